"""Parts that templates of HTML cards are put together from: lines, icons, drawn logos and square codes."""
# ruff: noqa: E501  a drawing is one line

import math
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

import qrcode

from bench.cards.html_people import Card, Row


@dataclass(frozen=True, slots=True)
class Sheet:
    """A card as HTML: size in CSS pixels, style and content of its body."""

    wide: int
    high: int
    css: str
    body: str


Template = Callable[[Card, random.Random], Sheet]

ICONS = {
    "tel": "M6 2l4 1 1 5-3 2c1 3 3 5 6 6l2-3 5 1 1 4c0 2-2 4-4 4C9 22 2 15 2 6c0-2 2-4 4-4z",
    "mobile": "M7 1h10a2 2 0 0 1 2 2v18a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2zM7 4v13h10V4zM11 19v2h2v-2z",
    "email": "M1 4h22v16H1zM3.5 6L12 13 20.5 6zM3 8v10h18V8l-9 7.500z",
    "web": "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zM11 4v7H4a8 8 0 0 1 7-7zM13 4a8 8 0 0 1 7 7h-7zM4 13h7v7a8 8 0 0 1-7-7zM13 13h7a8 8 0 0 1-7 7z",
    "place": "M12 1a8 8 0 0 0-8 8c0 6 8 14 8 14s8-8 8-14a8 8 0 0 0-8-8zM12 6a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
}


def icon(kind: str) -> str:
    """A small drawing before a line; a filled one."""
    return f'<svg class="ic box" viewBox="0 0 24 24"><path fill-rule="evenodd" fill="currentColor" d="{ICONS[kind]}"/></svg>'


def line(css: str, text: str, *, rtl: bool = False) -> str:
    """A block of text of a class, or nothing for an empty text."""
    if not text:
        return ""
    return f'<div class="{css}"{" dir=rtl" if rtl else ""}>{escape(text)}</div>'


def name(card: Card) -> str:
    """The person, in both scripts where there are two."""
    before = f'<span class="hon">{escape(card.honorific)}</span> ' if card.honorific else ""
    first = f'<div class="nm"{_turn(card, main=True)}>{before}{escape(card.name)}</div>'
    return first + line("nm2", card.name2, rtl=card.right_to_left)


def title(card: Card) -> str:
    """The title, its translation and the department."""
    return (
        line("ti", card.title, rtl=card.only and card.right_to_left)
        + line("ti2", card.title2, rtl=card.right_to_left)
        + line("dp", card.department)
    )


def company(card: Card) -> str:
    """The firm's full name in its scripts; nothing where only the logo names it."""
    return line("co", card.company, rtl=card.only and card.right_to_left) + line(
        "co2", card.company2, rtl=card.right_to_left
    )


def address(card: Card, *, marked: bool = False, one_line: bool = False) -> str:
    """Where the firm is; with a branch below it if there is one."""
    lines = [", ".join(text.rstrip(",") for text in card.address)] if one_line else card.address
    inner = "".join(f"<div>{escape(text)}</div>" for text in lines if text)
    if marked and inner:
        inner = f"<div class=mk>{icon('place')}<div>{inner}</div></div>"
    out = f'<div class="ad"{_turn(card, main=True)}>{inner}</div>' if inner else ""
    out += line("ad2", " ".join(card.address2), rtl=card.right_to_left)
    label, more = card.branch
    if label:
        out += f'<div class="br"><b>{escape(label)}</b> ' + escape(", ".join(more)) + "</div>"
    return out


def small(card: Card, *kinds: str) -> str:
    """Small print: slogan, products, certificate, tax, social (all, or the kinds named)."""
    wanted = kinds or ("slogan", "products", "certificate", "tax", "social")
    return "".join(line(f"sm {kind}", getattr(card, kind)) for kind in wanted)


def contacts(card: Card, how: str) -> str:
    """The lines of contact: lines, table, stacked, icons, bare, inline or grid."""
    ways: dict[str, Callable[[Row], str]] = {
        "lines": lambda row: f"<div class=r>{_label(row)} {_value(row)}</div>",
        "table": lambda row: f"<tr><td>{_label(row)}</td><td>{_value(row)}</td></tr>",
        "stacked": lambda row: (
            f"<div class=r><div>{_label(row)}</div><div>{_value(row)}</div></div>"
        ),
        "icons": _with_icon,
        "bare": _bare,
        "inline": lambda row: f"<span class=r>{_label(row)} {_value(row)}</span>",
    }
    inner = "".join(ways[how](row) for row in card.rows)
    if how == "table":
        return f'<table class="ct">{inner}</table>'
    return f'<div class="ct {how}">{inner}</div>'


def _with_icon(row: Row) -> str:
    if row.kind in ICONS:
        return f"<div class=r>{icon(row.kind)} {_value(row)}</div>"
    return f"<div class=r>{_label(row)} {_value(row)}</div>"


def _bare(row: Row) -> str:
    if row.kind in ("tel", "mobile", "email", "web"):
        return f"<div class=r>{_value(row)}</div>"
    return f"<div class=r>{_label(row)} {_value(row)}</div>"


def _label(row: Row) -> str:
    turn = "ltr" if re.search("[A-Za-z]", row.label) else "auto"
    return f"<span class=lb dir={turn}>{escape(row.label)}</span>"


def _value(row: Row) -> str:
    breaks = " may" if len(row.value) > 27 and "@" not in row.value else ""
    return f'<span class="vl{breaks}" dir=ltr>{escape(row.value)}</span>'


def _turn(card: Card, *, main: bool) -> str:
    return " dir=rtl" if main and card.only and card.right_to_left else ""


def square(card: Card, side: str, dark: str = "#111") -> str:
    """The card's code as a drawing with a white edge."""
    if not card.code:
        return ""
    code = qrcode.QRCode(border=2, error_correction=qrcode.constants.ERROR_CORRECT_L)
    code.add_data(card.code.encode())
    code.make(fit=True)
    cells = code.get_matrix()
    path = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(cells) for x, on in enumerate(row) if on
    )
    size = len(cells)
    return (
        f'<svg class="qr box" style="width:{side};height:{side};background:#fff" viewBox="0 0 {size} {size}"'
        f' shape-rendering="crispEdges"><path fill="{dark}" d="{path}"/></svg>'
    )


def mark(rng: random.Random, half: str, colour: str, second: str, letters: str = "") -> str:
    """A drawn sign without words; half a draws polygons and rings, half b arcs, leaves and bars."""
    draw = _mark_a if half == "a" else _mark_b
    inner = draw(rng, colour, second)
    if letters and rng.random() < 0.4:
        inner = (
            f'<rect x="4" y="4" width="92" height="92" rx="{rng.choice((0, 20, 46))}" fill="{colour}"/>'
            f'<text x="50" y="66" font-size="44" font-weight="700" text-anchor="middle" fill="{second}">{escape(letters)}</text>'
        )
    return f'<svg class="mark box" viewBox="0 0 100 100">{inner}</svg>'


def _mark_a(rng: random.Random, colour: str, second: str) -> str:
    kind = rng.randrange(4)
    if kind == 0:
        count, turn = rng.choice((3, 5, 6, 8)), rng.uniform(0, 6)
        points = " ".join(
            f"{50 + 46 * math.cos(turn + i * math.tau / count):.0f},{50 + 46 * math.sin(turn + i * math.tau / count):.0f}"
            for i in range(count)
        )
        return f'<polygon points="{points}" fill="{colour}"/><circle cx="50" cy="50" r="{rng.randint(12, 24)}" fill="{second}"/>'
    if kind == 1:
        return "".join(
            f'<circle cx="50" cy="50" r="{r}" fill="none" stroke="{c}" stroke-width="8"/>'
            for r, c in ((42, colour), (28, second), (14, colour))
        )
    if kind == 2:
        return (
            f'<path d="M5 90L35 20L55 62L70 35L95 90z" fill="{colour}"/>'
            f'<circle cx="78" cy="20" r="11" fill="{second}"/>'
        )
    return "".join(
        f'<rect x="{8 + 44 * (i % 2)}" y="{8 + 44 * (i // 2)}" width="38" height="38" fill="{colour if i in (0, 3) else second}"/>'
        for i in range(4)
    )


def _mark_b(rng: random.Random, colour: str, second: str) -> str:
    kind = rng.randrange(4)
    if kind == 0:
        return (
            f'<path d="M50 96C10 70 10 30 50 4C90 30 90 70 50 96z" fill="{colour}"/>'
            f'<path d="M50 92V20" stroke="{second}" stroke-width="5"/>'
        )
    if kind == 1:
        return "".join(
            f'<rect x="{8 + 22 * i}" y="{90 - h}" width="15" height="{h}" rx="7" fill="{colour if i % 2 else second}"/>'
            for i, h in enumerate(rng.sample((30, 45, 60, 80), 4))
        )
    if kind == 2:
        return (
            f'<path d="M8 60A42 42 0 0 1 92 60" fill="none" stroke="{colour}" stroke-width="14"/>'
            f'<path d="M28 66A22 22 0 0 1 72 66" fill="none" stroke="{second}" stroke-width="12"/>'
            f'<circle cx="50" cy="76" r="9" fill="{colour}"/>'
        )
    return (
        f'<path d="M6 40Q28 8 50 40T94 40V58Q72 26 50 58T6 58z" fill="{colour}"/>'
        f'<path d="M6 66Q28 34 50 66T94 66V80Q72 48 50 80T6 80z" fill="{second}"/>'
    )


def wordmark(card: Card, rng: random.Random) -> str:
    """The brand as the logo writes it: in capitals, lower case, spaced, or with a first letter apart."""
    text = card.brand
    if not text:
        return ""
    way = rng.randrange(5)
    if way == 0 and len(text) < 14:
        shown = text.lower() if text.isascii() else text
        return f'<div class="wm low">{escape(shown)}</div>'
    if way == 1 and len(text) < 11:
        return f'<div class="wm wide">{escape(text)}</div>'
    if way == 2:
        return (
            f'<div class="wm"><span class="cap">{escape(text[:1])}</span>{escape(text[1:])}</div>'
        )
    if way == 3:
        return f'<div class="wm lean">{escape(text)}</div>'
    return f'<div class="wm">{escape(text)}</div>'


def initials(card: Card) -> str:
    """Up to two letters for a sign."""
    words = (card.brand or card.truth["company"]).replace("&", " ").split()
    return "".join(word[0] for word in words[:2]).upper()

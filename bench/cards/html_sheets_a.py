"""Templates of half a of the HTML cards."""
# ruff: noqa: E501  a style sheet reads best with its rules on one line

import random
from html import escape

from bench.cards.html_parts import (
    Sheet,
    Template,
    address,
    company,
    contacts,
    initials,
    mark,
    name,
    small,
    square,
    title,
    wordmark,
)
from bench.cards.html_people import CJK, Card

FACES = (
    "Lato",
    "Open Sans",
    "DejaVu Serif",
    "Roboto",
    "EB Garamond",
    "Carlito",
    "Roboto Condensed",
    "TeX Gyre Schola",
)
SCRIPTS = {
    "chinese": "'Noto Sans CJK SC'", "traditional": "'Noto Serif CJK TC'", "japanese": "'Noto Sans CJK JP'",
    "korean": "'NanumGothic'", "thai": "'Loma','Garuda'", "arabic": "'Amiri','DejaVu Sans'", "hebrew": "'FreeSans','DejaVu Sans'",
    "greek": "'DejaVu Sans'", "cyrillic": "'DejaVu Sans'", "latin": "'DejaVu Sans'",
}  # fmt: skip
INKS = (
    ("#123a6b", "#d98e04"),
    ("#7a1420", "#3b3b3b"),
    ("#0b6b4f", "#c2a14d"),
    ("#222", "#c0392b"),
    ("#4b2a7b", "#2a9d8f"),
    ("#b3470e", "#1f3b57"),
)


def _base(card: Card, rng: random.Random) -> tuple[str, str, str]:
    ink, second = rng.choice(INKS)
    face = rng.choice(FACES)
    if card.script in ("cyrillic", "greek") and face == "TeX Gyre Schola":
        face = "Open Sans"
    css = (
        f"#card{{font-family:'{face}',{SCRIPTS[card.script]},'Noto Sans CJK SC','DejaVu Sans';--i:{ink};--s:{second}}}"
        ".nm{font-size:1.75em;font-weight:700;line-height:1.25}.nm2{font-size:1.35em;line-height:1.4}"
        ".ti,.ti2{line-height:1.35}.dp{font-style:italic}.co{font-weight:700;font-size:1.15em}.sm{font-size:.86em}"
        ".ad,.ad2,.br{line-height:1.35}.wm{font-weight:800;font-size:2em;line-height:1.15}.low{font-weight:600}"
        ".wide{letter-spacing:.22em}.lean{font-style:italic}.cap{color:var(--s);font-size:1.3em}.mark{width:3.2em;height:3.2em}"
        ".ic{width:.95em;height:.95em;vertical-align:-.1em;margin-right:.45em}.mk{display:flex}.ct td{padding:.05em .5em .05em 0;vertical-align:top}"
    )
    return css, ink, second


def split(card: Card, rng: random.Random) -> Sheet:
    """A coloured panel with the firm, the person beside it, drawings before the contacts."""
    css, _, second = _base(card, rng)
    css += (
        "#card{display:flex;background:#fff;color:#222}.l{width:37%;background:var(--i);color:#fff;display:flex;flex-direction:column;"
        "justify-content:center;align-items:center;text-align:center;gap:.7em;padding:1.4em}.r0{flex:1;display:flex;flex-direction:column;"
        "justify-content:center;gap:.9em;padding:1.6em 1.6em 1.6em 2em}.ct .r{line-height:1.55}.ic{color:var(--i)}.nm{color:var(--i)}.cap{color:#fff}"
    )
    body = (
        f"<div class=l>{mark(rng, 'a', '#fff', second, initials(card))}{wordmark(card, rng)}<div>{company(card)}</div>{small(card, 'slogan', 'certificate')}</div>"
        f"<div class=r0><div>{name(card)}{title(card)}</div>{contacts(card, 'icons')}<div>{address(card, marked=True)}</div>"
        f"{small(card, 'products', 'tax', 'social')}{square(card, '5.5em')}</div>"
    )
    return Sheet(1040, 620, css, body)


def classic(card: Card, rng: random.Random) -> Sheet:
    """Everything on the middle axis, the foot in two columns under a rule."""
    css, ink, second = _base(card, rng)
    css += (
        "#card{background:#fbf8f0;color:#2b2b2b;display:flex;flex-direction:column;justify-content:space-between;padding:1.6em 2em}"
        ".h,.m{text-align:center}.h .mark{width:2.6em;height:2.6em}.f{display:flex;justify-content:space-between;gap:2em;border-top:2px solid var(--i);padding-top:.8em}"
        ".co{color:var(--i);font-size:1.4em}.nm{font-weight:500}.f>div{max-width:52%}.q{position:absolute;right:1.6em;top:1.4em}"
    )
    body = (
        f"<div class=q>{square(card, '5em')}</div><div class=h>{mark(rng, 'a', ink, second)}{wordmark(card, rng)}{company(card)}{small(card, 'slogan', 'products')}</div>"
        f"<div class=m>{name(card)}{title(card)}</div>"
        f"<div class=f><div>{address(card)}{small(card, 'tax', 'certificate')}</div><div>{contacts(card, 'lines')}{small(card, 'social')}</div></div>"
    )
    return Sheet(1000, 600, css, body)


def band(card: Card, rng: random.Random) -> Sheet:
    """A band with the firm at the head, the person left, a table of contacts right."""
    css, _, second = _base(card, rng)
    css += (
        "#card{background:#fff;color:#333}.b{background:linear-gradient(90deg,var(--i),#555);color:#fff;padding:.8em 1.6em;display:flex;gap:1em;align-items:center}"
        ".b .co{font-size:1.3em}.g{display:flex;justify-content:space-between;padding:1.8em 1.6em 0;gap:1.5em}.g>div{max-width:55%}"
        ".nm{color:var(--s)}.lb{color:var(--i);font-weight:700}.x{position:absolute;left:1.6em;right:1.6em;bottom:1.1em;display:flex;justify-content:space-between;gap:2em;align-items:flex-end}.cap{color:inherit}"
    )
    body = (
        f"<div class=b>{mark(rng, 'a', '#fff', second, initials(card))}<div>{wordmark(card, rng)}{company(card)}{small(card, 'products')}</div></div>"
        f"<div class=g><div>{name(card)}{title(card)}{square(card, '5em')}</div><div>{contacts(card, 'table')}</div></div>"
        f"<div class=x><div>{address(card)}</div><div>{small(card, 'slogan', 'certificate', 'tax', 'social')}</div></div>"
    )
    return Sheet(1060, 600, css, body)


def dark(card: Card, rng: random.Random) -> Sheet:
    """Light print on a dark card, labels above what they name."""
    css, *_ = _base(card, rng)
    paper = rng.choice(("#14181f", "#2a0d12", "#0d2a22", "#1b1b3a"))
    gold = rng.choice(("#e0c068", "#f2f2f2", "#e8b8a0"))
    css += (
        f"#card{{background:{paper};color:#eee;padding:1.8em}}.nm,.wm,.co{{color:{gold}}}.top{{display:flex;justify-content:space-between;gap:1.5em}}"
        f".top>div:last-child{{text-align:right;max-width:55%}}.lb{{font-size:.78em;color:{gold};letter-spacing:.06em}}.ct{{display:flex;flex-wrap:wrap;gap:.55em 2.2em}}"
        ".bt{position:absolute;left:1.8em;right:1.8em;bottom:1.5em}.bt>div+div{margin-top:.8em}.cap{color:inherit}"
    )
    body = (
        f"<div class=top><div>{name(card)}{title(card)}</div><div>{mark(rng, 'a', gold, paper)}{wordmark(card, rng)}{company(card)}{small(card, 'slogan')}</div></div>"
        f"<div class=bt><div>{contacts(card, 'stacked')}</div><div>{address(card)}</div><div>{small(card, 'products', 'certificate', 'tax', 'social')}{square(card, '4.6em')}</div></div>"
    )
    return Sheet(1020, 640, css, body)


def footer(card: Card, rng: random.Random) -> Sheet:
    """A large name; contacts run on in a coloured strip at the foot."""
    css, ink, second = _base(card, rng)
    css += (
        "#card{background:#f4f6f8;color:#222;padding:1.6em}.nm{font-size:2.3em;font-weight:300}.ti,.ti2{color:var(--i);font-weight:600}"
        ".s{position:absolute;left:0;right:0;bottom:0;background:var(--i);color:#fff;padding:.9em 1.6em;line-height:1.6}"
        ".s .r{margin-right:1.4em;white-space:nowrap;display:inline-block}.lb{opacity:.85}.lo{position:absolute;right:1.6em;top:1.4em;text-align:right;max-width:42%}"
        ".nmb{max-width:54%}.ex{margin-top:.8em;max-width:54%}.mark{margin-left:auto}"
    )
    body = (
        f"<div class=lo>{mark(rng, 'a', ink, second, initials(card))}{wordmark(card, rng)}{company(card)}{square(card, '4.8em')}</div>"
        f"<div class=nmb>{name(card)}{title(card)}</div><div class=ex>{small(card)}</div>"
        f"<div class=s>{address(card, one_line=True)}{contacts(card, 'inline')}</div>"
    )
    return Sheet(1050, 600, css, body)


def huge_brand(card: Card, rng: random.Random) -> Sheet:
    """A huge word across the card, a small person, the legal name down at the edge."""
    css, *_ = _base(card, rng)
    size = 4.6 if len(card.brand) < 9 else 3.2 if len(card.brand) < 15 else 2.5
    css += (
        f"#card{{background:#fff;color:#333;padding:1.4em 1.8em}}.wm{{font-size:{size}em;color:var(--i);text-align:center;letter-spacing:.02em}}"
        ".mid{display:flex;justify-content:space-between;margin-top:1em;gap:2em}.nm{font-size:1.15em}.nm2{font-size:1.1em}.wide{letter-spacing:.12em}"
        ".end{position:absolute;left:1.8em;right:1.8em;bottom:1.1em;border-top:1px solid #999;padding-top:.5em;font-size:.95em}.co{font-size:1em;font-weight:400}.mid>div{max-width:56%}"
    )
    body = (
        f"{wordmark(card, rng)}<div style='text-align:center'>{small(card, 'slogan', 'products')}</div>"
        f"<div class=mid><div>{name(card)}{title(card)}{square(card, '4.6em')}</div><div>{contacts(card, 'table')}</div></div>"
        f"<div class=end>{company(card)}{address(card, one_line=True)}{small(card, 'tax', 'certificate', 'social')}</div>"
    )
    return Sheet(1000, 610, css, body)


def portrait(card: Card, rng: random.Random) -> Sheet:
    """An upright card: sign, firm, person, contacts from top to foot."""
    css, _, second = _base(card, rng)
    css += (
        "#card{background:#fff;color:#222;display:flex;flex-direction:column;justify-content:space-between;text-align:center;padding:0 0 1.2em}"
        ".t{background:var(--i);color:#fff;padding:1.4em 1em;border-radius:0 0 50% 50%/0 0 14% 14%}.ct .r{line-height:1.6}.p{padding:0 1.2em}.nm{color:var(--i)}.cap{color:inherit}"
    )
    body = (
        f"<div class=t>{mark(rng, 'a', '#fff', second)}{wordmark(card, rng)}{company(card)}{small(card, 'slogan')}</div>"
        f"<div class=p>{name(card)}{title(card)}</div><div class=p>{contacts(card, 'lines')}</div>"
        f"<div class=p>{square(card, '5em')}{address(card)}{small(card, 'products', 'certificate', 'tax', 'social')}</div>"
    )
    return Sheet(640, 1060, css, body)


def mirror(card: Card, rng: random.Random) -> Sheet:
    """Two scripts face each other across the card."""
    css, ink, second = _base(card, rng)
    css += (
        "#card{background:#fff;color:#222;padding:1.3em 1.7em}.w{display:flex;justify-content:space-between;align-items:center;gap:1em}.w>div:first-child{text-align:left}"
        ".w>div{max-width:46%}.w>div:last-child{text-align:right}.c{text-align:center;color:var(--s)}.c .mark{width:3em;height:3em}"
        ".co,.co2{color:var(--i);font-size:1.1em;font-weight:700}hr{border:0;border-top:3px double var(--i);margin:.7em 0}.ft{position:absolute;left:1.7em;right:1.7em;bottom:1em}.ft .r{display:inline-block;margin-right:1.5em;line-height:1.5}"
    )
    rtl = " dir=rtl" if card.right_to_left else ""
    body = (
        f"<div class=c>{mark(rng, 'a', ink, second)}{wordmark(card, rng)}</div>"
        f"<div class=w><div class=co>{escape(card.company)}</div><div class=co2{rtl}>{escape(card.company2)}</div></div><hr>"
        f"<div class=w><div><div class=nm style='font-size:1.5em'>{escape(card.name)}</div><div class=ti>{escape(card.title)}</div><div class=dp>{escape(card.department)}</div></div>"
        f"<div{rtl}><div class=nm2 style='font-size:1.5em'>{escape(card.name2)}</div><div class=ti2>{escape(card.title2)}</div></div></div><hr>"
        f"<div class=w style='align-items:flex-start'><div>{'<br>'.join(map(escape, card.address))}</div><div{rtl}>{escape(' '.join(card.address2))}</div></div>"
        f"<div class=ft>{square(card, '4.4em')}{contacts(card, 'inline')}{_branch(card)}{small(card)}</div>"
    )
    return Sheet(1080, 640, css, body)


def _branch(card: Card) -> str:
    return (
        f"<div class=br><b>{escape(card.branch[0])}</b> {escape(', '.join(card.branch[1]))}</div>"
        if card.branch[0]
        else ""
    )


def upright_script(card: Card, rng: random.Random) -> Sheet:
    """Chinese or Japanese set in columns from the right, figures lying below."""
    css, *_ = _base(card, rng)
    css += (
        "#card{background:#fdfcf8;color:#1d1d1d;padding:1.6em;font-family:'Noto Serif CJK JP','Noto Serif CJK SC'}"
        ".v{writing-mode:vertical-rl;height:60%;width:100%;display:flex;flex-direction:column;justify-content:flex-start;gap:1.4em}"
        ".v>div{white-space:nowrap}.nm{font-size:2em;letter-spacing:.25em}.co{font-size:1.2em}.ft{position:absolute;left:1.4em;right:1.4em;bottom:1.3em;font-size:.95em;line-height:1.45}"
        ".vb{writing-mode:vertical-rl;height:56%;width:100%;display:flex;flex-direction:column}.vb>div{margin-left:1.1em}"
    )
    body = (
        f"<div class=vb><div>{company(card)}{small(card, 'certificate')}</div><div>{title(card)}</div><div>{name(card)}</div></div>"
        f"<div class=ft>{wordmark(card, rng)}{address(card)}{contacts(card, 'lines')}{small(card, 'tax', 'social')}{square(card, '4.4em')}</div>"
    )
    return Sheet(620, 1020, css, body)


def bazaar(card: Card, rng: random.Random) -> Sheet:
    """A shop's card: name left, numbers right on top, the firm large between, products and place in a foot."""
    css, ink, second = _base(card, rng)
    paper = rng.choice(("#fff7d6", "#e8f4ff", "#fdeef0", "#f1ffe8"))
    css += (
        f"#card{{background:{paper};color:#2a2a2a;border:5px solid var(--i);padding:1em 1.3em;display:flex;flex-direction:column;justify-content:space-between}}"
        ".u{display:flex;justify-content:space-between;gap:1em}.u>div{max-width:56%}.u>div:last-child{text-align:right}.nm{font-size:1.35em;color:var(--s)}.big{text-align:center}"
        ".big .co{font-size:1.9em;color:var(--i);line-height:1.2}.big .wm{color:var(--i)}.products{background:var(--i);color:#fff;font-size:1em;padding:.25em .6em;margin-top:.3em}.ad,.ad2,.br{text-align:center}.big .mark{width:2.4em;height:2.4em}"
    )
    body = (
        f"<div class=u><div>{name(card)}{title(card)}</div><div>{contacts(card, 'lines')}</div></div>"
        f"<div class=big>{mark(rng, 'a', ink, second)}{wordmark(card, rng)}{company(card)}{small(card, 'slogan', 'products')}</div>"
        f"<div>{square(card, '4.4em')}{address(card)}<div style='text-align:center'>{small(card, 'certificate', 'tax', 'social')}</div></div>"
    )
    return Sheet(1040, 640, css, body)


def quiet(card: Card, rng: random.Random) -> Sheet:
    """Much empty paper: a small name, values without labels at the lower right."""
    css, *_ = _base(card, rng)
    css += (
        "#card{background:#fff;color:#444;padding:2em}.nm{font-size:1.2em;font-weight:600;letter-spacing:.08em;color:#111}.nm2{font-size:1.05em}.ti{font-size:.92em}.wm{font-size:1.5em;color:var(--i)}"
        ".rb{position:absolute;right:2em;bottom:1.7em;text-align:right;line-height:1.5}.lb2{position:absolute;left:2em;bottom:1.7em;max-width:42%}.lu{max-width:60%}.ru{position:absolute;right:2em;top:1.8em}.rb{max-width:52%}"
    )
    body = (
        f"<div class=lu>{name(card)}{title(card)}</div><div class=ru>{square(card, '5em')}</div>"
        f"<div class=lb2>{wordmark(card, rng)}{company(card)}{small(card, 'slogan', 'products', 'certificate')}</div>"
        f"<div class=rb>{contacts(card, 'bare')}{address(card)}{small(card, 'tax', 'social')}</div>"
    )
    return Sheet(1000, 570, css, body)


def ruled(card: Card, rng: random.Random) -> Sheet:
    """A table with ruled lines, the firm's sign at its right."""
    css, ink, second = _base(card, rng)
    css += (
        "#card{background:#fff;color:#262626;padding:1.3em 1.6em;display:grid;grid-template-columns:62% 1fr;gap:0 1.6em;grid-template-rows:100%}.ct{border-collapse:collapse;width:100%}"
        ".ct td{border-bottom:1px solid #bbb;padding:.22em .6em .22em 0}.lb{font-weight:700;color:var(--i)}.rr{text-align:center;border-left:4px solid var(--s);padding-left:1.2em;display:flex;flex-direction:column;justify-content:center;gap:.6em;align-items:center}"
        ".nm{color:var(--i)}.ll{display:flex;flex-direction:column;gap:.75em}"
    )
    body = (
        f"<div class=ll><div>{name(card)}{title(card)}</div>{contacts(card, 'table')}<div>{address(card)}</div><div>{small(card, 'products', 'tax', 'social')}</div></div>"
        f"<div class=rr>{mark(rng, 'a', ink, second)}{wordmark(card, rng)}<div>{company(card)}</div>{small(card, 'slogan', 'certificate')}{square(card, '5.4em')}</div>"
    )
    return Sheet(1060, 620, css, body)


def fitting(card: Card) -> tuple[Template, ...]:
    """The templates that suit a card, the likelier ones more than once."""
    if card.only and card.script in CJK and card.company:
        return (upright_script, upright_script, split, classic, portrait, ruled)
    out: list[Template] = [split, classic, band, dark, footer, portrait, bazaar, quiet, ruled]
    if card.brand:
        out += [huge_brand] * (2 if card.company else 1)
    if card.name2 and not card.honorific:
        out += [mirror] * 4
    return tuple(out)

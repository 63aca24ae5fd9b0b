"""Templates of half b of the HTML cards."""
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
    line,
    mark,
    name,
    small,
    square,
    title,
)
from bench.cards.html_people import CJK, Card

FACES = (
    "Liberation Sans", "Quicksand", "Linux Libertine O", "Cantarell", "Caladea", "Liberation Serif", "TeX Gyre Adventor", "TeX Gyre Heros Cn",
)  # fmt: skip
SCRIPTS = {
    "chinese": "'WenQuanYi Micro Hei','Noto Serif CJK SC'", "traditional": "'Noto Sans CJK TC'", "japanese": "'IPAPMincho','Noto Serif CJK JP'",
    "korean": "'NanumBarunGothic'", "thai": "'Sawasdee','Norasi'", "arabic": "'DejaVu Sans'", "hebrew": "'Liberation Sans'",
    "greek": "'Liberation Sans'", "cyrillic": "'Liberation Sans'", "latin": "'Liberation Sans'",
}  # fmt: skip
TONES = (
    ("#005f73", "#ee9b00"),
    ("#5f0f40", "#0f4c5c"),
    ("#1d3557", "#e63946"),
    ("#386641", "#a7c957"),
    ("#3d348b", "#f18701"),
    ("#000", "#777"),
)
DISPLAY = ("Comfortaa", "URW Gothic", "Roboto Condensed", "C059", "URW Bookman", "Quicksand")


def _start(card: Card, rng: random.Random) -> tuple[str, str, str]:
    tone, other = rng.choice(TONES)
    face = rng.choice(FACES)
    css = (
        f"#card{{font-family:'{face}',{SCRIPTS[card.script]},'Noto Sans CJK SC','DejaVu Sans';--t:{tone};--o:{other}}}"
        ".nm{font-size:1.6em;line-height:1.3}.nm2{font-size:1.45em;line-height:1.35}.ti{font-weight:700;font-size:.95em}.ti2,.dp{font-size:.95em}"
        ".co{font-size:1.25em;font-weight:700;line-height:1.25}.co2{font-size:1.15em;line-height:1.4}.sm{font-size:.88em;line-height:1.35}.logo{height:3em}"
        ".mark{width:2.8em;height:2.8em}.ic{width:1em;height:1em;margin-right:.5em;vertical-align:-.12em}.ct td{padding:0 .8em .1em 0;vertical-align:top;text-align:start}"
    )
    return css, tone, other


def logo(card: Card, rng: random.Random, colour: str, height: str = "2.2em") -> str:
    """The brand as a drawing: letters set by hand, filled, outlined or underlined with a stroke."""
    if not card.brand:
        return ""
    text = card.brand if rng.random() < 0.7 or card.country == "TR" else card.brand.title()
    face, way = rng.choice(DISPLAY), rng.randrange(4)
    wide = round(len(text) * 36 * rng.uniform(0.95, 1.2)) + 20
    style = {
        0: f'fill="{colour}"',
        1: f'fill="{colour}" letter-spacing="2" font-style="italic"',
        2: f'fill="none" stroke="{colour}" stroke-width="2"',
        3: f'fill="{colour}"',
    }[way if len(text) > 3 else 0]
    weight = 700 if way != 2 else 800
    stroke = (
        f'<path d="M6 72Q{wide // 2} {rng.choice((60, 84))} {wide - 6} 72" fill="none" stroke="{colour}" stroke-width="4"/>'
        if way == 3
        else ""
    )
    return (
        f'<svg class="drawn box" style="height:{height}" viewBox="0 0 {wide} 80"><text x="{wide / 2}" y="55" text-anchor="middle" textLength="{wide - 20}"'
        f' lengthAdjust="spacingAndGlyphs" font-family="{face}" font-size="52" font-weight="{weight}" {style}>{escape(text)}</text>{stroke}</svg>'
    )


def wedge(card: Card, rng: random.Random) -> Sheet:
    """A slanting wedge of colour at the right with the firm; all else at the left."""
    css, tone, other = _start(card, rng)
    css += (
        f"#card{{background:linear-gradient(105deg,#fff 0 60%,{other} 60% 61.5%,{tone} 61.5%)}}.p{{position:absolute;left:1.8em;top:1.6em;bottom:1.5em;width:52%;display:flex;flex-direction:column;justify-content:space-between;color:#222}}"
        ".z{position:absolute;right:1.4em;top:0;bottom:0;width:29%;color:#fff;display:flex;flex-direction:column;justify-content:center;align-items:flex-end;text-align:right;gap:.8em}.nm{color:var(--t);font-weight:700}.drawn{max-width:100%}.lb{font-weight:700}"
    )
    body = (
        f"<div class=p><div>{name(card)}{title(card)}</div><div>{contacts(card, 'lines')}</div><div>{address(card)}{small(card, 'tax', 'social')}</div></div>"
        f"<div class=z>{mark(rng, 'b', '#fff', other, initials(card))}{logo(card, rng, '#fff', '1.7em')}<div>{company(card)}</div>{small(card, 'slogan', 'products', 'certificate')}{square(card, '5em')}</div>"
    )
    return Sheet(1080, 630, css, body)


def letterhead(card: Card, rng: random.Random) -> Sheet:
    """Like a letter's head: firm and place above a rule, the person in the middle, contacts in the lower corners."""
    css, tone, other = _start(card, rng)
    css += (
        "#card{background:#fffefb;color:#1a1a1a;padding:1.3em 1.8em}.k{display:flex;gap:1.2em;align-items:flex-start;border-bottom:3px solid var(--t);padding-bottom:.7em}.co{color:var(--t)}"
        ".k .ad,.k .ad2,.k .br{font-size:.9em}.ce{text-align:center;margin-top:1.3em}.nm{font-weight:700}.lo{position:absolute;left:1.8em;right:1.8em;bottom:1.2em;display:flex;justify-content:space-between;align-items:flex-end;gap:1.5em}.q{flex:none}"
    )
    body = (
        f"<div class=k><div class=q>{mark(rng, 'b', tone, other)}</div><div>{logo(card, rng, tone, '1.9em')}{company(card)}{address(card)}</div></div>"
        f"<div class=ce>{name(card)}{title(card)}{small(card, 'slogan')}</div>"
        f"<div class=lo><div>{contacts(card, 'lines')}</div><div style='text-align:right'>{square(card, '4.6em')}{small(card, 'products', 'certificate', 'tax', 'social')}</div></div>"
    )
    return Sheet(1010, 640, css, body)


def halves(card: Card, rng: random.Random) -> Sheet:
    """Two columns parted by a thin line: who at the left, how to reach him at the right."""
    css, tone, _ = _start(card, rng)
    css += (
        "#card{background:#fff;color:#333;display:grid;grid-template-columns:1fr 1fr;padding:1.6em 0}.c1,.c2{padding:0 1.6em;display:flex;flex-direction:column;justify-content:space-between;min-width:0}.c2{border-left:1px solid var(--o)}"
        ".nm{font-weight:700;color:#000}.ic{color:var(--o)}.co{font-size:1.1em}.drawn{max-width:100%}.r{line-height:1.5}"
    )
    body = (
        f"<div class=c1><div>{logo(card, rng, tone)}{company(card)}{small(card, 'slogan', 'products')}</div><div>{name(card)}{title(card)}</div>{square(card, '4.6em')}</div>"
        f"<div class=c2><div>{contacts(card, 'icons')}</div><div>{address(card, marked=True)}</div><div>{small(card, 'certificate', 'tax', 'social')}</div></div>"
    )
    return Sheet(1080, 600, css, body)


def loud_name(card: Card, rng: random.Random) -> Sheet:
    """A gigantic name on colour; all else small along the lower edge."""
    css, *_ = _start(card, rng)
    paper = rng.choice(("#ffd166", "#f4f1de", "#cfe8ef", "#ffe5d9"))
    long = max(len(card.name), 12)
    css += (
        f"#card{{background:{paper};color:#151515;padding:1.5em 1.7em}}.nm{{font-size:{min(3.4, 50 / long):.2f}em;font-weight:700;line-height:1.15}}.nm2{{font-size:1.7em}}.ti{{font-size:1.05em;font-weight:400}}"
        ".under{position:absolute;left:1.7em;right:1.7em;bottom:1.3em;display:grid;grid-template-columns:1.2fr 1fr;gap:1.6em;align-items:end}.co,.co2{font-size:1em}.under>div{min-width:0}.drawn{max-width:100%}"
    )
    body = (
        f"{name(card)}{title(card)}{small(card, 'slogan')}"
        f"<div class=under><div>{logo(card, rng, '#151515', '1.6em')}{company(card)}{address(card)}{small(card, 'products', 'tax', 'certificate')}</div><div>{contacts(card, 'table')}{small(card, 'social')}{square(card, '4.4em')}</div></div>"
    )
    return Sheet(1030, 620, css, body)


def night(card: Card, rng: random.Random) -> Sheet:
    """A dark card with a glow, centred, contacts in two columns."""
    css, *_ = _start(card, rng)
    glow, ink = rng.choice(
        (
            ("#23395d", "#9fd3ff"),
            ("#3a3a3a", "#ffd27f"),
            ("#1f4037", "#c8f7dc"),
            ("#41295a", "#ffc6ff"),
        )
    )
    css += (
        f"#card{{background:radial-gradient(circle at 30% 30%,{glow},#0b0b0b);color:#f5f5f5;padding:1.4em 1.8em;display:flex;flex-direction:column;justify-content:space-between;text-align:center}}.nm,.co{{color:{ink}}}"
        ".ct{display:grid;grid-template-columns:auto auto;gap:.25em 2em;justify-content:space-between;text-align:start}.lb{opacity:.8}.q{position:absolute;left:1.5em;top:1.4em}.ti{font-weight:400}"
    )
    body = (
        f"<div class=q>{square(card, '4.6em')}</div><div>{logo(card, rng, ink)}{company(card)}{small(card, 'slogan', 'certificate')}</div><div>{name(card)}{title(card)}</div>"
        f"<div>{contacts(card, 'lines')}</div><div>{address(card)}{small(card, 'products', 'tax', 'social')}</div>"
    )
    return Sheet(1060, 660, css, body)


def tall(card: Card, rng: random.Random) -> Sheet:
    """An upright card set left, a coloured edge, labels above values."""
    css, tone, _ = _start(card, rng)
    css += (
        "#card{background:#fff;color:#242424;border-left:1.1em solid var(--t);padding:1.6em 1.2em 1.4em 1.4em;display:flex;flex-direction:column;justify-content:space-between}"
        ".lb{font-size:.8em;color:var(--t)}.stacked .r{margin-bottom:.3em;line-height:1.3}.nm{font-weight:700;font-size:1.7em}.drawn{max-width:100%}"
    )
    body = (
        f"<div>{name(card)}{title(card)}</div><div>{contacts(card, 'stacked')}</div><div>{address(card)}</div>"
        f"<div>{square(card, '5em')}{small(card)}</div><div>{logo(card, rng, tone)}{company(card)}</div>"
    )
    return Sheet(630, 1080, css, body)


def layered(card: Card, rng: random.Random) -> Sheet:
    """Own script above, Latin below it, in blocks; the firm at the lower right."""
    css, tone, _ = _start(card, rng)
    rtl = " dir=rtl" if card.right_to_left else ""
    css += (
        "#card{background:linear-gradient(#fff,#eef2f3);color:#202020;padding:1.3em 1.7em}.a,.b{display:flex;justify-content:space-between;gap:1.5em;align-items:baseline}.a .nm2{font-weight:700;color:var(--t)}"
        ".cc{margin-top:.9em;border-top:2px dotted var(--o);padding-top:.8em;display:grid;grid-template-columns:1fr 1fr;gap:1.4em}.cc>div{min-width:0}.low{position:absolute;left:1.7em;right:1.7em;bottom:1.1em;display:flex;justify-content:space-between;align-items:flex-end;gap:1em}.nm{font-size:1.35em}"
        ".low>div:last-child{text-align:right}.co,.co2{color:var(--t)}"
    )
    body = (
        f"<div class=a{rtl}><div class=nm2>{escape(card.name2)}</div><div class=ti2>{escape(card.title2)}</div></div>"
        f"<div class=b><div class=nm>{escape(card.name)}</div><div>{line('ti', card.title)}{line('dp', card.department)}</div></div>"
        f"<div class=cc><div>{contacts(card, 'lines')}</div><div>{address(card)}</div></div>"
        f"<div class=low><div>{square(card, '4.6em')}{small(card)}</div><div>{logo(card, rng, tone, '1.9em')}{line('co2', card.company2, rtl=card.right_to_left)}{line('co', card.company)}</div></div>"
    )
    return Sheet(1040, 650, css, body)


def columns(card: Card, rng: random.Random) -> Sheet:
    """A lying card whose own script stands in columns at the right, the rest lying at the left."""
    css, *_ = _start(card, rng)
    css += (
        "#card{background:#fff;color:#111;font-family:'IPAMincho','AR PL UMing CN','Noto Serif CJK SC'}.v{position:absolute;right:1.6em;top:1.4em;bottom:1.4em;writing-mode:vertical-rl;width:46%}"
        ".v .nm{font-size:1.9em;letter-spacing:.3em;margin:0 .5em;padding-top:1em}.v .co{font-size:1.2em}.g{position:absolute;left:1.5em;bottom:1.4em;width:48%;font-size:.95em;line-height:1.45}.h{position:absolute;left:1.5em;top:1.4em}.ti{font-weight:400}"
    )
    body = (
        f"<div class=v>{company(card)}{title(card)}{name(card)}</div><div class=h>{logo(card, rng, '#111', '1.7em')}{square(card, '4.8em')}</div>"
        f"<div class=g>{small(card)}{address(card)}{contacts(card, 'lines')}</div>"
    )
    return Sheet(1040, 620, css, body)


def tiles(card: Card, rng: random.Random) -> Sheet:
    """Contacts as tiles, labels above values, under a strip with the person; the firm at the foot."""
    css, tone, other = _start(card, rng)
    css += (
        "#card{background:#fafafa;color:#2d2d2d;display:flex;flex-direction:column;justify-content:space-between}.st{background:var(--t);color:#fff;padding:1em 1.6em;display:flex;justify-content:space-between;gap:1em;align-items:center}.nm{font-weight:700}"
        ".ct{display:grid;grid-template-columns:1fr 1fr;gap:.5em 1.4em;padding:0 1.6em}.ct .r{border-left:3px solid var(--o);padding-left:.6em;line-height:1.3}.lb{font-size:.8em;color:#666}.en{padding:0 1.6em 1.1em;display:flex;justify-content:space-between;align-items:flex-end;gap:1.4em}.co{color:var(--t)}"
    )
    body = (
        f"<div class=st><div>{name(card)}{title(card)}</div>{mark(rng, 'b', '#fff', other)}</div>{contacts(card, 'stacked')}"
        f"<div class=en><div>{logo(card, rng, tone, '1.8em')}{company(card)}{address(card)}</div><div style='text-align:right'>{square(card, '4.6em')}{small(card)}</div></div>"
    )
    return Sheet(1050, 650, css, body)


def trademark(card: Card, rng: random.Random) -> Sheet:
    """A huge drawn word at the foot, the legal name above all in small type, the person between."""
    css, tone, _ = _start(card, rng)
    css += (
        "#card{background:#fff;color:#2a2a2a;padding:1.2em 1.7em}.hd{display:flex;justify-content:space-between;gap:1.5em;border-bottom:1px solid #aaa;padding-bottom:.4em;font-size:.95em}.co,.co2{font-size:1em;font-weight:400}"
        ".md{display:grid;grid-template-columns:1fr 1.15fr;gap:1.2em;margin-top:.8em}.md>div{min-width:0}.nm{font-size:1.15em;font-weight:700}.nm2{font-size:1.1em}.hg{position:absolute;left:1.5em;right:1.5em;bottom:1em;text-align:center}.hg .drawn{max-width:100%}"
    )
    height = "4.6em" if len(card.brand) < 10 else "3.4em"
    body = (
        f"<div class=hd><div>{company(card)}</div><div style='text-align:right'>{small(card, 'tax', 'certificate', 'social')}</div></div>"
        f"<div class=md><div>{name(card)}{title(card)}{square(card, '4.4em')}</div><div>{contacts(card, 'lines')}{address(card)}</div></div>"
        f"<div class=hg>{small(card, 'slogan', 'products')}{logo(card, rng, tone, height)}</div>"
    )
    return Sheet(1000, 640, css, body)


def framed(card: Card, rng: random.Random) -> Sheet:
    """A double frame, old-fashioned: all centred, contacts running on with bullets."""
    css, tone, _ = _start(card, rng)
    css += (
        "#card{background:#fdf9ee;color:#2b2118;border:3px double var(--t);outline:2px solid var(--t);outline-offset:-16px;padding:1.6em 2.2em;display:flex;flex-direction:column;justify-content:space-between;text-align:center}"
        ".co{letter-spacing:.04em}.inline .r{display:inline-block;margin:0 .7em}.nm{font-style:italic}.ti{font-weight:400}"
    )
    body = (
        f"<div>{logo(card, rng, tone)}{company(card)}{small(card, 'products', 'slogan')}</div><div>{name(card)}{title(card)}</div>"
        f"<div>{square(card, '4.4em')}{address(card, one_line=True)}{contacts(card, 'inline')}{small(card, 'certificate', 'tax', 'social')}</div>"
    )
    return Sheet(1060, 640, css, body)


def corner(card: Card, rng: random.Random) -> Sheet:
    """The firm in the lower left corner, values without most labels in the upper right, the name upper left."""
    css, tone, other = _start(card, rng)
    css += (
        f"#card{{background:#fff;color:#3a3a3a;border-bottom:1.1em solid {tone}}}.e{{position:absolute;left:1.6em;top:1.5em;width:44%}}.f{{position:absolute;right:1.6em;top:1.5em;width:46%;text-align:right;line-height:1.5}}"
        ".g{position:absolute;left:1.6em;bottom:1.2em;width:46%}.i{position:absolute;right:1.6em;bottom:1.2em;width:44%;text-align:right}.nm{color:var(--t);font-weight:700;font-size:1.45em}.drawn{max-width:100%}"
    )
    body = (
        f"<div class=e>{name(card)}{title(card)}</div><div class=f>{contacts(card, 'bare')}</div>"
        f"<div class=g>{mark(rng, 'b', tone, other, initials(card))}<div>{logo(card, rng, tone, '1.7em')}</div>{company(card)}{small(card, 'slogan')}</div>"
        f"<div class=i>{square(card, '4.4em')}{address(card)}{small(card, 'products', 'certificate', 'tax', 'social')}</div>"
    )
    return Sheet(1030, 600, css, body)


def fitting(card: Card) -> tuple[Template, ...]:
    """The templates that suit a card, the likelier ones more than once."""
    if card.only and card.script in CJK and card.company:
        return (columns, columns, halves, night, tall, corner)
    out: list[Template] = [wedge, letterhead, halves, loud_name, tiles, framed, corner, tall] * 2
    out += [night]
    if card.brand:
        out += [trademark] * (5 if card.company else 1)
    if card.name2 and not card.honorific:
        out += [layered] * 7
    return tuple(out)

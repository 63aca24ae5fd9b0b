"""What all layouts share: colours, groups of rows, invented logos and codes on a card side."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

import qrcode
from PIL import Image, ImageDraw

from bench.cards.content import Entry, Facts
from bench.cards.faces import LATIN, found
from bench.cards.paper import Box, Colour, Row, Sheet

WHITE: Colour = (255, 255, 255)
INK: Colour = (35, 35, 40)
ICONS = {
    "tel": "phone",
    "mobile": "mobile",
    "whatsapp": "chat",
    "email": "mail",
    "web": "globe",
    "address": "pin",
}
TURKISH = str.maketrans("iı", "İI")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of a side and the manner of its labels ("text", "icon", "none")."""

    paper: Colour
    ink: Colour
    accent: Colour
    soft: Colour
    labels: str = "text"
    capitals: bool = False
    big_company: bool = False


LIGHT = {
    "tune": (
        Theme(WHITE, INK, (20, 60, 130), (95, 95, 100)),
        Theme((250, 248, 240), (50, 40, 35), (150, 35, 40), (110, 95, 85)),
        Theme((244, 246, 248), (30, 45, 60), (0, 120, 110), (90, 105, 115)),
        Theme(WHITE, (20, 20, 20), (200, 90, 10), (80, 80, 80)),
    ),
    "held": (
        Theme(WHITE, (40, 40, 45), (110, 40, 120), (100, 100, 105)),
        Theme((236, 241, 232), (35, 50, 35), (45, 110, 50), (85, 100, 85)),
        Theme((252, 245, 228), (60, 45, 25), (165, 105, 20), (115, 95, 70)),
        Theme((232, 232, 234), (25, 25, 28), (190, 20, 50), (80, 80, 84)),
    ),
}
DARK = {
    "tune": (
        Theme((22, 30, 52), (240, 240, 240), (235, 190, 90), (190, 195, 205)),
        Theme((28, 28, 30), (235, 235, 235), (120, 200, 220), (180, 180, 180)),
    ),
    "held": (
        Theme((70, 18, 30), (248, 240, 235), (230, 200, 150), (215, 195, 190)),
        Theme((14, 58, 50), (240, 246, 242), (240, 215, 110), (185, 205, 198)),
    ),
}


def theme(
    rng: random.Random, facts: Facts, *, dark: bool = False, labels: Sequence[str] = ()
) -> Theme:
    """Draw the colours and manners of a side."""
    base = rng.choice((DARK if dark else LIGHT)[facts.part])
    manner = rng.choice(labels or ("text", "text", "text", "icon", "none"))
    return replace(base, labels=manner, capitals=rng.random() < 0.3, big_company=rng.random() < 0.4)


def sheet(rng: random.Random, facts: Facts, size: tuple[int, int], look: Theme) -> Sheet:
    """Paper of a size with a typeface of the part."""
    faces = [face for face in LATIN[facts.part] if found(face)]
    return Sheet(Image.new("RGB", size, look.paper), rng.choice(faces), facts.script)


def upper(text: str, iso: str) -> str:
    """Capitals as the country writes them."""
    return (text.translate(TURKISH) if iso in {"TR", "AZ"} else text).upper()


def name_rows(
    facts: Facts, look: Theme, size: int, *, colour: Colour | None = None, inline: bool = False
) -> list[Row]:
    """The name, and in the other script beside it or below."""
    name = upper(facts.name, facts.iso) if look.capitals else facts.name
    shade = colour or look.ink
    if not facts.name_other:
        return [Row(name, size, shade, bold=True)]
    if inline:
        return [Row(f"{facts.name_other}  {name}", size, shade, bold=True)]
    if facts.script in {"chinese", "traditional", "japanese", "korean"}:
        return [
            Row(facts.name_other, size, shade, bold=True),
            Row(name, int(size * 0.68), shade, gap=4),
        ]
    return [Row(name, size, shade, bold=True), Row(facts.name_other, int(size * 0.8), shade, gap=6)]


def title_rows(
    facts: Facts, look: Theme, size: int, *, inline: bool = False, colour: Colour | None = None
) -> list[Row]:
    """The title, and in the other script beside it or below."""
    shade = colour or look.soft
    if facts.title_other and inline:
        return [Row(f"{facts.title_other} / {facts.title}", size, shade, gap=6)]
    rows = [Row(facts.title, size, shade, gap=6)]
    return [*rows, Row(facts.title_other, size, shade, gap=2)] if facts.title_other else rows


def company_rows(
    facts: Facts, look: Theme, size: int, *, colour: Colour | None = None
) -> list[Row]:
    """The company in its scripts, or nothing where only the logo names it."""
    if facts.logo_alone:
        return []
    shade = colour or look.accent
    name = upper(facts.company, facts.iso) if look.big_company else facts.company
    if not facts.company_other:
        return [Row(name, size, shade, bold=True)]
    return [
        Row(facts.company_other, int(size * 1.05), shade, bold=True),
        Row(name, int(size * 0.8), shade, bold=True, gap=6),
    ]


def contact_rows(facts: Facts, look: Theme, size: int, *, joined: str = "") -> list[Row]:
    """Telephones, e-mails and the like, one a line, or with ``joined`` two short ones a line."""
    rows = [_entry(entry, look, size) for entry in facts.entries]
    if not joined or look.labels == "icon":
        return rows
    out: list[Row] = []
    for row in rows:
        if out and len(out[-1].joined) + len(row.joined) < 46:
            out[-1] = replace(out[-1], text=f"{out[-1].text}{joined}{row.joined}")
        else:
            out.append(row)
    return out


def _entry(entry: Entry, look: Theme, size: int) -> Row:
    must = entry.kind in {"fax", "wechat"} or (entry.kind == "whatsapp" and look.labels == "none")
    if look.labels == "icon" and entry.kind in ICONS:
        return Row(
            entry.text, size, look.ink, icon=ICONS[entry.kind], gap=4, label_colour=look.accent
        )
    label = entry.label if look.labels == "text" or must else ""
    return Row(entry.text, size, look.ink, label=label, gap=4, label_colour=look.accent)


def address_rows(facts: Facts, look: Theme, size: int) -> list[Row]:
    """The address in its scripts."""
    first = facts.address_label if look.labels == "text" else ""
    rows = [Row(line, size, look.ink, gap=3) for line in facts.address]
    rows[0] = replace(
        rows[0],
        label=first,
        gap=10,
        label_colour=look.accent,
        icon="pin" if look.labels == "icon" else "",
    )
    return rows + [Row(line, size, look.ink, gap=3) for line in facts.address_other]


def small_rows(facts: Facts, look: Theme, size: int, *, slogan: bool = True) -> list[Row]:
    """Slogan, products, certificates and whatever else a card is filled with."""
    texts = [*((facts.slogan,) if slogan else ()), facts.products, *facts.small]
    return [Row(text, size, look.soft, gap=4) for text in texts if text]


def mark(paper: Sheet, place: tuple[int, int, int], look: Theme, rng: random.Random) -> None:
    """Draw an invented sign of a company at x, y of a size."""
    x, y, size = place
    pen = paper.draw
    shape = rng.randrange(5)
    if shape == 0:
        pen.ellipse((x, y, x + size, y + size), fill=look.accent)
        pen.pieslice((x, y, x + size, y + size), 200, 320, fill=look.soft)
    elif shape == 1:
        pen.polygon([(x + size / 2, y), (x + size, y + size), (x, y + size)], fill=look.accent)
        pen.polygon(
            [(x + size / 2, y + size * 0.5), (x + size * 0.75, y + size), (x + size / 4, y + size)],
            fill=look.paper,
        )
    elif shape == 2:
        pen.rectangle((x, y, x + size, y + size), outline=look.accent, width=size // 8)
        pen.rectangle(
            (x + size // 3, y + size // 3, x + size * 2 // 3, y + size * 2 // 3), fill=look.accent
        )
    elif shape == 3:
        for step in range(3):
            pen.arc(
                (x + step * size // 8, y + step * size // 8, x + size, y + size),
                90,
                330,
                look.accent,
                size // 12,
            )
    else:
        pen.polygon(
            [
                (x + size / 2, y),
                (x + size, y + size / 2),
                (x + size / 2, y + size),
                (x, y + size / 2),
            ],
            fill=look.accent,
        )
        pen.line(
            [(x + size / 4, y + size / 2), (x + size * 3 / 4, y + size / 2)], look.paper, size // 10
        )


def wordmark(
    paper: Sheet, box: Box, facts: Facts, look: Theme, rng: random.Random, *, align: str = "left"
) -> None:
    """Draw the logo: its sign, and its word where the company is named by the logo alone."""
    left, top, right, bottom = box
    size = bottom - top
    if not facts.logo_alone:
        mark(
            paper,
            (
                {"left": left, "centre": (left + right - size) // 2, "right": right - size}[align],
                top,
                size,
            ),
            look,
            rng,
        )
        return
    row = Row(
        facts.logo,
        int(size * 0.62),
        look.accent,
        bold=True,
        spread=len(facts.logo) < 10 and rng.random() < 0.4,
    )
    paper.stack(box, [row], align=align, across="middle")


def code(paper: Sheet, facts: Facts, place: tuple[int, int, int]) -> None:
    """Paste the card's QR code, if it has one, at x, y of a size."""
    if not facts.qr:
        return
    x, y, size = place
    made = qrcode.QRCode(border=2, error_correction=qrcode.constants.ERROR_CORRECT_L)
    made.add_data(facts.qr)
    made.make(fit=True)
    picture = made.make_image(fill_color="black", back_color="white").get_image().convert("RGB")
    paper.image.paste(picture.resize((size, size), Image.Resampling.NEAREST), (x, y))


def bar(paper: Sheet, box: Box, colour: Colour) -> None:
    """Fill a box with a colour."""
    ImageDraw.Draw(paper.image).rectangle(box, fill=colour)

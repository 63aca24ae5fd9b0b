"""The layouts of the tuning part; the held part shares none of them."""

import random
from collections.abc import Callable
from dataclasses import replace

from bench.cards.content import Facts
from bench.cards.design import (
    WHITE,
    address_rows,
    bar,
    code,
    company_rows,
    contact_rows,
    mark,
    name_rows,
    sheet,
    small_rows,
    theme,
    title_rows,
    wordmark,
)
from bench.cards.paper import Sheet

Layout = Callable[[random.Random, Facts], Sheet]
WIDE = (1700, 1020)


def left(rng: random.Random, facts: Facts) -> Sheet:
    """All at the left: company, name, title, contacts."""
    look = theme(rng, facts)
    paper = sheet(rng, facts, WIDE, look)
    wordmark(paper, (90, 70, 900, 200), facts, look, rng)
    y = paper.stack((90, 215, 1610, 420), company_rows(facts, look, 62))
    y = paper.stack(
        (90, y + 15, 1250, 620), [*name_rows(facts, look, 70), *title_rows(facts, look, 44)]
    )
    rows = (
        contact_rows(facts, look, 42) + address_rows(facts, look, 40) + small_rows(facts, look, 36)
    )
    paper.stack((90, y + 20, 1610 if not facts.qr else 1280, 980), rows)
    code(paper, facts, (1330, 640, 300))
    return paper


def centred(rng: random.Random, facts: Facts) -> Sheet:
    """All in the middle, the name on top."""
    look = theme(rng, facts, labels=("text", "none"))
    paper = sheet(rng, facts, WIDE, look)
    y = paper.stack(
        (120, 60, 1580, 320),
        [*name_rows(facts, look, 78), *title_rows(facts, look, 44)],
        align="centre",
    )
    bar(paper, (700, y + 16, 1000, y + 21), look.accent)
    if facts.logo_alone:
        wordmark(paper, (300, y + 30, 1400, y + 150), facts, look, rng, align="centre")
        y += 130
    y = paper.stack((80, y + 30, 1620, 560), company_rows(facts, look, 56), align="centre")
    rows = (
        address_rows(facts, look, 38)
        + contact_rows(facts, look, 40, joined="   |   ")
        + small_rows(facts, look, 34)
    )
    paper.stack((80, y + 15, 1620, 980), rows, align="centre", across="middle")
    return paper


def right(rng: random.Random, facts: Facts) -> Sheet:
    """All at the right, the logo at the left."""
    look = theme(rng, facts, labels=("text", "none"))
    paper = sheet(rng, facts, WIDE, look)
    if facts.logo_alone:
        wordmark(paper, (60, 60, 600, 190), facts, look, rng)
    else:
        mark(paper, (110, 360, 230), look, rng)
    y = paper.stack((420, 70, 1620, 300), company_rows(facts, look, 56), align="right")
    y = paper.stack(
        (620, y + 30, 1620, 560),
        [*name_rows(facts, look, 68), *title_rows(facts, look, 42)],
        align="right",
    )
    rows = (
        contact_rows(facts, look, 40)
        + address_rows(facts, look, 38)
        + small_rows(facts, look, 34, slogan=False)
    )
    paper.stack((460, y + 10, 1620, 970), rows, align="right", across="bottom")
    code(paper, facts, (70, 680, 280))
    return paper


def two_columns(rng: random.Random, facts: Facts) -> Sheet:
    """Company and name at the left of a rule, contacts at the right of it."""
    look = theme(rng, facts)
    paper = sheet(rng, facts, (1780, 1020), look)
    wordmark(paper, (80, 90, 760, 230), facts, look, rng)
    y = paper.stack((80, 250, 780, 520), company_rows(facts, look, 54))
    rows = [*name_rows(facts, look, 68), *title_rows(facts, look, 40), *small_rows(facts, look, 34)]
    paper.stack((80, y + 20, 780, 960), rows, across="bottom")
    bar(paper, (818, 100, 822, 920), look.accent)
    rows = contact_rows(facts, look, 42) + [
        replace(row, gap=row.gap + 6) for row in address_rows(facts, look, 40)
    ]
    paper.stack((860, 100, 1730, 920 if not facts.qr else 640), rows, across="middle")
    code(paper, facts, (1440, 680, 280))
    return paper


def portrait(rng: random.Random, facts: Facts) -> Sheet:
    """An upright card, centred."""
    look = theme(rng, facts, labels=("text", "icon", "none"))
    align = rng.choice(("centre", "left")) if look.labels != "icon" else "left"
    paper = sheet(rng, facts, (1080, 1700), look)
    wordmark(paper, (90, 110, 990, 280), facts, look, rng, align=align)
    y = paper.stack((90, 310, 990, 560), company_rows(facts, look, 58), align=align)
    rows = [*name_rows(facts, look, 78), *title_rows(facts, look, 44)]
    y = paper.stack((90, y + 50, 990, 920), rows, align=align)
    rows = (
        contact_rows(facts, look, 42) + address_rows(facts, look, 40) + small_rows(facts, look, 36)
    )
    paper.stack(
        (90, y + 40, 990, 1620 if not facts.qr else 1360), rows, align=align, across="bottom"
    )
    code(paper, facts, (410, 1390, 260))
    return paper


def name_on_top(rng: random.Random, facts: Facts) -> Sheet:
    """The name on top at the left, the company and its address at the bottom."""
    look = theme(rng, facts)
    paper = sheet(rng, facts, WIDE, look)
    y = paper.stack(
        (90, 70, 980 if facts.logo_alone else 1300, 330),
        [*name_rows(facts, look, 74), *title_rows(facts, look, 44)],
    )
    wordmark(
        paper,
        (1340, 80, 1610, 220) if not facts.logo_alone else (1000, 70, 1640, 200),
        facts,
        look,
        rng,
        align="right",
    )
    y = paper.stack((90, y + 20, 1300, 690), contact_rows(facts, look, 42))
    bar(paper, (0, y + 22, 1700, y + 26), look.accent)
    rows = (
        company_rows(facts, look, 52) + address_rows(facts, look, 38) + small_rows(facts, look, 34)
    )
    paper.stack((90, y + 40, 1610, 990), rows, across="middle")
    return paper


def title_first(rng: random.Random, facts: Facts) -> Sheet:
    """The title above the name, a coloured bar down the left edge."""
    look = theme(rng, facts)
    paper = sheet(rng, facts, WIDE, look)
    bar(paper, (0, 0, 70, 1020), look.accent)
    wordmark(paper, (150, 60, 800, 190), facts, look, rng)
    y = paper.stack((150, 205, 1640, 390), company_rows(facts, look, 56))
    rows = [
        *title_rows(facts, look, 42, inline=True),
        *name_rows(facts, look, 72, inline=rng.random() < 0.5),
    ]
    y = paper.stack((150, y + 20, 1600, 600), rows)
    rows = (
        contact_rows(facts, look, 40, joined="    ")
        + address_rows(facts, look, 38)
        + small_rows(facts, look, 34)
    )
    paper.stack((150, y + 25, 1640, 985), rows)
    return paper


def dark(rng: random.Random, facts: Facts) -> Sheet:
    """Light letters on dark paper, contacts at the bottom."""
    look = theme(rng, facts, dark=True)
    paper = sheet(rng, facts, WIDE, look)
    wordmark(paper, (90, 80, 820, 220), facts, look, rng)
    y = paper.stack((90, 240, 1610, 420), company_rows(facts, look, 58))
    y = paper.stack(
        (90, y + 20, 1610, 610), [*name_rows(facts, look, 70), *title_rows(facts, look, 44)]
    )
    rows = contact_rows(facts, look, 42) + address_rows(facts, look, 40)
    paper.stack((90, y + 20, 1610, 970), rows, across="bottom")
    return paper


def banner(rng: random.Random, facts: Facts) -> Sheet:
    """The company in white on a coloured band across the top."""
    look = theme(rng, facts)
    paper = sheet(rng, facts, (1740, 1040), look)
    bar(paper, (0, 0, 1740, 250), look.accent)
    light = replace(look, accent=WHITE)
    if facts.logo_alone:
        wordmark(paper, (90, 40, 1640, 200), facts, light, rng)
    else:
        paper.stack((90, 30, 1650, 235), company_rows(facts, light, 64), across="middle")
    y = paper.stack(
        (90, 280, 1150, 540), [*name_rows(facts, look, 72), *title_rows(facts, look, 42)]
    )
    rows = (
        contact_rows(facts, look, 42) + address_rows(facts, look, 38) + small_rows(facts, look, 34)
    )
    paper.stack((90, y + 20, 1650 if not facts.qr else 1320, 1010), rows)
    code(paper, facts, (1370, 300, 300))
    return paper


def label_column(rng: random.Random, facts: Facts) -> Sheet:
    """The labels in a column apart from the values."""
    look = theme(rng, facts, labels=("text",))
    paper = sheet(rng, facts, WIDE, look)
    wordmark(
        paper,
        (1380, 70, 1610, 220) if not facts.logo_alone else (900, 60, 1620, 190),
        facts,
        look,
        rng,
        align="right",
    )
    y = paper.stack(
        (90, 70, 1330 if not facts.logo_alone else 880, 300),
        [*name_rows(facts, look, 70), *title_rows(facts, look, 42)],
    )
    y = paper.stack((90, y + 25, 1610, 500), company_rows(facts, look, 54))
    rows = contact_rows(facts, look, 40) + address_rows(facts, look, 38)
    paper.stack(
        (90, y + 20, 1610, 985),
        [row if row.label else replace(row, label=" ") for row in rows],
        column=250,
    )
    return paper


def foot_columns(rng: random.Random, facts: Facts) -> Sheet:
    """Logo and company in the middle of the head, telephones and the rest in two columns at the foot."""
    look = theme(rng, facts)
    paper = sheet(rng, facts, (1780, 1040), look)
    wordmark(paper, (400, 50, 1380, 180), facts, look, rng, align="centre")
    y = paper.stack((90, 190, 1690, 370), company_rows(facts, look, 56), align="centre")
    rows = [*name_rows(facts, look, 66, inline=True), *title_rows(facts, look, 40, inline=True)]
    y = paper.stack((90, y + 20, 1690, 580), rows, align="centre")
    bar(paper, (90, y + 16, 1690, y + 19), look.accent)
    contacts = contact_rows(facts, look, 40)
    paper.stack((90, y + 40, 860, 1000), contacts)
    paper.stack(
        (910, y + 40, 1710, 1000), address_rows(facts, look, 38) + small_rows(facts, look, 34)
    )
    return paper


def framed(rng: random.Random, facts: Facts) -> Sheet:
    """A frame around, company and slogan on top, contacts beside the person."""
    look = theme(rng, facts, labels=("text", "none"))
    paper = sheet(rng, facts, (1780, 1040), look)
    paper.draw.rectangle((36, 36, 1744, 1004), outline=look.accent, width=5)
    wordmark(paper, (90, 80, 900, 200), facts, look, rng)
    y = paper.stack((90, 210, 1690, 390), company_rows(facts, look, 60))
    y = paper.stack((90, y, 1690, 500), small_rows(facts, look, 36))
    rows = [*name_rows(facts, look, 62), *title_rows(facts, look, 38)]
    paper.stack((90, y + 20, 790, 975), rows, across="bottom")
    rows = contact_rows(facts, look, 40) + address_rows(facts, look, 38)
    paper.stack((840, y + 20, 1720, 975), rows, across="bottom")
    return paper


def dark_centred(rng: random.Random, facts: Facts) -> Sheet:
    """A dark card, all in the middle, letters of the contacts in the accent colour."""
    look = theme(rng, facts, dark=True, labels=("text", "none"))
    paper = sheet(rng, facts, WIDE, look)
    wordmark(paper, (400, 60, 1300, 190), facts, look, rng, align="centre")
    y = paper.stack((90, 200, 1610, 370), company_rows(facts, look, 54), align="centre")
    rows = [*name_rows(facts, look, 66), *title_rows(facts, look, 40)]
    y = paper.stack((90, y + 20, 1610, 620), rows, align="centre")
    rows = contact_rows(facts, look, 40, joined="   ·   ") + address_rows(facts, look, 38)
    rows = [replace(row, colour=look.accent) for row in rows]
    paper.stack((90, y + 20, 1610, 985), rows, align="centre", across="bottom")
    return paper


def back(rng: random.Random, facts: Facts) -> Sheet:
    """The back of a card: the company in white on its colour."""
    look = theme(rng, facts)
    night = replace(
        look, paper=look.accent, accent=WHITE, soft=(230, 230, 230), ink=WHITE, labels="none"
    )
    paper = sheet(rng, facts, WIDE, night)
    wordmark(paper, (200, 240, 1500, 440), facts, night, rng, align="centre")
    y = paper.stack((100, 470, 1600, 720), company_rows(facts, night, 72), align="centre")
    rows = small_rows(facts, night, 42) + contact_rows(facts, night, 46)
    paper.stack((100, y + 30, 1600, 980), rows, align="centre")
    return paper


LAYOUTS: tuple[Layout, ...] = (
    left, centred, right, two_columns, portrait, name_on_top, title_first, dark, banner, label_column,
    foot_columns, framed, dark_centred,
)  # fmt: skip

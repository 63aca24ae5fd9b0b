"""The layouts of the held part; the tuning part shares none of them."""

import random
from dataclasses import replace

from bench.cards.content import Facts
from bench.cards.design import (
    WHITE,
    Theme,
    address_rows,
    bar,
    code,
    company_rows,
    contact_rows,
    name_rows,
    sheet,
    small_rows,
    theme,
    title_rows,
    wordmark,
)
from bench.cards.layouts_tune import Layout
from bench.cards.paper import Row, Sheet

WIDE = (1720, 1040)


def panel(rng: random.Random, facts: Facts) -> Sheet:
    """A coloured panel at the left with logo and company in light letters, the person at the right."""
    look = theme(rng, facts)
    paper = sheet(rng, facts, (1800, 1020), look)
    bar(paper, (0, 0, 640, 1020), look.accent)
    light = replace(look, accent=WHITE, soft=(225, 225, 225), paper=look.accent)
    wordmark(paper, (60, 200, 580, 360), facts, light, rng, align="centre")
    paper.stack((50, 390, 590, 900), company_rows(facts, light, 54), align="centre")
    y = paper.stack(
        (700, 80, 1750, 360), [*name_rows(facts, look, 76), *title_rows(facts, look, 44)]
    )
    rows = (
        contact_rows(facts, look, 42) + address_rows(facts, look, 40) + small_rows(facts, look, 34)
    )
    paper.stack((700, y + 40, 1750, 960), rows, across="bottom")
    return paper


def corners(rng: random.Random, facts: Facts) -> Sheet:
    """Company top left, person top right, contacts bottom left, address bottom right."""
    look = theme(rng, facts, labels=("text", "text", "none"))
    paper = sheet(rng, facts, (1800, 1040), look)
    if facts.logo_alone:
        wordmark(paper, (70, 60, 900, 220), facts, look, rng)
    y = max(
        paper.stack((70, 70, 980, 360), company_rows(facts, look, 54)),
        230 if facts.logo_alone else 0,
    )
    paper.stack((70, y + 10, 900, 520), small_rows(facts, look, 34))
    rows = [*name_rows(facts, look, 64), *title_rows(facts, look, 40)]
    paper.stack((1010, 70, 1740, 480), rows, align="right")
    paper.stack((70, 540, 960, 980), contact_rows(facts, look, 40), across="bottom")
    where = [replace(row, label="") for row in address_rows(facts, look, 38)]
    paper.stack((1000, 540, 1740, 980), where, align="right", across="bottom")
    return paper


def name_below(rng: random.Random, facts: Facts) -> Sheet:
    """Contacts on top in small print, the name in the middle, the company large at the bottom right."""
    look = theme(rng, facts, labels=("text", "none", "icon"))
    paper = sheet(rng, facts, WIDE, look)
    rows = contact_rows(facts, look, 40)
    y = paper.stack((80, 60, 1200 if facts.qr else 1640, 470), rows)
    code(paper, facts, (1340, 60, 300))
    y = paper.stack(
        (80, max(y + 25, 380), 1640, 700),
        [*name_rows(facts, look, 70), *title_rows(facts, look, 42)],
    )
    if facts.logo_alone:
        wordmark(paper, (700, y + 20, 1640, y + 140), facts, look, rng, align="right")
        y += 130
    rows = [*company_rows(facts, look, 58), *address_rows(facts, look, 36)]
    paper.stack(
        (300, y + 15, 1640, 1000),
        [replace(row, icon="") for row in rows],
        align="right",
        across="bottom",
    )
    return paper


def portrait_head(rng: random.Random, facts: Facts) -> Sheet:
    """An upright card with the person in a coloured head and the company at its foot."""
    look = theme(rng, facts)
    paper = sheet(rng, facts, (1060, 1720), look)
    bar(paper, (0, 0, 1060, 560), look.accent)
    rows = [*title_rows(facts, look, 44, colour=WHITE), *name_rows(facts, look, 80, colour=WHITE)]
    paper.stack((80, 90, 980, 520), rows, across="bottom")
    y = paper.stack((80, 610, 980, 1180), contact_rows(facts, look, 42))
    y = paper.stack((80, y + 10, 980, 1350), address_rows(facts, look, 40))
    if facts.logo_alone:
        wordmark(paper, (80, 1480, 980, 1620), facts, look, rng)
    rows = company_rows(facts, look, 54) + small_rows(facts, look, 34)
    paper.stack((80, y + 30, 980, 1660 if not facts.logo_alone else 1460), rows, across="bottom")
    return paper


def one_line(rng: random.Random, facts: Facts) -> Sheet:
    """Much empty paper, the contacts in a few lines along the foot with dots between them."""
    look = theme(rng, facts, labels=("text", "text", "none"))
    paper = sheet(rng, facts, WIDE, look)
    dot = rng.choice(("  •  ", "  ·  ", "  /  ", "   "))
    wordmark(paper, (600, 80, 1120, 230), facts, look, rng, align="centre")
    y = paper.stack((100, 250, 1620, 420), company_rows(facts, look, 56), align="centre")
    rows = [*name_rows(facts, look, 70), *title_rows(facts, look, 42)]
    y = paper.stack((100, y + 40, 1620, 700), rows, align="centre")
    bar(paper, (100, y + 40, 1620, y + 44), look.soft)
    foot = [Row(", ".join(facts.address), 38, look.ink, gap=4)] if facts.address else []
    foot += [Row(line, 38, look.ink, gap=4) for line in facts.address_other]
    foot += contact_rows(facts, look, 38, joined=dot)
    paper.stack((60, y + 55, 1660, 1010), foot, align="centre", across="bottom")
    return paper


def halves(rng: random.Random, facts: Facts) -> Sheet:
    """Each script on its own half of the card, contacts below both."""
    look = theme(rng, facts, labels=("text", "none"))
    paper = sheet(rng, facts, (1800, 1060), look)
    latin = [
        Row(facts.company, 48, look.accent, bold=True),
        Row(facts.name, 62, look.ink, bold=True, gap=24),
    ]
    latin.append(Row(facts.title, 40, look.soft, gap=4))
    latin += [Row(line, 38, look.ink, gap=8) for line in facts.address]
    if facts.logo_alone:
        latin[0] = Row(facts.logo, 72, look.accent, bold=True)
    paper.stack((80, 80, 1720 if not facts.name_other else 880, 620), latin)
    if facts.name_other:
        firm = () if facts.logo_alone else (Row(facts.company_other, 52, look.accent, bold=True),)
        native = [*firm, Row(facts.name_other, 66, look.ink, bold=True, gap=24)]
        native.append(Row(facts.title_other, 42, look.soft, gap=4))
        native += [Row(line, 38, look.ink, gap=8) for line in facts.address_other]
        side = "right" if facts.script in {"arabic", "hebrew"} else "left"
        paper.stack((930, 80, 1730, 620), [row for row in native if row.text], align=side)
    bar(paper, (80, 650, 1720, 653), look.accent)
    rows = contact_rows(facts, look, 40, joined="      ") + small_rows(facts, look, 34)
    paper.stack((80, 670, 1720, 1030), rows, across="middle")
    return paper


def half_dark(rng: random.Random, facts: Facts) -> Sheet:
    """Dark paper above with company and person, light paper below with the contacts."""
    night = theme(rng, facts, dark=True)
    look = theme(rng, facts)
    paper = sheet(rng, facts, WIDE, look)
    bar(paper, (0, 0, 1720, 500), night.paper)
    if facts.logo_alone:
        wordmark(paper, (90, 50, 1000, 180), facts, night, rng)
    y = paper.stack(
        (90, 60 if not facts.logo_alone else 180, 1640, 230), company_rows(facts, night, 58)
    )
    rows = [*name_rows(facts, night, 68), *title_rows(facts, night, 42)]
    paper.stack((90, y + 15, 1640, 485), rows, across="bottom")
    rows = (
        contact_rows(facts, look, 42) + address_rows(facts, look, 40) + small_rows(facts, look, 34)
    )
    paper.stack((90, 530, 1640 if not facts.qr else 1330, 1010), rows)
    code(paper, facts, (1370, 600, 290))
    return paper


def night_portrait(rng: random.Random, facts: Facts) -> Sheet:
    """An upright dark card, all at the right edge."""
    look = theme(rng, facts, dark=True, labels=("text", "none"))
    paper = sheet(rng, facts, (1060, 1700), look)
    y = paper.stack(
        (70, 120, 980, 480),
        [*name_rows(facts, look, 78), *title_rows(facts, look, 44)],
        align="right",
    )
    bar(paper, (880, y + 30, 980, y + 36), look.accent)
    if facts.logo_alone:
        wordmark(paper, (100, y + 60, 980, y + 200), facts, look, rng, align="right")
        y += 150
    y = paper.stack((70, y + 70, 980, 900), company_rows(facts, look, 54), align="right")
    rows = contact_rows(facts, look, 42) + address_rows(facts, look, 40)
    paper.stack((70, y + 30, 980, 1600), rows, align="right", across="bottom")
    return paper


def labels_above(rng: random.Random, facts: Facts) -> Sheet:
    """Each label small above its value, two columns of them."""
    look = theme(rng, facts, labels=("text",))
    paper = sheet(rng, facts, (1840, 1060), look)
    wordmark(
        paper,
        (1500, 60, 1760, 200) if not facts.logo_alone else (1000, 60, 1770, 200),
        facts,
        look,
        rng,
        align="right",
    )
    rows = [*name_rows(facts, look, 68), *title_rows(facts, look, 40)]
    y = paper.stack((80, 60, 980 if facts.logo_alone else 1450, 330), rows)
    y = paper.stack((80, y + 15, 1500, 470), company_rows(facts, look, 50))
    stacked: list[Row] = []
    for row in contact_rows(facts, look, 40):
        stacked += [Row(row.label, 32, look.accent, gap=10)] if row.label else []
        stacked.append(replace(row, label="", gap=0))
    half = len(stacked) // 2 + (0 if stacked[len(stacked) // 2].size == 32 else 1)
    paper.stack((80, y + 20, 900, 1040), stacked[:half])
    where = [replace(row, label="") for row in address_rows(facts, look, 38)]
    paper.stack((940, y + 20, 1790, 1040), stacked[half:] + where)
    return paper


def joined_title(rng: random.Random, facts: Facts) -> Sheet:
    """Name and title in one line, a pattern of thin lines behind, a frame around."""
    look = theme(rng, facts)
    paper = sheet(rng, facts, WIDE, look)
    _pattern(paper, look)
    bar(paper, (30, 30, 1690, 34), look.accent)
    bar(paper, (30, 1006, 1690, 1010), look.accent)
    wordmark(paper, (90, 90, 800, 220), facts, look, rng)
    y = paper.stack((90, 235, 1630, 420), company_rows(facts, look, 58))
    between = rng.choice((", ", "  |  ", " - ", " · "))
    lines = [Row(f"{facts.name}{between}{facts.title}", 52, look.ink, bold=True)]
    if facts.name_other:
        wide = "\u3000" if ord(facts.name_other[0]) > 0x2E80 else between
        lines.append(Row(f"{facts.name_other}{wide}{facts.title_other}", 50, look.ink, gap=6))
    y = paper.stack((90, y + 30, 1630, 620), lines)
    rows = (
        address_rows(facts, look, 38)
        + contact_rows(facts, look, 40, joined="     ")
        + small_rows(facts, look, 34)
    )
    paper.stack((90, y + 25, 1630 if not facts.qr else 1340, 990), rows)
    code(paper, facts, (1380, 690, 280))
    return paper


def side_title(rng: random.Random, facts: Facts) -> Sheet:
    """The company in capitals across the top, the person in the middle right, contacts in two columns."""
    look = replace(theme(rng, facts, labels=("text", "icon")), big_company=True)
    paper = sheet(rng, facts, (1800, 1040), look)
    if facts.logo_alone:
        wordmark(paper, (80, 60, 1720, 210), facts, look, rng)
    y = max(
        paper.stack((80, 70, 1720, 300), company_rows(facts, look, 56)),
        210 if facts.logo_alone else 0,
    )
    y = paper.stack(
        (80, y + 4, 1720, 380), [Row(facts.slogan, 36, look.soft)] if facts.slogan else []
    )
    bar(paper, (80, y + 20, 1720, y + 24), look.soft)
    rows = [*name_rows(facts, look, 70), *title_rows(facts, look, 42)]
    y = paper.stack((800, y + 50, 1720, 620), rows, align="right")
    contacts = contact_rows(facts, look, 40)
    y = max(y + 30, 520)
    paper.stack((80, y, 960, 1000), contacts, across="bottom")
    where = address_rows(facts, look, 38) + small_rows(facts, look, 34, slogan=False)
    paper.stack((1000, y, 1750, 1000), where, across="bottom")
    return paper


def back(rng: random.Random, facts: Facts) -> Sheet:
    """The back of a card: the company between two bars, what it sells below."""
    look = replace(theme(rng, facts), labels="none")
    paper = sheet(rng, facts, WIDE, look)
    bar(paper, (0, 0, 1720, 120), look.accent)
    bar(paper, (0, 920, 1720, 1040), look.accent)
    wordmark(paper, (110, 190, 1000, 360), facts, look, rng)
    y = paper.stack((110, 390, 1620, 640), company_rows(facts, look, 66))
    rows = contact_rows(facts, look, 44) + small_rows(facts, look, 40)
    paper.stack((110, y + 25, 1620, 900), rows)
    return paper


def _pattern(paper: Sheet, look: Theme) -> None:
    faint = tuple((part * 6 + (255 if look.paper[0] > 128 else 0)) // 7 for part in look.paper)
    shade = (int(faint[0] * 0.955), int(faint[1] * 0.955), int(faint[2] * 0.955))
    pen = paper.draw
    wide, high = paper.image.size
    for start in range(-high, wide, 44):
        pen.line([(start, 0), (start + high, high)], shade, 2)


LAYOUTS: tuple[Layout, ...] = (
    panel, corners, name_below, portrait_head, one_line, halves, half_dark, night_portrait, labels_above,
    joined_title, side_title,
)  # fmt: skip

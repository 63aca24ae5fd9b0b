"""What stands around the items in half b of the later price lists: titles, categories, pages, notes."""

import random

from later_core import Shop
from later_table import Dress

NOTES = (
    "备注：①含税价另加13%；②交货期25天左右。",
    "Terms of payment: L/C at sight or T/T.",
    "* Colours may differ slightly from the pictures.",
    "本报价单最终解释权归我司所有",
    "Shipment: within 40 days upon receipt of deposit; loading port as above",
    "如需打样，样品费下单后退还",
)


def dress(rng: random.Random, shop: Shop, note: str) -> Dress:
    """Draw what stands around the items of a list."""
    day = f"{rng.randint(1, 28):02d}.{rng.randint(1, 12):02d}.2026"
    titles: tuple[list[list[str]], ...] = (
        [["价目表  QUOTATION SHEET"], [f"{shop.zh} / {shop.en}"], [f"Add: {shop.address[1]}"]],
        [
            ["TO: All customers", f"FROM: {shop.en}"],
            ["ATTN: Purchasing Dept.", f"DATE: {day}"],
            [f"TEL: {shop.tel}", f"E-MAIL: {shop.mail}"],
            ["We are pleased to quote you as follows:"],
        ],
        [
            [shop.zh],
            [f"地址：{shop.address[0]}"],
            [f"电话：{shop.tel}   {shop.contact[0]}"],
            [f"（{day}起执行）"],
        ],
        [[f"{shop.en.upper()}"], [f"Price valid until {day}, {shop.contact[1]}"]],
        [],
    )
    title = [list(line) for line in rng.choice(titles)]
    if note:
        title = [*title, [note]] if title else [[shop.en], [note]]
    bands = (
        lambda c: f"—— {c[0]} ——",
        lambda c: f"Series: {c[1]}",
        lambda c: f"{c[0]}（{c[1]}）",
        lambda c: c[0],
    )
    noted = rng.random() < 0.25
    notes = rng.sample(NOTES, rng.randint(1, 4)) if rng.random() < 0.7 else []
    if noted:
        notes = ["说明：每款起订量800，可混色", *notes]
    banded = rng.random() < 0.55
    left = rng.choice((0, 0, 0, 1))
    apart = rng.choice((0, 0, 0, 6, 9))
    return Dress(
        left=left,
        title=title,
        gap_above=rng.choice((0, 0, 1, 3)),
        band=rng.choice(bands) if banded else None,
        band_merged=rng.random() < 0.4,
        band_column=-1 if left and rng.random() < 0.6 else 0,
        page=rng.choice((0, 0, 9, 20)),
        page_line=rng.choice(("", "第2页", "- continued -")),
        subtotal=rng.choice(("本类合计：", "Subtotal")) if banded and rng.random() < 0.5 else "",
        blank_rows=apart,
        aside=rng.choice(("", "↓ 以下为新款 New arrivals ↓", "* 下列款式可定制包装"))
        if apart
        else "",
        notes=notes,
        note_moq=800 if noted else None,
        hide=rng.choice((0, 0, 2, 4)),
        twice=rng.choice((0, 0, 1, 3)),
        blank=rng.choice(("", "—", "n/a", "无")),
    )

"""What stands around the items in half a of the later price lists: titles, categories, pages, notes."""

import random

from later_core import Shop
from later_table import Dress

NOTES = (
    "1. 以上价格不含税，含普通包装。",
    "2. Payment: 30% T/T deposit, balance against copy of B/L.",
    "3. Lead time: 30-35 days after deposit.",
    "4. 原材料价格波动时，我司保留调价权利。",
    "5. Samples are free, freight collect.",
)


def dress(rng: random.Random, shop: Shop, note: str) -> Dress:
    """Draw what stands around the items of a list."""
    date = f"2026/{rng.randint(1, 11)}/{rng.randint(1, 28)}"
    titles: tuple[list[list[str]], ...] = (
        [
            [shop.zh],
            [shop.en],
            [shop.address[1]],
            [shop.tel, shop.mail],
            ["PRICE LIST", f"Date: {date}", "Validity: 60 days"],
        ],
        [
            [f"{shop.en} - Quotation"],
            [f"Contact: {shop.contact[1]}", f"E-mail: {shop.mail}"],
            [date],
        ],
        [
            [f"{shop.zh}报价单"],
            [f"报价日期：{date}", "有效期：30天"],
            [f"联系人：{shop.contact[0]}  {shop.tel}"],
        ],
        [],
    )
    title = [list(line) for line in rng.choice(titles)]
    if note:
        title = [*title, [note]] if title else [[shop.zh], [note]]
    left = rng.choice((0, 0, 0, 0, 1, 2))
    bands = (
        lambda c: f"{c[0]} {c[1]}",
        lambda c: f"【{c[0]}】",
        lambda c: c[1].upper(),
        lambda c: f"★ {c[1]} / {c[0]}",
    )
    noted = rng.random() < 0.3
    notes = rng.sample(NOTES, rng.randint(2, 4)) if rng.random() < 0.6 else []
    if noted:
        notes = [*notes, "MOQ: 600pcs per item, mixed colours ok."]
    banded = rng.random() < 0.6
    return Dress(
        left=left,
        title=[list(line) for line in title],
        gap_above=rng.choice((0, 1, 1, 2)),
        band=rng.choice(bands) if banded else None,
        band_merged=rng.random() < 0.5,
        band_column=-1 if left and rng.random() < 0.5 else 0,
        page=rng.choice((0, 0, 0, 11, 16)),
        page_line=rng.choice(("", "Page 2", "（续表）")),
        subtotal=rng.choice(("小计 Sub-total:", "小计")) if banded and rng.random() < 0.4 else "",
        blank_rows=rng.choice((0, 0, 0, 5, 8)),
        notes=notes,
        note_moq=600 if noted else None,
        hide=rng.choice((0, 0, 1, 3)),
        twice=rng.choice((0, 0, 0, 1, 2)),
        blank=rng.choice(("", "", "-", "/")),
    )

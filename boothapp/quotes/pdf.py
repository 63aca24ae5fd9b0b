"""The paper form of a quotation: A4, both languages side by side, no picture, the same bytes each time."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import qrcode
from qrcode.exceptions import DataOverflowError

from boothapp import money
from boothapp.quotes import fonts, typesetting
from boothapp.quotes.quotation import Clerk, Quotation, Seller, vcard
from boothapp.quotes.sheet import (
    ACCENT,
    END,
    FOOT,
    HAIR,
    INK,
    LEFT,
    MUTED,
    RIGHT,
    TOP,
    WIDTH,
    Cell,
    Sheet,
    tallest,
)
from boothapp.quotes.typesetting import SetLine, Style

_TITLE = Style(18, 22.5, ACCENT, bold=True)
_NAME = Style(13, 17, INK, bold=True)
_STRONG = Style(10.5, 14.5, INK, bold=True)
_BOLD = Style(8.6, 12.2, INK, bold=True)
_BODY = Style(8.6, 12.2, INK)
_QUIET = Style(8.6, 12.2, MUTED)
_LABEL = Style(7.2, 10.4, MUTED)
_SUM = Style(12, 16, INK, bold=True)

_GUTTER = 16.0
_ROW_PADDING = 6.0
_HEAD_HEIGHT = 32.0
_LABEL_WIDTH = 66.0

# Where a column begins, from the left margin, and how wide it is.
_PARTY_COLUMNS = ((0.0, 190.0), (205.0, 128.0), (345.0, WIDTH - 345))
_TERM_COLUMNS = ((0.0, 230.0), (240.0, WIDTH - 240))
_TOTAL_PADDING = 8.0
_TERM_GAP = 5.0

# A row up to this height moves on whole; a taller one is begun where there is least room for it.
_WHOLE_ROW = 200.0
_LEAST_ROOM = 90.0
_PAGE_ROOM = END - TOP - 70

# Up to this version (81 modules a side) a phone reads the code at its size; above, it says less.
_QR_SIZE = 66.0
_QR_VERSION_LIMIT = 16

# A contact taller than this does not fit beside the signature.
_CONTACT_LIMIT = 160.0

_SPACE = SetLine(Style(0, 6, INK), (), 0.0)

_DOT = "\u00a0· "  # stays with what is before it


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of the table: its heading and its texts, ``x`` being the end it is aligned to."""

    x: float
    width: float
    heading: str
    texts: tuple[str, ...]
    style: Style = _BODY
    is_number: bool = False

    def cell(self, text: str) -> Cell:
        first, _, more = text.strip().partition("\n")
        lines = typesetting.lines(first, self.style, self.width)
        return Cell(self.x, lines + typesetting.lines(more, _QUIET, self.width), self.is_number)

    @property
    def head(self) -> Cell:
        return Cell(self.x, typesetting.lines(self.heading, _LABEL, float("inf")), self.is_number)


def render(quotation: Quotation) -> bytes:
    """Return ``quotation`` as a PDF file.

    The same quotation gives the same bytes on any day. Its fonts are inside it, and no picture is.
    """
    sheet = Sheet(_running_head(quotation))
    _letterhead(sheet, quotation)
    _parties(sheet, quotation)
    terms = _terms(quotation)
    closing = _closing(quotation)
    if closing.contact.height > _CONTACT_LIMIT:
        terms.append((closing.contact,))
        closing = replace(closing, contact=Cell(LEFT, ()))
    _table(sheet, quotation, tail=_total_height() + sum(map(_term_height, terms)) + closing.height)
    _total(sheet, quotation)
    for row in terms:
        sheet.y += _TERM_GAP
        sheet.flow(row, sheet.turn)
    if sheet.room < closing.height:
        sheet.turn()
    closing.put(sheet)
    author = _joined(quotation.seller.name_zh, quotation.seller.name_en)
    return sheet.file(title=quotation.number, author=author, foot=_foot)


def unprintable(quotation: Quotation) -> tuple[str, ...]:
    """Return the characters of ``quotation`` that no font has, such as "U+1F600 (GRINNING FACE)"."""
    return tuple(
        dict.fromkeys(
            _named(char) for text in _texts(quotation.to_json()) for char in fonts.missing(text)
        )
    )


def _letterhead(sheet: Sheet, quotation: Quotation) -> None:
    seller = quotation.seller
    width = WIDTH - 150
    first, *second = [name for name in (seller.name_zh, seller.name_en) if name.strip()]
    reach = f"{seller.address}\n{_joined(seller.phone, seller.email, seller.website)}"
    names = Cell(
        LEFT,
        typesetting.lines(first, _NAME, width)
        + typesetting.lines("".join(second), _BOLD, width)
        + typesetting.lines(reach, _QUIET, width),
    )
    title = Cell(
        RIGHT,
        typesetting.lines("报价单\nQuotation", _TITLE, 150)
        + typesetting.lines(_revision(quotation), _LABEL, 150),
        from_right=True,
    )
    sheet.flow((names, title), sheet.turn)
    sheet.y += 9
    sheet.rule(LEFT, RIGHT, 1.5, ACCENT)
    sheet.y += 14


def _parties(sheet: Sheet, quotation: Quotation) -> None:
    buyer = quotation.buyer
    person = (buyer.contact if buyer.company else "", buyer.title)
    blocks = (
        (
            ("客户 To", buyer.company or buyer.contact, _STRONG),
            ("", f"{_joined(*person, between=', ')}\n{buyer.place}", _BODY),
        ),
        (
            ("编号 No.", quotation.number, _STRONG),
            (
                "日期 Date · 有效期至 Valid until",
                _joined(str(quotation.issued_on), str(quotation.valid_until)),
                _BODY,
            ),
        ),
        (
            (
                _joined(quotation.fair and "展会 Fair", quotation.stand and "展位 Stand"),
                _joined(quotation.fair, quotation.stand),
                _BODY,
            ),
            (
                _joined(quotation.price_term and "价格条款 Price term", "币种 Currency"),
                _joined(quotation.price_term, quotation.currency),
                _BODY,
            ),
        ),
    )
    filled = [block for block in blocks if any(text.strip() for _, text, _ in block)]
    cells = [
        _labelled(LEFT + x, width, *block)
        for (x, width), block in zip(_PARTY_COLUMNS, filled, strict=False)
    ]
    sheet.flow(cells, sheet.turn)
    sheet.y += 18


def _table(sheet: Sheet, quotation: Quotation, *, tail: float) -> None:
    """Lay the lines; the last one stays with the ``tail`` points that follow, where a page has room."""
    columns = _columns(quotation)
    rows = [
        [column.cell(column.texts[at]) for column in columns] for at in range(len(quotation.lines))
    ]
    wanted = [_room_wanted(row) for row in rows]
    together = wanted[-1] + tail
    wanted[-1] = together if together <= _PAGE_ROOM else wanted[-1] + _total_height()

    def turn() -> None:
        sheet.turn()
        _table_head(sheet, columns)

    if sheet.room < _HEAD_HEIGHT + _room_wanted(rows[0]) + _total_height():
        sheet.turn()
    _table_head(sheet, columns)
    for at, (row, room) in enumerate(zip(rows, wanted, strict=True)):
        # On a page of its own it would stand no better.
        if sheet.room < room and at:
            turn()
        sheet.flow(row, turn)
        sheet.y += _ROW_PADDING
        sheet.rule(LEFT, RIGHT, 0.5, HAIR)
        sheet.y += _ROW_PADDING
    sheet.y -= _ROW_PADDING


def _room_wanted(row: Sequence[Cell]) -> float:
    height = tallest(row) + 2 * _ROW_PADDING
    return height if height <= _WHOLE_ROW else _LEAST_ROOM


def _table_head(sheet: Sheet, columns: Sequence[_Column]) -> None:
    heads = [column.head for column in columns]
    height = tallest(heads)
    top = sheet.y
    for head in heads:
        sheet.y = top + height - head.height
        sheet.put([head])
    sheet.y = top + height + 4
    sheet.rule(LEFT, RIGHT, 0.75, INK)
    sheet.y += _ROW_PADDING + 1


def _columns(quotation: Quotation) -> list[_Column]:
    """Return the columns: figures as wide as they are, the description in what is left."""
    rows, currency = quotation.lines, quotation.currency
    numbers = tuple(str(index) for index, _ in enumerate(rows, 1))
    items = tuple(row.item for row in rows)
    figures = (
        ("数量\nQuantity", tuple(money.format_quantity(row.quantity) for row in rows)),
        ("单价\nUnit price", tuple(money.format_price(row.unit_price, currency) for row in rows)),
        (
            "金额\nAmount",
            tuple(money.format_amount(row.amount(currency), currency) for row in rows),
        ),
    )
    x = LEFT
    width = _widest("#", numbers)
    columns = [_Column(x, width, "#", numbers)]
    x += width + _GUTTER
    if any(items):
        width = min(84.0, _widest("货号\nItem", items, _BOLD))
        columns.append(_Column(x, width, "货号\nItem", items, _BOLD))
        x += width + _GUTTER
    right = RIGHT
    last: list[_Column] = []
    for heading, texts in reversed(figures):
        width = _widest(heading, texts)
        last.insert(0, _Column(right, width + 1, heading, texts, is_number=True))
        right -= width + _GUTTER
    texts = tuple(row.description for row in rows)
    return [*columns, _Column(x, right - x, "品名\nDescription", texts), *last]


def _total(sheet: Sheet, quotation: Quotation) -> None:
    if sheet.room < _total_height():
        sheet.turn()
    label = typesetting.lines(f"合计 Total {quotation.currency}", _SUM, WIDTH)
    total = money.format_amount(quotation.total, quotation.currency)
    figure = typesetting.lines(total, _SUM, WIDTH)
    left = RIGHT - max(200.0, label[0].width + 24 + figure[0].width)
    sheet.rule(left, RIGHT, 0.75, INK)
    sheet.y += _TOTAL_PADDING
    sheet.put((Cell(left, label), Cell(RIGHT, figure, from_right=True)))
    sheet.y += _TOTAL_PADDING + 3


def _total_height() -> float:
    return _SUM.leading + 2 * _TOTAL_PADDING + 3


def _terms(quotation: Quotation) -> list[tuple[Cell, ...]]:
    """Return the terms in rows of two, then what needs the whole width."""
    short = [
        (label, text)
        for label, text in (
            ("付款 Payment", quotation.payment),
            ("交期 Lead time", quotation.lead_time),
            ("溢短装 Tolerance", quotation.tolerance),
            ("图片 Pictures", "订单确认后提供 · follow with the confirmed order"),
        )
        if text.strip()
    ]
    rows: list[tuple[Cell, ...]] = []
    for start in range(0, len(short), 2):
        pair = short[start : start + 2]
        places = _TERM_COLUMNS if len(pair) == 2 else ((0.0, WIDTH),)
        cells = (_term(*place, *term) for place, term in zip(places, pair, strict=True))
        rows.append(tuple(cell for both in cells for cell in both))
    confirmation = "以双方书面确认为准 · subject to written confirmation"
    remarks = "\n".join(filter(None, (quotation.remarks.strip(), confirmation)))
    rows.append(_term(0, WIDTH, "备注 Remarks", remarks))
    gaps = unprintable(quotation)
    if gaps:
        text = f"本报价单无法打印的字符 Characters this quotation cannot print: {', '.join(gaps)}"
        rows.append((Cell(LEFT, typesetting.lines(text, _LABEL, WIDTH)),))
    return rows


def _term(x: float, width: float, label: str, text: str) -> tuple[Cell, ...]:
    # A label has the leading of the text beside it, so that both stand on one base line.
    small = replace(_LABEL, leading=_BODY.leading)
    return (
        Cell(LEFT + x, typesetting.lines(label, small, _LABEL_WIDTH)),
        Cell(LEFT + x + _LABEL_WIDTH, typesetting.lines(text, _BODY, width - _LABEL_WIDTH)),
    )


def _term_height(row: Sequence[Cell]) -> float:
    return tallest(row) + _TERM_GAP


@dataclass(frozen=True, slots=True)
class _Closing:
    """What stands at the foot of the last page: whom to call, where to sign, the code to scan."""

    contact: Cell
    code: tuple[tuple[bool, ...], ...]

    @property
    def height(self) -> float:
        return max(self.contact.height, _QR_SIZE if self.code else 36.0) + 26

    def put(self, sheet: Sheet) -> None:
        """Lay it down at the foot of the present page."""
        sheet.y = END - self.height + 16
        sheet.rule(LEFT, RIGHT, 0.5, HAIR)
        sheet.y = FOOT - 5 - self.contact.height
        sheet.put([self.contact])
        sheet.y = FOOT - 4
        middle = LEFT + 236
        sheet.rule(middle, middle + 142, 0.75, INK)
        sheet.y = FOOT
        sheet.put([Cell(middle, typesetting.lines("签字 Signature", _LABEL, 142))])
        if self.code:
            left, top = RIGHT - _QR_SIZE, FOOT - 8 - _QR_SIZE
            sheet.code(self.code, left=left, top=top, size=_QR_SIZE)
            caption = typesetting.lines("扫码存联系人 · Save contact", _LABEL, 200)
            sheet.y = FOOT
            sheet.put([Cell(RIGHT, caption, from_right=True)])


def _closing(quotation: Quotation) -> _Closing:
    clerk = quotation.clerk
    reach = _joined(clerk.phone, clerk.messenger)
    contact = _labelled(
        LEFT,
        215,
        ("业务 Your contact", clerk.name or reach, _STRONG),
        ("", reach if clerk.name else "", _BODY),
    )
    return _Closing(contact, _code(quotation.seller, clerk))


@lru_cache(maxsize=64)
def _code(seller: Seller, clerk: Clerk) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of the contact's QR code: all of it, else without the address, else none."""
    brief = replace(seller, address="", website="")
    for card in (vcard(seller, clerk), vcard(brief, clerk)):
        code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
        code.add_data(card.encode(), optimize=0)
        try:
            code.make(fit=True)
        except (DataOverflowError, ValueError):
            continue
        if code.version <= _QR_VERSION_LIMIT:
            return tuple(tuple(map(bool, row)) for row in code.get_matrix())
    return ()


def _foot(page: int, pages: int) -> SetLine:
    text = f"第 {page} 页，共 {pages} 页 · Page {page} of {pages}"
    return typesetting.lines(text, _LABEL, WIDTH)[0]


def _revision(quotation: Quotation) -> str:
    count = quotation.revision
    return _joined(f"第 {count} 次修订", f"Revision {count}") if count else ""


def _running_head(quotation: Quotation) -> tuple[Cell, ...]:
    """Return what stands on top of each page but the first; a name too long for it stays away."""
    seller = quotation.seller
    names = typesetting.lines(seller.name_zh or seller.name_en, _LABEL, WIDTH / 2)
    title = _joined(f"报价单 Quotation {quotation.number}", _revision(quotation))
    number = typesetting.lines(title, _LABEL, WIDTH / 2 - _GUTTER)
    return (
        Cell(LEFT, names if len(names) == 1 else ()),
        Cell(RIGHT, number, from_right=True),
    )


def _labelled(x: float, width: float, *entries: tuple[str, str, Style]) -> Cell:
    """Return texts under their labels; one that is empty leaves neither label nor hole."""
    lines: tuple[SetLine, ...] = ()
    for label, text, style in entries:
        if text.strip():
            lines += (_SPACE,) if label and lines else ()
            lines += typesetting.lines(label, _LABEL, width)
            lines += typesetting.lines(text, style, width)
    return Cell(x, lines)


def _joined(*texts: str, between: str = _DOT) -> str:
    return between.join(text.strip() for text in texts if text.strip())


def _widest(heading: str, texts: Sequence[str], style: Style = _BODY) -> float:
    widths = [typesetting.width_of(text, style) for text in texts]
    return max(typesetting.width_of(heading, _LABEL), *widths)


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - plain JSON types
    """Yield every text within ``value``."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _named(char: str) -> str:
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X} ({name})" if name else f"U+{ord(char):04X}"

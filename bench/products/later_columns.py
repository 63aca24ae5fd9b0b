"""The kinds of column of the later price lists, each with what it states and what is right as well.

What a careful person takes is told in columns.py. Beyond it:

- An MOQ in cartons is worth its pieces where the list says how many are in a carton (the plain "not said"
  is accepted); one in containers says no pieces: null.
- Of EXW, FOB and CIF in one currency FOB is the price, EXW is accepted. Of a list price, a discount and a
  net price the net price is the truth and the list price accepted; a crossed-out or former price is not.
- "MOQ 100" above a price column is a tier from 100 and states the MOQ (null is accepted).
- "<500" as the first tier has no least quantity (anything is right). Loads of a container, stock, order
  quantities and amounts are none of the fields.
- Several packings in one text: the pieces in the outer carton, multiplied where the text says so.
- A price "to be asked for" is null; its currency may be said or not.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from later_core import Cell, Column, Facts, Product, Value, volume

Head = tuple[str, ...]
Money = Callable[[Decimal, Product], Cell]
Show = Callable[[Product], Cell | Value]
Bound = tuple[int | None, int | None]


def _cell(told: Cell | Value) -> Cell:
    return told if isinstance(told, Cell) else Cell(told)


def plain(key: str, head: Head, show: Show, *, down: bool = False, hidden: bool = False) -> Column:
    """A column that states none of the fields."""
    return Column(key=key, head=head, show=lambda p: _cell(show(p)), down=down, hidden=hidden)


def item(head: Head, make: Callable[[str], Cell] = Cell) -> Column:
    """The item number."""
    return Column(key="item", head=head, show=lambda p: make(p.no))


def fact(
    key: str,
    head: Head,
    field: str,
    value: Callable[[Product], Any],
    write: Show | None = None,
) -> Column:
    """A column that states one field; blank where the product has none."""

    def show(p: Product) -> Cell:
        known = value(p)
        return Cell() if known is None else _cell(write(p) if write else known)

    return Column(
        key=key, head=head, show=show, tell=lambda p: {field: _told(value(p))}, also=lambda _: []
    )


def _told(value: object) -> object:
    return str(value) if isinstance(value, Decimal) else value


def name(head: Head, language: str, *, down: bool = False, more: Show | None = None) -> Column:
    """The name in one language ("zh" or "en"). ``more`` writes the cell when it says more than the name."""
    return Column(
        key=f"name_{language}",
        head=head,
        show=lambda p: _cell(more(p) if more else getattr(p, language)),
        tell=lambda p: {f"name_{language}": getattr(p, language)},
        also=lambda p: [{f"name_{language}": _cell(more(p)).shown}] if more else [],
        down=down,
    )


def both(head: Head, write: Callable[[str, str], str], *, down: bool = False) -> Column:
    """Both names in one cell."""
    return Column(
        key="names",
        head=head,
        show=lambda p: Cell(write(p.zh, p.en)),
        tell=lambda p: {"name_zh": p.zh, "name_en": p.en},
        down=down,
    )


def price(
    head: Head,
    write: Money,
    currency: str = "",
    *,
    yuan: bool = False,
    ask: str = "",
    key: str = "price",
    hidden: bool = False,
) -> Column:
    """The price column. Without ``currency`` it is said elsewhere."""

    def amount(p: Product) -> Decimal:
        return p.cny if yuan else p.usd

    def tell(p: Product) -> Facts:
        said = {"currency": currency} if currency else {}
        if ask and p.ask:
            return said
        return {"price": str(amount(p)), **said}

    return Column(
        key=key,
        head=head,
        show=lambda p: Cell(ask) if ask and p.ask else write(amount(p), p),
        tell=tell,
        hidden=hidden,
    )


def other_price(
    key: str,
    head: Head,
    amount: Callable[[Product], Decimal],
    write: Money,
    currency: str,
    *,
    accepted: bool,
) -> Column:
    """A price that is not the one to take; ``accepted`` when taking it is right as well."""

    def also(p: Product) -> list[Facts]:
        taken = {"price": str(amount(p)), "currency": currency, "tiers": None}
        return [taken] if accepted else []

    return Column(key=key, head=head, show=lambda p: write(amount(p), p), also=also)


def tiers_of(p: Product, bounds: Sequence[Bound], *, yuan: bool = False) -> list[Facts]:
    """Return the tiers of an item with the least quantities of ``bounds``."""
    return [{"min_qty": b[0], "price": str(p.step(n, yuan=yuan))} for n, b in enumerate(bounds)]


def _tier_facts(
    p: Product, bounds: Sequence[Bound], currency: str, *, yuan: bool, moq: int | None = None
) -> Facts:
    tiers = tiers_of(p, bounds, yuan=yuan)
    facts: Facts = {"price": tiers[0]["price"], "tiers": tiers}
    if currency:
        facts["currency"] = currency
    if moq is not None:
        facts["moq"] = moq
    return facts


def _implied(bounds: Sequence[Bound], moq: int | None) -> list[Facts]:
    """Return what else is right for the MOQ: the first tier implies one; one in a heading may be missed."""
    if moq is not None:
        return [{"moq": None}]
    first = bounds[0][0]
    return [{"moq": first if first is not None else 1}]


def tier_columns(
    heads: Sequence[Head],
    bounds: Sequence[Bound],
    write: Money,
    currency: str = "",
    *,
    yuan: bool = False,
    moq: int | None = None,
) -> list[Column]:
    """A price column for each tier. ``moq`` when a heading says it."""

    def column(n: int, head: Head) -> Column:
        def tell(p: Product) -> Facts:
            return {} if n else _tier_facts(p, bounds, currency, yuan=yuan, moq=moq)

        return Column(
            key=f"tier{n}",
            head=head,
            show=lambda p: write(p.step(n, yuan=yuan), p),
            tell=tell,
            also=lambda _: [] if n or bounds[0][0] is None else _implied(bounds, moq),
        )

    return [column(n, head) for n, head in enumerate(heads)]


def tier_cell(
    head: Head,
    bounds: Callable[[Product], Sequence[Bound]],
    write: Callable[[Sequence[Bound], list[Decimal], Product], str],
    currency: str = "",
    *,
    yuan: bool = False,
) -> Column:
    """All tiers in one cell."""

    def show(p: Product) -> Cell:
        known = bounds(p)
        return Cell(write(known, [p.step(n, yuan=yuan) for n in range(len(known))], p))

    return Column(
        key="tiers",
        head=head,
        show=show,
        tell=lambda p: _tier_facts(p, bounds(p), currency, yuan=yuan),
        also=lambda p: _implied(bounds(p), None),
    )


def tier_rows(
    heads: tuple[Head, Head],
    bounds: Callable[[Product], Sequence[Bound]],
    quantity: Callable[[Bound], Cell],
    write: Money,
    currency: str = "",
    *,
    yuan: bool = False,
) -> list[Column]:
    """Quantity and price side by side, a row for each tier."""
    amounts = Column(
        key="price",
        head=heads[1],
        show=lambda p: [write(p.step(n, yuan=yuan), p) for n in range(len(bounds(p)))],
        tell=lambda p: _tier_facts(p, bounds(p), currency, yuan=yuan),
        also=lambda p: _implied(bounds(p), None),
    )
    quantities = Column(
        key="quantity", head=heads[0], show=lambda p: [quantity(b) for b in bounds(p)]
    )
    return [quantities, amounts]


def pieces(head: Head, write: Show | None = None, key: str = "pcs") -> Column:
    """Pieces in the outer carton."""
    return fact(key, head, "pcs_per_carton", lambda p: p.pcs, write)


def size(
    head: Head,
    write: Callable[[Sequence[str]], str],
    unit: Decimal = Decimal(1),
    *,
    said: bool = True,
) -> Column:
    """The carton's size in one cell.

    ``unit``: centimetres in the printed unit; ``said``: no volume stands beside it, so it says the volume;
    else the computed one is accepted.
    """

    def sides(p: Product) -> list[Decimal]:
        return printed_sides(p, unit)

    def facts(p: Product) -> Facts:
        return {"carton_cbm": str(volume(sides(p), unit))}

    return Column(
        key="size",
        head=head,
        show=lambda p: Cell(write([f"{side:f}" for side in sides(p)])),
        tell=facts if said else lambda _: {},
        also=lambda p: [] if said else [facts(p)],
    )


def printed_sides(p: Product, unit: Decimal) -> list[Decimal]:
    """Return the carton's sides as printed in a unit of ``unit`` centimetres."""
    steps = {Decimal(100): Decimal("0.001"), Decimal("0.1"): Decimal(1)}
    step = steps.get(unit, Decimal(1) if unit == 1 else Decimal("0.1"))
    made = [(side / unit).quantize(step if step != 1 else Decimal("0.1")) for side in p.size]
    return [Decimal(int(side)) if side == int(side) else side for side in made]


def three_sides(heads: Sequence[Head], unit: Decimal = Decimal(1)) -> list[Column]:
    """Length, width and height in columns of their own."""

    def column(n: int, head: Head) -> Column:
        return Column(
            key=f"side{n}",
            head=head,
            show=lambda p: Cell(printed_sides(p, unit)[n]),
            tell=lambda p: {"carton_cbm": str(volume(printed_sides(p, unit), unit))},
        )

    return [column(n, head) for n, head in enumerate(heads)]


def cbm(head: Head, write: Callable[[Decimal], Cell], places: str = "0.0001") -> Column:
    """The carton's volume, printed to ``places``."""

    def shown(p: Product) -> Decimal:
        return p.volume.quantize(Decimal(places))

    return Column(
        key="cbm",
        head=head,
        show=lambda p: write(shown(p)),
        tell=lambda p: {"carton_cbm": str(shown(p))},
    )


def weight(head: Head, which: str, write: Show | None = None) -> Column:
    """Gross or net weight of the carton."""
    return fact(which, head, f"{which}_weight_kg", lambda p: getattr(p, which), write)


def weights(head: Head, write: Callable[[Decimal, Decimal], str]) -> Column:
    """Gross and net weight in one cell; ``write`` gets gross, net."""

    def show(p: Product) -> Cell:
        return Cell(write(p.gross, p.net)) if p.gross and p.net else Cell()

    return Column(
        key="weights",
        head=head,
        show=show,
        tell=lambda p: {"gross_weight_kg": str(p.gross), "net_weight_kg": str(p.net)},
    )


def packing(head: Head, write: Callable[[Product], str], *, whole: bool = False) -> Column:
    """A packing text; ``whole`` when it says size and weights as well as pieces."""

    def tell(p: Product) -> Facts:
        facts: Facts = {"pcs_per_carton": p.pcs}
        if whole:
            facts["carton_cbm"] = str(volume(p.size, Decimal(1)))
            facts["gross_weight_kg"], facts["net_weight_kg"] = _told(p.gross), _told(p.net)
        return facts

    return Column(key="packing", head=head, show=lambda p: Cell(write(p)), tell=tell)


def moq(head: Head, write: Show | None = None) -> Column:
    """The minimum quantity in pieces."""
    return fact("moq", head, "moq", lambda p: p.moq, write)


def moq_mixed(head: Head, texts: Callable[[int], str], boxes: str, load: str) -> Column:
    """A minimum in pieces, or in cartons (``boxes``, its {n} how many) or containers (``load``)."""

    def how(p: Product) -> tuple[str, int | None, bool]:
        turn = int(p.ean[-3:]) % 5
        if p.moq is None or turn == 4:
            return load, None, False
        if turn == 3:
            many = 1 + int(p.ean[-5]) % 4
            return boxes.format(n=many), many * p.pcs, True
        return texts(p.moq), p.moq, False

    return Column(
        key="moq",
        head=head,
        show=lambda p: Cell(how(p)[0]),
        tell=lambda p: {"moq": how(p)[1]},
        also=lambda p: [{"moq": None}] if how(p)[2] else [],
    )


def customs(head: Head, *, as_number: bool = False, dots: bool = True) -> Column:
    """The customs code, as text with or without dots, or as a number."""

    def write(p: Product) -> Cell:
        code = p.hs or ""
        bare = code.replace(".", "")
        if as_number:
            return Cell(int(bare), "0")
        return Cell(code if dots else bare)

    return fact("hs", head, "hs_code", lambda p: p.hs, write)

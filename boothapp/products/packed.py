"""How a row's item is packed, from whichever columns say it."""

import re
from decimal import Decimal
from typing import NamedTuple

from boothapp.products import packing
from boothapp.products.amounts import number_of
from boothapp.products.cells import Cells
from boothapp.text import Text

_Sides = tuple[Decimal, Decimal, Decimal]
_NET_FIRST = re.compile(r"[^毛g]*(?:净|淨|n\.?\s?/?w|net|n/g)")
_WEIGHED = re.compile(r"kg|g\.?w|毛|gross", re.IGNORECASE)


class Packed(NamedTuple):
    """How an item is packed; fields as in ``Product``."""

    pieces: int | None
    size: str
    volume: Decimal | None
    gross: Decimal | None
    net: Decimal | None


class PackedReader:
    """Reads how the items of a table are packed."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells
        self._net_first = bool(_NET_FIRST.match(cells.heading("weights").lower()))

    def read(self, row: int) -> Packed:
        """Read a row."""
        free = self._cells.field(row, "packing")
        counted = self._cells.field(row, "pcs_per_carton")
        if not free and len(counted) > 8:
            free = counted  # "24pcs/ctn 0.084cbm" says more than the pieces
        pieces = self._pieces(row, counted, free)
        return Packed(
            pieces,
            *self._size(row, free, pieces),
            *self._weights(row, free),
        )

    def _pieces(self, row: int, text: str, free: str) -> int | None:
        count = packing.pieces_of(text, comma=self._cells.comma) if text else None
        if count is None and free:
            count = packing.labelled_pieces(free)
            if count is None and not packing.SIZE.search(free):
                count = packing.pieces_of(free)
            count = count or packing.nested_pieces(free)
        if text and count is None and any(map(str.isdigit, text)):
            self._unread(row, "pcs_per_carton", Text("装箱数", "number of pieces a carton"), text)
        return count or None

    def _size(self, row: int, free: str, pieces: int | None) -> tuple[str, Decimal | None]:
        text, unit = self._cells.field(row, "carton_size"), self._unit("carton_size")
        volume = self._volume(row)
        sides = packing.sides_of(text)
        size = text if sides else ""
        if not sides and "carton_length" in self._cells.at:
            sides, size = self._sides(row)
            unit = self._unit("carton_length")
        if not sides and (packed := packing.SIZE.search(free)):
            sides, size, unit = packing.sides_of(free), packed[0].strip(" ,;"), ""
        made = packing.volume_of(sides, packing.length_unit(size) or unit) if sides else None
        if volume is None or (made and packing.is_of_another(volume, made, pieces)):
            volume = made
        if volume is None:
            volume = packing.labelled_volume(text) or packing.labelled_volume(free)
        return size, volume

    def _unit(self, field: str) -> str:
        return packing.length_unit(self._cells.heading(field))

    def _volume(self, row: int) -> Decimal | None:
        text = self._cells.field(row, "carton_cbm")
        if not text:
            return None
        volume = packing.volume_in(text, self._cells.heading("carton_cbm"))
        if volume is None and any(digit in text for digit in "123456789"):
            self._unread(row, "carton_cbm", Text("体积", "volume"), text)
        return volume

    def _sides(self, row: int) -> tuple[_Sides | None, str]:
        names = ("carton_length", "carton_width", "carton_height")
        texts = [self._cells.field(row, name) for name in names]
        first, second, third = (number_of(re.sub(r"[^\d.,]", "", text)) for text in texts)
        if not (first and second and third):
            return None, ""
        return (first, second, third), "*".join(re.sub(r"\s", "", text) for text in texts)

    def _weights(self, row: int, free: str) -> tuple[Decimal | None, Decimal | None]:
        gross, net = self._weight(row, "gross_weight_kg"), self._weight(row, "net_weight_kg")
        both = self._cells.field(row, "weights")
        if both:
            heading = self._cells.heading("weights")
            pair = packing.weights_of(
                both, heading, net_first=self._net_first, comma=self._cells.comma
            )
            gross, net = gross or pair[0], net or pair[1]
        if free and gross is None and net is None and _WEIGHED.search(free):
            gross, net = packing.labelled_weights(free)
        return gross, net

    def _weight(self, row: int, name: str) -> Decimal | None:
        text = self._cells.field(row, name)
        if not text:
            return None
        return packing.weight_of(text, self._cells.heading(name), comma=self._cells.comma)

    def _unread(self, row: int, field: str, what: Text, text: str) -> None:
        reason = Text(f"{what.zh}“{text}”读不懂。", f'The {what.en} "{text}" cannot be read.')
        self._cells.say(row, self._cells.at[field], reason)

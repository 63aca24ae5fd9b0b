"""What the import of a price list asks of other threads: reading it, keeping it, keeping its columns."""

from __future__ import annotations

import gc
import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from boothapp.beside import beside
from boothapp.errors import BadInput, NotFound
from boothapp.products.mapping import Mapping, Role, mapping_from_json
from boothapp.products.product import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from boothapp.booth import Booth
    from boothapp.products.catalogue import Imported
    from boothapp.products.product import Product
    from boothapp.products.reading import PriceList

    Compared = tuple[int, int, int]
    """How many products are new, changed, unchanged."""

_FILE = "products-mapping.json"
_SHARED = ("", "price", "from_quantity")
"""What several columns of one table may hold."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Let no garbage be collected meanwhile: to walk through all the cells holds up the window as well."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def kept_mapping(data: Path) -> Mapping:
    """Return the columns as the clerks set them for earlier lists; a damaged file counts for nothing."""
    try:
        return mapping_from_json(json.loads((data / _FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, BadInput):
        return Mapping()


def keep_mapping(data: Path, corrected: Mapping) -> None:
    """Keep the columns of these layouts beside those of others, for the next list.

    Raises:
        NotWritten: The file cannot be written.
    """
    both = Mapping({**kept_mapping(data).layouts, **corrected.layouts})
    with beside(data / _FILE) as part:
        part.write_text(
            json.dumps(both.to_json(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


def read(path: Path, data: Path, corrected: Mapping) -> PriceList:
    """Read a price list with the columns as set now, before, or guessed; nothing is stored.

    Raises:
        BadInput: It cannot be read, or holds nothing to import.
    """
    from boothapp.products.reading import read_file  # noqa: PLC0415  on the reading's own thread

    mapping = Mapping({**kept_mapping(data).layouts, **corrected.layouts})
    with uncollected():
        return read_file(path, mapping)


def compare(booth: Booth, products: Sequence[Product], so_far: Compared) -> Compared:
    """Count on how many of these products are new to the records, changed and unchanged."""
    new, changed, unchanged = so_far
    for product in products:
        known = _known(booth, product.item_no)
        new += known is None
        changed += known is not None and to_json(known) != to_json(product)
        unchanged += known is not None and to_json(known) == to_json(product)
    return new, changed, unchanged


def _known(booth: Booth, item_no: str) -> Product | None:
    from boothapp.products import catalogue  # noqa: PLC0415  on the booth's thread

    try:
        found = catalogue.product(booth.store, item_no)
    except NotFound:
        return None
    return found if found.item_no == item_no else None


def keep(booth: Booth, read: PriceList, corrected: Mapping, data: Path) -> Imported:
    """Import a list as one act, and keep the columns that the clerk set."""
    from boothapp.products import catalogue  # noqa: PLC0415  on the booth's thread

    with uncollected():
        done = catalogue.import_list(booth.store, read, actor=booth.station().clerk)
    if corrected.layouts:
        keep_mapping(data, corrected)
    return done


def with_role(roles: dict[int, Role], column: int, field: str, heading: str) -> dict[int, Role]:
    """Return the columns with one of them holding ``field``; what only one can hold leaves the other."""
    changed = {
        at: role
        for at, role in roles.items()
        if at != column and (role.field in _SHARED or role.field != field)
    }
    if field:
        changed[column] = Role(field, _quantities(heading) if field == "price" else ())
    return dict(sorted(changed.items()))


def _quantities(heading: str) -> tuple[int | None, ...]:
    """Return the quantities that a price's heading names."""
    from boothapp.products.tiers import bound_in, bounds_of  # noqa: PLC0415  with the first list

    several = bounds_of(heading)
    if several:
        return tuple(several)
    bound = bound_in(heading)
    return (bound.least,) if bound else ()

"""The company's products as staff use them: imported from a price list, found, and looked up."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from boothapp.errors import NotFound
from boothapp.events import ProductsImported, decode
from boothapp.finding.folding import squeeze
from boothapp.products.product import Json, Product, from_json, to_json
from boothapp.products.reading import PriceList
from boothapp.products.shelf import MOST_IN_EVENT, document_of, query_of
from boothapp.store import Entry, Store
from boothapp.text import Text

_AFTER = "\U0010ffff"  # sorts after any character of an item number


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Attributes:
        act: Id of the act, by which it can be undone; "" where nothing was written.
        new: Items that were not there before.
        changed: Items of which the list says something else than before.
        unchanged: Items that stand as they stood.
    """

    act: str
    new: int
    changed: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Version:
    """A product as one import gave it.

    Attributes:
        at: When, ISO 8601 in UTC.
        actor: Name of the clerk.
        file: Name of the price list.
        act: Id of the act.
    """

    at: str
    actor: str
    file: str
    act: str
    product: Product


def import_list(store: Store, read: PriceList, *, actor: str) -> Imported:
    """Keep the products of a price list that are new or changed, as one act; all of them or none.

    A product that the list leaves out stays. What a list says of an item takes the place of what was said
    before, whole; the history keeps both.
    """
    with store.transaction():
        before = dict(store.db.execute("select item_no, document from products").fetchall())
        documents = [to_json(product) for product in read.products]
        fresh = [d for d in documents if _differs(d, before.get(d["item_no"]))]
        new = sum(document["item_no"] not in before for document in fresh)
        written = store.append(_entries(read.file, fresh), actor=actor) if fresh else ()
    act = written[0].act if written else ""
    return Imported(act, new, len(fresh) - new, len(documents) - len(fresh))


def _differs(document: Json, before: str | None) -> bool:
    return before is None or before != document_of(document)


def _entries(file: str, products: Sequence[Json]) -> list[Entry]:
    return [
        Entry(None, ProductsImported(file, products[at : at + MOST_IN_EVENT]))
        for at in range(0, len(products), MOST_IN_EVENT)
    ]


def count(store: Store) -> int:
    """Return how many products are kept."""
    return int(store.db.execute("select count(*) from products").fetchone()[0])


def find(store: Store, typed: str, limit: int = 20) -> tuple[Product, ...]:
    """Return products by a piece of their number, name, or the name's pinyin or its initials.

    Those whose number begins so come first, the others in the order of the lists.
    """
    key, query = squeeze(typed), query_of(typed)
    if not query:
        return ()
    rows = store.db.execute(
        "select place, document from products where key >= ? and key < ? order by key limit ?",
        [key, key + _AFTER, limit],
    ).fetchall()
    if len(rows) < limit:
        rows += store.db.execute(
            "select place, document from products where place in "
            "(select rowid from products_search where words match ? order by rowid limit ?) order by place",
            [query, limit],
        ).fetchall()
    documents = list(dict(rows).values())[:limit]
    return tuple(from_json(json.loads(document)) for document in documents)


def product(store: Store, item_no: str) -> Product:
    """Return a product by its number; case and signs do not matter where no other differs by them.

    Raises:
        NotFound: There is no such product.
    """
    row = store.db.execute("select document from products where item_no = ?", [item_no]).fetchone()
    if row is None:
        alike = store.db.execute(
            "select document from products where key = ? limit 2", [squeeze(item_no)]
        ).fetchall()
        row = alike[0] if len(alike) == 1 else None
    if row is None:
        raise NotFound(Text(f"没有货号 {item_no}。", f"There is no product {item_no}."))
    return from_json(json.loads(row[0]))


def history(store: Store, item_no: str) -> tuple[Version, ...]:
    """Return every version of a product that an import gave, undone ones too, the latest first.

    Raises:
        NotFound: There is no such product.
    """
    number = product(store, item_no).item_no
    rows = store.db.execute(
        "select at, actor, act, version, payload from events where kind = ? and instr(payload, ?) > 0 "
        "order by hlc desc, device desc, seq desc",
        [ProductsImported.KIND, f'"item_no":{json.dumps(number, ensure_ascii=False)}'],
    ).fetchall()
    versions = []
    for at, actor, act, version, payload in rows:
        fact = decode(ProductsImported.KIND, version, payload)
        if isinstance(fact, ProductsImported):
            versions += [
                Version(at, actor, fact.file, act, from_json(known))
                for known in fact.products
                if known["item_no"] == number
            ]
    return tuple(versions)

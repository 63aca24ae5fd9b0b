"""What a quotation takes from a product: its words, and its price at a quantity."""

from decimal import Decimal

from boothapp.products.product import Product


def price_at(product: Product, quantity: Decimal | None) -> Decimal | None:
    """Return the unit price for ``quantity``, that of the highest tier it reaches; None where none is known.

    Below the first tier, and where no quantity is known, the price for the smallest quantity counts. A
    tier that asks for a whole container is reached by no number of pieces.
    """
    reached = [
        (tier.min_qty, tier.price)
        for tier in product.tiers
        if tier.min_qty is not None and quantity is not None and tier.min_qty <= quantity
    ]
    return max(reached)[1] if reached else product.price


def is_below_minimum(product: Product, quantity: Decimal | None) -> bool:
    """Whether a quantity is smaller than the list sells."""
    return product.moq is not None and quantity is not None and quantity < product.moq


def names_of(product: Product) -> tuple[str, str]:
    """Return what to call a product in Chinese and in English, each on one line; "" where it has no words.

    Where the list gives no name in a language, the first line of its description stands for it.
    """
    return (
        _first_line(product.name_zh, product.description_zh),
        _first_line(product.name_en, product.description_en),
    )


def _first_line(name: str, description: str) -> str:
    if name.strip():
        return " ".join(name.split())
    return " ".join(description.strip().partition("\n")[0].split())


def description_of(product: Product) -> str:
    """Return the product's name as a quotation prints it: Chinese, then English on a line of its own."""
    return "\n".join(name for name in names_of(product) if name)

"""Which column of a table holds what: guessed, and changed by the clerk once for all lists of that layout."""

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field
from typing import Any

from boothapp.errors import BadInput
from boothapp.products.fields import LABELS
from boothapp.text import Text


@dataclass(frozen=True, slots=True)
class Role:
    """What a column holds.

    Attributes:
        field: A field of ``fields.LABELS``; "" for a column that is left out.
        quantities: For a price: the smallest quantity of each of its tiers, None for a container;
            empty for a price that holds for any quantity.
    """

    field: str
    quantities: tuple[int | None, ...] = ()


Roles = Dictionary[int, Role]
"""Column, counted from 0 -> what it holds."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """The roles of the columns, by the layout's signature (``Table.signature``)."""

    layouts: Dictionary[str, Roles] = field(default_factory=dict)

    def with_layout(self, signature: str, roles: Roles) -> "Mapping":
        """Return a mapping that holds one layout more, or anew."""
        return Mapping({**self.layouts, signature: dict(roles)})

    def to_json(self) -> dict[str, Any]:
        """Return the mapping as JSON: signature -> column -> {"field", "quantities"}."""
        return {
            signature: {
                str(column): {"field": role.field, "quantities": list(role.quantities)}
                for column, role in roles.items()
            }
            for signature, roles in self.layouts.items()
        }


def mapping_from_json(known: object) -> Mapping:
    """Read what ``Mapping.to_json`` wrote, perhaps changed by hand.

    Raises:
        BadInput: It is something else, or names a field that there is not.
    """
    try:
        return Mapping(
            {
                str(signature): {int(column): _role(role) for column, role in roles.items()}
                for signature, roles in known.items()  # type: ignore[attr-defined]
            }
        )
    except (AttributeError, TypeError, ValueError, KeyError) as fault:
        raise BadInput(
            Text("列的对应关系读不懂。", "The mapping of the columns cannot be read."),
            Text("请用程序自己写出的格式。", "Use the form that the program writes."),
        ) from fault


def _role(known: Dictionary[str, Any]) -> Role:
    name = str(known["field"])
    if name not in LABELS:
        raise BadInput(Text(f"没有“{name}”这个字段。", f'There is no field "{name}".'))
    quantities = known.get("quantities", ())
    return Role(name, tuple(None if least is None else int(least) for least in quantities))

"""A party made ready to be compared: its keys, names and company in the forms that comparing needs."""

from dataclasses import dataclass

from boothapp.matching import companies, keys, names
from boothapp.matching.companies import Company
from boothapp.matching.keys import Key
from boothapp.matching.names import Name
from boothapp.matching.party import Party


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared, with what is shown of it.

    Attributes:
        buyer: The buyer's id, or "".
        company: The company as written, each script.
        name: The person as written, each script.
    """

    buyer: str
    country: str
    company: tuple[str, ...]
    name: tuple[str, ...]
    keys: tuple[Key, ...]
    companies: tuple[Company, ...]
    names: tuple[Name, ...]

    @property
    def name_words(self) -> set[str]:
        """Every spelling of every word of the names; initials tell nothing."""
        return {
            way for name in self.names for word in name.words for way in word if len(way) > 1
        } | {"=" + name.key for name in self.names if len(name.words) > 1}

    @property
    def company_words(self) -> set[str]:
        """Every spelling of every word of the brands, and the brands as a whole."""
        words = {way for one in self.companies for word in one.brand for way in word}
        return words | {"=" + one.joined for one in self.companies}


def traits_of(party: Party) -> Traits:
    """Return the traits of a party."""
    return Traits(
        buyer=party.buyer,
        country=party.country,
        company=party.companies,
        name=party.names,
        keys=keys.keys_of(party),
        companies=companies.companies_of(party.companies),
        names=names.names_of(party.names, party.country),
    )

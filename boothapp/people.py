"""What staff record of buyers and their people: cards, visits, notes, consent, and who is one with whom."""

from collections.abc import Mapping, Sequence

from boothapp import countries, events, pictures, profile
from boothapp.buyer import BuyerState, Contact, Profile
from boothapp.errors import BadInput, NotAllowed, NotFound
from boothapp.lookup import Lookup
from boothapp.snapshots import Agreed, Done, Scan
from boothapp.store import Entry
from boothapp.text import Text

_ENOUGH = ("company", "name", "phone", "mobile", "email")
"""A buyer needs one of these."""


_ASKED_IN_CHINESE = ("CN", "TW", "HK", "MO")


class People(Lookup):
    """The half of the booth's verbs that concerns who a buyer is; used from one thread."""

    def record_buyer(
        self,
        fields: Mapping[str, str],
        *,
        note: str = "",
        visit: bool = True,
        scan: Scan | None = None,
        agreed: Agreed | None = None,
        apart_from: Sequence[str] = (),
    ) -> Done:
        """Record a new buyer with its first contact, the visit and a note, as one act.

        Args:
            fields: Values of the company and of the person, by field name, as typed.
            note: A first note.
            visit: The buyer stands at the booth now.
            scan: The card they were read from, to stay with the buyer.
            agreed: That the buyer agreed, and to what.
            apart_from: Buyers that look alike and are not the same.

        Raises:
            BadInput: There is neither a name nor a company nor a phone or e-mail.
            NotAllowed: The company wants the buyer's consent first.
        """
        checked = profile.check(fields)
        if not any(checked.fields.get(name) for name in _ENOUGH):
            raise BadInput(
                Text(
                    "姓名、公司、电话、邮箱，至少要有一样。",
                    "A name, a company, a phone or an e-mail is needed.",
                )
            )
        if agreed is None and self.company().consent_required == "yes":
            raise NotAllowed(
                Text(
                    "公司规定：先征得客户同意，再记录。",
                    "The company wants the buyer's consent before anything is recorded.",
                ),
                Text("请客户同意后再保存。", "Ask the buyer, then save."),
            )
        buyer = self.clock.uuid7()
        company = _only(checked, profile.BUYER_FIELDS)
        person = _only(checked, profile.CONTACT_FIELDS)
        facts: list[events.Fact] = [events.BuyerRecorded(company.fields, company.marks)]
        contact = self.clock.uuid7() if person.fields else ""
        if contact:
            facts.append(events.ContactAdded(contact, person.fields, person.marks))
        if scan:
            facts.append(self._kept(scan, contact))
        if agreed:
            facts.append(_consent(agreed, contact))
        if visit:
            facts.append(self._visited())
        if note.strip():
            facts.append(events.Noted(note.strip()))
        facts += [events.BuyersSeparate(other) for other in apart_from]
        return self._act(buyer, *facts)

    def amend_buyer(
        self, buyer: str, fields: Mapping[str, str], *, contact: str = ""
    ) -> Done | None:
        """Give values of the company and of one person anew; return None where nothing is new.

        Args:
            buyer: Id of the buyer.
            fields: Values by field name; "" empties a field.
            contact: Id of the person; without it the main contact, who is added where nobody is known.

        Raises:
            NotFound: The buyer has no such contact.
        """
        state = self.state(buyer)
        person = _person(state, contact) if contact else state.contact
        country = fields.get("country", state.profile["country"])
        country = countries.code_of(country) or country
        company_new = _changed(state.profile, fields, profile.BUYER_FIELDS, country)
        person_new = _changed(person.profile, fields, profile.CONTACT_FIELDS, country)
        facts: list[events.Fact] = []
        if company_new.fields:
            facts.append(events.BuyerAmended(company_new.fields, company_new.marks))
        if person_new.fields and person.id:
            facts.append(events.ContactAmended(person.id, person_new.fields, person_new.marks))
        elif person_new.fields:
            facts.append(
                events.ContactAdded(self.clock.uuid7(), person_new.fields, person_new.marks)
            )
        return self._act(buyer, *facts) if facts else None

    def add_contact(self, buyer: str, fields: Mapping[str, str]) -> Done:
        """Add another person to a buyer.

        Raises:
            BadInput: No value is given.
        """
        country = self.state(buyer).profile["country"]
        person = _only(profile.check(fields, country=country), profile.CONTACT_FIELDS)
        if not person.fields:
            raise BadInput(Text("联系人不能为空。", "The contact is empty."))
        return self._act(
            buyer, events.ContactAdded(self.clock.uuid7(), person.fields, person.marks)
        )

    def add_card(
        self,
        buyer: str,
        fields: Mapping[str, str],
        scan: Scan | None,
        *,
        contact: str = "",
        visit: bool = False,
        note: str = "",
        agreed: Agreed | None = None,
    ) -> Done:
        """Add what a card says to a buyer already known; nothing that stands there is overwritten.

        Args:
            buyer: Id of the buyer.
            fields: Values by field name, as the clerk left them; only empty fields take theirs.
            scan: What was read; where a value differs from the one that stands, it stays here. None
                where the values were typed.
            contact: Id of the person it names; "" adds the person, where the card names one.
            visit: The buyer stands at the booth now.
            note: A note.
            agreed: That the buyer agreed, and to what.

        Raises:
            NotFound: The buyer has no such contact.
            BadInput: There is nothing to add.
        """
        state = self.state(buyer)
        person = _person(state, contact) if contact else Contact("", Profile())
        country = state.profile["country"] or fields.get("country", "")
        company_new = _missing(state.profile, fields, profile.BUYER_FIELDS, country)
        person_new = _missing(person.profile, fields, profile.CONTACT_FIELDS, country)
        facts: list[events.Fact] = []
        if company_new.fields:
            facts.append(events.BuyerAmended(company_new.fields, company_new.marks))
        if person_new.fields and contact:
            facts.append(events.ContactAmended(contact, person_new.fields, person_new.marks))
        elif person_new.fields:
            contact = self.clock.uuid7()
            facts.append(events.ContactAdded(contact, person_new.fields, person_new.marks))
        if scan:
            facts.append(self._kept(scan, contact))
        if agreed:
            facts.append(_consent(agreed, contact))
        if visit:
            facts.append(self._visited())
        if note.strip():
            facts.append(events.Noted(note.strip()))
        if not facts:
            raise BadInput(Text("没有可以补充的内容。", "There is nothing to add."))
        return self._act(buyer, *facts)

    def _kept(self, scan: Scan, contact: str) -> events.CardKept:
        """Write the pictures of a scan beside the records, where the company keeps them."""
        records = self._store.folder
        keeps = records is not None and self.company().keep_pictures == "yes"
        names = [pictures.keep(records, p) for p in scan.pictures] if records and keeps else []
        return events.CardKept(
            scan.card or self.clock.uuid7(), contact, scan.source, scan.text, dict(scan.read), names
        )

    def asked(self, how: str, country: str) -> Agreed:
        """Return a yes to the company's text, in the language that a buyer of this country is asked in.

        Args:
            how: "spoken", "signed" or "written".
            country: The buyer's country, as typed or as its code; may be empty.
        """
        code = countries.code_of(country) or country
        spoken = "zh" if code in _ASKED_IN_CHINESE else "en"
        return Agreed(how, spoken, self.company().consent.in_language(spoken))

    def agree(self, buyer: str, agreed: Agreed, *, contact: str = "") -> Done:
        """The buyer agreed that the data be kept."""
        self.state(buyer)
        return self._act(buyer, _consent(agreed, contact))

    # The same buyer again

    def link(self, buyer: str, other: str, *, contact: str = "", other_contact: str = "") -> Done:
        """Two buyers are one from now on, in the rules, the counts, the timeline and the search.

        Args:
            buyer: Id of one.
            other: Id of the other.
            contact: With ``other_contact``: these two persons are one as well.
            other_contact: Id of the other's person.

        Raises:
            NotFound: One of them is not known.
            NotAllowed: They are one already.
        """
        self.state(buyer)
        self.state(other)
        if self._store.chief(buyer) == self._store.chief(other):
            raise NotAllowed(Text("这两位已经是同一位客户。", "These two are one buyer already."))
        return self._act(buyer, events.BuyersLinked(other, contact, other_contact))

    def separate(self, buyer: str, other: str) -> Done:
        """Two buyers that look alike are not the same; nobody is asked again.

        Raises:
            NotFound: One of them is not known.
            NotAllowed: They were linked; that is undone, not denied.
        """
        self.state(buyer)
        self.state(other)
        if self._store.chief(buyer) == self._store.chief(other):
            raise NotAllowed(
                Text("这两位已经合为一位客户，请撤销那一步。", "These two are linked; undo that.")
            )
        return self._act(buyer, events.BuyersSeparate(other))

    def visit(self, buyer: str) -> Done:
        """The buyer came again."""
        self.state(buyer)
        return self._act(buyer, self._visited())

    def note(self, buyer: str, text: str) -> Done:
        """Write a note.

        Raises:
            BadInput: The note is empty.
        """
        self.state(buyer)
        if not text.strip():
            raise BadInput(Text("备注是空的。", "The note is empty."))
        return self._act(buyer, events.Noted(text.strip()))

    def _visited(self) -> events.Visited:
        company = self.company()
        return events.Visited(company.session or company.fair.en or company.fair.zh, company.stand)

    def _act(self, buyer: str, *facts: events.Fact) -> Done:
        written = self._store.append([Entry(buyer, fact) for fact in facts], actor=self._actor())
        kinds = tuple(event.kind for event in written)
        return Done(written[0].act, self._store.chief(buyer), kinds)

    def _actor(self) -> str:
        return self._store.local().get("clerk", "")


def _person(state: BuyerState, contact: str) -> Contact:
    found = next((known for known in state.contacts if known.id == contact), None)
    if found is None:
        raise NotFound(Text("没有这位联系人。", "No such contact."))
    return found


def _only(checked: profile.Checked, names: Sequence[str]) -> profile.Checked:
    return profile.Checked(
        {k: v for k, v in checked.fields.items() if k in names},
        {k: v for k, v in checked.marks.items() if k in names},
    )


def _changed(
    have: Profile, fields: Mapping[str, str], names: Sequence[str], country: str
) -> profile.Checked:
    given = {name: value.strip() for name, value in fields.items() if name in names}
    checked = profile.check(given, country=country)
    emptied = {name: "" for name, value in given.items() if not value}
    new = {k: v for k, v in (dict(checked.fields) | emptied).items() if have[k] != v}
    return profile.Checked(new, {k: v for k, v in checked.marks.items() if k in new})


def _missing(
    have: Profile, fields: Mapping[str, str], names: Sequence[str], country: str
) -> profile.Checked:
    """Return the values of fields that are empty so far."""
    wanted = {k: v for k, v in fields.items() if k in names and not have[k]}
    return profile.check(wanted, country=country)


def _consent(agreed: Agreed, contact: str) -> events.ConsentGiven:
    return events.ConsentGiven(agreed.how, agreed.language, agreed.words, contact)

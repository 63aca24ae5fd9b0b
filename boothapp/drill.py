"""The drill: what each clerk practised, kept on this laptop."""

from collections.abc import Sequence

from boothapp import practice
from boothapp.clock import moment, stamp
from boothapp.errors import NotFound
from boothapp.phrases import Phrasebook
from boothapp.practice import Card, Dealt, Line, Progress, Rating, Review, Session, Speech
from boothapp.store import Store
from boothapp.text import Text


class Drill:
    """The verbs of practising, each one transaction.

    They write neither to the log nor about any buyer: what a clerk still has to learn is nobody
    else's business, and it does not leave the laptop.
    """

    def __init__(self, store: Store, phrasebook: Phrasebook) -> None:
        self._store = store
        self._phrasebook = phrasebook

    def next_card(
        self,
        clerk: str,
        scenarios: Sequence[str] = (),
        *,
        speech: Speech = "mixed",
        more: bool = False,
    ) -> Dealt | None:
        """Return the line this clerk answers now; None when nothing is due.

        Args:
            clerk: Who practises.
            scenarios: Ids of the scenarios to practise; without any, all twelve mixed.
            speech: The language of the lines.
            more: When nothing is due, go on all the same.
        """
        deck = practice.lines_of(self._phrasebook, speech, scenarios)
        with self._store.transaction():
            return self._session(clerk, deck).next_card(self._store.clock.now(), more=more)

    def grade(self, clerk: str, line: Line, rating: Rating, *, picked: str = "") -> Card:
        """Keep how well a line was answered, and return when it comes back.

        Args:
            clerk: Who practises.
            line: The line that was answered.
            rating: The clerk's own judgement.
            picked: Id of the scenario he took it for; "" when he did not say.

        Raises:
            NotFound: The phrasebook has no such line.
        """
        deck = practice.lines_of(self._phrasebook)
        if line not in deck:
            raise NotFound(
                Text(f"话术库里没有这句：{line.words}", f"No such line: {line.words}"),
            )
        now = self._store.clock.now()
        with self._store.transaction():
            card = self._session(clerk, deck).grade(line, rating, now)
            key = {"clerk": clerk, "scenario": line.scenario, "line": line.words}
            self._store.db.table("practice").upsert(
                {**key, "due": stamp(card.due), "card": card.to_json()},
                pk=("clerk", "scenario", "line"),
            )
            self._store.db.table("reviews").insert(
                {**key, "rating": int(rating), "picked": picked, "at": stamp(now)}
            )
        return card

    def progress(self, clerk: str, *, speech: Speech = "mixed") -> Progress:
        """Return how far this clerk is with every scenario, in the lines of one language or of both."""
        deck = practice.lines_of(self._phrasebook, speech)
        with self._store.transaction():
            cards, reviews = self._cards(clerk, deck), self._reviews(clerk)
        return practice.progress(deck, cards, reviews, self._store.clock.now())

    def _session(self, clerk: str, deck: Sequence[Line]) -> Session:
        clock = self._store.clock
        return Session(
            deck,
            self._cards(clerk, deck),
            random_bytes=clock.random_bytes,
            new_left=practice.new_left(self._reviews(clerk), clock.now()),
        )

    def _cards(self, clerk: str, deck: Sequence[Line]) -> dict[Line, Card]:
        """Return what FSRS knows of the lines; those that left the phrasebook rest in the table."""
        rows = self._store.db.execute(
            "select scenario, line, card from practice where clerk = ?", [clerk]
        )
        kept = {(scenario, words): card for scenario, words, card in rows}
        return {
            line: Card.from_json(kept[line.scenario, line.words])
            for line in deck
            if (line.scenario, line.words) in kept
        }

    def _reviews(self, clerk: str) -> list[Review]:
        rows = self._store.db.execute(
            "select scenario, line, rating, at from reviews where clerk = ? order by place", [clerk]
        )
        return [
            Review((scenario, words), Rating(rating), moment(at))
            for scenario, words, rating, at in rows
        ]

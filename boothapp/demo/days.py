"""The kinds of buyers at the invented fair, and how their days go."""

from collections.abc import Callable
from dataclasses import dataclass

from boothapp.demo.story import Story


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of buyer: how often one meets it, how often it comes, and what happens then."""

    weight: int
    visits: int
    tell: Callable[[Story], None]


def _looks_around(story: Story) -> None:
    story.says(story.random.choice(("just-looking", "small-range", "already-stocked")))
    story.is_noted()


def _leaves_a_card(story: Story) -> None:
    story.is_noted()
    if story.random.random() < 0.2:
        story.is_misrecorded()


def _thinks_it_over(story: Story) -> None:
    story.is_noted()
    story.says("leaves-undecided", "open")
    story.comes_again()
    story.is_quoted()


def _is_an_expert(story: Story) -> None:
    story.says("expert-questions", "settled")
    story.is_noted()
    story.is_quoted()


def _compares(story: Story) -> None:
    story.says("same-but-dearer")
    story.is_quoted()
    story.comes_again()
    story.says("asks-discount")
    story.is_quoted()


def _bargains(story: Story) -> None:
    offer = story.is_quoted()
    story.says("cheaper-and-i-buy", "not-settled")
    story.comes_again()
    story.has_it_revised(offer)
    story.says("friend-of-boss")


def _left_the_trade(story: Story) -> None:
    story.says("left-the-trade", "open")
    story.is_noted()


def _collects_quotes(story: Story) -> None:
    story.is_quoted()
    story.is_quoted()
    story.comes_again()
    story.is_quoted()
    story.is_quoted()
    story.comes_again()
    story.says("quotes-no-order", "not-settled")


def _buys_on_the_spot(story: Story) -> None:
    _collects_quotes(story)
    story.orders_on_the_spot()


def _buys_on_the_spot_and_pays(story: Story) -> None:
    _collects_quotes(story)
    offer, order = story.orders_on_the_spot()
    story.pays_deposit(offer, order)


def _buys(story: Story) -> None:
    offer = story.is_quoted()
    story.is_noted()
    story.comes_again()
    revised = story.has_it_revised(offer)
    order = story.orders(revised)
    if story.random.random() < 0.6:
        story.pays_deposit(revised, order)


def _buys_and_gets_samples(story: Story) -> None:
    offer = story.is_quoted()
    story.orders(offer)
    story.comes_again()
    story.gives_samples()


def _asks_for_samples(story: Story) -> None:
    story.says("sample-first", "open")
    story.asks_for_samples()


def _is_granted_samples(story: Story) -> None:
    story.says("sample-first", "settled")
    sample = story.asks_for_samples()
    story.comes_again()
    story.is_granted(sample)


def _is_refused_samples(story: Story) -> None:
    story.says("sample-first", "not-settled")
    story.is_refused(story.asks_for_samples())
    story.is_quoted()


def _had_samples(story: Story) -> None:
    story.is_quoted()
    story.gives_samples()
    story.comes_again()
    story.says("sample-first")


def _changes_his_mind(story: Story) -> None:
    offer = story.is_quoted()
    story.orders(offer)
    story.takes_back()
    story.says("leaves-undecided", "open")


KINDS = (
    Kind(18, 1, _looks_around),
    Kind(16, 1, _leaves_a_card),
    Kind(10, 2, _thinks_it_over),
    Kind(10, 1, _is_an_expert),
    Kind(9, 2, _compares),
    Kind(6, 2, _bargains),
    Kind(2, 1, _left_the_trade),
    Kind(5, 3, _collects_quotes),
    Kind(2, 3, _buys_on_the_spot),
    Kind(2, 3, _buys_on_the_spot_and_pays),
    Kind(7, 2, _buys),
    Kind(2, 2, _buys_and_gets_samples),
    Kind(4, 1, _asks_for_samples),
    Kind(3, 2, _is_granted_samples),
    Kind(2, 1, _is_refused_samples),
    Kind(3, 2, _had_samples),
    Kind(1, 1, _changes_his_mind),
)
"""One of each makes every verdict of the rules occur."""

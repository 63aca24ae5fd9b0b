"""Samples and orders: asked for, decided, sent, paid, and what the verdict says after each."""

import pytest

from tests.ui.clerk import Clerk


def says(clerk: Clerk, card: str) -> str:
    pane = clerk.screen.pane
    shown = {"quote": pane.quote_card, "sample": pane.sample_card}[card]
    return shown.accessibleName()


def step(clerk: Clerk, act: str, **fields: str) -> None:
    for name, text in fields.items():
        clerk.focuses(
            clerk.field(
                {
                    "by": "Manager",
                    "remark": "Terms or reason",
                    "tracking": "Courier account, tracking number",
                }[name]
            )
        )
        clerk.types(text)
    clerk.clicks(clerk.button(act, clerk.screen.samples))


def asks_for_sample(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+S")
    clerk.types("LM-2208, one each")
    clerk.press("Enter")


def test_a_sample_is_asked_for_granted_and_sent(clerk: Clerk) -> None:
    asks_for_sample(clerk)
    assert says(clerk, "sample").startswith("Sample: Needs the manager.")
    step(clerk, "Grant", by="Zhang Min", remark="freight collect")
    assert clerk.notice == "Sample granted"
    step(clerk, "Sent", tracking="DHL 123")
    (sample,) = clerk.sees().state.samples
    assert (sample.items, sample.stage) == ("LM-2208, one each", "sent")
    assert clerk.timeline()[:3] == [
        "Sample sent DHL 123",
        "Sample granted Zhang Min · freight collect",
        "Sample asked for LM-2208, one each",
    ]
    assert says(clerk, "sample").startswith("Sample: Not now.")
    assert not [b for b in ("Grant", "Sent", "Refuse") if b in clerk.reads(clerk.screen.samples)]


def test_a_sample_that_was_refused_shows_it_and_the_reason(clerk: Clerk) -> None:
    asks_for_sample(clerk)
    step(clerk, "Refuse", by="Zhang Min", remark="too new")
    (sample,) = clerk.sees().state.samples
    assert sample.stage == "refused"
    shown = [text for text in clerk.reads(clerk.screen.samples) if "refused" in text]
    assert shown
    assert shown[0].endswith("too new")
    step(clerk, "Grant", by="Zhang Min", remark="after all")
    assert clerk.sees().state.samples[0].stage == "granted"


def test_a_second_sample_is_refused_by_the_rules_once_one_was_sent(clerk: Clerk) -> None:
    asks_for_sample(clerk)
    step(clerk, "Grant", by="Zhang Min")
    step(clerk, "Sent", tracking="DHL 123")
    verdict = clerk.sees().sample
    assert verdict.decision.outcome == "deny"
    assert {verdict.reason.en, f"{verdict.say.zh}\n{verdict.say.en}"} <= set(
        clerk.reads(clerk.screen.samples)
    )


def test_esc_goes_back_to_the_replies(clerk: Clerk) -> None:
    clerk.receives()
    for key in ("Ctrl+S", "Ctrl+O", "Ctrl+Q"):
        clerk.press(key)
        assert clerk.screen.right.currentWidget() is not clerk.screen.objection, key
        clerk.press("Esc")
        assert clerk.screen.right.currentWidget() is clerk.screen.objection, key


def test_an_order_opens_the_way_and_the_deposit_is_recorded(clerk: Clerk) -> None:
    clerk.receives(quotes=4)
    assert says(clerk, "quote").startswith("Quote: Needs an order.")
    clerk.press("Ctrl+O")
    assert clerk.field("Amount").text() == "2300.00"
    assert clerk.field("Currency").text() == "USD"
    clerk.press("Enter")
    assert clerk.notice == "Order confirmed"
    (order,) = clerk.sees().state.orders
    assert order.quote == clerk.sees().state.quotes[-1].number
    assert says(clerk, "quote").startswith("Quote: May be quoted.")
    assert says(clerk, "sample").startswith("Sample: Needs the deposit.")
    clerk.clicks(clerk.button("Deposit received", clerk.screen.orders))
    assert clerk.sees().state.orders[0].deposit_at
    assert says(clerk, "sample").startswith("Sample: May be sent.")
    assert any(text.startswith("✓ Deposit received") for text in clerk.reads(clerk.screen.orders))


def test_an_order_confirmed_with_enter_twice_at_once_is_one_order(clerk: Clerk) -> None:
    clerk.receives(quotes=1)
    clerk.press("Ctrl+O")
    clerk.press_at_once("Enter", "Enter")
    clerk.waits()
    assert len(clerk.sees().state.orders) == 1


def test_a_sample_asked_for_with_enter_twice_at_once_is_one_request(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+S")
    clerk.types("LM-2208")
    clerk.press_at_once("Enter", "Enter")
    clerk.waits()
    assert [s.items for s in clerk.sees().state.samples] == ["LM-2208"]


def test_a_deposit_clicked_twice_at_once_is_one_deposit(clerk: Clerk) -> None:
    clerk.receives(quotes=1)
    clerk.press("Ctrl+O", "Enter")
    paid = clerk.button("Deposit received", clerk.screen.orders)
    paid.click()
    paid.click()
    clerk.waits()
    assert clerk.sees().state.history.count("deposit") == 1


def test_an_order_is_undone_with_its_verdict(clerk: Clerk) -> None:
    clerk.receives(quotes=4)
    clerk.press("Ctrl+O", "Enter", "Esc", "Ctrl+Z")
    assert not clerk.sees().state.orders
    assert says(clerk, "quote").startswith("Quote: Needs an order.")


@pytest.mark.parametrize("amount", ["lots", "-5"])
def test_an_order_over_an_amount_that_is_none_is_refused_with_a_notice(
    clerk: Clerk, amount: str
) -> None:
    clerk.receives(quotes=1)
    clerk.press("Ctrl+O")
    clerk.types(amount)
    clerk.press("Enter")
    assert not clerk.sees().state.orders
    assert clerk.notice

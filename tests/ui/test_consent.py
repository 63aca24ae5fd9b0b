"""Consent: asked in both languages, given with one key, kept with time and words."""

from tests.ui.clerk import Clerk


def test_alt_c_shows_what_to_ask_and_alt_c_again_records_the_yes(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Alt+C")
    asked = clerk.asks(lambda booth: booth.company().consent)
    assert {asked.zh, asked.en} <= set(clerk.reads(clerk.screen.consent))
    assert clerk.sees().state.consents == ()
    clerk.press("Alt+C")
    (consent,) = clerk.sees().state.consents
    assert (consent.how, consent.language, consent.words) == ("spoken", "en", asked.en)
    assert any("Agreed to be recorded" in line for line in clerk.timeline())
    clerk.press("Ctrl+Z")
    assert clerk.sees().state.consents == ()


def test_where_it_is_obligatory_the_form_asks_for_it(clerk: Clerk) -> None:
    clerk.asks(lambda booth: booth.set_company({"consent_required": "yes"}))
    clerk.press("Ctrl+N")
    clerk.types("Nile Glass")
    clerk.press("Enter")
    assert "consent" in clerk.notice
    assert clerk.asks(lambda booth: booth.buyers()) == ()
    clerk.press("Alt+C", "Enter")
    assert len(clerk.sees().state.consents) == 1


def test_a_name_that_is_known_is_shown_while_it_is_typed(clerk: Clerk) -> None:
    omar = clerk.receives()
    clerk.press("Ctrl+N")
    clerk.types("Al Noor Home")
    clerk.press("Tab")
    clerk.types("Omar Said")
    clerk.pauses()
    form = clerk.screen.pane.form
    assert [match.buyer for match in form.matches.matches] == [omar]
    clerk.press("Alt+1")
    assert clerk.screen.buyer == omar
    assert len(clerk.sees().state.visits) == 2
    assert len(clerk.asks(lambda booth: booth.buyers())) == 1


def test_a_signed_yes_has_a_key_of_its_own(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Alt+C", "Alt+Shift+C")
    (consent,) = clerk.sees().state.consents
    assert consent.how == "signed"

"""Recording a buyer, changing the details, and marking what cannot be right."""

from tests.ui.clerk import AL_NOOR, Clerk


def chips(clerk: Clerk) -> list[str]:
    return clerk.reads(clerk.screen.pane._chips)


def test_a_buyer_is_recorded_with_enter_and_stands_in_todays_list(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    clerk.types("Al Noor Home Trading")
    clerk.press("Tab")
    clerk.types("Omar Said")
    clerk.press("Tab")
    clerk.types("阿联酋")
    clerk.press("Enter")
    assert clerk.notice == "Buyer recorded"
    assert clerk.visitors() == ["Al Noor Home Trading"]
    view = clerk.sees()
    assert view.state.profile["country"] == "AE"
    assert view.state.contact.profile["name"] == "Omar Said"
    assert "AE UAE" in chips(clerk)
    assert {"Al Noor Home Trading", "Omar Said"} <= set(clerk.reads(clerk.screen.pane))


def test_enter_pressed_twice_at_once_records_one_buyer(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    clerk.types("Nile Ceramics")
    clerk.press_at_once("Enter", "Enter")
    clerk.waits()
    assert len(clerk.asks(lambda booth: booth.buyers())) == 1


def test_a_form_with_nothing_in_it_says_what_is_needed_and_records_nothing(clerk: Clerk) -> None:
    clerk.press("Ctrl+N", "Enter")
    assert clerk.notice == "A name, a company, a phone or an e-mail is needed."
    assert clerk.screen.pane.in_form
    assert not clerk.asks(lambda booth: booth.buyers())


def test_a_refused_form_can_be_completed_and_recorded(clerk: Clerk) -> None:
    clerk.press("Ctrl+N", "Enter")
    clerk.types("Nile Ceramics")
    clerk.press("Enter")
    assert clerk.visitors() == ["Nile Ceramics"]


def test_what_cannot_be_right_is_saved_and_its_chip_names_why(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    for name, text in (
        ("Company", "Nile Ceramics"),
        ("Country", "Atlantis"),
        ("Phone", "12"),
        ("E-mail", "omar@"),
    ):
        clerk.focuses(clerk.field(name, clerk.screen.pane.form))
        clerk.types(text)
    clerk.press("Enter")
    assert set(chips(clerk)) == {
        "! Atlantis · no such country",
        "! 12 · wrong number of digits",
        "! omar@ · not an e-mail address",
    }
    person = clerk.sees().state.contact.profile
    assert (person["phone"], person["email"]) == ("12", "omar@")


def test_what_is_right_has_a_chip_without_a_mark(clerk: Clerk) -> None:
    clerk.receives()
    assert chips(clerk) == ["AE UAE", "050 123 4567", "omar@noor.ae"]


def test_details_are_changed_and_the_change_can_be_undone(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+E")
    company = clerk.field("Company")
    assert company.text() == AL_NOOR["company"]
    assert clerk.field("Country").text() == "the UAE"
    clerk.types("Al Noor LLC")
    clerk.press("Enter")
    assert clerk.notice == "Details kept"
    assert clerk.sees().state.title == "Al Noor LLC"
    assert clerk.sees().state.profile["country"] == "AE"
    clerk.press("Ctrl+Z")
    assert clerk.sees().state.title == "Al Noor Home Trading"
    assert "Al Noor Home Trading" in clerk.reads(clerk.screen.pane)


def test_esc_leaves_the_details_as_they_were(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+E")
    clerk.types("Al Noor LLC")
    clerk.press("Esc")
    assert clerk.sees().state.title == "Al Noor Home Trading"
    assert not clerk.screen.pane.in_form


def test_details_saved_without_a_change_record_nothing(clerk: Clerk) -> None:
    clerk.receives()
    before = len(clerk.sees().state.timeline)
    clerk.press("Ctrl+E", "Enter")
    assert len(clerk.sees().state.timeline) == before
    assert not clerk.screen.pane.in_form


def test_enter_in_the_forms_note_saves_and_shift_enter_begins_a_new_line(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    clerk.types("Nile Ceramics")
    clerk.focuses(clerk.screen.pane.form._note)
    clerk.types("wants blue")
    clerk.press("Shift+Enter")
    clerk.types("no lids")
    clerk.press("Enter")
    assert [n.fact.text for n in clerk.sees().state.notes] == ["wants blue\nno lids"]  # type: ignore[union-attr]


def test_a_country_is_offered_by_part_of_its_name(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    country = clerk.field("Country")
    completer = country.completer()
    completer.setCompletionPrefix("uatem")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Guatemala"


def test_another_contact_is_added_with_ctrl_t(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+T")
    clerk.types("Layla Haddad")
    clerk.press("Enter")
    assert clerk.notice == "Contact added"
    names = [contact.profile["name"] for contact in clerk.sees().state.contacts]
    assert names == ["Omar Said", "Layla Haddad"]
    assert any("and 1 more contact" in text for text in clerk.reads(clerk.screen.pane))


def begins(clerk: Clerk, company: str, name: str = "") -> None:
    """Open the form for a new buyer and type who it is, until it is looked up."""
    clerk.press("Ctrl+N")
    clerk.types(company)
    clerk.press("Tab")
    clerk.types(name)
    clerk.pauses()


def questions(clerk: Clerk) -> list[str]:
    matches = clerk.screen.pane.form.matches
    return [match.title for match in matches.matches] if matches.isVisible() else []


def separate(clerk: Clerk) -> list[str]:
    rows = clerk.asks(lambda b: b.store.db.execute("select said from pairs").fetchall())
    return [str(state) for (state,) in rows]


def test_none_of_them_is_remembered_while_more_is_typed_and_recorded_with_the_buyer(
    clerk: Clerk,
) -> None:
    clerk.receives()
    begins(clerk, "Al Noor Home Trading", "Omar Said")
    assert questions(clerk) == ["Omar Said · Al Noor Home Trading"]
    clerk.press("Alt+0")
    assert not questions(clerk)
    assert "A new buyer" in clerk.reads(clerk.screen.pane.form)
    clerk.types("x")
    clerk.pauses()
    assert not questions(clerk)
    clerk.press("Enter")
    assert clerk.notice == "Buyer recorded"
    assert separate(clerk) == ["separate"]


def test_enter_does_not_record_while_a_likely_match_is_not_answered(clerk: Clerk) -> None:
    clerk.receives()
    begins(clerk, "Al Noor Home Trading", "Omar Said")
    clerk.press("Enter")
    assert clerk.notice == "Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no."
    assert clerk.screen.pane.in_form
    clerk.press("Alt+0", "Enter")
    assert len(clerk.asks(lambda booth: booth.buyers())) == 2


def test_none_of_them_is_taken_back_with_the_same_key(clerk: Clerk) -> None:
    clerk.receives()
    begins(clerk, "Al Noor Home Trading", "Omar Said")
    clerk.press("Alt+0", "Alt+0")
    assert questions(clerk) == ["Omar Said · Al Noor Home Trading"]


def test_the_same_person_is_recorded_as_a_visit_and_called_so(clerk: Clerk) -> None:
    clerk.receives()
    begins(clerk, "Al Noor Home Trading", "Omar Said")
    clerk.press("Alt+1")
    assert clerk.notice == "Known already, visit recorded: Omar Said · Al Noor Home Trading"
    assert len(clerk.asks(lambda booth: booth.buyers())) == 1


def test_only_the_company_and_open_have_keys_in_the_form(clerk: Clerk) -> None:
    known = clerk.receives()
    begins(clerk, "Al Noor Home Trading", "Omar Said")
    clerk.press("Alt+7")
    assert clerk.screen.buyer == known
    clerk.press("Ctrl+N")
    clerk.pauses()
    clerk.press("Alt+4")
    assert len(clerk.sees().state.contacts) == 2


def test_tab_goes_from_the_note_through_the_likely_matches_to_save(clerk: Clerk) -> None:
    clerk.receives()
    begins(clerk, "Al Noor Home Trading", "Omar Said")
    clerk.focuses(clerk.screen.pane.form._note)
    passed = []
    for _ in range(5):
        clerk.press("Tab")
        passed.append(clerk.focus.accessibleName())
    assert passed == [
        "Same person", "Only the company", "Open", "None of them: a new buyer", "Save",
    ]  # fmt: skip


def test_an_undone_recording_gives_back_what_was_typed(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    clerk.types("Nile Ceramics")
    clerk.focuses(clerk.screen.pane.form._note)
    clerk.types("wants blue")
    clerk.press("Enter", "Ctrl+Z", "Ctrl+N")
    assert clerk.field("Company").text() == "Nile Ceramics"
    assert clerk.screen.pane.form.note == "wants blue"


def test_what_was_typed_since_is_not_overwritten_by_an_undo(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    clerk.types("Nile Ceramics")
    clerk.press("Enter", "Ctrl+N")
    clerk.types("Casa Norte")
    clerk.press("Esc", "Ctrl+Z", "Ctrl+N")
    assert clerk.field("Company").text() == "Casa Norte"


def test_the_form_opens_at_its_beginning_wherever_it_was_left(clerk: Clerk) -> None:
    clerk.window.resize(1024, 600)
    clerk.press("Ctrl+N")
    form = clerk.screen.pane.form
    clerk.types("Nile Ceramics")
    clerk.focuses(clerk.field("Fax", form))
    form.ensureWidgetVisible(clerk.field("Fax", form))
    clerk.press("Enter", "Ctrl+N")
    company = clerk.field("Company", form)
    assert clerk.focus is company
    assert form.viewport().rect().contains(company.mapTo(form.viewport(), company.rect().center()))


def test_nothing_of_the_form_is_cut_off_in_a_narrow_window(clerk: Clerk) -> None:
    clerk.receives()
    clerk.window.resize(1024, 600)
    begins(clerk, "Al Noor Home Trading", "Omar Said")
    form = clerk.screen.pane.form
    page = form.widget()
    assert page.minimumSizeHint().width() <= form.viewport().width()

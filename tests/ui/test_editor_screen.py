"""The phrasebook editor: what is typed is kept, what is right is written, and what is checked is used."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPlainTextEdit, QWidget

from boothapp.booth import Booth
from boothapp.phrase_files import new_draft, save
from boothapp.phrases import PLACEHOLDERS, Facts, Phrasebook, load
from boothapp.resources import folder
from boothapp.text import Text
from tests.ui.clerk import Clerk
from tests.ui.conftest import Sit
from ui.editor_screen import EditorScreen
from ui.parts import KeyButton

SHIPPED = load(folder("phrasebook"))
ALONE = {
    "title": ("要求独家", "Wants exclusivity"),
    "reply.short": ("独家可以谈。", "We can talk about it."),
    "ask_back": ("一年能做多少？", "How much a year?"),
    "dont[1].say": ("不做独家。", "No exclusivity."),
    "dont[1].why": ("话说死了。", "It ends the talk."),
    "triggers": ("给我独家\n只卖给我\n这个区我包了", ""),
}


def edits(clerk: Clerk) -> EditorScreen:
    """Open the editor in the window, which reads the phrasebook again whenever it says so."""
    window = clerk.window
    editor = EditorScreen(window.desk, window.notices)
    window._keys.leave_to_screen("phrasebook")

    def reload() -> None:
        def job(booth: Booth) -> tuple[Phrasebook, Facts]:
            return booth.reload_phrasebook(), booth.facts()

        window.desk.booth.ask(job, begin)

    def begin(answer: tuple[Phrasebook, Facts]) -> None:
        window.booth.begin(*answer)
        editor.begin(*answer)

    editor.changed.connect(reload)
    window._put("the editor under test", editor)
    reload()
    clerk.waits()
    editor.take_focus()
    return editor


def field(editor: EditorScreen, key: str, language: str = "zh") -> QPlainTextEdit:
    return editor.form.pairs[key].fields["zh" if language == "zh" else "en"].words


def fill(clerk: Clerk, editor: EditorScreen, key: str, text: str, language: str = "zh") -> None:
    words = field(editor, key, language)
    clerk.focuses(words)
    words.selectAll()
    words.insertPlainText(text)
    clerk.waits()


def begin_own(clerk: Clerk, editor: EditorScreen) -> None:
    """Write a scenario of the company's own, all but its use."""
    clerk.press("Alt+A")
    for key, (zh, en) in ALONE.items():
        fill(clerk, editor, key, zh)
        fill(clerk, editor, key, en, "en")


def own_files(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "phrasebook").glob("*.toml"))


def in_use(clerk: Clerk, number: int) -> Text:
    return clerk.asks(lambda booth: booth.phrasebook.by_number(number).title)


def states(editor: EditorScreen) -> dict[int, str]:
    return {row.number: row.state for row in editor.list.rows.rows if row.state != "shipped"}


# Seeing


def test_the_twelve_are_listed_and_the_first_is_open(clerk: Clerk) -> None:
    editor = edits(clerk)
    assert [row.key for row in editor.list.rows.rows] == [f"F{n}" for n in range(1, 13)]
    assert states(editor) == {}
    assert field(editor, "title").toPlainText() == "随便看看"
    assert {"F1  Just looking", "As shipped"} <= set(clerk.reads(editor))


def test_the_arrow_keys_open_the_next_scenario_and_alt_with_them_from_a_field(clerk: Clerk) -> None:
    editor = edits(clerk)
    clerk.press("Down")
    assert field(editor, "title", "en").toPlainText() == "Leaves undecided"
    clerk.focuses(field(editor, "ask_back"))
    clerk.press("Alt+Down")
    assert field(editor, "title", "en").toPlainText() == "Small range"
    clerk.press("Alt+Up", "Alt+Up", "Alt+Up")
    assert field(editor, "title", "en").toPlainText() == "Just looking"


@pytest.mark.parametrize("number", range(1, 13))
def test_every_text_of_a_scenario_is_there_to_be_edited(clerk: Clerk, number: int) -> None:
    editor = edits(clerk)
    editor.open(number)
    clerk.waits()
    scenario = SHIPPED.by_number(number)
    shown = {w.toPlainText().replace("\n", "") for w in editor.form.findChildren(QPlainTextEdit)}
    texts = [scenario.title, scenario.short, scenario.ask_back, *(d.why for d in scenario.dont)]
    texts += [words.say for words in scenario.decisions] + [w.reason for w in scenario.decisions]
    assert {text.zh for text in texts} <= shown
    assert "".join(scenario.triggers_zh) in shown


def test_the_meter_counts_says_when_it_is_nearly_full_and_when_it_is_too_long(clerk: Clerk) -> None:
    editor = edits(clerk)
    said = editor.form.pairs["reply.short"].fields["en"]
    for words, count, role in (
        (10, "10 of 45 words", "small"),
        (44, "44 of 45 words · nearly full", "small-caution"),
        (46, "46 of 45 words · too long", "small-stop"),
    ):
        fill(clerk, editor, "reply.short", "so " * words, "en")
        assert (said.count.text(), said.count.property("role")) == (count, role)
    assert said.words.property("doubt")
    assert "too long" in said.words.accessibleDescription()


def test_a_blank_counts_as_one_word_and_as_two_characters(clerk: Clerk) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "reply.short", "{items_on_show} 款。")
    assert editor.form.pairs["reply.short"].fields["zh"].count.text() == "5 of 80 characters"


def test_a_fault_is_named_under_its_field(clerk: Clerk) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "ask_back", "")
    pair = editor.form.pairs["ask_back"]
    assert pair.fields["zh"].wrong.text() == "blank"
    assert pair.fields["zh"].wrong.isVisible()
    assert not pair.fields["en"].wrong.isVisible()
    assert states(editor) == {1: "faulty"}
    fill(clerk, editor, "ask_back", "{years} 年。好吗？")
    assert pair.wrong.text() == "only one language has {years}"
    fill(clerk, editor, "ask_back", "好吗？")
    assert not pair.wrong.isVisible()


def test_the_preview_is_filled_for_a_sample_buyer_as_it_is_typed(clerk: Clerk) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "reply.short", "{contact}, hello.\nWelcome.", "en")
    assert editor.preview.en.text() == "Omar Said, hello. Welcome."
    clerk.focuses(field(editor, "dont[2].say"))
    assert SHIPPED.by_number(1).dont[1].say.en in editor.preview.dont.text()


def test_a_sentence_that_would_be_left_out_is_shown_struck_out_with_what_is_not_known(
    clerk: Clerk,
) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "reply.short", "Welcome.\nWe sell to {countries} countries.", "en")
    assert editor.preview.en.text() == "Welcome."
    assert "We sell to {countries} countries." in editor.preview.left_out()
    assert "{countries}  number of countries sold to" in editor.preview.left_out()
    struck = [w.text() for w in editor.preview.findChildren(QLabel) if w.font().strikeOut()]
    assert struck == ["We sell to {countries} countries."]
    clerk.asks(lambda booth: booth.set_company({"countries": "42"}))
    editor.changed.emit()
    clerk.waits()
    assert editor.preview.en.text() == "Welcome. We sell to 42 countries."
    assert editor.preview.left_out() == []


def test_the_preview_shows_the_form_that_is_being_edited(clerk: Clerk) -> None:
    editor = edits(clerk)
    editor.open(10)
    clerk.waits()
    clerk.focuses(field(editor, "decision[3].say"))
    assert editor.preview.zh.text().startswith("跟您讲句实话，前面已经报过 3 次")
    assert "By rule" in clerk.reads(editor.preview)


# Typing


def test_what_is_typed_is_kept_without_leaving_anything(sit: Sit) -> None:
    first = sit()
    editor = edits(first)
    fill(first, editor, "title", "看")
    fill(first, editor, "ask_back", "")
    first.pauses()
    first.window.close()
    again = edits(sit())
    assert field(again, "title").toPlainText() == "看"
    assert field(again, "ask_back").toPlainText() == ""
    assert states(again) == {1: "faulty"}


def test_what_is_right_is_written_on_leaving_the_field_and_waits_to_be_used(
    clerk: Clerk, data: Path
) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "title", "看看")
    assert own_files(data) == []
    clerk.press("Tab")
    assert own_files(data) == ["01-just-looking.toml"]
    assert states(editor) == {1: "kept"}
    assert in_use(clerk, 1).zh == "随便看看"
    assert clerk.asks(lambda booth: booth.draft("phrasebook")) == ""


def test_what_is_wrong_is_not_written_on_leaving(clerk: Clerk, data: Path) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "title", "太长的标题不行啊")
    clerk.press("Tab", "Alt+Down")
    assert own_files(data) == []
    assert states(editor) == {1: "faulty"}


def test_checked_words_are_in_use_at_once(clerk: Clerk) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "reply.short", "欢迎。")
    clerk.press("Ctrl+Enter")
    assert clerk.notice == "In use: Just looking"
    assert states(editor) == {1: "own"}
    assert field(editor, "reply.short").hasFocus()
    clerk.press("F1")
    assert clerk.screen.objection.reply().zh == "欢迎。"


def test_faulty_words_are_not_used_and_the_cursor_goes_to_the_first_fault(
    clerk: Clerk, data: Path
) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "ask_back", "", "en")
    clerk.focuses(field(editor, "title"))
    clerk.press("Ctrl+Enter")
    assert field(editor, "ask_back", "en").hasFocus()
    assert clerk.notice == "blank"
    assert own_files(data) == []


def test_a_blank_is_inserted_at_the_cursor_from_a_menu_that_says_what_it_means(
    clerk: Clerk,
) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "reply.short", "Hello ", "en")
    menu = editor.menu()
    assert len(menu.actions()) == len(PLACEHOLDERS)
    years = next(act for act in menu.actions() if act.text().endswith("{years}"))
    assert years.text().startswith("years in the trade")
    years.trigger()
    assert field(editor, "reply.short", "en").toPlainText() == "Hello {years}"
    menu.close()


# Comparing and going back


def test_the_shipped_words_stand_below_those_that_differ_with_the_differences_marked(
    clerk: Clerk,
) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "ask_back", "您主要做哪一类？以前买过这种吗？")
    clerk.press("Alt+C")
    changed = editor.form.pairs["ask_back"].fields["zh"]
    assert changed.shipped.isVisible()
    assert changed.shipped.toPlainText() == SHIPPED.by_number(1).ask_back.zh
    marks = [s.cursor.selectedText() for s in changed.shipped.extraSelections()]
    assert marks == ["产品"]
    assert not editor.form.pairs["ask_back"].fields["en"].shipped.isVisible()
    clerk.press("Alt+C")
    assert not changed.shipped.isVisible()
    assert changed.words.extraSelections() == []


def test_reverting_brings_the_shipped_words_back_and_can_be_undone(
    clerk: Clerk, data: Path
) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "title", "看看")
    clerk.press("Ctrl+Enter", "Alt+B")
    assert own_files(data) == []
    assert in_use(clerk, 1).zh == "随便看看"
    assert field(editor, "title").toPlainText() == "随便看看"
    assert clerk.notice == "Back to shipped: Just looking"
    clerk.clicks(clerk.button("Undo", clerk.window.notices))
    assert in_use(clerk, 1).zh == "看看"
    assert field(editor, "title").toPlainText() == "看看"


def test_reverting_a_draft_that_no_file_holds_can_be_undone_too(clerk: Clerk) -> None:
    editor = edits(clerk)
    fill(clerk, editor, "ask_back", "")
    clerk.press("Alt+B")
    assert states(editor) == {}
    clerk.clicks(clerk.button("Undo", clerk.window.notices))
    assert field(editor, "ask_back").toPlainText() == ""


def test_there_is_nothing_to_revert_or_use_in_the_shipped_words(clerk: Clerk) -> None:
    editor = edits(clerk)
    for words in ("Revert", "Check and use"):
        assert not clerk.button(words, editor).isEnabled()
    clerk.press("Alt+B", "Ctrl+Enter")
    assert clerk.notice == ""


# A company's own scenario


def test_a_scenario_of_ones_own_is_written_used_and_removed(clerk: Clerk, data: Path) -> None:
    editor = edits(clerk)
    begin_own(clerk, editor)
    clerk.press("Ctrl+Enter")
    assert own_files(data) == ["13-wants-exclusivity.toml"]
    assert in_use(clerk, 13).zh == "要求独家"
    assert states(editor) == {13: "own"}
    clerk.press("Alt+B")
    assert own_files(data) == []
    assert 13 not in {row.number for row in editor.list.rows.rows}
    clerk.clicks(clerk.button("Undo", clerk.window.notices))
    assert own_files(data) == ["13-wants-exclusivity.toml"]


def test_a_scenario_just_begun_is_no_heap_of_faults_until_it_is_checked(clerk: Clerk) -> None:
    editor = edits(clerk)
    clerk.press("Alt+A")
    assert states(editor) == {13: "begun"}
    assert field(editor, "title").hasFocus()
    wrong = [pair.fields["zh"].wrong for pair in editor.form.pairs.values()]
    assert not [words.text() for words in wrong if words.isVisible()]
    clerk.press("Ctrl+Enter")
    assert states(editor) == {13: "faulty"}
    assert [words.text() for words in wrong if words.isVisible()]


def test_a_scenario_of_which_nothing_was_typed_is_gone_when_it_is_opened_again(sit: Sit) -> None:
    first = sit()
    edits(first)
    first.press("Alt+A", "Alt+Up")
    first.pauses()
    first.window.close()
    assert 13 not in {row.number for row in edits(sit()).list.rows.rows}


def test_two_scenarios_of_one_title_get_ids_of_their_own(clerk: Clerk, data: Path) -> None:
    editor = edits(clerk)
    begin_own(clerk, editor)
    begin_own(clerk, editor)
    clerk.press("Ctrl+Enter")
    assert own_files(data) == ["13-wants-exclusivity.toml", "14-own-14.toml"]


# One file for the whole company


def test_own_words_go_to_one_file_and_come_in_from_it_on_another_laptop(
    sit: Sit, tmp_path: Path
) -> None:
    first = sit(tmp_path / "first")
    editor = edits(first)
    begin_own(first, editor)
    editor.export_to(tmp_path / "words.zip")
    first.waits()
    assert "exported to" in first.notice
    second = sit(tmp_path / "second")
    editor = edits(second)
    fill(second, editor, "title", "看看")
    second.press("Ctrl+Enter")
    editor.import_from(tmp_path / "words.zip")
    second.waits()
    assert own_files(tmp_path / "second") == ["13-wants-exclusivity.toml"]
    assert (in_use(second, 13).zh, in_use(second, 1).zh) == ("要求独家", "随便看看")
    second.clicks(second.button("Undo", second.window.notices))
    assert own_files(tmp_path / "second") == ["01-just-looking.toml"]
    assert in_use(second, 1).zh == "看看"


def test_a_file_that_is_no_phrasebook_is_refused_with_a_notice(
    clerk: Clerk, tmp_path: Path
) -> None:
    editor = edits(clerk)
    (tmp_path / "words.zip").write_text("no", encoding="utf-8")
    editor.import_from(tmp_path / "words.zip")
    clerk.waits()
    assert clerk.notice.startswith("Not imported: ")
    editor.export_to(tmp_path / "none.zip")
    clerk.waits()
    assert clerk.notice.startswith("There are no words of your own")


# Everyone, everywhere


def in_a_scroll_area(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def cut_words(editor: EditorScreen) -> list[str]:
    """Return what does not stand whole in the preview, or in a field without a bar to scroll it."""
    shown = [w for w in editor.preview.findChildren(QLabel) if w.isVisible() and w.wordWrap()]
    cut = [w.text() for w in shown if w.heightForWidth(w.width()) > w.height()]
    fields = [w for w in editor.form.findChildren(QPlainTextEdit) if w.isVisible()]
    bars = [(w, w.verticalScrollBar()) for w in fields]
    return cut + [w.toPlainText() for w, bar in bars if bar.maximum() and not bar.isVisible()]


@pytest.mark.parametrize("speak", ["zh", "en"])
def test_nothing_is_cut_off_with_every_scenario_in_either_language(sit: Sit, speak: str) -> None:
    clerk = sit(language=speak)
    editor = edits(clerk)
    for number in range(1, 13):
        editor.open(number)
        clerk.waits()
        clerk.bot.waitUntil(lambda: not cut_words(editor))  # boxes within boxes settle in turns
        for act in editor.findChildren(KeyButton):
            for words in act.findChildren(QLabel):
                needed = QFontMetrics(words.font()).horizontalAdvance(words.text())
                assert not words.isVisible() or needed <= words.width(), words.text()


def test_every_field_has_a_name_and_tab_goes_from_chinese_to_english_and_on(clerk: Clerk) -> None:
    editor = edits(clerk)
    for widget in editor.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            named = widget.accessibleName() or widget.focusProxy() or widget.objectName()
            assert named, widget
    clerk.focuses(field(editor, "title"))
    visited = []
    for _ in range(6):
        visited.append(clerk.focus.accessibleName())
        clerk.press_at_once("Tab")
    assert visited == [
        "Title, in Chinese", "Title, in English", "Say now, in Chinese", "Say now, in English",
        "Second form, in Chinese", "Second form, in English",
    ]  # fmt: skip


def test_a_field_reached_with_tab_is_in_sight(clerk: Clerk) -> None:
    editor = edits(clerk)
    editor.open(10)
    clerk.waits()
    clerk.focuses(field(editor, "title"))
    view = editor.form.viewport()
    for _ in range(80):
        here = clerk.focus
        if not editor.form.isAncestorOf(here):
            break
        top = here.mapTo(view, here.rect().topLeft()).y()
        assert top >= 0
        assert top + here.height() <= view.height()
        clerk.press_at_once("Tab")
    else:
        pytest.fail("Tab never left the form")


def test_what_is_typed_stays_when_the_screen_is_made_anew(clerk: Clerk) -> None:
    editor = edits(clerk)
    editor.open(5)
    clerk.waits()
    fill(clerk, editor, "ask_back", "")
    editor.flush()
    again = edits(clerk)
    assert again.entry is not None
    assert again.entry.draft.number == 5
    assert field(again, "ask_back").toPlainText() == ""


def test_an_own_file_that_is_there_before_is_shown_as_own(sit: Sit, data: Path) -> None:
    draft = new_draft(20).with_id("alone")
    for key, (zh, en) in ALONE.items():
        draft = draft.with_text(key, Text(zh, en))
    save(data / "phrasebook", draft)
    editor = edits(sit())
    assert states(editor) == {20: "own"}

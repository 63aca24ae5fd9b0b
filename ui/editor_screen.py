"""The editor of the phrasebook: the scenarios, the form of one in both languages, and how it will read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QMenu, QWidget

from boothapp import phrase_files
from boothapp.phrases import Phrasebook
from boothapp.scenario import PLACEHOLDERS
from ui import icons, language, phrase_desk, theme
from ui.parts import button, column, label, row, set_role
from ui.phrase_desk import DRAFT, Entries
from ui.phrase_form import PhraseForm
from ui.phrase_list import PhraseList, PhraseRow
from ui.phrase_preview import PhrasePreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from boothapp.booth import Booth
    from boothapp.phrase_files import Draft
    from boothapp.phrase_fill import Facts
    from boothapp.scenario import Fault
    from boothapp.text import Text
    from ui.notices import Notices
    from ui.phrase_desk import Entry, Opened
    from ui.phrase_list import State
    from ui.work import Desk

_LOOK_AFTER_MS, _KEEP_AFTER_MS = 90, 300
_LIST, _PREVIEW = 236, 372
_TONES: dict[State, tuple[str, str]] = {
    "shipped": ("", ""),
    "own": ("good", "check"),
    "kept": ("caution", "hourglass"),
    "draft": ("caution", "pencil"),
    "begun": ("caution", "pencil"),
    "faulty": ("stop", "triangle-alert"),
}


class EditorScreen(QWidget):
    """Three columns around one scenario; what is typed is kept, and used when it is said so."""

    changed = Signal()
    """The words in use have changed: whoever shows them reads them again."""

    def __init__(self, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk, self._notices = desk, notices
        self._own = desk.data / "phrasebook"
        self._live = Phrasebook(())
        self._entries = Entries()
        self._key = ""
        self._comparing = False
        self._kept = ""
        self._look, self._keep = QTimer(self), QTimer(self)
        for timer, after, then in (
            (self._look, _LOOK_AFTER_MS, self._refresh),
            (self._keep, _KEEP_AFTER_MS, self._keep_draft),
        ):
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(then)
        self.list = PhraseList()
        self.form = PhraseForm()
        self.preview = PhrasePreview()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_left())
        layout.addWidget(self._build_middle(), 1)
        layout.addWidget(self._build_right())
        self._make_keys()
        self.list.chosen.connect(self.open)
        self.form.typed.connect(self._typed)
        self.form.entered.connect(self._entered)
        self.form.left.connect(self.flush)

    # Building

    def _build_left(self) -> QWidget:
        new = button("+ " + self.tr("Own scenario"), "dashed", "Alt A").growing()
        new.clicked.connect(self.add)
        self._import = button(self.tr("Import"), "", "Alt I").growing()
        self._import.clicked.connect(self._ask_import)
        self._export = button(self.tr("Export"), "", "Alt X").growing()
        self._export.clicked.connect(self._ask_export)
        self._import.setToolTip(self.tr("Take in a company's phrasebook from one file"))
        self._export.setToolTip(self.tr("Write your own words to one file for the other laptops"))
        head = row(label(self.tr("Phrasebook"), "muted"), None)
        head.setContentsMargins(8, 0, 8, 0)
        moves = row(self._import, self._export, spacing=6)
        layout = column(head, self.list, new, moves, spacing=6)
        layout.setStretch(1, 1)
        layout.setContentsMargins(8, 12, 8, 12)
        left = QFrame()
        left.setObjectName("visitors")
        left.setFixedWidth(_LIST)
        left.setLayout(layout)
        return left

    def _build_middle(self) -> QWidget:
        self._title = label(role="title")
        self._sign, self._state = label(), label(role="muted")
        head = row(self._title, None, self._sign, self._state, spacing=6)
        zh = label(self.tr("Chinese"), "muted")
        en = label(self.tr("English"), "muted")
        sides = row(zh, en, spacing=12)
        for place in (0, 1):
            sides.setStretch(place, 1)
        sides.setContentsMargins(15, 0, 23, 0)
        self._use = button(self.tr("Check and use"), "primary", "Ctrl Enter").growing()
        self._use.clicked.connect(self.use)
        self._insert = button(self.tr("Insert {…}"), "", "Alt P").growing()
        self._insert.clicked.connect(self.open_menu)
        self._compare = button("", "", "Alt C").growing()
        self._compare.clicked.connect(self.compare)
        self._revert = button("", "", "Alt B").growing()
        self._revert.clicked.connect(self.revert)
        self._revert.setToolTip(self.tr("Take your own words away; it can be undone"))
        acts = row(spacing=8)
        for act, share in (
            (self._use, 6),
            (self._insert, 4),
            (self._compare, 5),
            (self._revert, 4),
        ):
            acts.addWidget(act, share)
        layout = column(head, sides, self.form, acts, spacing=8)
        layout.setStretch(2, 1)
        layout.setContentsMargins(16, 14, 16, 12)
        middle = QFrame()
        middle.setObjectName("buyer")
        middle.setLayout(layout)
        return middle

    def _build_right(self) -> QWidget:
        layout = column(self.preview)
        layout.setContentsMargins(16, 14, 16, 12)
        right = QWidget()
        right.setFixedWidth(_PREVIEW)
        right.setLayout(layout)
        return right

    def _make_keys(self) -> None:
        for key, act in (
            ("Ctrl+Return", self.use),
            ("Ctrl+Enter", self.use),
            ("Alt+P", self.open_menu),
            ("Alt+C", self.compare),
            ("Alt+B", self.revert),
            ("Alt+A", self.add),
            ("Alt+I", self._ask_import),
            ("Alt+X", self._ask_export),
            ("Alt+Up", lambda: self.open(self._entries.next_to(-1))),
            ("Alt+Down", lambda: self.open(self._entries.next_to(1))),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # Showing

    def begin(self, phrasebook: Phrasebook, facts: Facts) -> None:
        """Take the words in use and what replies may name, and read the files and the drafts."""
        self._live = phrasebook
        self.preview.use_facts(facts)
        own = self._own
        self._keep_draft()  # before it is read
        kept = self._entries.to_keep()
        self._desk.booth.ask(
            lambda booth: phrase_desk.read(booth, own), lambda opened: self._show(opened, kept)
        )

    def _show(self, opened: Opened, kept: str) -> None:
        typed = self._entries.to_keep()
        if typed != kept:  # typed while it was read: that is newer than the draft kept
            opened = phrase_desk.Opened(opened.shipped, opened.written, typed)
        self._entries = Entries.of(opened, self._live, self._entries.asked)
        self._kept = self._entries.to_keep()
        self._show_current()

    def open(self, number: int) -> None:
        """Bring a scenario into the form."""
        if number == self._entries.at or number not in self._entries.by_number:
            return
        self.flush()
        self._entries.at = number
        self._key = ""
        self._keep.start()
        self._show_current()

    @property
    def entry(self) -> Entry | None:
        """The scenario in the form."""
        return self._entries.current

    def take_focus(self) -> None:
        """Put the cursor in the list of scenarios."""
        self.list.setFocus()

    def _show_current(self) -> None:
        entry = self.entry
        if entry is None:
            return
        self.form.show_draft(entry.draft)
        self._show_comparison()
        self._refresh()

    def _refresh(self) -> None:
        entry = self.entry
        if entry is None:
            return
        self._look.stop()
        faults = self._entries.faults(self._entries.at)
        state = self._entries.state(self._entries.at)
        told = _of_typed(entry.draft, faults) if state == "begun" else faults
        self.form.show_faults(told)
        self.preview.show_draft(entry.draft, self._key)
        self._show_state(entry, state, len(faults))
        self.list.show_rows(self._rows(), self._entries.at)

    def _show_state(self, entry: Entry, state: State, faults: int) -> None:
        words: dict[State, str] = {
            "shipped": self.tr("As shipped"),
            "own": self.tr("Your own words, in use"),
            "kept": self.tr("Kept, not in use yet"),
            "draft": self.tr("Being typed"),
            "faulty": self.tr("%n thing(s) to mend; kept as a draft", "", faults),
            "begun": self.tr("Not finished; kept as a draft"),
        }
        tone, sign = _TONES[state]
        self._state.setText(words[state])
        set_role(self._state, f"small-{tone}" if tone else "muted")
        self._sign.setVisible(bool(sign))
        if sign:
            self._sign.setPixmap(icons.pixmap(sign, getattr(theme.current(), tone), 16))
        key = self.tr("Own") if entry.draft.own else f"F{entry.draft.number}"
        gap = " · " if entry.draft.own else "  "
        self._title.setText(f"{key}{gap}{self._name(entry.draft)}")
        self._use.setEnabled(entry.changed or not entry.in_use)
        self._compare.setEnabled(entry.shipped is not None)
        self._revert.setEnabled(entry.draft.own or entry.changed or entry.file is not None)
        self._revert.set_words(self.tr("Remove") if entry.draft.own else self.tr("Revert"))

    def _rows(self) -> tuple[PhraseRow, ...]:
        return tuple(
            PhraseRow(
                number,
                "" if entry.draft.own else f"F{number}",
                self._name(entry.draft),
                self._entries.state(number),
            )
            for number, entry in self._entries.by_number.items()
        )

    def _name(self, draft: Draft) -> str:
        return language.words(draft.texts["title"]) or self.tr("New scenario")

    # Typing, and keeping what is typed

    def _typed(self, key: str, text: Text) -> None:
        self._entries.type(key, text)
        self._key = key
        self._look.start()
        self._keep.start()

    def _entered(self, key: str) -> None:
        entry = self.entry
        self._key = key
        if entry is not None:
            self.preview.show_draft(entry.draft, key)

    def _keep_draft(self) -> None:
        self._keep.stop()
        words = self._entries.to_keep()
        if words != self._kept:
            self._kept = words
            self._desk.booth.ask(lambda booth: booth.keep_draft(DRAFT, words))

    def flush(self) -> None:
        """Keep what is typed; where nothing is wrong with it, its file is written."""
        entry = self.entry
        if entry is None:
            return
        self._keep_draft()
        if entry.changed and not self._entries.faults(self._entries.at):
            self._write(entry.draft, lambda _path: None)

    def _write(self, draft: Draft, then: Callable[[Any], None]) -> None:
        own = self._own

        def written(path: Path) -> None:
            self._file(draft)
            then(path)

        self._desk.booth.ask(lambda _booth: phrase_files.save(own, draft), written)

    def _file(self, draft: Draft) -> None:
        """Note that a draft is in its file now; what was typed since stays a draft."""
        from dataclasses import replace  # noqa: PLC0415

        entry = self._entries.by_number.get(draft.number)
        if entry is not None:
            self._entries.by_number[draft.number] = replace(entry, file=draft)
            self._keep_draft()
            self._refresh()

    # Acting

    def use(self) -> None:
        """Check the scenario; when nothing is wrong, its words are in use from now on."""
        entry = self.entry
        if entry is None:
            return
        self._entries.asked.add(self._entries.at)
        self._refresh()
        faults = self._entries.faults(self._entries.at)
        if faults:
            self.form.go_to(faults[0].key)
            self._notices.say(language.words(faults[0].message))
            return
        self._keep_draft()
        said = self.tr("In use: %1").replace("%1", self._name(entry.draft))
        if entry.changed:
            self._write(entry.draft, lambda _path: self._used(said))
        elif not entry.in_use:
            self._used(said)

    def _used(self, said: str) -> None:
        self.changed.emit()
        self._notices.say(said)

    def add(self) -> None:
        """Begin a scenario of the company's own."""
        self.flush()
        if self._entries.add() is None:
            self._notices.say(self.tr("There is room for 28 scenarios of your own, no more."))
            return
        self._key = ""
        self._show_current()
        self.form.take_focus()

    def compare(self) -> None:
        """Show the shipped words below those that differ, or hide them again."""
        self._comparing = not self._comparing
        self._show_comparison()

    def _show_comparison(self) -> None:
        entry = self.entry
        self.form.show_shipped(entry.shipped if entry and self._comparing else None)
        self._compare.set_words(
            self.tr("Hide shipped") if self._comparing else self.tr("Show shipped")
        )

    def revert(self) -> None:
        """Take the company's words away; the shipped ones come back, or the own scenario goes."""
        entry = self.entry
        if entry is None or not self._revert.isEnabled():
            return
        self._look.stop()
        self._keep_draft()
        own, draft, at = self._own, entry.draft, self._entries.at
        drafts = self._entries.to_keep()
        del self._entries.by_number[at]
        without = self._entries.to_keep()

        def take_away(booth: Booth) -> bool:
            kept = phrase_files.revert(own, draft)
            booth.keep_draft(DRAFT, without)
            return kept is not None

        def back(there: bool) -> None:  # noqa: FBT001  an answer of the booth
            undo = partial(self._bring_back, draft, drafts, there=there)
            said = self.tr("Removed: %1") if draft.own else self.tr("Back to shipped: %1")
            self._kept = without
            self.changed.emit()
            text = said.replace("%1", self._name(draft))
            self._notices.say(text, self.tr("Undo"), undo)

        self._desk.booth.ask(take_away, back)

    def _bring_back(self, draft: Draft, drafts: str, *, there: bool) -> None:
        own = self._own

        def restore(booth: Booth) -> None:
            if there:
                phrase_files.restore(own, draft)
            booth.keep_draft(DRAFT, drafts)

        self._desk.booth.ask(restore, lambda _nothing: self.changed.emit())

    def menu(self) -> QMenu:
        """Return the menu of blanks, each with its meaning."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, meaning in PLACEHOLDERS.items():
            act = made.addAction(f"{language.words(meaning)}    {{{name}}}")
            act.triggered.connect(partial(self.insert, f"{{{name}}}"))
        return made

    def open_menu(self) -> None:
        """Offer the blanks a text may hold."""
        menu = self.menu()
        place = self._insert.mapToGlobal(self._insert.rect().topLeft())
        place.setY(place.y() - menu.sizeHint().height() - 4)
        menu.popup(place)

    def insert(self, text: str) -> None:
        """Type into the field that has or last had the cursor."""
        current = self.form.current or self.form.pairs["reply.short"].fields["zh"]
        current.insert(text)

    # One file for the whole company

    def _ask_export(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export your own words"), f"{folder}/phrasebook.zip", "ZIP (*.zip)"
        )
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, target: Path) -> None:
        """Write the company's own files to one file."""
        self.flush()
        own = self._own

        def exported(names: tuple[str, ...]) -> None:
            said = self.tr("%n scenario(s) exported to %1", "", len(names))
            self._notices.say(said.replace("%1", str(target)), long=True)

        self._desk.booth.ask(lambda _booth: phrase_files.pack(own, target), exported)

    def _ask_import(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a phrasebook"), folder, "ZIP (*.zip)"
        )
        if chosen:
            self.import_from(Path(chosen))

    def import_from(self, source: Path) -> None:
        """Take in a company's phrasebook in place of the own words there are."""
        self.flush()
        own, drafts = self._own, self._entries.to_keep()

        def take_in(booth: Booth) -> tuple[str, ...]:
            names = phrase_files.unpack(source, own)
            booth.keep_draft(DRAFT, "")
            return names

        def taken(names: tuple[str, ...]) -> None:
            self._kept = ""
            self.changed.emit()
            said = self.tr("%n scenario(s) imported, in use from now on", "", len(names))
            self._notices.say(said, self.tr("Undo"), partial(self._undo_import, drafts))

        self._desk.booth.ask(take_in, taken)

    def _undo_import(self, drafts: str) -> None:
        own = self._own

        def put_back(booth: Booth) -> None:
            phrase_files.take_back(own)
            booth.keep_draft(DRAFT, drafts)

        self._desk.booth.ask(put_back, lambda _nothing: self.changed.emit())


def _of_typed(draft: Draft, faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Return the faults of texts that are typed already; a scenario just begun is no heap of faults."""
    typed = {f"{key}.zh" for key, text in draft.texts.items() if text.zh.strip()}
    typed |= {f"{key}.en" for key, text in draft.texts.items() if text.en.strip()}
    return tuple(fault for fault in faults if fault.key in typed)

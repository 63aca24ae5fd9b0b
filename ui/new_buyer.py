"""What the form for a new buyer brings about: who it may be, the recording, and its undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui import jobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from boothapp.booth import Booth
    from boothapp.known import Likely
    from boothapp.snapshots import Done
    from ui.buyer_form import BuyerForm
    from ui.notices import Notices
    from ui.work import Desk


class NewBuyer(QObject):
    """Records what is typed into the form, as a new buyer or as the visit of a known one."""

    recorded = Signal(object, str)
    """What was done, and the words for it."""

    def __init__(self, desk: Desk, notices: Notices, form: BuyerForm) -> None:
        super().__init__(form)
        self._desk, self._notices, self._form = desk, notices, form
        self._under_way = False
        self._typed: dict[str, str] = {}  # act that recorded a buyer -> what was typed
        form.looked_for.connect(self._look_for)
        form.matches.same.connect(self._record_again)
        form.matches.colleague.connect(self._record_again)

    def save(self, values: dict[str, str], note: str) -> None:
        """Record a new buyer; where it may be somebody known, the clerk says so first."""
        form = self._form
        if form.matches.open:
            form.ensureWidgetVisible(form.matches)
            self._notices.say(
                self.tr("Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no.")
            )
            return
        agreed, apart_from = form.agreed, form.denied
        self._record(
            lambda booth: jobs.record(booth, values, note, agreed=agreed, apart_from=apart_from),
            self.tr("Buyer recorded"),
        )

    def _record_again(self, match: Likely) -> None:
        values, note, agreed = self._form.values(), self._form.note, self._form.agreed
        self._record(
            lambda booth: jobs.record_again(booth, match, values, note, agreed=agreed),
            self.tr("Known already, visit recorded: %1").replace("%1", match.title),
        )

    def _record(self, job: Callable[[Booth], Done], words: str) -> None:
        if self._under_way:
            return  # a key that bounced, a double click
        draft = self._form.draft

        def show(done: Done) -> None:
            self._under_way = False
            self._typed[done.act] = draft
            self.recorded.emit(done, words)

        def failed(fault: BaseException) -> None:
            self._under_way = False
            self._desk.failed(fault)

        self._under_way = True
        self._desk.booth.ask(job, show, failed)

    def taken_back(self, act: str) -> None:
        """An act was undone: what was typed for it waits in the form again."""
        draft = self._typed.pop(act, "")
        if draft:
            self._desk.booth.ask(lambda booth: jobs.bring_back(booth, draft))

    def _look_for(self, values: dict[str, str]) -> None:
        """See whether the buyer being typed is known already."""

        def show(found: tuple[Likely, ...]) -> None:
            if self._form.mode == "new":
                self._form.show_matches(found)

        self._desk.known.ask(lambda known: known.matches(values), show)

"""One card on the screen: its picture, its fields, who it may be, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QPlainTextEdit,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from boothapp.text import Text
from ui import language
from ui.card_fields import CardFields
from ui.card_picture import CardPicture
from ui.flow import FlowLayout
from ui.matches import Matches
from ui.parts import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from boothapp.known import Likely
    from boothapp.settings import Company
    from ui.card_rows import CardRow


class CardReview(QFrame):
    """Shows the chosen card; nothing here is kept before the clerk says so."""

    keep_wanted = Signal()
    entered = Signal()
    """Enter in a field."""
    drop_wanted = Signal()
    back_wanted = Signal()
    again_wanted = Signal()
    corrected = Signal(str, str)
    agreed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("review")
        self.picture = CardPicture()
        self.fields = CardFields()
        self.matches = Matches()
        self._asked: tuple[Sequence[Likely], str] = (), ""
        self.here = QCheckBox(self.tr("Is at the stand now") + "   Alt H")
        self.here.setChecked(True)
        self.consent = QCheckBox(self.tr("Agreed") + "   Alt C")
        self.consent.toggled.connect(self.agreed)
        self._ask = label(role="small", wrap=True)
        self._problem = label(role="stop", wrap=True)
        self._by_hand = label(self.tr("It can be read again, or typed in."), "muted", wrap=True)
        self._words = QPlainTextEdit()
        self._words.setReadOnly(True)
        self._words.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._words.setAccessibleName(self.tr("Text of the card"))
        self._keep = button(self.tr("Keep"), "primary", "Enter")
        self._keep.clicked.connect(self.keep_wanted)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._page())
        self.fields.changed.connect(self.corrected)
        self.fields.focused.connect(self._focused)
        self.fields.changed.connect(lambda *_: self._show_doubt())
        self.fields.entered.connect(self.entered)
        self.picture.line_clicked.connect(self._to_field)

    def _empty(self) -> QWidget:
        page = QWidget()
        about = label(
            self.tr(
                "Open pictures of cards or contacts (.vcf), or drop them here.\n"
                "Take pictures with the camera or a phone.\n"
                "Ctrl+V pastes a picture, or the signature of an e-mail.\n"
                "Nothing is recorded before you have looked at it."
            ),
            "muted",
            wrap=True,
        )
        about.setFixedWidth(560)
        title = label(self.tr("No card is waiting"), "heading")
        for words in (title, about):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page.setLayout(column(None, title, row(None, about, None), None, None))
        return page

    def _page(self) -> QWidget:
        page = QWidget()
        both = row(self._side_of_picture(), self._side_of_fields(), spacing=16)
        both.setStretch(0, 2)
        both.setStretch(1, 3)
        both.setContentsMargins(0, 8, 0, 0)
        page.setLayout(both)
        return page

    def _side_of_picture(self) -> QWidget:
        self._turn = button(self.tr("Other side"), "quiet", "Alt B")
        self._turn.clicked.connect(self.picture.turn)
        self._back = button(self.tr("The next card is its back"), "quiet", "Alt N")
        self._back.clicked.connect(self.back_wanted)
        self._again = button(self.tr("Read again"), "quiet", "Alt R")
        self._again.clicked.connect(self.again_wanted)
        self._doubt = button(self.tr("Next to check"), "quiet", "Alt D")
        self._doubt.clicked.connect(self.fields.to_next_doubt)
        below = QWidget()
        flow = FlowLayout(below, 0)
        for part in (self._doubt, self._again, self._turn, self._back):
            flow.addWidget(part)
        told = column(self._problem, self._by_hand, spacing=2)
        left = QWidget()
        left.setMinimumWidth(300)
        left.setMaximumWidth(400)
        leftward = column(told, self.picture, self._words, self._ask, below, None, spacing=6)
        for shown in (1, 2):
            leftward.setStretch(shown, 1)
        left.setLayout(leftward)
        return left

    def _side_of_fields(self) -> QWidget:
        fields = QWidget()
        inside = column(self.fields, None)
        inside.setContentsMargins(0, 0, 10, 0)  # the scroll bar has its own place
        fields.setLayout(inside)
        self._scroll = _Scrolling(fields)
        self._who = _Fitting(self.matches)
        self._who.hide()
        drop = button(self.tr("Drop"), "quiet", "Ctrl Del")
        drop.clicked.connect(self.drop_wanted)
        wrapped = QWidget()
        flow = FlowLayout(wrapped, 12)
        for part in (self._keep, self.consent, self.here):
            part.setMinimumHeight(36)
            flow.addWidget(part)
        acts = row(wrapped, drop, spacing=12)
        acts.setStretch(0, 1)
        acts.setAlignment(drop, Qt.AlignmentFlag.AlignTop)
        right = QWidget()
        rightward = column(self._scroll, self._who, acts, spacing=6)
        rightward.setStretch(0, 1)
        right.setLayout(rightward)
        return right

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._who.fit(self.height() // 2)

    def begin(self, company: Company) -> None:
        """Take what the company asks its buyers to agree to."""
        self.consent.setToolTip(f"{company.consent.zh}\n{company.consent.en}")
        self._ask.setVisible(company.consent_required == "yes")
        self._ask.setText(self.tr("Ask first:") + f" {company.consent.zh} {company.consent.en}")

    def show_row(self, shown: CardRow | None, decided: str, *, has_next: bool) -> None:
        """Show a card, or what to do when none waits."""
        if shown is None:
            self._pages.setCurrentIndex(0)
            return
        waiting = shown.waiting
        self.picture.show_card(waiting.sides, waiting.card)
        self.fields.show_card(waiting.card, waiting.typed or {})
        self.show_state(shown, decided, has_next=has_next)
        self._pages.setCurrentIndex(1)

    def show_state(self, shown: CardRow, decided: str, *, has_next: bool) -> None:
        """Show who it may be and what can be done, without touching the fields."""
        waiting = shown.waiting
        if (shown.matches, decided) != self._asked:  # making its buttons anew takes 5 ms
            self._asked = shown.matches, decided
            self.matches.show_matches(shown.matches, decided)
        unread = shown.stopped or waiting.problem is not None
        self._problem.setText(language.words(Text(*waiting.problem)) if waiting.problem else "")
        self._problem.setVisible(waiting.problem is not None)
        self._by_hand.setVisible(unread)
        self._again.setVisible(unread and bool(waiting.sides))
        self._turn.setVisible(len(waiting.sides) > 1)
        self._back.setVisible(has_next and len(waiting.sides) == 1)
        self._show_doubt()
        self.picture.setVisible(bool(waiting.sides))
        self._words.setVisible(not waiting.sides and waiting.card is not None)
        self._words.setPlainText(waiting.card.text if waiting.card and not waiting.sides else "")
        self.consent.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self.consent.setChecked(shown.agreed)
        self.consent.blockSignals(False)  # noqa: FBT003
        self._keep.setEnabled(waiting.card is not None or bool(waiting.typed))
        new = self.tr("Keep") if shown.decision is None or not shown.decision.buyer else ""
        self._keep.set_words(new or self.tr("Add to the buyer"))

    def _show_doubt(self) -> None:
        self._doubt.setVisible(bool(self.fields.doubtful()))

    def _focused(self, name: str) -> None:
        self.picture.mark(self.fields.lines_of(name))
        self._scroll.ensureWidgetVisible(self.fields.cells[name], 0, 24)

    def _to_field(self, line: int) -> None:
        name = self.fields.field_at(line)
        if name:
            self.fields.cells[name].setFocus()
        else:
            self.picture.mark((line,))


class _Scrolling(QScrollArea):
    """Lets what does not fit be scrolled; the keys go to what it holds."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _Fitting(_Scrolling):
    """As high as what it holds, up to a bound; not there where that is not."""

    _most = 0

    def fit(self, most: int) -> None:
        """Take the height that is needed, at most so many pixels."""
        self._most = most
        needs = max(self._inside.heightForWidth(self.width()), 0)
        self.setFixedHeight(min(needs, most))
        self.setVisible(not self._inside.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() in _REFIT:
            self.fit(self._most)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self._most)


_REFIT = (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
"""What happens to a widget when it may need another height."""

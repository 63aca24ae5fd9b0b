"""One card on the screen: its picture, its fields, who it may be, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
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
    from boothapp.settings import Company
    from ui.card_rows import CardRow


class CardReview(QFrame):
    """Shows the chosen card; nothing here is kept before the clerk says so."""

    keep_wanted = Signal()
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
        self.matches = Matches(company_keys=True)
        self.here = QCheckBox(self.tr("Is at the stand now") + "   Alt H")
        self.here.setChecked(True)
        self.consent = QCheckBox(self.tr("Agreed") + "   Alt C")
        self.consent.toggled.connect(self.agreed)
        self._ask = label(role="small", wrap=True)
        self._problem = label(role="stop", wrap=True)
        self._by_hand = label(self.tr("It can be typed in, or read again."), "muted", wrap=True)
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
        self.fields.entered.connect(self.keep_wanted)
        self.picture.line_clicked.connect(self._to_field)

    def _empty(self) -> QWidget:
        page = QWidget()
        about = label(
            self.tr(
                "Open pictures of cards, drop them here, paste one with Ctrl+V, or take them with the "
                "camera or a phone.\nNothing is recorded before you have looked at it."
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
        side = button(self.tr("Other side"), "quiet", "Alt B")
        side.clicked.connect(self.picture.turn)
        self._turn = side
        back = button(self.tr("Its back is the next card"), "quiet", "Alt N")
        back.clicked.connect(self.back_wanted)
        self._back = back
        self._again = button(self.tr("Read again"), "quiet", "Alt R")
        self._again.clicked.connect(self.again_wanted)
        left = QWidget()
        left.setMinimumWidth(300)
        left.setMaximumWidth(400)
        below = row(side, back, self._again, None, spacing=0)
        told = column(self._problem, self._by_hand, spacing=2)
        leftward = column(told, self.picture, self._words, below, self.matches, None, spacing=6)
        for shown in (1, 2):
            leftward.setStretch(shown, 1)
        left.setLayout(leftward)
        fields = QWidget()
        inside = column(self.fields, None)
        inside.setContentsMargins(0, 0, 10, 0)  # the scroll bar has its own place
        fields.setLayout(inside)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(fields)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        drop = button(self.tr("Drop"), "quiet", "Ctrl Del")
        drop.clicked.connect(self.drop_wanted)
        self._doubt = button(self.tr("Next to check"), "quiet", "Alt D")
        self._doubt.clicked.connect(self.fields.to_next_doubt)
        wrapped = QWidget()
        flow = FlowLayout(wrapped, 12)
        for part in (self._keep, self.consent, self.here, self._doubt):
            part.setMinimumHeight(36)
            flow.addWidget(part)
        acts = row(wrapped, drop, spacing=12)
        acts.setStretch(0, 1)
        acts.setAlignment(drop, Qt.AlignmentFlag.AlignTop)
        right = column(self._scroll, self._ask, acts, spacing=6)
        right.setStretch(0, 1)
        both = row(left, right, spacing=16)
        both.setStretch(0, 2)
        both.setStretch(1, 3)
        both.setContentsMargins(0, 8, 0, 0)
        page.setLayout(both)
        return page

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
        self.matches.show_matches(shown.matches, decided)
        self._problem.setText(language.words(Text(*waiting.problem)) if waiting.problem else "")
        for part in (self._problem, self._by_hand):
            part.setVisible(bool(waiting.problem))
        self._again.setVisible(bool(waiting.problem) and bool(waiting.sides))
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

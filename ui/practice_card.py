"""The cards of practising: what the buyer says, the scenario taken for it, the reply, and the grades."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy

from boothapp.phrases import Dont, Facts, Scenario, fill
from boothapp.practice import Line, Rating
from ui import icons, language, theme
from ui.parts import button, card, clear, column, label, row, set_role, set_type, text_height

translate = QCoreApplication.translate

_LARGE, _SMALL = (34, 30, 26), (20, 18)
_REPLY = ((22, 20), (20, 18), (18, 16), (16, 15))
_BACK_SHARE, _DONT_SHARE = 1, 2
_MARGINS = (20, 12, 20, 14)


def titled(scenario: Scenario) -> str:
    """Write a scenario with its key: F5 Cheaper and I buy."""
    return f"F{scenario.number} {language.words(scenario.title)}"


def quoted(words: str) -> str:
    """Put words between the quotation marks of the interface's language; a deed in brackets stays."""
    if words.startswith(("(", "（")):
        return words
    return f"“{words}”" if language.current() == "zh" else f'"{words}"'


class SpeechCard(QFrame):
    """What the buyer says: huge while it waits for an answer, small once the reply stands below."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        sign = label()
        sign.setPixmap(icons.pixmap("message-square-quote", theme.current().accent, 20))
        self.kind = label(role="muted")
        self.hear = button(translate("Practice", "Hear it"), "quiet", "Alt R")
        self.sound = button("", "quiet", "Alt V")
        self.speech = button("", "quiet", "Alt L")
        for tool in (self.hear, self.sound, self.speech):
            tool.setFixedHeight(28)
        self.words = label(wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        head = row(sign, self.kind, None, self.hear, self.sound, self.speech)
        layout = column(head, self.words, spacing=6)
        layout.setStretch(1, 1)
        layout.setContentsMargins(20, 10, 12, 14)
        self.setLayout(layout)
        self._large = True

    def show_line(self, line: Line, kind: str) -> None:
        """Show a line of the buyer."""
        marks = "“{}”" if line.language == "zh" else '"{}"'
        self.words.setText(marks.format(line.words))
        self.words.setAccessibleName(line.words)
        self.kind.setText(kind)

    def stand(self, *, large: bool) -> None:
        """Take the room there is, or only what the words need."""
        self._large = large
        upright = QSizePolicy.Policy.Expanding if large else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        middle = Qt.AlignmentFlag.AlignHCenter if large else Qt.AlignmentFlag.AlignLeft
        self.words.setAlignment(middle | Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def _fit(self) -> None:
        width = max(self.width() - 34, 100)
        sizes = _LARGE if self._large else _SMALL
        most = self.height() - 60 if self._large else 60
        words = self.words.text()
        high = {size: text_height(words, size, width, bold=True) for size in sizes}
        size = next((size for size in sizes if high[size] <= most), sizes[-1])
        set_type(self.words, size, bold=True)
        self.words.setMinimumHeight(high[size] if not self._large else 0)
        self.words.setMaximumHeight(16777215 if self._large else high[size])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class PickedCard(QFrame):
    """Says whether the scenario was picked rightly; a wrong pick is explained."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._verdict = label(), label(role="strong", wrap=True)
        self._why = label(wrap=True)
        head = row(self._sign, self._verdict, spacing=8)
        head.setStretch(1, 1)
        layout = column(head, self._why, spacing=3)
        layout.setContentsMargins(14, 8, 14, 8)
        self.setLayout(layout)

    def show_pick(self, right: Scenario, picked: Scenario) -> None:
        """Compare what was picked with what it is."""
        rightly = right.id == picked.id
        tone = "good" if rightly else "stop"
        set_role(self, f"{tone}-soft")
        colour = getattr(theme.current(), tone)
        self._sign.setPixmap(icons.pixmap("check" if rightly else "x", colour, 18))
        if rightly:
            said = translate("Practice", "Right, it is %1.").replace("%1", titled(right))
            self._why.setText("")
        else:
            said = translate("Practice", "Not %1: it is %2.").replace("%1", titled(picked))
            said = said.replace("%2", titled(right))
            dont = right.dont[0] if right.dont else None
            self._why.setText(_warned(dont) if dont else "")
        self._verdict.setText(said)
        self._why.setVisible(bool(self._why.text()))
        self.setAccessibleName(f"{said} {self._why.text()}".strip())

    def shorten(self) -> None:
        """Leave the explanation to the reply, which holds it whole."""
        self._why.hide()


def _warned(dont: Dont) -> str:
    words = translate("Practice", "Do not say %1 %2")
    return words.replace("%1", quoted(language.words(dont.say))).replace(
        "%2", language.words(dont.why)
    )


class ReplyCard(QFrame):
    """The reply in both languages, what to ask back, and what not to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._head = label(role="muted")
        self._zh, self._en = label(wrap=True), label(wrap=True)
        self._back_zh, self._back_en = label(wrap=True), label(wrap=True)
        back = column(
            label(translate("Practice", "Then ask"), "small"),
            self._back_zh,
            self._back_en,
            None,
            spacing=3,
        )
        self._donts = QGridLayout()
        self._donts.setContentsMargins(0, 0, 0, 0)
        self._donts.setHorizontalSpacing(16)
        self._donts.setVerticalSpacing(3)
        self._donts.setColumnStretch(0, 2)
        self._donts.setColumnStretch(1, 3)
        dont = column(
            label(translate("Practice", "Do not say"), "stop"), self._donts, None, spacing=3
        )
        self._back_card = card(back, "soft", (12, 8, 12, 8))
        self._dont_card = card(dont, "stop-soft", (12, 8, 12, 8))
        boxes = row(self._back_card, self._dont_card, spacing=10)
        boxes.setStretch(0, _BACK_SHARE)
        boxes.setStretch(1, _DONT_SHARE)
        self._inside = column(self._head, self._zh, self._en, None, boxes, spacing=10)
        self._inside.setContentsMargins(*_MARGINS)
        self.setLayout(self._inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def show_reply(self, scenario: Scenario, facts: Facts) -> None:
        """Show how to answer."""
        other = scenario.title.en if language.current() == "zh" else scenario.title.zh
        self._head.setText(f"{titled(scenario)} · {other}")
        said, back = fill(scenario.short, facts), fill(scenario.ask_back, facts)
        self._zh.setText(said.zh)
        self._en.setText(said.en)
        self._back_zh.setText(back.zh)
        self._back_en.setText(back.en)
        clear(self._donts)
        for line, dont in enumerate(scenario.dont):
            say, why = quoted(language.words(dont.say)), language.words(dont.why)
            for place, words in enumerate((label(say, wrap=True), label(why, "muted", wrap=True))):
                self._donts.addWidget(words, line, place)
                words.show()  # at once, for it counts in the fitting below
        self._fit()

    def _fit(self) -> None:
        """Take the largest type in which both replies stand whole.

        On a small window what is not said aloud makes room for what is.
        """
        width = self.width() - _MARGINS[0] - _MARGINS[2]
        if width < 100:
            return
        for beside in (True, False):
            room = self._room(width, beside=beside)
            sizes = next((sizes for sizes in _REPLY if self._needs(width, sizes) <= room), None)
            if sizes:
                break
        self._back_card.setVisible(beside)
        self._dont_card.setVisible(beside and self._donts.count() > 0)
        zh, en = sizes or _REPLY[-1]
        set_type(self._zh, zh, bold=True)
        set_type(self._en, en)

    def _needs(self, width: int, sizes: tuple[int, int]) -> int:
        zh = text_height(self._zh.text(), sizes[0], width, bold=True)
        return zh + text_height(self._en.text(), sizes[1], width)

    def _room(self, width: int, *, beside: bool) -> int:
        """Return how high the replies may stand, with or without the two boxes below them."""
        taken = _MARGINS[1] + _MARGINS[3] + self._head.sizeHint().height()
        taken += 3 * self._inside.spacing()
        if beside:
            share = (width - 10) // (_BACK_SHARE + _DONT_SHARE)
            boxes = (self._back_card, _BACK_SHARE), (self._dont_card, _DONT_SHARE)
            taken += max(box.heightForWidth(share * part) for box, part in boxes)
            taken += self._inside.spacing()
        return self.height() - taken

    def hasHeightForWidth(self) -> bool:
        return False  # it fits itself into what it is given; else it would push the window open

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class GradeKey(QPushButton):
    """A grade with its key, and when the card then comes back."""

    def __init__(self, words: str, key: str) -> None:
        super().__init__()
        self.words = words
        self.setProperty("role", "grade")
        self.interval = label(role="small")
        self.interval.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = row(None, label(words, "strong"), label(key, "key"), None, spacing=6)
        layout = column(top, self.interval, spacing=1)
        layout.setContentsMargins(8, 6, 8, 6)
        self.setLayout(layout)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(52)
        self.setAutoDefault(True)  # Enter presses it
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(120, 52)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():  # Enter held down would grade one card after the other
            super().keyPressEvent(event)

    def show_interval(self, interval: timedelta) -> None:
        """Show when the card comes back."""
        self.interval.setText(self._span(interval))
        self.setAccessibleName(f"{self.words}, {self.interval.text()}")

    def _span(self, interval: timedelta) -> str:
        """Write how long until a card comes back, in the unit that says it shortest."""
        minutes = round(interval.total_seconds() / 60)
        if minutes < 60:
            return self.tr("%1 min").replace("%1", str(max(minutes, 1)))
        if minutes < 60 * 24:
            return self.tr("%1 h").replace("%1", str(round(minutes / 60)))
        days = round(minutes / 60 / 24)
        return self.tr("%n day(s)", "", days)


class Grades(QFrame):
    """The four grades a clerk gives himself."""

    def __init__(self, graded: Callable[[Rating], None]) -> None:
        super().__init__()
        names: Sequence[tuple[Rating, str]] = (
            (Rating.Again, translate("Practice", "Again")),
            (Rating.Hard, translate("Practice", "Hard")),
            (Rating.Good, translate("Practice", "Good")),
            (Rating.Easy, translate("Practice", "Easy")),
        )
        self.keys = {rating: GradeKey(name, str(int(rating))) for rating, name in names}
        for rating, key in self.keys.items():
            key.clicked.connect(lambda _=False, rating=rating: graded(rating))
        self.setLayout(row(*self.keys.values(), spacing=8))

    def show_intervals(self, intervals: Mapping[Rating, timedelta]) -> None:
        """Show what follows from each grade."""
        for rating, key in self.keys.items():
            key.show_interval(intervals[rating])

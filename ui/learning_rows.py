"""How a rate is drawn: a dot and its interval on an axis from 0 to 100 %, in rows under their heads."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from boothapp.learning import Lesson, Rate, Row
from ui import theme
from ui.rows import ROW, Index, Rows, write_line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ScenarioLine:
    """A scenario with what was learnt of it.

    Attributes:
        most: How often the most frequent scenario came; its bar is the longest.
        minimum: Under so many decided cases a rate is not drawn.
    """

    key: str
    title: str
    lesson: Lesson
    most: int
    minimum: int


@dataclass(frozen=True, slots=True)
class MarketLine:
    """A market or a product; or, with only ``head``, the name of what follows."""

    head: str = ""
    name: str = ""
    row: Row | None = None
    compared: bool = False


Line = ScenarioLine | MarketLine


# Words


def count_text(rate: Rate) -> str:
    """Write how many of how many: 7 of 12."""
    if not rate.decided:
        return "–"
    words = translate("LearningScreen", "%1 of %2")
    return words.replace("%1", str(rate.settled)).replace("%2", str(rate.decided))


def figures(rate: Rate, minimum: int) -> str:
    """Write a rate with its interval, or that there is too little for one."""
    share = rate.share
    if share is None:
        return none_decided()
    if rate.decided < minimum:
        return f"{count_text(rate)} · {too_few()}"
    low, high = round(rate.low * 100), round(rate.high * 100)
    return f"{round(share * 100)} % ({low}–{high} %)"


def none_decided() -> str:
    """Say that no case has an outcome."""
    return translate("LearningScreen", "none decided")


def too_few() -> str:
    """Say that there are too few cases."""
    return translate("LearningScreen", "too few to compare")


def _spoken(line: Line) -> str:
    if isinstance(line, ScenarioLine):
        return _spoken_scenario(line)
    if line.row is None:
        return line.head
    rate = line.row.rate
    found = figures(rate, 0) if line.compared else too_few()
    return f"{line.name}: {count_text(rate)} · {found}"


def _spoken_scenario(line: ScenarioLine) -> str:
    whole = line.lesson.forms["both"]
    parts = [
        translate("LearningScreen", "came %1 times, %2 still open")
        .replace("%1", str(whole.cases))
        .replace("%2", str(whole.open))
    ]
    forms = line.lesson.forms
    for name, rate in (
        (translate("LearningScreen", "Short form"), forms["short"].rate),
        (translate("LearningScreen", "Second form"), forms["second"].rate),
    ):
        count = f"{count_text(rate)} · " if rate.decided >= line.minimum else ""
        parts.append(f"{name}: {count}{figures(rate, line.minimum)}")
    return f"{line.key} {line.title}: {'; '.join(parts)}".lstrip()


class LinesModel(Rows[Line]):
    """The lines of one list."""

    def words(self, row: Line) -> str:
        return _spoken(row)

    hint = words


# Where things stand in a row


@dataclass(frozen=True, slots=True)
class Places:
    """From where to where each part of a scenario's row goes: x and width."""

    key: tuple[int, int]
    title: tuple[int, int]
    count: tuple[int, int]
    bar: tuple[int, int]
    short: tuple[int, int]
    short_count: tuple[int, int]
    second: tuple[int, int]
    second_count: tuple[int, int]
    open: tuple[int, int]


_NARROW = 640


def places(width: int) -> Places:
    """Return where the parts stand in a row of this width; a narrow one has no bar."""
    bar = 64 if width >= _NARROW else 0
    fixed = 12 + 32 + 130 + 34 + 8 + bar + 20 + (8 + 66) + 14 + (8 + 66) + 6 + 40 + 14
    lane = max((width - fixed) // 2, 24)
    at, found = 12, []
    for size, gap in (
        (32, 0), (130, 0), (34, 8), (bar, 20), (lane, 8), (66, 14), (lane, 8), (66, 6), (40, 0),
    ):  # fmt: skip
        found.append((at, size))
        at += size + gap
    return Places(*found)


def market_places(width: int) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
    """Return where name, axis and count stand in a row of this width."""
    name = min(max(width * 2 // 5, 96), 176)
    lane = max(width - 12 - name - 12 - 8 - 66 - 8, 24)
    return (12, name), (24 + name, lane), (32 + name + lane, 66)


# Painting


def _across(rect: QRect, part: tuple[int, int]) -> QRect:
    return QRect(rect.x() + part[0], rect.y(), part[1], rect.height())


def _x_of(lane: QRect, share: float) -> float:
    """Where a share lies on the axis; the dot at either end stays within it."""
    return lane.x() + 5 + share * (lane.width() - 10)


def draw_axis(painter: QPainter, lane: QRect) -> None:
    """Draw the empty axis with its ends and its middle."""
    middle = lane.center().y() + 1.5
    faint = QColor(theme.current().muted)
    faint.setAlphaF(0.4)
    painter.setPen(QPen(faint, 1))
    painter.drawLine(QPointF(_x_of(lane, 0), middle), QPointF(_x_of(lane, 1), middle))
    for share in (0.0, 0.5, 1.0):
        x = round(_x_of(lane, share)) + 0.5
        painter.drawLine(QPointF(x, middle - 4), QPointF(x, middle + 4))


def draw_rate(painter: QPainter, lane: QRect, rate: Rate) -> None:
    """Draw a rate: a dot on the line of its interval."""
    share = rate.share
    if share is None:
        return
    accent = QColor(theme.current().accent)
    middle = lane.center().y() + 1.5
    pen = QPen(accent, 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(
        QPointF(_x_of(lane, rate.low), middle), QPointF(_x_of(lane, rate.high), middle)
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawEllipse(QPointF(_x_of(lane, share), middle), 4.5, 4.5)


def _draw_ticks(painter: QPainter, lane: QRect) -> None:
    muted = theme.current().muted
    font = QFont(painter.font())
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(QColor(muted))
    for share, text in ((0.0, "0"), (0.5, "50"), (1.0, "100 %")):
        if share == 0.5 and lane.width() < 90:
            continue
        x = round(_x_of(lane, share))
        box = QRect(x - 30, lane.y(), 60, lane.height())
        if share == 1.0:  # "100" stands over the end of the axis, the sign beside it
            box.translate(QFontMetrics(font).horizontalAdvance(" %") // 2, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class ScenarioDelegate(QStyledItemDelegate):
    """Paints a scenario: how often, each form's rate, and how many are open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(400, 40)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ScenarioLine = index.data(ROW)
        colours = theme.current()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(colours.accent), 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 1.5, -0.5, -1.5), 8, 8)
        at = places(rect.width())
        whole = line.lesson.forms["both"]
        write_line(painter, _across(rect, at.key), line.key, 11, colours.muted, bold=True)
        ink = colours.ink if whole.cases else colours.muted
        write_line(painter, _across(rect, at.title).adjusted(0, 0, -4, 0), line.title, 13, ink)
        write_line(painter, _across(rect, at.count), str(whole.cases), 13, ink, right=True)
        self._bar(painter, _across(rect, at.bar), whole.cases / max(line.most, 1))
        self._form(
            painter,
            _across(rect, at.short),
            _across(rect, at.short_count),
            line.lesson.forms["short"],
            line,
        )
        self._form(
            painter,
            _across(rect, at.second),
            _across(rect, at.second_count),
            line.lesson.forms["second"],
            line,
        )
        if whole.open:
            write_line(
                painter, _across(rect, at.open), str(whole.open), 12, colours.muted, right=True
            )
        painter.restore()

    def _bar(self, painter: QPainter, rect: QRect, part: float) -> None:
        if not rect.width() or not part:
            return
        colour = QColor(theme.current().accent)
        colour.setAlphaF(0.3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        bar = QRectF(rect.x(), rect.center().y() - 3, max(rect.width() * part, 3), 8)
        painter.drawRoundedRect(bar, 2, 2)

    def _form(
        self, painter: QPainter, lane: QRect, count: QRect, row: Row, line: ScenarioLine
    ) -> None:
        colours = theme.current()
        if not line.lesson.forms["both"].cases:
            return
        if not row.rate.decided:
            write_line(painter, lane.united(count), none_decided(), 11, colours.muted)
            return
        if row.rate.decided < line.minimum:
            write_line(painter, lane, translate("LearningScreen", "too few"), 11, colours.muted)
        else:
            draw_axis(painter, lane)
            draw_rate(painter, lane, row.rate)
        write_line(painter, count, count_text(row.rate), 12, colours.muted)


class MarketDelegate(QStyledItemDelegate):
    """Paints a market or product: its rate, or only its count where it is not compared."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: MarketLine = index.data(ROW)
        return QSize(200, 34 if line.row is None else 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: MarketLine = index.data(ROW)
        colours = theme.current()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.row is None:
            write_line(painter, rect.adjusted(12, 8, -8, 0), line.head, 11, colours.muted)
            painter.restore()
            return
        name, lane, count = (_across(rect, part) for part in market_places(rect.width()))
        if line.compared:
            draw_axis(painter, lane)
            draw_rate(painter, lane, line.row.rate)
        else:
            name = name.united(lane)
        ink = colours.ink if line.compared else colours.muted
        write_line(painter, name, line.name, 13 if line.compared else 12, ink)
        write_line(painter, count, count_text(line.row.rate), 12, colours.muted)
        painter.restore()


class _Head(QWidget):
    """What stands above a list, in line with its rows."""

    def __init__(self, view: QListView, height: int) -> None:
        super().__init__()
        self._view = view
        self.setFixedHeight(height)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:  # also when a scroll bar comes or goes
            self.update()
        return super().eventFilter(watched, event)


class ScenarioHead(_Head):
    """The names of the columns, and the ticks of both axes."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        muted = theme.current().muted
        names, ticks = QRect(0, 4, self.width(), 20), QRect(0, 24, self.width(), 16)
        at = places(self._view.viewport().width())
        often = (at.key[0], at.bar[0] - at.key[0] + at.bar[1])
        often_words = translate("LearningScreen", "How often")
        write_line(painter, _across(names, often), often_words, 12, muted, right=True)
        for lane, count, name in (
            (at.short, at.short_count, translate("LearningScreen", "Short form")),
            (at.second, at.second_count, translate("LearningScreen", "Second form")),
        ):
            wide = (lane[0] + 2, lane[1] + 8 + count[1])
            write_line(painter, _across(names, wide), name, 12, muted)
            _draw_ticks(painter, _across(ticks, lane))
        open_words = translate("LearningScreen", "Open")
        write_line(painter, _across(names, at.open), open_words, 12, muted, right=True)
        painter.end()


class MarketHead(_Head):
    """The ticks of the axis."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _, lane, _ = market_places(self._view.viewport().width())
        _draw_ticks(painter, _across(self.rect(), lane))
        painter.end()

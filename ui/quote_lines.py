"""The lines of a quotation as one types them: a row of fields each, and always an empty one to go on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QScrollArea, QWidget

from boothapp import money
from boothapp.errors import BadInput
from boothapp.quotes.quotation import Line
from boothapp.text import Text
from ui import icons, theme
from ui.parts import column, label
from ui.product_line import ProductLine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from ui.work import Desk


class WrongCell(BadInput):
    """What stands in a cell cannot be used."""

    def __init__(self, cell: QLineEdit, message: Text, next_step: Text | None = None) -> None:
        super().__init__(message, next_step)
        self.cell = cell


class LineRow:
    """The editors of one line."""

    NAMES = ("item", "description", "quantity", "price")

    def __init__(self, names: Mapping[str, str], desk: Desk) -> None:
        self.editors = {name: QLineEdit() for name in self.NAMES}
        for name, editor in self.editors.items():
            editor.setProperty("role", "cell")
            editor.setAccessibleName(names[name])
            if name in ("quantity", "price"):
                editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.amount = label()
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = QPushButton()
        self.remove.setProperty("role", "quiet")
        self.remove.setIcon(icons.icon("x", theme.current().muted, 14))
        self.remove.setFixedWidth(28)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hint = label(role="small-caution")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._desk = desk

    def join(self) -> ProductLine:
        """Let the price list fill the line; asked for once the line stands in its place."""
        self.listed = ProductLine(self._desk, self.editors, self.hint)
        return self.listed

    @property
    def texts(self) -> list[str]:
        """What is typed, in the order of ``NAMES``."""
        return [self.editors[name].text() for name in self.NAMES]

    @property
    def empty(self) -> bool:
        """Nothing is typed."""
        return not any(text.strip() for text in self.texts)

    def fill(self, texts: list[str]) -> None:
        """Show other texts."""
        for name, text in zip(self.NAMES, texts, strict=False):
            self.editors[name].setText(text)

    def read(self) -> Line:
        """Return the line.

        Raises:
            WrongCell: A number is none, or there is neither an item nor a description.
        """
        item, description = self.editors["item"].text(), self.editors["description"].text()
        if not (item.strip() or description.strip()):
            missing = Text("请填货号或品名。", "Fill in an item number or a description.")
            raise WrongCell(self.editors["item"], missing)
        return Line(
            item=item.strip(),
            description=description.strip(),
            quantity=self._number("quantity", money.parse_quantity),
            unit_price=self._number("price", money.parse_price),
        )

    def _number(self, name: str, parse: Callable[[str], Decimal]) -> Decimal:
        editor = self.editors[name]
        try:
            return parse(editor.text())
        except BadInput as fault:
            raise WrongCell(editor, fault.message, fault.next_step) from fault

    def mark(self, currency: str) -> Decimal | None:
        """Mark what cannot be right; return the amount where both numbers are."""
        numbers = {}
        for name, parse in (("quantity", money.parse_quantity), ("price", money.parse_price)):
            editor = self.editors[name]
            try:
                numbers[name] = parse(editor.text())
                wrong = False
            except BadInput:
                wrong = bool(editor.text().strip())
            _set_doubt(editor, wrong=wrong)
        if len(numbers) < 2:
            self.amount.setText("")
            return None
        amount = money.amount(numbers["quantity"], numbers["price"], currency)
        self.amount.setText(money.format_amount(amount, currency))
        return amount


def _set_doubt(editor: QLineEdit, *, wrong: bool) -> None:
    if editor.property("doubt") is not wrong:
        editor.setProperty("doubt", wrong)
        editor.style().unpolish(editor)
        editor.style().polish(editor)


class QuoteLines(QScrollArea):
    """The rows; Enter goes from field to field, and a new row opens when the last one is begun."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._currency = ""
        self.rows: list[LineRow] = []
        self.tab_after: list[QWidget] = []  # Tab comes to the first row from here
        self._names = {
            "item": self.tr("Item"),
            "description": self.tr("Description"),
            "quantity": self.tr("Quantity"),
            "price": self.tr("Unit price"),
        }
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for place, name in enumerate((*self._names.values(), self.tr("Amount"))):
            head = label(name, "small")
            if place >= 2:
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(head, 0, place)
        for place, stretch in enumerate((9, 26, 9, 9, 11)):
            self._grid.setColumnStretch(place, stretch)
        page = QWidget()
        page.setLayout(column(self._grid, None))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def fill(self, rows: list[list[str]]) -> None:
        """Show other lines, and an empty one below them."""
        while self.rows:
            self._take_out(self.rows.pop())
        for texts in (*rows, []):
            self._add(texts)

    def texts(self) -> list[list[str]]:
        """Return what is typed, the empty rows left out."""
        return [line.texts for line in self.rows if not line.empty]

    def read(self) -> tuple[Line, ...]:
        """Return the lines.

        Raises:
            WrongCell: There is none, or one cannot be used; the message names it.
        """
        lines = []
        for number, line in enumerate((row for row in self.rows if not row.empty), start=1):
            try:
                lines.append(line.read())
            except WrongCell as fault:
                where = Text(
                    f"第 {number} 行：{fault.message.zh}", f"Line {number}: {fault.message.en}"
                )
                raise WrongCell(fault.cell, where, fault.next_step) from fault
        if not lines:
            missing = Text("还没有填产品。", "There is no line yet.")
            raise WrongCell(self.rows[0].editors["item"], missing)
        return tuple(lines)

    def total(self, currency: str) -> Decimal:
        """Mark what cannot be right and return the sum of what can."""
        self._currency = currency
        for line in self.rows:
            line.listed.follow(currency)
        amounts = [line.mark(currency) for line in self.rows]
        return money.total(amount for amount in amounts if amount is not None)

    def set_editable(self, *, editable: bool) -> None:
        """Let the lines be changed, or only read."""
        for line in self.rows:
            line.remove.setVisible(editable)
            for editor in line.editors.values():
                editor.setEnabled(editable)

    def take_focus(self) -> None:
        """Be ready to type the first line."""
        self.rows[0].editors["item"].setFocus()

    def _add(self, texts: list[str]) -> None:
        line = LineRow(self._names, self._desk)
        line.fill(texts)
        place = self._grid.rowCount()
        for number, editor in enumerate(line.editors.values()):
            editor.installEventFilter(self)
            self._grid.addWidget(editor, place, number)
            editor.show()  # only what is shown can take the focus
        self._grid.addWidget(line.amount, place, 4)
        self._grid.addWidget(line.remove, place, 5)
        self._grid.addWidget(line.hint, place + 1, 1, 1, 4)
        line.hint.hide()
        line.remove.clicked.connect(lambda: self._remove(line))
        self._join(line)
        self.rows.append(line)
        editors: list[QWidget] = [e for row in self.rows for e in row.editors.values()]
        for first, second in pairwise([*self.tab_after, *editors]):
            QWidget.setTabOrder(first, second)

    def _join(self, line: LineRow) -> None:
        """Join a line to the price list; that fills in what follows before the sum is reckoned."""
        listed = line.join()
        listed.follow(self._currency)
        listed.filled.connect(self._edited)
        for editor in line.editors.values():
            editor.textEdited.connect(self._edited)
        listed.recall()

    def _take_out(self, line: LineRow) -> None:
        for part in (*line.editors.values(), line.amount, line.remove, line.hint):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()

    def _remove(self, line: LineRow) -> None:
        if len(self.rows) == 1:
            line.fill(["", "", "", ""])
            line.listed.forget()
        else:
            self.rows.remove(line)
            self._take_out(line)
        self._edited()

    def _edited(self, *_: object) -> None:
        if not self.rows[-1].empty:
            self._add([])
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QLineEdit) and event.type() == QEvent.Type.FocusIn:
            self.ensureWidgetVisible(watched, 0, 8)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not control and isinstance(watched, QLineEdit):
                watched.focusNextPrevChild(True)  # noqa: FBT003  Qt's own signature
                return True
        return super().eventFilter(watched, event)

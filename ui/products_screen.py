"""The screen of products: found as one types, looked at in full, and imported from a price list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget, QWidget

from boothapp.snapshots import Done
from ui import product_words
from ui.lists import TableModel, stretch, table
from ui.parts import button, card, column, label, row
from ui.pasted import pasted_of
from ui.product_details import ProductDetails
from ui.product_import import ProductImport

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from boothapp.booth import Booth
    from boothapp.products.catalogue import Imported, Version
    from boothapp.products.listing import Listing
    from boothapp.products.product import Product
    from ui.notices import Notices
    from ui.work import Desk

MOST = 200
"""Products that are listed at most."""

_ASK_AFTER_MS = 30
_HISTORY_AFTER_MS = 80
_DETAILS = 392
_LIST, _EMPTY, _IMPORT = range(3)


class ProductsScreen(QWidget):
    """What the company sells, on the left; on the right what is known of the chosen item."""

    acted = Signal(object, str)
    """What was done, and the words for it."""

    def __init__(self, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._desk, self._notices = desk, notices
        self._number = 0
        self._listed: tuple[Product, ...] = ()
        self.model: TableModel[Product] = TableModel(product_words.columns(), self)
        self.table = table(self.tr("Products"))
        self.table.setModel(self.model)
        stretch(self.table, product_words.widths())
        product_words.follow(self.table, lambda: self._listed)
        self.table.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.line = QLineEdit()
        self.line.setProperty("role", "find")
        self.line.setFixedHeight(34)
        self.line.setMinimumWidth(330)
        self.line.setAccessibleName(self.tr("Search among the products"))
        self.line.setPlaceholderText(self.tr("An item number, or a name in Chinese or English"))
        self.line.installEventFilter(self)
        self._count = label(role="muted")
        self.details = ProductDetails()
        self.importing = ProductImport(desk)
        self._typed = self._timer(_ASK_AFTER_MS, self.ask)
        self._chosen = self._timer(_HISTORY_AFTER_MS, self._ask_history)
        self._lay_out()
        self._connect()

    def _timer(self, after: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(then)
        return timer

    # Building

    def _lay_out(self) -> None:
        bring = button(self.tr("Import a price list…"), "", "Ctrl L")
        bring.clicked.connect(self.choose_file)
        head = row(label(self.tr("Products"), "title"), self.line, self._count, None, bring)
        head.insertSpacing(1, 8)
        self._pane = card(column(self.details), "card", (16, 12, 6, 8))
        self._pane.setMinimumWidth(_DETAILS * 3 // 4)
        self._pane.setMaximumWidth(_DETAILS)
        self._pane.hide()
        both = row(self.table, self._pane, spacing=12)
        both.setStretch(0, 2)
        both.setStretch(1, 1)
        listed = column(head, both, spacing=10)
        listed.setStretch(1, 1)
        listed.setContentsMargins(24, 14, 24, 12)
        page = QWidget()
        page.setLayout(listed)
        self.stack = QStackedWidget()
        for part in (page, self._build_empty(), self.importing):
            self.stack.addWidget(part)
        self.setLayout(column(self.stack))

    def _build_empty(self) -> QWidget:
        title = label(self.tr("No products yet"), "heading")
        more = label(
            self.tr(
                "Import the company's price list (.xlsx, .xls or .csv), or drop the file here.\n"
                "Quotes then fill in names and prices by themselves."
            ),
            "muted",
        )
        for words in (title, more):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._first = button(self.tr("Import a price list…"), "primary", "Ctrl L")
        self._first.clicked.connect(self.choose_file)
        page = QWidget()
        page.setLayout(column(None, title, more, row(None, self._first, None), None, spacing=12))
        return page

    def _connect(self) -> None:
        self.line.textEdited.connect(lambda _text: self._typed.start())
        self.importing.imported.connect(self._imported)
        self.importing.left.connect(self._back)
        self.importing.other_wanted.connect(self.choose_file)
        for key, act in (("Ctrl+L", self.choose_file), ("Ctrl+F", self.to_search)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # Asking

    def refresh(self) -> None:
        """Read the list anew."""
        self.ask()

    def ask(self) -> None:
        """Ask for the products that fit what is typed."""
        self._number += 1
        number, typed = self._number, self.line.text()

        def look(booth: Booth) -> Listing | None:
            from boothapp.products.listing import listing  # noqa: PLC0415  on the booth's thread

            # Something else may have been typed while this waited its turn.
            return listing(booth.store, typed, MOST) if number == self._number else None

        self._desk.booth.ask(look, self._answered)

    def _answered(self, found: Listing | None) -> None:
        if found is None or found.typed != self.line.text():
            return
        now = self.current
        self.model.show_rows(found.products)
        self._count.setText(self._words(found))
        if found.products and not found.typed.strip():
            self._listed = found.products
            product_words.hide_empty(self.table, self._listed)
        if self.stack.currentIndex() != _IMPORT:
            self._show_list(known=found.known)
        if found.products:
            numbers = [product.item_no for product in found.products]
            chosen = now.item_no if now else ""
            self.table.selectRow(numbers.index(chosen) if chosen in numbers else 0)
        self._show_current()

    def _words(self, found: Listing) -> str:
        if not found.typed.strip():
            return self.tr("%n product(s)", "", found.known)
        if not found.products:
            return self.tr("Nothing fits. Esc shows all again.")
        if len(found.products) >= MOST:
            return self.tr("the first %1").replace("%1", str(MOST))
        return self.tr("%n found", "", len(found.products))

    def _show_list(self, *, known: int) -> None:
        page = _LIST if known else _EMPTY
        if self.stack.currentIndex() != page:
            self.stack.setCurrentIndex(page)
            if self.isVisible():
                self.take_focus()

    # The chosen product

    @property
    def current(self) -> Product | None:
        """The chosen product."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def _show_current(self) -> None:
        now = self.current
        self.details.show_product(now)
        self._pane.setVisible(now is not None)
        if now is not None:
            self._chosen.start()

    def _ask_history(self) -> None:
        now = self.current
        if now is None:
            return
        number = now.item_no

        def look(booth: Booth) -> tuple[Version, ...]:
            from boothapp.errors import NotFound  # noqa: PLC0415  on the booth's thread
            from boothapp.products import catalogue  # noqa: PLC0415

            try:
                return catalogue.history(booth.store, number)
            except NotFound:  # an import was taken back meanwhile
                return ()

        self._desk.booth.ask(look, self.details.show_history)

    # Importing

    def choose_file(self) -> None:
        """Ask for a price list and show what it would bring."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("A price list"), folder, "(*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)"
        )
        if chosen:
            self.open_list(Path(chosen))

    def open_list(self, path: Path) -> None:
        """Read a price list and show what it would bring; nothing is stored."""
        self.stack.setCurrentIndex(_IMPORT)
        self.importing.open_list(path)

    def _imported(self, done: Imported) -> None:
        words = self.tr("Price list: %1 new, %2 changed, %3 unchanged")
        for number, count in enumerate((done.new, done.changed, done.unchanged), start=1):
            words = words.replace(f"%{number}", f"{count:,}")
        self._back()
        if done.act:
            self.acted.emit(Done(done.act, "", ("products_imported",)), words)
        else:
            self._notices.say(words)

    def _back(self) -> None:
        """Leave the import and list what there is now."""
        self.stack.setCurrentIndex(_LIST if self.model.rows or self.line.text() else _EMPTY)
        self.take_focus()
        self.ask()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pasted_of(event.mimeData()).files:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = pasted_of(event.mimeData()).files
        if files:
            event.acceptProposedAction()
            self.open_list(files[0])

    # Keys

    def take_focus(self) -> None:
        """Be ready to type what is looked for."""
        if self.stack.currentIndex() == _EMPTY:
            self._first.setFocus()
        elif self.stack.currentIndex() == _LIST:
            self.line.setFocus()

    def to_search(self) -> None:
        """Put the cursor in the search line."""
        if self.stack.currentIndex() == _LIST:
            self.line.setFocus()
            self.line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = self._key_in_line if watched is self.line else self._key_elsewhere
            if act(event):
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.stack.currentIndex() != _LIST or not self._key_elsewhere(event):
            super().keyPressEvent(event)

    def _key_in_line(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 12,
            Qt.Key.Key_PageUp: -12,
        }
        step = steps.get(Qt.Key(event.key()))
        if step:
            last = len(self.model.rows) - 1
            if last >= 0:
                self.table.selectRow(max(0, min(last, self.table.currentIndex().row() + step)))
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._clear()
            return True
        return False

    def _clear(self) -> None:
        if self.line.text():
            self.line.clear()
            self.ask()
        self.line.setFocus()

    def _key_elsewhere(self, event: QKeyEvent) -> bool:
        """Take what is typed anywhere to the search line."""
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if event.key() == Qt.Key.Key_Escape:
            self._clear()
            return True
        typed = event.text()
        if held or not typed or not typed.isprintable() or typed.isspace():
            return False
        self.to_search()
        self.line.insert(typed)
        self._typed.start()
        return True

"""The one short page of the first start: company, stand, clerk, or sample data to try."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui import icons, language, theme
from ui.parts import button, card, column, field, label, row


class FirstStart(QWidget):
    """Asks for what the first quote needs, and no more."""

    begun = Signal(dict, dict)
    """Values of the company, values of this laptop."""
    sample_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._company = QLineEdit()
        self._english = QLineEdit()
        self._stand = QLineEdit()
        self._clerk = QLineEdit()
        self._problem = label(role="stop", wrap=True)
        self._editors = (self._company, self._english, self._stand, self._clerk)
        for editor in self._editors:
            editor.returnPressed.connect(self._begin)
        sign = label()
        sign.setPixmap(icons.pixmap("store", theme.current().accent, 36))
        other = button("English" if language.current() == "zh" else "中文", "quiet")
        other.clicked.connect(
            lambda: self.language_wanted.emit("en" if language.current() == "zh" else "zh")
        )
        self._begin_button = button(self.tr("Open the booth"), "primary", "Enter")
        self._begin_button.clicked.connect(self._begin)
        self._sample = button(self.tr("Try it with sample data"))
        self._sample.clicked.connect(self._want_sample)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addLayout(field(self.tr("Company (Chinese)"), self._company), 0, 0)
        grid.addLayout(field(self.tr("Company (English)"), self._english), 0, 1)
        grid.addLayout(field(self.tr("Stand"), self._stand), 1, 0)
        grid.addLayout(field(self.tr("Your name"), self._clerk), 1, 1)
        self._stand.setPlaceholderText("9.2 B29")
        acts = row(self._begin_button, None, self._sample)
        about = self.tr(
            "Three things and you can receive the first buyer. All else can wait; no network is needed."
        )
        inside = column(
            row(sign, None, other),
            label(self.tr("Welcome to the booth"), "title"),
            label(about, "muted", wrap=True),
            grid,
            self._problem,
            acts,
            spacing=14,
        )
        page = card(inside, margins=(32, 28, 32, 28))
        page.setFixedWidth(560)
        self.setLayout(column(None, row(None, page, None), None))

    def typed(self) -> list[str]:
        """Return what is typed so far."""
        return [editor.text() for editor in self._editors]

    def fill(self, typed: list[str]) -> None:
        """Show what was typed before."""
        for editor, text in zip(self._editors, typed, strict=True):
            editor.setText(text)

    def take_focus(self) -> None:
        """Be ready to type."""
        self._company.setFocus()

    def wait(self, text: str) -> None:
        """Show that the sample data is being made."""
        self._sample.set_words(text)
        self._sample.setEnabled(False)
        self._begin_button.setEnabled(False)

    def _want_sample(self) -> None:
        self.wait(self.tr("Making a fair…"))
        self.sample_wanted.emit()

    def _begin(self) -> None:
        company, clerk = self._company.text().strip(), self._clerk.text().strip()
        english = self._english.text().strip()
        if not (company or english):
            self._problem.setText(
                self.tr("The company's name stands on every quote; please fill it in.")
            )
            self._company.setFocus()
            return
        if not clerk:
            self._problem.setText(self.tr("Your name stands on every quote; please fill it in."))
            self._clerk.setFocus()
            return
        self._problem.setText("")
        self.begun.emit(
            {"name_zh": company, "name_en": english, "stand": self._stand.text().strip()},
            {"clerk": clerk},
        )

"""The screen of the company's profile, its terms and rules, and this laptop's own settings."""

from dataclasses import asdict

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from boothapp.settings import Company, Station
from ui.parts import card, column, field, label


class SettingsScreen(QScrollArea):
    """Each field is kept when it is left; there is no button to forget."""

    company_set = Signal(dict)
    station_set = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._editors: dict[str, QLineEdit] = {}
        self._shown: dict[str, str] = {}
        self._language, self._theme = QComboBox(), QComboBox()
        self._choices = {name: QComboBox() for name in ("consent_required", "keep_pictures")}
        page = QWidget()
        layout = column(
            label(self.tr("Settings"), "title"),
            label(self._about(), "muted", wrap=True),
            spacing=12,
        )
        self._add_cards(layout)
        layout.addStretch()
        layout.setContentsMargins(24, 20, 24, 24)
        page.setLayout(layout)
        page.setMaximumWidth(1040)
        self.setWidget(page)

    def _about(self) -> str:
        return self.tr(
            "What you leave empty is left out of replies and quotes. Changes are kept as you leave a field."
        )

    def _add_cards(self, layout: QVBoxLayout) -> None:
        layout.addWidget(self._laptop_card())
        layout.addWidget(
            self._card(
                self.tr("Company"),
                (
                    ("name_zh", self.tr("Name in Chinese"), 2),
                    ("name_en", self.tr("Name in English"), 2),
                    ("address", self.tr("Address"), 4),
                    ("phone", self.tr("Phone"), 1),
                    ("email", self.tr("E-mail"), 1),
                    ("website", self.tr("Website"), 2),
                ),
            )
        )
        layout.addWidget(
            self._card(
                self.tr("Fair"),
                (
                    ("fair_zh", self.tr("Fair in Chinese"), 2),
                    ("fair_en", self.tr("Fair in English"), 2),
                    ("session", self.tr("Session"), 1),
                    ("phase", self.tr("Phase"), 1),
                    ("stand", self.tr("Stand"), 2),
                ),
            )
        )
        layout.addWidget(
            self._card(
                self.tr("Figures for the replies"),
                (
                    ("years", self.tr("Years in the trade"), 1),
                    ("countries", self.tr("Countries sold to"), 1),
                    ("new_items", self.tr("New items a session"), 1),
                    ("items_on_show", self.tr("Items on show"), 1),
                    ("items_on_hand", self.tr("Items on hand"), 1),
                    ("", "", 3),
                    ("differences_zh", self.tr("What sets us apart, in Chinese"), 2),
                    ("differences_en", self.tr("What sets us apart, in English"), 2),
                    ("promotion_zh", self.tr("Promotion running, in Chinese"), 2),
                    ("promotion_en", self.tr("Promotion running, in English"), 2),
                ),
                self.tr(
                    "A reply leaves a sentence out when its figure is empty here; it never invents one."
                ),
            )
        )
        layout.addWidget(
            self._card(
                self.tr("Terms of a quote"),
                (
                    ("currency", self.tr("Currency"), 1),
                    ("price_term", self.tr("Price term"), 2),
                    ("validity_days", self.tr("Valid, days"), 1),
                    ("payment", self.tr("Payment"), 3),
                    ("tolerance", self.tr("Quantity tolerance"), 1),
                    ("lead_time", self.tr("Lead time"), 2),
                    ("remarks", self.tr("Remarks"), 2),
                ),
            )
        )
        layout.addWidget(
            self._card(
                self.tr("Rules"),
                (
                    ("free_quotes", self.tr("Quotes without an order"), 2),
                    ("sample_multiple", self.tr("Sample fee, times the price"), 2),
                ),
                self.tr(
                    "With 3, a fourth quote is still given; the fifth needs an order on the spot."
                ),
            )
        )

        layout.addWidget(self._consent_card())

    def _consent_card(self) -> QWidget:
        made = self._card(
            self.tr("Cards and consent"),
            (
                ("consent_zh", self.tr("What a buyer agrees to, in Chinese"), 4),
                ("consent_en", self.tr("What a buyer agrees to, in English"), 4),
            ),
            self.tr(
                "Alt+C asks a buyer and records the yes. Left empty, the usual words are used."
            ),
        )
        grid = made.findChild(QGridLayout)
        captions = {
            "consent_required": self.tr("Record nobody without consent"),
            "keep_pictures": self.tr("Keep the pictures of cards"),
        }
        for place, (name, box) in enumerate(self._choices.items()):
            box.installEventFilter(self)
            box.addItem(self.tr("Yes"), "yes")
            box.addItem(self.tr("No"), "no")
            box.activated.connect(
                lambda _=0, name=name, box=box: self.company_set.emit({name: box.currentData()})
            )
            if grid is not None:
                grid.addLayout(field(captions[name], box), 2, 2 * place, 1, 2)
        return made

    def _laptop_card(self) -> QWidget:
        for box, choices in (
            (self._language, ((self.tr("As the system"), ""), ("中文", "zh"), ("English", "en"))),
            (
                self._theme,
                (
                    (self.tr("As the system"), ""),
                    (self.tr("Light"), "light"),
                    (self.tr("Dark"), "dark"),
                ),
            ),
        ):
            for text, value in choices:
                box.addItem(text, value)
        self._language.activated.connect(lambda: self._choose("language", self._language))
        self._theme.activated.connect(lambda: self._choose("theme", self._theme))
        made = self._card(
            self.tr("This laptop"),
            (
                ("clerk", self.tr("Clerk"), 1), ("clerk_phone", self.tr("Clerk's phone"), 1),
                ("clerk_wechat", self.tr("Clerk's WeChat"), 1), ("", "", 1),
            ),
        )  # fmt: skip
        grid = made.findChild(QGridLayout)
        if grid is not None:
            grid.addLayout(field(self.tr("Language"), self._language), 1, 0)
            grid.addLayout(field(self.tr("Theme"), self._theme), 1, 1)
        return made

    def _card(
        self, title: str, fields: tuple[tuple[str, str, int], ...], hint: str = ""
    ) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        line, place = 0, 0
        for name, caption, width in fields:
            if place + width > 4:
                line, place = line + 1, 0
            if name:
                grid.addLayout(field(caption, self._editor(name)), line, place, 1, width)
            place += width
        for number in range(4):
            grid.setColumnStretch(number, 1)
        inside = column(label(title, "heading"), spacing=10)
        if hint:
            inside.addWidget(label(hint, "muted", wrap=True))
        inside.addLayout(grid)
        return card(inside, margins=(20, 16, 20, 18))

    def _editor(self, name: str) -> QLineEdit:
        editor = QLineEdit()
        editor.editingFinished.connect(lambda: self._left(name))
        editor.installEventFilter(self)
        self._editors[name] = editor
        return editor

    def show_values(self, company: Company, station: Station) -> None:
        """Show what is set."""
        self._shown = {**asdict(company), **asdict(station)}
        for name, editor in self._editors.items():
            if not editor.hasFocus():
                editor.setText(self._shown.get(name, ""))
        for name, box in self._choices.items():
            box.setCurrentIndex(max(box.findData(self._shown[name]), 0))
        self._language.setCurrentIndex(max(self._language.findData(station.language), 0))
        self._theme.setCurrentIndex(max(self._theme.findData(station.theme), 0))

    def flush(self) -> None:
        """Keep what is typed in the field that has the focus."""
        for name, editor in self._editors.items():
            if editor.hasFocus():
                self._left(name)

    def take_back(self) -> None:
        """Show the values that stand, after one was refused."""
        for name, editor in self._editors.items():
            editor.setText(self._shown.get(name, ""))

    def _left(self, name: str) -> None:
        value = self._editors[name].text().strip()
        if value == self._shown.get(name, ""):
            return
        if name in asdict(Station()):
            self.station_set.emit({name: value})
        else:
            self.company_set.emit({name: value})

    def _choose(self, name: str, box: QComboBox) -> None:
        self.station_set.emit({name: box.currentData()})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit | QComboBox):
            self.ensureWidgetVisible(watched, 24, 48)
        return super().eventFilter(watched, event)

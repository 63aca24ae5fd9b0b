"""The look of the booth: one type scale, one spacing scale, two palettes, one style sheet."""

from dataclasses import dataclass, fields
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from boothapp.resources import folder


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme; every text colour reaches 4.5:1 on the grounds it is used on."""

    ground: str
    surface: str
    ink: str
    muted: str
    line: str
    accent: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    caution: str
    caution_soft: str
    stop: str
    stop_soft: str
    key: str


LIGHT = Palette(
    ground="#f4f3ef", surface="#ffffff", ink="#1d1c1a", muted="#6d6a63", line="#e3e0d8",
    accent="#0e5f5c", on_accent="#ffffff", accent_soft="#e3f0ee",
    good="#1c7443", good_soft="#e6f3ea", caution="#8f5200", caution_soft="#fbf0dd",
    stop="#a82a20", stop_soft="#fbe9e7", key="#efeee9",
)  # fmt: skip

DARK = Palette(
    ground="#151615", surface="#1e201f", ink="#eceae5", muted="#a19d95", line="#313431",
    accent="#63bdb6", on_accent="#0c201f", accent_soft="#1b3836",
    good="#74c795", good_soft="#1b3124", caution="#e0ab5c", caution_soft="#352a17",
    stop="#ef8f86", stop_soft="#3a201e", key="#2a2d2b",
)  # fmt: skip

FAMILY = "Noto Sans SC"
_FIRST_FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


def load_first_fonts() -> None:
    """Load the typeface of the window itself; quick, so it comes before the first paint."""
    for name in _FIRST_FONTS:
        QFontDatabase.addApplicationFont(str(folder("assets") / "fonts" / name))
    font = QFont(FAMILY)
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QApplication.setFont(font)


def load_other_fonts() -> None:
    """Load the scripts a buyer's name may be written in, for Qt to fall back on."""
    families = [FAMILY]
    for path in sorted((folder("assets") / "fonts").glob("*.ttf")):
        if path.name in _FIRST_FONTS:
            continue
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    QFont.insertSubstitutions(FAMILY, list(dict.fromkeys(families[1:])))


def palette_for(choice: str) -> Palette:
    """Return the palette for "light", "dark", or "" to follow the system."""
    if choice in ("light", "dark"):
        return LIGHT if choice == "light" else DARK
    from PySide6.QtCore import Qt  # noqa: PLC0415

    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


_current = LIGHT


def current() -> Palette:
    """Return the palette in use, for what is painted by hand."""
    return _current


def apply(palette: Palette) -> None:
    """Dress the whole application in ``palette``."""
    global _current  # noqa: PLW0603  one application, one theme
    _current = palette
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    qt = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, palette.ground), (roles.Base, palette.surface), (roles.Text, palette.ink),
        (roles.WindowText, palette.ink), (roles.Button, palette.surface), (roles.ButtonText, palette.ink),
        (roles.Highlight, palette.accent), (roles.HighlightedText, palette.on_accent),
        (roles.PlaceholderText, palette.muted), (roles.ToolTipBase, palette.surface),
        (roles.ToolTipText, palette.ink), (roles.AlternateBase, palette.ground), (roles.Link, palette.accent),
    ):  # fmt: skip
        qt.setColor(role, QColor(colour))
    app.setPalette(qt)
    sheet = style_sheet(palette)
    if app.styleSheet() != sheet:  # Qt dresses every widget anew, also in the same sheet
        app.setStyleSheet(sheet)


def style_sheet(palette: Palette) -> str:
    """Return the style sheet in ``palette``'s colours."""
    sheet = (folder("assets") / "style.qss").read_text(encoding="utf-8")
    look = "dark" if palette is DARK else "light"
    icons = folder("assets") / "icons"
    drawn = {name: (icons / f"{name}-{look}.svg").as_posix() for name in ("check", "chevron")}
    colours = {f.name: getattr(palette, f.name) for f in fields(palette)}
    return Template(sheet).substitute(colours, **drawn)

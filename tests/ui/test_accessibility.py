"""Who cannot see colours, or the screen, or hold a mouse, works here too."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.ui.clerk import Clerk
from ui import theme


def name_of(widget: QWidget) -> str:
    buddies = [
        label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget
    ]
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or "".join(buddies)


def focusable(clerk: Clerk) -> list[QWidget]:
    return [
        widget
        for widget in clerk.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
    ]


def test_whatever_takes_the_keys_has_a_name(clerk: Clerk) -> None:
    clerk.receives(quotes=1)
    clerk.press("Ctrl+S")
    clerk.types("LM-2208")
    clerk.press("Enter", "Esc")
    for keys in (
        (), ("F9",), ("Ctrl+B",), ("Ctrl+E",), ("Ctrl+T",), ("Ctrl+N",), ("Ctrl+Q",), ("Ctrl+S",),
        ("Ctrl+O", "Enter"), ("Ctrl+2",), ("Ctrl+3",), ("Ctrl+9",),
    ):  # fmt: skip
        clerk.press(*keys)
        shown = focusable(clerk)
        assert shown, keys
        nameless = [widget for widget in shown if not name_of(widget).strip()]
        assert not nameless, keys


def tabbed(clerk: Clerk, within: QWidget) -> list[QWidget]:
    """Press Tab until the focus leaves ``within``, and return where it was."""
    visited: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None:
        if not within.isAncestorOf(here) or here in visited:
            break
        visited.append(here)
        clerk.press_at_once("Tab")
    return visited


def in_reading_order(widgets: list[QWidget], within: QWidget) -> bool:
    """From top to bottom, and in one line from left to right."""
    places = [widget.mapTo(within, QPoint(0, 0)) for widget in widgets]
    middles = [
        place.y() + widget.height() // 2 for place, widget in zip(places, widgets, strict=True)
    ]
    return all(
        second > first + 12 or (abs(second - first) <= 12 and right.x() > left.x())
        for first, second, left, right in zip(
            middles, middles[1:], places, places[1:], strict=False
        )
    )


def names(widgets: list[QWidget]) -> list[str]:
    return [name_of(widget) for widget in widgets]


def test_tab_goes_through_the_new_buyers_form_in_reading_order(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    form = clerk.screen.pane.form
    visited = tabbed(clerk, form)
    assert names(visited)[:4] == ["Company", "Name", "Country", "Title"]
    assert len(visited) == 19
    assert in_reading_order(visited, form.widget())


def test_tab_goes_through_the_quote_in_reading_order(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+Q")
    clerk.types("LM-1")
    visited = tabbed(clerk, clerk.screen.quote)
    assert names(visited)[:5] == ["Item", "Description", "Quantity", "Unit price", "Item"]
    assert "Issue the quote" in names(visited)
    assert in_reading_order(visited, clerk.screen.quote)


def test_tab_goes_through_the_settings_in_reading_order(clerk: Clerk) -> None:
    clerk.press("Ctrl+9")
    clerk.focuses(clerk.field("Clerk"))
    screen = clerk.window.screen_named("settings")
    visited = tabbed(clerk, screen)
    assert names(visited)[-1] == "Keep the pictures of cards"
    assert in_reading_order(visited, screen)


def test_each_field_of_the_settings_is_in_sight_when_tab_reaches_it(clerk: Clerk) -> None:
    clerk.press("Ctrl+9")
    clerk.focuses(clerk.field("Clerk"))
    screen = clerk.window.screen_named("settings")
    for _ in range(45):
        here = QApplication.focusWidget()
        if here is None or not screen.isAncestorOf(here):
            break
        top = here.mapTo(screen, QPoint(0, 0)).y()
        assert top >= 0, name_of(here)
        assert top + here.height() <= screen.height(), name_of(here)
        clerk.press_at_once("Tab")


def test_a_verdict_is_a_sign_a_word_and_a_reason_and_is_read_out_whole(clerk: Clerk) -> None:
    clerk.receives(quotes=4)
    card = clerk.screen.pane.quote_card
    view = clerk.sees()
    assert card.accessibleName() == f"Quote: Needs an order. {view.quote.reason.en}"
    assert {"Needs an order", view.quote.reason.en, "Rule 10B"} <= set(clerk.reads(card))
    assert not card._sign.pixmap().isNull()


# Contrast


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(text: str, ground: str) -> float:
    """The ratio of WCAG 2.2, 1.4.3."""
    light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


ON = {
    "ink": ("ground", "surface", "key", "accent_soft", "good_soft", "caution_soft", "stop_soft"),
    "muted": ("ground", "surface", "key"),
    "accent": ("ground", "surface", "accent_soft"),
    "on_accent": ("accent",),
    "good": ("ground", "surface", "good_soft"),
    "caution": ("ground", "surface", "caution_soft"),
    "stop": ("ground", "surface", "stop_soft"),
    "surface": ("ink",),
}
"""Each colour of text, and what it is written on."""


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_text_has_enough_contrast(palette: theme.Palette) -> None:
    weak = {
        f"{text} on {ground}": round(ratio, 2)
        for text, grounds in ON.items()
        for ground in grounds
        if (ratio := contrast(getattr(palette, text), getattr(palette, ground))) < 4.5
    }
    assert not weak

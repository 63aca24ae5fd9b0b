"""Cards for the screen tests: a picture, what is read off it, and a reader that reads at once."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from boothapp.cards.card import Card, Found, Line, Reading
from boothapp.cards.scanning import Scanned
from boothapp.errors import BoothError
from boothapp.text import Text
from tests.ui.clerk import Clerk
from ui.cards_screen import CardsScreen
from ui.scanner import Reader, Scanner


def found(value: str, line: int, score: float = 0.97, *others: str) -> tuple[Found, ...]:
    rest = [Reading(other, 0.1, (line,)) for other in others]
    return (Found((Reading(value, score, (line,)), *rest)),)


def card(**values: str) -> Card:
    """A card in which nothing is in doubt; each value stands on a line of its own."""
    lines = tuple(
        Line(value, ((0.0, n * 10.0), (50.0, n * 10.0), (50.0, n * 10 + 8.0), (0.0, n * 10 + 8.0)))
        for n, value in enumerate(values.values())
    )
    fields = {name: found(value, n) for n, (name, value) in enumerate(values.items())}
    return Card(fields, lines, ((100, 60),))


OMAR = card(company="Al Noor Trading LLC", name="Omar Said", email="omar@noor.ae", country="AE")
NORA = card(company="Casa Norte S.A.", name="Nora Díaz", email="nora@casanorte.mx", country="MX")


class FakeReader:
    """Reads at once what ``says`` gives for the first side; a file it does not know is no picture."""

    workers = 2

    def __init__(self, says: Callable[[Sequence[Path]], Card | None]) -> None:
        self._says = says
        self.asked: list[tuple[str, ...]] = []

    def submit(self, sides: Sequence[Path]) -> Future[Scanned]:
        self.asked.append(tuple(side.name for side in sides))
        answer: Future[Scanned] = Future()
        read = self._says(sides)
        if read is None:
            answer.set_exception(BoothError(Text("这不是图片。", "This is no picture.")))
        else:
            pictures = tuple(side.read_bytes() for side in sides)
            answer.set_result(Scanned(read, pictures))
        return answer

    def close(self) -> None:
        pass


class HeldReader:
    """Reads one card at a time, and only when the test says what."""

    workers = 1

    def __init__(self) -> None:
        self.held: list[Future[Scanned]] = []

    def submit(self, sides: Sequence[Path]) -> Future[Scanned]:
        assert sides
        self.held.append(Future())
        return self.held[-1]

    def close(self) -> None:
        pass


def picture(path: Path, colour: str = "white") -> Path:
    """A small picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.save(str(path), "PNG")  # type: ignore[call-overload]
    return path


def at_the_cards(clerk: Clerk, says: Callable[[Sequence[Path]], Card | None]) -> CardsScreen:
    """Go to the screen of cards, with a reader that says so."""
    return with_reader(clerk, FakeReader(says))


def with_reader(clerk: Clerk, reader: Reader) -> CardsScreen:
    """Go to the screen of cards, with this reader."""
    clerk.window._scanner = Scanner(lambda: reader, clerk.window)
    clerk.press("Ctrl+4")
    return the_cards(clerk)


def the_cards(clerk: Clerk) -> CardsScreen:
    """Return the screen of cards as it is now; another language makes it anew."""
    screen = clerk.window.screen_named("cards")
    assert isinstance(screen, CardsScreen)
    return screen


def brings(clerk: Clerk, screen: CardsScreen, *paths: Path) -> None:
    """Open pictures, and wait until each is read."""
    screen.sources.add_files(paths)
    clerk.bot.waitUntil(lambda: not screen.scanner.left)
    clerk.waits()
    clerk.bot.waitUntil(lambda: not screen.scanner.left)
    clerk.waits()

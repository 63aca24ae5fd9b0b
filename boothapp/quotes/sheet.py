"""Pages of A4 being filled from top to bottom, and the file they become."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from itertools import groupby

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from boothapp.quotes import embedding, fonts, typesetting
from boothapp.quotes.typesetting import SetLine, Style

INK, MUTED, HAIR, ACCENT = "#1d1c1a", "#6d6a63", "#dedbd3", "#0e5f5c"

# In points; heights are counted downwards from the top edge.
PAGE_WIDTH: float = A4[0]
PAGE_HEIGHT: float = A4[1]
LEFT = 42.0
RIGHT = PAGE_WIDTH - 42
WIDTH = RIGHT - LEFT
TOP = 42.0
FOOT = PAGE_HEIGHT - 44  # the top of the last line, "page 1 of 2"
END = FOOT - 12  # what flows ends here

# The rows of a two-dimensional code, dark modules being true.
Modules = Sequence[Sequence[bool]]


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines one under the other; ``x`` is their left end, or their right end."""

    x: float
    lines: tuple[SetLine, ...]
    from_right: bool = False

    @property
    def height(self) -> float:
        """How many points the lines take from top to bottom."""
        return sum(line.style.leading for line in self.lines)


@dataclass(slots=True)
class Sheet:
    """Pages filled from the top; nothing is drawn before it is known how many they are."""

    running_head: tuple[Cell, ...]
    pages: list[list[Callable[[Canvas], None]]] = field(default_factory=lambda: [[]])
    y: float = TOP

    @property
    def room(self) -> float:
        """How many points are left on this page."""
        return END - self.y

    def turn(self) -> None:
        """Go on at the top of a new page, under the running head."""
        self.pages.append([])
        self.y = TOP
        self.put(self.running_head)
        self.y += 5
        self.rule(LEFT, RIGHT, 0.5, HAIR)
        self.y += 14

    def put(self, cells: Sequence[Cell]) -> None:
        """Lay ``cells`` side by side, and go on below the tallest."""
        for cell in cells:
            y = self.y
            for line in cell.lines:
                x = cell.x - line.width if cell.from_right else cell.x
                self._keep(partial(_draw_line, line=line, x=x, y=y + _base_line(line.style)))
                y += line.style.leading
        self.y += tallest(cells)

    def flow(self, cells: Sequence[Cell], turn: Callable[[], None]) -> None:
        """Lay ``cells`` side by side; what has no room goes on after ``turn``, the next page."""
        while any(cell.lines for cell in cells):
            fitting = [_fitting(cell, self.room) for cell in cells]
            self.put([replace(c, lines=c.lines[:n]) for c, n in zip(cells, fitting, strict=True)])
            cells = [replace(c, lines=c.lines[n:]) for c, n in zip(cells, fitting, strict=True)]
            if any(cell.lines for cell in cells):
                turn()

    def rule(self, start: float, end: float, weight: float, colour: str) -> None:
        """Draw a line across at the present height."""
        y = self.y
        self._keep(partial(_draw_rule, start=start, end=end, y=y, weight=weight, colour=colour))

    def code(self, modules: Modules, *, left: float, top: float, size: float) -> None:
        """Draw a two-dimensional code, ``size`` points a side."""
        self._keep(partial(_draw_code, modules=modules, left=left, top=top, size=size))

    def file(self, *, title: str, author: str, foot: Callable[[int, int], SetLine]) -> bytes:
        """Return the pages as a file; ``foot`` makes a page's last line from its number and the last one.

        The same pages give the same bytes on any day.
        """
        file = BytesIO()
        canvas = Canvas(
            file,
            pagesize=A4,
            pageCompression=1,
            invariant=1,
            lang="zh-CN",
            # ReportLab would put Helvetica, which is not embedded, on every page.
            initialFontName=embedding.register(fonts.faces_of("1", bold=False)[0].font),
        )
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setCreator("boothapp")
        canvas.setSubject("报价单 Quotation")
        for number, marks in enumerate(self.pages, 1):
            for mark in marks:
                mark(canvas)
            last = foot(number, len(self.pages))
            _draw_line(canvas, line=last, x=LEFT, y=FOOT + _base_line(last.style))
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    def _keep(self, mark: Callable[[Canvas], None]) -> None:
        self.pages[-1].append(mark)


def tallest(cells: Sequence[Cell]) -> float:
    """Return how tall ``cells`` are side by side."""
    return max((cell.height for cell in cells), default=0.0)


def _fitting(cell: Cell, room: float) -> int:
    """Return how many of the lines fit into ``room`` points."""
    count = 0
    for line in cell.lines:
        room -= line.style.leading
        if room < 0:
            break
        count += 1
    return count


def _base_line(style: Style) -> float:
    """Return how far below the top of its line a text stands: its capitals are in the middle."""
    return style.leading / 2 + 0.366 * style.size


def _draw_line(canvas: Canvas, *, line: SetLine, x: float, y: float) -> None:
    typesetting.draw(canvas, line, x, PAGE_HEIGHT - y)


def _draw_rule(
    canvas: Canvas, *, start: float, end: float, y: float, weight: float, colour: str
) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(weight)
    canvas.line(start, PAGE_HEIGHT - y, end, PAGE_HEIGHT - y)


def _draw_code(canvas: Canvas, *, modules: Modules, left: float, top: float, size: float) -> None:
    """Draw the code as one shape, so that no viewer shows seams between its modules."""
    side = size / len(modules)
    squares = [
        f"{across} {-down} {width} -1 re"
        for down, row in enumerate(modules)
        for across, width in _dark_runs(row)
    ]
    canvas.saveState()
    canvas.translate(left, PAGE_HEIGHT - top)
    canvas.scale(side, side)
    canvas.setFillColor(INK)
    canvas.addLiteral("\n".join([*squares, "f"]))
    canvas.restoreState()


def _dark_runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where dark modules begin in ``row``, and how many stand side by side."""
    across = 0
    for is_dark, run in groupby(row):
        width = len(list(run))
        if is_dark:
            yield across, width
        across += width

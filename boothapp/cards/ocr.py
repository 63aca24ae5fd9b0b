"""The reading of print: RapidOCR held to few threads and little memory, lines in reading order."""

import logging
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

from boothapp.cards.card import Box, Line
from boothapp.cards.foreign import Reading, reread
from boothapp.cards.layout import reading_order
from boothapp.cards.picture import Pixels, resized
from boothapp.cards.straighten import in_order
from boothapp.cards.tiny import flushed

Boxes = npt.NDArray[np.float32]
"""A row a line: four corners, x and y."""

_FIND_EDGE = 1216
"""Long edge in pixels at which lines are looked for; they are read at full size. Finding takes
four fifths of the time and grows with the pixels."""

_FIND_PIXELS = 900_000
"""The most pixels in which lines are looked for: 130 bytes are needed for each."""

_SMALLEST_EDGE = 1100
_BOTH_WAYS = 6
_SURE_UPRIGHT = 0.8
_READS_BETTER = 0.1
_DOUBTFUL = 0.9
_MOST_RECHECKED = 6


@dataclass(frozen=True, slots=True)
class Print:
    """What was read off one picture.

    Attributes:
        lines: In reading order; boxes in pixels of the picture once it is turned upright.
        width: Width of the picture once it is upright, in pixels.
        height: Its height.
        turns: By how many quarters clockwise it was turned.
    """

    lines: tuple[Line, ...]
    width: float
    height: float
    turns: int = 0

    def turned_back(self, box: Box) -> Box:
        """Return where a box lies on the picture as it was given."""
        points = np.asarray(box, dtype=np.float32)
        width, height = self.width, self.height
        for _ in range(self.turns):
            points = np.stack([points[:, 1], width - points[:, 0]], axis=-1)
            width, height = height, width
        return _as_box(points)


class Ocr:
    """Reads the lines of a picture; one in a process is enough, also for several threads.

    Args:
        threads: How many threads a reading may use.
    """

    def __init__(self, threads: int = 1) -> None:
        logging.getLogger("RapidOCR").disabled = True
        self._turn: AbstractContextManager[object] = nullcontext()
        from rapidocr import RapidOCR  # noqa: PLC0415  slow to import

        _spare_memory_and_time()
        self._engine: Any = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.text_score": 0.0,
                "Det.limit_side_len": _FIND_EDGE,
                "Det.limit_type": "max",
                "Rec.rec_batch_num": 1,  # lines of one length: no padding, little memory
                "EngineConfig.onnxruntime.intra_op_num_threads": threads,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
                "EngineConfig.onnxruntime.enable_cpu_mem_arena": False,
            }
        )

    def find_in_turn(self) -> None:
        """Let one thread at a time look for lines, which takes 120 MB; two then gain a little less."""
        self._turn = _one_finds

    def warm(self) -> None:
        """Load the models, so that the first card need not wait for them."""
        self.read(np.full((320, 480, 3), 255, dtype=np.uint8))
        self._read([np.full((48, 160, 3), 255, dtype=np.uint8)])

    def read(self, pixels: Pixels) -> "Print":
        """Read a picture; a card that lies on its side or its head is turned first."""
        factor = 1.0
        if max(pixels.shape[:2]) < _SMALLEST_EDGE:
            factor = _SMALLEST_EDGE / max(pixels.shape[:2])
            pixels = resized(pixels, _SMALLEST_EDGE)
        boxes = self.find(pixels)
        if not len(boxes):
            return Print((), pixels.shape[1] / factor, pixels.shape[0] / factor)
        upright, boxes, turns = self._upright(pixels, boxes)
        crops = self._crops(upright, boxes)
        read = reread(crops, self._recheck(crops, self._read(crops)))
        lines = [
            Line(text.strip(), _as_box(box / factor), round(score, 4))
            for box, (text, score) in zip(boxes, read, strict=True)
            if text.strip()
        ]
        order = reading_order(lines)
        height, width = upright.shape[:2]
        return Print(tuple(lines[i] for i in order), width / factor, height / factor, turns % 4)

    def find(self, pixels: Pixels) -> Boxes:
        """Return where lines of print are, without reading them."""
        from rapidocr.main import RapidOCRError  # noqa: PLC0415  slow to import

        height, width = pixels.shape[:2]
        factor = min(1.0, _FIND_EDGE / max(height, width), (_FIND_PIXELS / (height * width)) ** 0.5)
        small = resized(pixels, round(factor * max(height, width))) if factor < 1 else pixels
        try:
            with self._turn, flushed():
                _, found = self._engine.detect_and_crop(small, {})
        except RapidOCRError:  # no text at all
            return np.zeros((0, 4, 2), dtype=np.float32)
        scale = np.array([width / small.shape[1], height / small.shape[0]], dtype=np.float32)
        return np.asarray(np.asarray(found.boxes, dtype=np.float32) * scale, dtype=np.float32)

    def _upright(self, pixels: Pixels, boxes: Boxes) -> tuple[Pixels, Boxes, int]:
        """Turn the picture so that its lines run from left to right, and are not upside down."""
        turns = 0
        if _run_upwards(boxes):
            pixels, boxes, turns = *turned(pixels, boxes, 1), 1
        crops = self._crops(pixels, boxes)
        longest = sorted(range(len(crops)), key=lambda i: -_length(boxes[i]))[:8]
        if self._upside_down([crops[i] for i in longest]):
            pixels, boxes, turns = *turned(pixels, boxes, 2), turns + 2
        return pixels, boxes, turns

    def _upside_down(self, crops: list[Pixels]) -> bool:
        with flushed():
            _, judged = self._engine.cls_and_rotate(crops)
        votes = [float(score) * (1 if label == "180" else -1) for label, score in judged.cls_res]
        if sum(votes) < -_SURE_UPRIGHT * len(votes):
            return False
        few = crops[:_BOTH_WAYS]
        as_is = _legible(self._read(few))
        turned_over = _legible(self._read([np.ascontiguousarray(c[::-1, ::-1]) for c in few]))
        if abs(turned_over - as_is) > _READS_BETTER * max(turned_over, as_is):
            return turned_over > as_is
        return sum(votes) > 0

    def _crops(self, pixels: Pixels, boxes: Boxes) -> list[Pixels]:
        crops: list[Pixels] = self._engine.crop_text_regions(pixels, boxes)
        return crops

    def _read(self, crops: Sequence[Pixels]) -> list[Reading]:
        if not crops:
            return []
        with flushed():
            result = self._engine.recognize_txt(list(crops))
        return [(str(t), float(s)) for t, s in zip(result.txts, result.scores, strict=True)]

    def _recheck(self, crops: list[Pixels], read: list[Reading]) -> list[Reading]:
        """Read doubtful lines once more with their contrast stretched; keep the surer reading."""
        doubtful = sorted(
            (
                i
                for i, (text, score) in enumerate(read)
                if 0.35 < score < _DOUBTFUL and len(text) > 2
            ),
            key=lambda i: -read[i][1],
        )[:_MOST_RECHECKED]
        again = self._read([_clearer(crops[i]) for i in doubtful])
        best = list(read)
        for i, reading in zip(doubtful, again, strict=True):
            if reading[1] > read[i][1] + 0.02:
                best[i] = reading
        return best


def _spare_memory_and_time() -> None:
    """Set what the package has no setting for.

    Memory set aside by the plan of an earlier picture of the same size takes a third more than what is
    asked for piece by piece: 160 MB instead of 120. Weights laid out anew for the processor take 20 MB
    and no less time. Tiny numbers: see ``boothapp.cards.tiny``; this is for the threads onnxruntime makes.
    """
    from onnxruntime import GraphOptimizationLevel  # noqa: PLC0415  slow to import
    from rapidocr.inference_engine.onnxruntime import OrtInferSession  # noqa: PLC0415

    options = OrtInferSession._init_sess_opts  # noqa: SLF001
    if hasattr(options, "is_spare"):
        return

    def spare(settings: dict[str, Any]) -> object:
        chosen = options(settings)
        chosen.enable_mem_pattern = False
        chosen.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        chosen.add_session_config_entry("session.set_denormal_as_zero", "1")
        return chosen

    spare.is_spare = True  # type: ignore[attr-defined]
    OrtInferSession._init_sess_opts = staticmethod(spare)  # type: ignore[method-assign, assignment]  # noqa: SLF001


_loading = Lock()
_one_finds = Lock()


def ocr(threads: int = 1) -> Ocr:
    """Return this process's reader of print, loaded at the first call (about a second)."""
    with _loading:
        return _loaded(threads)


@cache
def _loaded(threads: int) -> Ocr:
    return Ocr(threads)


def _legible(read: Sequence[Reading]) -> float:
    """Return how many letters were read, by how sure: lines of an unknown script say nothing."""
    return sum(score * score * len(text.replace(" ", "")) for text, score in read)


def _clearer(crop: Pixels) -> Pixels:
    """Return a line with its contrast stretched and its strokes sharpened."""
    import cv2  # noqa: PLC0415  slow to import

    grey = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)
    low, high = np.percentile(grey, (2, 98))
    stretched = np.clip((grey.astype(np.float32) - low) * (255.0 / max(8.0, high - low)), 0, 255)
    soft = cv2.GaussianBlur(stretched, (0, 0), max(0.8, crop.shape[0] / 24))
    sharp = np.clip(stretched * 1.7 - soft * 0.7, 0, 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(sharp, cv2.COLOR_GRAY2BGR), dtype=np.uint8)


def _run_upwards(boxes: Boxes) -> bool:
    """Whether most of the print runs up or down the picture."""
    across = up = 0.0
    for box in boxes:
        width = float(np.linalg.norm(box[1] - box[0]))
        height = float(np.linalg.norm(box[3] - box[0]))
        if height > 1.5 * width:
            up += height
        elif width > 1.5 * height:
            across += width
    return up > across


def _length(box: npt.NDArray[np.float32]) -> float:
    return float(np.linalg.norm(box[1] - box[0]))


def turned(pixels: Pixels, boxes: Boxes, turns: int) -> tuple[Pixels, Boxes]:
    """Turn picture and boxes clockwise by so many quarters."""
    for _ in range(turns % 4):
        height = pixels.shape[0]
        pixels = np.rot90(pixels, -1)
        moved = np.stack([height - 1 - boxes[..., 1], boxes[..., 0]], axis=-1)
        boxes = np.stack([in_order(box) for box in moved.astype(np.float32)])
    return np.ascontiguousarray(pixels), boxes


def _as_box(box: npt.NDArray[np.float32]) -> Box:
    a, b, c, d = box.tolist()
    return ((a[0], a[1]), (b[0], b[1]), (c[0], c[1]), (d[0], d[1]))

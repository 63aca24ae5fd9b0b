"""Where the card lies in a photo, and the card seen straight from above."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from boothapp.cards.card import Box
from boothapp.cards.picture import Pixels

Corners: TypeAlias = npt.NDArray[np.float32]
"""Four points, from the upper left clockwise."""

Lines: TypeAlias = npt.NDArray[np.float32]
"""Lines of print: a row a line, its four corners, x and y."""

Finder: TypeAlias = Callable[[Pixels], Lines]
"""Finds lines of print in a picture."""

_SEARCH_EDGE = 480
_LONGEST = 1680
"""Long edge of a straightened card in pixels; small print of 5 points is then 20 pixels high."""

_MARGIN = 0.012
"""How much is kept around the card, in parts of its size: print may run to the edge."""

_PRINT_KEPT = 0.97
"""Part of all print, by length, that an outline must hold: a stain may look like a short word."""

_RIM_TAKEN_IN = 0.93
"""Trust in an outline that may take in the blurred rim or the shadow of a card."""

_FEWEST_LINES = 4
_AROUND_PRINT = 0.12
"""Room around the print of a card without a visible edge, in parts of its long side."""

_LOWEST = 0.66
"""Its least short side, in parts of its long one: small print is not seen in the small copy."""

_PHOTO = 2400
"""Long edge in pixels above which a picture is read at much less than its size ..."""

_WORTH_CUTTING = 0.85
"""... so that print on less than this part of it is worth being cut out, or else ..."""

_LEVEL = 0.035
"""... print that leans by more than this, in radians."""


@dataclass(frozen=True, slots=True)
class Straight:
    """A card seen from above.

    Attributes:
        pixels: Its picture.
        back: Matrix (3 x 3) that takes a point of this picture to the photo.
    """

    pixels: Pixels
    back: npt.NDArray[np.float64]

    def in_photo(self, box: Box) -> Box:
        """Return where a box of this picture lies in the photo."""
        points = np.hstack([np.asarray(box, dtype=np.float64), np.ones((4, 1))]) @ self.back.T
        a, b, c, d = (points[:, :2] / points[:, 2:3]).tolist()
        return ((a[0], a[1]), (b[0], b[1]), (c[0], c[1]), (d[0], d[1]))


def straightened(photo: Pixels, find: Finder | None = None) -> Straight:
    """Return the card of a photo, cut out and seen from above; the whole photo when unsure.

    Args:
        photo: The photo.
        find: Finds lines of print. With it nothing is cut off that has print on it, and a card
            whose edge cannot be seen is cut out by its print.
    """
    small, factor = _small(photo)
    lines = find(small) if find else None
    corners = _corners(small, lines)
    if corners is None and lines is not None:
        corners = _around_print(lines, small, large=max(photo.shape[:2]) > _PHOTO)
    return _whole(photo) if corners is None else _cut(photo, corners / np.float32(factor))


def _whole(photo: Pixels) -> Straight:
    from boothapp.cards.picture import resized  # noqa: PLC0415

    height, width = photo.shape[:2]
    if max(height, width) <= _LONGEST:
        return Straight(photo, np.eye(3))
    pixels = resized(photo, _LONGEST)
    back = np.diag([width / pixels.shape[1], height / pixels.shape[0], 1.0])
    return Straight(pixels, back)


def _cut(photo: Pixels, corners: Corners) -> Straight:
    import cv2  # noqa: PLC0415  slow to import

    above, right, below, left = (
        float(np.linalg.norm(corners[i] - corners[(i + 1) % 4])) for i in range(4)
    )
    width, height = max(above, below), max(left, right)
    factor = min(1.0, _LONGEST / max(width, height))
    width, height = width * factor, height * factor
    edge = _MARGIN * max(width, height)
    target = np.array(
        [[edge, edge], [edge + width, edge], [edge + width, edge + height], [edge, edge + height]],
        dtype=np.float32,
    )
    there = cv2.getPerspectiveTransform(corners, target)
    size = (round(width + 2 * edge), round(height + 2 * edge))
    pixels = cv2.warpPerspective(
        photo, there, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return Straight(
        np.asarray(pixels, dtype=np.uint8), np.asarray(np.linalg.inv(there), dtype=np.float64)
    )


def _small(photo: Pixels) -> tuple[Pixels, float]:
    """Return a copy in which the card is looked for, and how much smaller it is."""
    from boothapp.cards.picture import resized  # noqa: PLC0415

    longest = max(photo.shape[:2])
    if longest <= _SEARCH_EDGE:
        return photo, 1.0
    return resized(photo, _SEARCH_EDGE), _SEARCH_EDGE / longest


def card_corners(photo: Pixels) -> Corners | None:
    """Return the corners of the one card in a photo, or None when it fills it or nothing is sure."""
    small, factor = _small(photo)
    corners = _corners(small, None)
    return None if corners is None else corners / np.float32(factor)


def _corners(small: Pixels, lines: Lines | None) -> Corners | None:
    """Return the likeliest outline that leaves no line of print outside, or None."""
    import cv2  # noqa: PLC0415  slow to import

    found = [
        (quad[0], quad[1] * trust) for mask, trust in _masks(small) if (quad := _quad_of(mask))
    ]
    if lines is not None:
        found = [quad for quad in found if _holds(quad[0], lines)]
    if not found:
        return None
    # A card with a band of colour shows a patch of its ground as well: the larger one is the card.
    best: tuple[Corners, float] = max(
        found, key=lambda quad: cv2.contourArea(quad[0]) * quad[1] * _shape_weight(quad[0])
    )
    return best[0]


def _holds(corners: Corners, lines: Lines) -> bool:
    """Whether nearly all print, by its length, lies within an outline or on its edge."""
    import cv2  # noqa: PLC0415  slow to import

    reach = 0.01 * float(cv2.arcLength(corners, closed=True))
    total = inside = 0.0
    for line in lines:
        x, y = line.mean(axis=0).tolist()
        length = float(np.linalg.norm(line[0] - line[2]))
        total += length
        inside += length * (cv2.pointPolygonTest(corners, (x, y), measureDist=True) >= -reach)
    return inside >= _PRINT_KEPT * total


def _around_print(lines: Lines, small: Pixels, *, large: bool) -> Corners | None:
    """Return a level rectangle around all print of a photo, or None when it would gain nothing."""
    if len(lines) < _FEWEST_LINES:
        return None
    angle = _slope(lines)
    cosine, sine = np.cos(angle), np.sin(angle)
    level = np.array([[cosine, -sine], [sine, cosine]])  # a row of points times this is level
    points = lines.reshape(-1, 2) @ level
    low, high = points.min(axis=0), points.max(axis=0)
    edge = _AROUND_PRINT * float((high - low).max())
    size = high - low + 2 * edge
    more = edge + np.maximum(0.0, _LOWEST * size.max() - size) / 2
    (left, above), (right, below) = (low - more).tolist(), (high + more).tolist()
    gains = large and max(right - left, below - above) < _WORTH_CUTTING * max(small.shape[:2])
    if not gains and abs(angle) < _LEVEL:
        return None
    around = np.array([[left, above], [right, above], [right, below], [left, below]])
    return np.asarray(around @ level.T, dtype=np.float32)


def _slope(lines: Lines) -> float:
    """Return the slope of the print in radians, from minus to plus an eighth of a turn."""
    one, two = lines[:, 1] - lines[:, 0], lines[:, 3] - lines[:, 0]
    across = np.linalg.norm(one, axis=1) >= np.linalg.norm(two, axis=1)
    along = np.where(across[:, None], one, two)
    angles = np.arctan2(along[:, 1], along[:, 0])
    angles = (angles + np.pi / 4) % (np.pi / 2) - np.pi / 4
    lengths = np.linalg.norm(along, axis=1)
    order = np.argsort(angles)
    half = int(np.searchsorted(np.cumsum(lengths[order]), lengths.sum() / 2))
    return float(angles[order[min(half, len(order) - 1)]])


def _shape_weight(corners: Corners) -> float:
    """Return how usual the proportions are: cards are 85 x 55, 90 x 54 or 89 x 51 mm."""
    proportion = _proportion(corners)
    return 1.0 if 1.4 < proportion < 1.85 else 0.85 if 1.25 < proportion < 2.0 else 0.7


def _proportion(corners: Corners) -> float:
    sides = [float(np.linalg.norm(corners[i] - corners[(i + 1) % 4])) for i in range(4)]
    one, two = sides[0] + sides[2], sides[1] + sides[3]
    return max(one, two) / max(1.0, min(one, two))


def _masks(small: Pixels) -> list[tuple[npt.NDArray[np.uint8], float]]:
    """Return guesses of where the card is, and how exact each is, 0 to 1.

    They are what differs from the rim in colour, and in lightness.
    """
    import cv2  # noqa: PLC0415  slow to import

    lab = cv2.cvtColor(cv2.GaussianBlur(small, (5, 5), 0), cv2.COLOR_BGR2LAB).astype(np.float32)
    height, width = lab.shape[:2]
    rim = max(2, round(0.02 * max(height, width)))
    edge = np.concatenate(
        [
            lab[:rim].reshape(-1, 3),
            lab[-rim:].reshape(-1, 3),
            lab[:, :rim].reshape(-1, 3),
            lab[:, -rim:].reshape(-1, 3),
        ]
    )
    middle = np.median(edge, axis=0)
    spread = np.median(np.abs(edge - middle), axis=0) + 2.0
    distance = np.sqrt((((lab - middle) / spread) ** 2).sum(axis=2))
    scaled = np.clip(distance * 12, 0, 255).astype(np.uint8)
    grey = lab[:, :, 0].astype(np.uint8)
    middling, apart = _split(scaled)
    # One half of a two-coloured card differs less from the table than the other.
    less = [np.where(scaled > part * middling, 255, 0).astype(np.uint8) for part in (0.5, 0.3)]
    exact = [(_closed(mask), 1.0) for mask in (apart, _otsu(grey), 255 - _otsu(grey))]
    return exact + [(_closed(mask), _RIM_TAKEN_IN) for mask in less]


def _otsu(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    return _split(grey)[1]


def _split(grey: npt.NDArray[np.uint8]) -> tuple[float, npt.NDArray[np.uint8]]:
    """Return the best threshold between dark and light, and what is lighter."""
    import cv2  # noqa: PLC0415  slow to import

    threshold, mask = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return float(threshold), np.asarray(mask, dtype=np.uint8)


def _closed(mask: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    import cv2  # noqa: PLC0415  slow to import

    kernel = np.ones((5, 5), dtype=np.uint8)
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel)
    return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel), dtype=np.uint8)


def _quad_of(mask: npt.NDArray[np.uint8]) -> tuple[Corners, float] | None:
    """Return the four corners of the largest patch and how well it fills them, 0 to 1."""
    import cv2  # noqa: PLC0415  slow to import

    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    patch = max(contours, key=cv2.contourArea)
    total = float(mask.shape[0] * mask.shape[1])
    hull = cv2.convexHull(patch)
    area = float(cv2.contourArea(hull))
    if not 0.12 * total < area < 0.97 * total:
        return None
    corners = _four_corners(np.asarray(hull, dtype=np.int32))
    if corners is None:
        return None
    quad_area = float(cv2.contourArea(corners))
    solid = float(cv2.contourArea(patch)) / area
    fit = min(area, quad_area) / max(area, quad_area)
    if fit < 0.95 or solid < 0.9 or not _card_like(corners, mask.shape[1], mask.shape[0]):
        return None
    return corners, fit * solid


def _four_corners(hull: npt.NDArray[np.int32]) -> Corners | None:
    """Return the quadrilateral nearest to a convex outline, its corners in order, or None."""
    import cv2  # noqa: PLC0415  slow to import

    around = cv2.arcLength(hull, closed=True)
    for part in (0.02, 0.03, 0.045, 0.06):
        polygon = cv2.approxPolyDP(hull, part * around, closed=True)
        if len(polygon) == 4:
            return in_order(polygon.reshape(4, 2).astype(np.float32))
        if len(polygon) < 4:
            return None
    return None


def in_order(points: npt.NDArray[np.float32]) -> Corners:
    """Return four corners from the upper left clockwise."""
    middle = points.mean(axis=0)
    angle = np.arctan2(points[:, 1] - middle[1], points[:, 0] - middle[0])
    around = points[np.argsort(angle)]
    start = int(np.argmin(around.sum(axis=1)))
    return np.roll(around, -start, axis=0).astype(np.float32)


def _card_like(corners: Corners, width: int, height: int) -> bool:
    """Whether the sides fit a card in perspective and do not lie on the rim of the photo."""
    sides = [float(np.linalg.norm(corners[i] - corners[(i + 1) % 4])) for i in range(4)]
    opposite = max(sides[0], sides[2]) / max(1.0, min(sides[0], sides[2]))
    beside = max(sides[1], sides[3]) / max(1.0, min(sides[1], sides[3]))
    if opposite > 1.5 or beside > 1.5 or not 1.2 < _proportion(corners) < 2.0:
        return False
    for i in range(4):
        one, two = corners[i - 1] - corners[i], corners[(i + 1) % 4] - corners[i]
        cosine = abs(float(one @ two)) / max(1e-6, float(np.linalg.norm(one) * np.linalg.norm(two)))
        if cosine > 0.42:  # 65 to 115 degrees
            return False
    rim = 2.0
    touching = sum(
        bool(x <= rim or y <= rim or x >= width - 1 - rim or y >= height - 1 - rim)
        for x, y in corners
    )
    return touching <= 1

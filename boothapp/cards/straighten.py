"""Where the card lies in a photo, and the card seen straight from above."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from boothapp.cards.card import Box
from boothapp.cards.picture import Pixels

Corners = npt.NDArray[np.float32]
"""Four points, from the upper left clockwise."""

_SEARCH_EDGE = 480
_LONGEST = 1680
"""Long edge of a straightened card in pixels; small print of 5 points is then 20 pixels high."""

_MARGIN = 0.012
"""How much is kept around the card, in parts of its size: print may run to the edge."""


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


def straightened(photo: Pixels) -> Straight:
    """Return the card of a photo, cut out and seen from above; the whole photo when unsure."""
    corners = card_corners(photo)
    return _whole(photo) if corners is None else _cut(photo, corners)


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


def card_corners(photo: Pixels) -> Corners | None:
    """Return the corners of the one card in a photo, or None when it fills it or nothing is sure."""
    import cv2  # noqa: PLC0415  slow to import

    height, width = photo.shape[:2]
    factor = min(1.0, _SEARCH_EDGE / max(height, width))
    small = cv2.resize(photo, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    found = [quad for mask in _masks(np.asarray(small, dtype=np.uint8)) if (quad := _quad_of(mask))]
    if not found:
        return None
    # A card with a band of colour shows a patch of its ground as well: the larger one is the card.
    best = max(found, key=lambda quad: cv2.contourArea(quad[0]) * quad[1] * _shape_weight(quad[0]))
    return (best[0] / np.float32(factor)).astype(np.float32)


def _shape_weight(corners: Corners) -> float:
    """Return how usual the proportions are: cards are 85 x 55, 90 x 54 or 89 x 51 mm."""
    proportion = _proportion(corners)
    return 1.0 if 1.4 < proportion < 1.85 else 0.85 if 1.25 < proportion < 2.0 else 0.7


def _proportion(corners: Corners) -> float:
    sides = [float(np.linalg.norm(corners[i] - corners[(i + 1) % 4])) for i in range(4)]
    one, two = sides[0] + sides[2], sides[1] + sides[3]
    return max(one, two) / max(1.0, min(one, two))


def _masks(small: Pixels) -> list[npt.NDArray[np.uint8]]:
    """Return guesses of where the card is: what differs from the rim in colour, and in lightness."""
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
    masks = [_otsu(scaled), _otsu(grey), 255 - _otsu(grey)]
    return [_closed(mask) for mask in masks]


def _otsu(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    import cv2  # noqa: PLC0415  slow to import

    return np.asarray(
        cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1], dtype=np.uint8
    )


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

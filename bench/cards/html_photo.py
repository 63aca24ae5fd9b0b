"""More photo faults for cards: desks and cloths, a phone's shadow, curl, screens, cut edges, dim rooms."""

import math
import random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.cards.faults import Picture, Plane, Shot

Box = tuple[float, float, float, float]
KINDS = (
    "perspective",
    "roll",
    "curl",
    "motion",
    "blur",
    "phone shadow",
    "stripe glare",
    "dim",
    "screen",
    "cut edge",
    "turned",
    "jpeg",
    "small",
    "blinds",
)
WEIGHTS = (3, 2.5, 1.5, 1.2, 1.6, 2, 1.4, 1.8, 1.2, 1.6, 2, 1.3, 1.2, 1)
SOFT = frozenset(("motion", "blur", "jpeg", "small", "screen"))
DARK = frozenset(("dim", "phone shadow", "blinds"))


def take(rng: random.Random, card: Image.Image, level: str, printed: Box) -> Shot:
    """Take a picture of a card at a level; printed is the box around all print, in shares of the card."""
    picture = _bytes(cv2.cvtColor(np.asarray(card), cv2.COLOR_RGB2BGR))
    if level == "clean":
        return _digital(rng, picture)
    kinds: list[str] = []
    if level == "hard":
        for _ in range(rng.choice((1, 2, 2, 3))):
            kind = rng.choices(KINDS, WEIGHTS)[0]
            if kind in DARK and (DARK & set(kinds) or picture.mean() < 90):
                continue  # nobody could read it
            if kind not in kinds and not (kind in SOFT and SOFT & set(kinds)):
                kinds.append(kind)
    shot = Shot(picture, kinds or ["mild"], rng.randint(72, 90))
    if "cut edge" in kinds:
        shot.picture = _cut(rng, shot.picture, printed)
    if "curl" in kinds:
        shot.picture = _curled(rng, shot.picture)
    shot.picture = _laid(rng, shot.picture, kinds, level)
    shot.picture = _lit(rng, shot.picture, kinds, level)
    _seen(rng, shot)
    return shot


def _bytes(picture: NDArray[Any]) -> Picture:
    return np.asarray(picture, np.uint8)


def _digital(rng: random.Random, card: Picture) -> Shot:
    """A file from the printer, or a flatbed scan a little askew on white."""
    if rng.random() < 0.4:
        return Shot(card, ["digital"], rng.randint(80, 95))
    high, wide = card.shape[:2]
    edge = rng.randint(15, 70)
    paper = rng.choice((255, 250, 238))
    out = cv2.copyMakeBorder(card, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=(paper,) * 3)
    turn = cv2.getRotationMatrix2D((wide / 2 + edge, high / 2 + edge), rng.uniform(-1.6, 1.6), 1)
    out = cv2.warpAffine(
        out,
        turn,
        (wide + 2 * edge, high + 2 * edge),
        flags=cv2.INTER_CUBIC,
        borderValue=(paper,) * 3,
    )
    return Shot(_grain(rng, _bytes(out), 1.5), ["scan"], rng.randint(82, 95))


def _cut(rng: random.Random, card: Picture, printed: Box) -> Picture:
    """Take away bare margin from one or two sides; at least a fourth of it stays before the print."""
    high, wide = card.shape[:2]
    left, top, right, bottom = printed
    cuts = [0.0, 0.0, 0.0, 0.0]
    room = (left, top, 1 - right, 1 - bottom)
    for side in rng.sample(range(4), rng.choice((1, 2))):
        cuts[side] = max(0.0, room[side]) * rng.uniform(0.4, 0.75)
    return card[
        int(cuts[1] * high) : high - int(cuts[3] * high),
        int(cuts[0] * wide) : wide - int(cuts[2] * wide),
    ].copy()


def _curled(rng: random.Random, card: Picture) -> Picture:
    """Bend the card: it bulges towards the lens along one axis."""
    high, wide = card.shape[:2]
    depth = rng.uniform(0.015, 0.035) * high * rng.choice((-1, 1))
    pad = int(abs(depth)) + 2
    out = cv2.copyMakeBorder(card, pad, pad, 0, 0, cv2.BORDER_REPLICATE)
    rows, columns = np.indices(out.shape[:2], dtype=np.float32)
    bend = (depth * np.sin(np.pi * columns / wide)).astype(np.float32)
    bent = cv2.remap(out, columns, rows + bend, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    shade = 1 - 0.12 * np.cos(np.pi * columns / wide)[:, :, None]
    return _bytes(np.clip(bent * shade, 0, 255).astype(np.uint8))


def _laid(rng: random.Random, card: Picture, kinds: list[str], level: str) -> Picture:
    high, wide = card.shape[:2]
    lean = 0.14 if "perspective" in kinds else 0.035
    roll = rng.uniform(6, 14) * rng.choice((-1, 1)) if "roll" in kinds else rng.uniform(-4, 4)
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    moved = corners.copy()
    side = rng.randrange(4)
    for at in (side, (side + 1) % 4):  # one side is farther away, so it is shorter
        along = corners[(side + (1 if at == side else 0)) % 4] - corners[at]
        moved[at] += along * rng.uniform(0.3, 1) * lean
    for at in range(4):
        moved[at] += [rng.uniform(-0.012, 0.012) * wide, rng.uniform(-0.012, 0.012) * high]
    angle = math.radians(roll)
    turn = np.array(
        [[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]], np.float32
    )
    moved = (moved - [wide / 2, high / 2]) @ turn.T
    low, top = moved.min(axis=0), moved.max(axis=0)
    fill = rng.uniform(0.9, 0.985) if "cut edge" in kinds else rng.uniform(0.7, 0.92)
    frame = (1800, 1350) if rng.random() < 0.6 else (2200, 1240)
    if high > wide:
        frame = frame[::-1]
    scale = fill * min(frame[0] / (top[0] - low[0]), frame[1] / (top[1] - low[1]))
    slack = (np.array(frame) - (top - low) * scale) / 2
    shift = np.array(frame) / 2 - (low + top) / 2 * scale
    shift += slack * [rng.uniform(-0.85, 0.85), rng.uniform(-0.85, 0.85)]
    matrix = cv2.getPerspectiveTransform(corners, (moved * scale + shift).astype(np.float32))
    source = cv2.GaussianBlur(card, (0, 0), 0.4 / scale) if scale < 0.75 else card
    laid = cv2.warpPerspective(source, matrix, frame, flags=cv2.INTER_CUBIC)
    mask = (
        cv2.warpPerspective(np.full((high, wide), 255, np.uint8), matrix, frame).astype(np.float32)
        / 255
    )
    ground = _ground(rng, frame, bright=level != "hard" or rng.random() < 0.5)
    drop = cv2.GaussianBlur(
        np.roll(mask, (rng.randint(4, 14), rng.randint(-8, 8)), (0, 1)), (0, 0), 8
    )
    ground = ground * (1 - 0.45 * drop[:, :, None])
    return np.clip(laid * mask[:, :, None] + ground * (1 - mask[:, :, None]), 0, 255).astype(
        np.uint8
    )


def _ground(rng: random.Random, frame: tuple[int, int], *, bright: bool) -> Plane:
    wide, high = frame
    rows, columns = np.indices((high, wide), dtype=np.float32)
    colour = np.array([rng.randint(30, 120) + (90 if bright else 0) for _ in range(3)], np.float32)
    colour = 0.45 * colour + 0.55 * colour.mean()
    out = np.ones((high, wide, 3), np.float32) * colour
    kind = rng.choice(("stone", "check", "desk", "jeans", "boards"))
    if kind == "check":
        step = rng.randint(60, 160)
        out -= (((rows // step) % 2 + (columns // step) % 2) * rng.uniform(8, 26))[:, :, None]
    elif kind == "boards":
        step = rng.randint(180, 420)
        out *= (1 - 0.35 * (columns % step < 4))[:, :, None]
        out += (np.sin(rows / 37 + columns // step * 2.1) * 7)[:, :, None]
    elif kind == "jeans":
        out[:] = (95, 62, 40)
        out += (np.sin((rows + columns) / 2.2) * 14)[:, :, None]
    dice = np.random.default_rng(rng.getrandbits(32))
    part = 4 if kind == "stone" else 12
    rough = dice.normal(0, 9 if kind == "stone" else 4, (high // part, wide // part)).astype(
        np.float32
    )
    return np.asarray(out + cv2.resize(rough, frame)[:, :, None], np.float32)


def _lit(rng: random.Random, picture: Picture, kinds: list[str], level: str) -> Picture:
    high, wide = picture.shape[:2]
    rows, columns = np.indices((high, wide), dtype=np.float32)
    centre = (rng.uniform(0.2, 0.8) * wide, rng.uniform(0.2, 0.8) * high)
    far = np.hypot(columns - centre[0], rows - centre[1]) / math.hypot(wide, high)
    light = 1.05 - rng.uniform(0.15, 0.3 if level == "mild" else 0.5) * far
    tint = np.array(
        rng.choice(((0.8, 0.93, 1), (1, 0.97, 0.9), (0.92, 1, 0.96), (1, 1, 1))), np.float32
    )
    if "phone shadow" in kinds:
        light *= 1 - rng.uniform(0.35, 0.55) * _phone(rng, (high, wide))
    if "blinds" in kinds:
        slope = rng.uniform(-0.6, 0.6)
        light *= 0.82 + 0.18 * np.tanh(
            3 * np.sin((rows + slope * columns) / high * rng.uniform(14, 26))
        )
    if "dim" in kinds:
        light *= rng.uniform(0.42, 0.58)
    out = picture * (light[:, :, None] * tint)
    if "stripe glare" in kinds:
        at = rng.uniform(0.25, 0.75) * wide + rng.uniform(-0.5, 0.5) * rows
        stripe = np.exp(-(((columns - at) / (wide * rng.uniform(0.03, 0.06))) ** 2))[:, :, None]
        out = out + (255 - out) * stripe * rng.uniform(0.42, 0.58)
    return _bytes(np.clip(out, 0, 255).astype(np.uint8))


def _phone(rng: random.Random, size: tuple[int, int]) -> NDArray[np.float32]:
    high, wide = size
    small = np.zeros((high // 4, wide // 4), np.float32)
    centre = (small.shape[1] * rng.uniform(0.2, 0.8), small.shape[0] * rng.uniform(0.5, 1.0))
    body = (small.shape[1] * rng.uniform(0.25, 0.4), small.shape[0] * rng.uniform(0.6, 0.9))
    cv2.fillPoly(small, [cv2.boxPoints((centre, body, rng.uniform(-25, 25))).astype(np.int32)], 1.0)
    return np.asarray(
        cv2.resize(cv2.GaussianBlur(small, (0, 0), rng.uniform(4, 11)), (wide, high)), np.float32
    )


def _seen(rng: random.Random, shot: Shot) -> None:
    picture, kinds = shot.picture, shot.faults
    unit = max(picture.shape) / 1800
    if "screen" in kinds:
        picture = _screen(rng, picture)
    if "blur" in kinds:
        picture = _bytes(cv2.GaussianBlur(picture, (0, 0), rng.uniform(1.3, 2.2) * unit))
    if "motion" in kinds:
        picture = _shaken(rng, picture, rng.uniform(5, 8) * unit)
    if "small" in kinds:
        scale = rng.randint(950, 1150) / max(picture.shape)
        less = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        picture = _bytes(less)
    picture = _grain(rng, picture, rng.uniform(5, 9) if "dim" in kinds else rng.uniform(1, 4))
    if "turned" in kinds:
        picture = np.rot90(picture, rng.choice((1, 2, 3))).copy()
    if "jpeg" in kinds:
        shot.quality = rng.randint(24, 38)
    shot.picture = picture


def _screen(rng: random.Random, picture: Picture) -> Picture:
    """A card shown on a screen: fine rows of light whose beat with the sensor is seen as wide waves."""
    high, wide = picture.shape[:2]
    rows, columns = np.indices((high, wide), dtype=np.float32)
    turn = rng.uniform(-0.08, 0.08)
    pitch = rng.uniform(2.1, 2.9)
    fine = np.sin((columns + turn * rows) * 2 * math.pi / pitch) * np.sin(
        (rows - turn * columns) * 2 * math.pi / pitch
    )
    wave = np.sin(
        (columns * rng.uniform(0.6, 1) + rows * rng.uniform(0.2, 0.8)) / rng.uniform(26, 60)
    )
    depth = rng.uniform(0.05, 0.1)
    tint = 1 + depth * wave[:, :, None] * np.array([1, -0.6, 0.8], np.float32)
    out = picture * (1 + depth * fine[:, :, None]) * tint * [1.06, 1.0, 0.93]
    return np.clip(out, 0, 255).astype(np.uint8)


def _shaken(rng: random.Random, picture: Picture, length: float) -> Picture:
    size = max(5, int(length) | 1)
    kernel = np.zeros((size, size), np.float32)
    angle = rng.uniform(0, math.pi)
    for step in np.linspace(-0.5, 0.5, 4 * size):
        x = round(size / 2 - 0.5 + step * (size - 1) * math.cos(angle))
        y = round(size / 2 - 0.5 + step * (size - 1) * math.sin(angle))
        kernel[y, x] += 1
    return np.asarray(cv2.filter2D(picture, -1, kernel / kernel.sum()), np.uint8)


def _grain(rng: random.Random, picture: Picture, strength: float) -> Picture:
    dice = np.random.default_rng(rng.getrandbits(32))
    noise = dice.standard_normal(picture.shape[:2], np.float32) * strength
    return np.clip(picture + noise[:, :, None], 0, 255).astype(np.uint8)

"""Photographs a drawn card: its place on a table, light, lens, sensor and file."""

import math
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.uint8]
Plane = NDArray[np.float32]
LEVELS = ("clean", "mild", "hard")
FRAMES = ((1600, 1200), (2000, 1500), (2400, 1800), (3000, 2000))


@dataclass(slots=True)
class Shot:
    """A photograph with the faults it was given."""

    picture: Picture
    faults: list[str] = field(default_factory=list)
    quality: int = 92
    exif: int = 1


def photograph(rng: random.Random, card: Image.Image, level: str) -> Shot:
    """Take a picture of a card at a level of difficulty."""
    picture = cv2.cvtColor(np.asarray(card), cv2.COLOR_RGB2BGR)
    return {"clean": _scan, "mild": _mild, "hard": _hard}[level](rng, picture)


def save(shot: Shot, path: Path) -> None:
    """Write the photograph as JPEG, or a scan at times as PNG by its suffix."""
    image = Image.fromarray(cv2.cvtColor(shot.picture, cv2.COLOR_BGR2RGB))
    if path.suffix == ".png":
        image.save(path)
        return
    exif = Image.Exif()
    if shot.exif != 1:
        exif[0x0112] = shot.exif
    image.save(path, quality=shot.quality, exif=exif)


def _scan(rng: random.Random, card: Picture) -> Shot:
    scale = rng.uniform(0.68, 1.25)
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    picture = cv2.resize(card, None, fx=scale, fy=scale, interpolation=method)
    if rng.random() < 0.3:
        edge = rng.randint(10, 60)
        picture = cv2.copyMakeBorder(
            picture, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=(245, 245, 245)
        )
    return Shot(_noisy(rng, picture, 1.5), ["scan"], rng.randint(88, 96))


def _mild(rng: random.Random, card: Picture) -> Shot:
    shot = Shot(card, ["mild"], rng.randint(75, 90))
    frame = rng.choice(FRAMES)
    angles = (rng.uniform(-6, 6), rng.uniform(-6, 6), rng.uniform(-4, 4))
    shot.picture = _on_table(rng, card, frame, angles, rng.uniform(0.72, 0.9))
    shot.picture = _gradient(rng, shot.picture, 0.25)
    shot.picture = _noisy(rng, shot.picture, rng.uniform(1, 4))
    if rng.random() < 0.2:
        _marked_turned(rng, shot)
    return shot


def _hard(rng: random.Random, card: Picture) -> Shot:
    kinds = [
        "perspective",
        "tilt",
        "blur",
        "motion",
        "shadow",
        "dim",
        "glare",
        "turned",
        "small",
        "jpeg",
    ]
    weights = [3, 3, 2, 1.2, 2, 2, 1.5, 2, 1.3, 1.5]
    chosen: list[str] = []
    for _ in range(rng.choice((1, 2, 2, 3))):
        kind = rng.choices(kinds, weights)[0]
        if kind not in chosen and not _clash(kind, chosen):
            chosen.append(kind)
    shot = Shot(card, chosen, rng.randint(70, 88))
    lean, roll = (20, 3.0) if "perspective" in chosen else (7, 3.0)
    roll = 15 if "tilt" in chosen else roll
    yaw, pitch = rng.uniform(-lean, lean), rng.uniform(-lean, lean)
    if "perspective" in chosen:
        yaw = math.copysign(rng.uniform(12, lean), yaw)
    turn = rng.uniform(-roll, roll)
    turn = math.copysign(rng.uniform(6, 15), turn) if "tilt" in chosen else turn
    frame = rng.choice(FRAMES[:2]) if "small" in chosen else rng.choice(FRAMES)
    shot.picture = _on_table(rng, card, frame, (yaw, pitch, turn), rng.uniform(0.68, 0.88))
    _light(rng, shot)
    _lens(rng, shot)
    if "turned" in chosen:
        shot.picture = np.rot90(shot.picture, rng.choice((1, 2, 3))).copy()
    return shot


def _clash(kind: str, chosen: list[str]) -> bool:
    soft = {"blur", "motion", "small", "jpeg"}
    return kind in soft and bool(soft & set(chosen))


def _light(rng: random.Random, shot: Shot) -> None:
    picture = _gradient(rng, shot.picture, 0.35)
    if "shadow" in shot.faults:
        picture = _shadow(rng, picture)
    if "glare" in shot.faults:
        picture = _glare(rng, picture)
    if "dim" in shot.faults:
        picture = np.clip(picture.astype(np.float32) * rng.uniform(0.4, 0.6), 0, 255).astype(
            np.uint8
        )
    shot.picture = picture


def _lens(rng: random.Random, shot: Shot) -> None:
    picture = shot.picture
    unit = max(picture.shape) / 1600
    if "blur" in shot.faults:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(1.3, 2.4) * unit)
    if "motion" in shot.faults:
        picture = _motion(rng, picture, rng.randint(5, 8) * unit)
    if "small" in shot.faults:
        width = rng.randint(900, 1150)
        scale = width / max(picture.shape)
        picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if "jpeg" in shot.faults:
        shot.quality = rng.randint(22, 38)
    shot.picture = _noisy(
        rng, picture, rng.uniform(7, 12) if "dim" in shot.faults else rng.uniform(1, 5)
    )


def _marked_turned(rng: random.Random, shot: Shot) -> None:
    mark, turns = rng.choice(((6, 1), (8, 3), (3, 2)))
    shot.picture = np.rot90(shot.picture, turns).copy()
    shot.exif = mark
    shot.faults.append("exif")


def _corners(size: tuple[int, int], angles: tuple[float, float, float], far: float) -> Plane:
    wide, high = size
    yaw, pitch, roll = (math.radians(angle) for angle in angles)
    turn_y = np.array(
        [[math.cos(yaw), 0, math.sin(yaw)], [0, 1, 0], [-math.sin(yaw), 0, math.cos(yaw)]]
    )
    turn_x = np.array(
        [[1, 0, 0], [0, math.cos(pitch), -math.sin(pitch)], [0, math.sin(pitch), math.cos(pitch)]]
    )
    turn_z = np.array(
        [[math.cos(roll), -math.sin(roll), 0], [math.sin(roll), math.cos(roll), 0], [0, 0, 1]]
    )
    flat = np.array([[-wide, -high, 0], [wide, -high, 0], [wide, high, 0], [-wide, high, 0]]) / 2
    turned = flat @ (turn_z @ turn_y @ turn_x).T
    depth = far * max(wide, high)
    return (turned[:, :2] * (depth / (depth + turned[:, 2]))[:, None]).astype(np.float32)


def _on_table(
    rng: random.Random,
    card: Picture,
    frame: tuple[int, int],
    angles: tuple[float, float, float],
    share: float,
) -> Picture:
    high, wide = card.shape[:2]
    if high > wide:
        frame = frame[::-1]
    corners = _corners((wide, high), angles, rng.uniform(2.2, 3.5))
    low, top = corners.min(axis=0), corners.max(axis=0)
    scale = share * min(frame[0] / (top[0] - low[0]), frame[1] / (top[1] - low[1]))
    corners = (corners - (low + top) / 2) * scale
    slack = np.array(frame) / 2 - (top - low) * scale / 2
    centre = (
        np.array(frame) / 2 + np.array([rng.uniform(-0.8, 0.8), rng.uniform(-0.8, 0.8)]) * slack
    )
    corners = (corners + centre).astype(np.float32)
    plain = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    matrix = cv2.getPerspectiveTransform(plain, corners)
    shrunk = cv2.GaussianBlur(card, (0, 0), max(0.01, 0.35 / scale)) if scale < 0.8 else card
    laid = cv2.warpPerspective(shrunk, matrix, frame, flags=cv2.INTER_CUBIC)
    ones = np.full((high, wide), 255, np.uint8)
    mask = cv2.warpPerspective(ones, matrix, frame).astype(np.float32) / 255
    table = _table(rng, frame).astype(np.float32)
    drop = np.roll(mask, (rng.randint(3, 12), rng.randint(-10, 10)), (0, 1))
    table *= (1 - 0.5 * _softened(drop, 9))[:, :, None]
    mask = mask[:, :, None]
    return np.clip(laid * mask + table * (1 - mask), 0, 255).astype(np.uint8)


def _generator(rng: random.Random) -> np.random.Generator:
    return np.random.default_rng(rng.getrandbits(32))


def _table(rng: random.Random, frame: tuple[int, int]) -> Picture:
    wide, high = frame
    dice = _generator(rng)
    kind = rng.choice(("wood", "wood", "plain", "plain", "cloth", "felt", "papers"))
    colours = (
        (60, 90, 140),
        (40, 60, 95),
        (205, 205, 210),
        (70, 70, 75),
        (120, 60, 40),
        (60, 100, 60),
        (170, 190, 210),
    )
    base = np.full((high, wide, 3), rng.choice(colours), np.float32)
    if kind == "wood":
        base[:] = rng.choice(((70, 110, 165), (45, 75, 120), (110, 150, 190)))
        grain = cv2.resize(
            dice.normal(0, 1, (high // 6, 6)).astype(np.float32),
            frame,
            interpolation=cv2.INTER_CUBIC,
        )
        base += grain[:, :, None] * 14
    elif kind == "cloth":
        rows, columns = np.indices((high, wide))
        base += (np.sin(rows / 3.1) * np.sin(columns / 3.3) * 16)[:, :, None]
    elif kind == "papers":
        base[:] = (200, 205, 208)
        for _ in range(3):
            x, y = rng.randint(0, wide), rng.randint(0, high)
            paper = cv2.boxPoints(((x, y), (wide * 0.6, high * 0.5), rng.uniform(0, 90))).astype(
                np.int32
            )
            shade = rng.randint(215, 250)
            cv2.fillPoly(base, [paper], (shade, shade, shade))
            cv2.polylines(base, [paper], isClosed=True, color=(150, 150, 150), thickness=3)
    rough = cv2.resize(dice.normal(0, 5, (high // 8, wide // 8)).astype(np.float32), frame)
    return np.clip(base + rough[:, :, None], 0, 255).astype(np.uint8)


def _gradient(rng: random.Random, picture: Picture, depth: float) -> Picture:
    high, wide = picture.shape[:2]
    angle = rng.uniform(0, 2 * math.pi)
    rows, columns = np.indices((high, wide), dtype=np.float32)
    slope = (columns / wide - 0.5) * math.cos(angle) + (rows / high - 0.5) * math.sin(angle)
    light = 1 - rng.uniform(0.08, depth) * (slope + 0.5)
    tint = np.array([rng.uniform(0.86, 1.0), rng.uniform(0.95, 1.0), 1.0], np.float32)
    return np.clip(picture * light[:, :, None] * tint, 0, 255).astype(np.uint8)


def _shadow(rng: random.Random, picture: Picture) -> Picture:
    high, wide = picture.shape[:2]
    mask = np.zeros((high, wide), np.float32)
    x = int(wide * rng.uniform(0.2, 0.8))
    tip = int(high * rng.uniform(0.2, 0.6))
    for finger in range(rng.randint(2, 4)):
        start = (x + finger * wide // 12, tip + abs(finger - 1) * high // 14)
        cv2.line(mask, start, (start[0] + wide // 6, high + 50), 1.0, wide // 14)
    cv2.ellipse(mask, (x + wide // 4, high), (wide // 4, high // 4), 0, 0, 360, 1.0, -1)
    if rng.random() < 0.5:
        mask = mask[:, ::-1]
    mask = _softened(np.ascontiguousarray(mask), wide / 70)
    return (picture * (1 - rng.uniform(0.35, 0.6) * mask)[:, :, None]).astype(np.uint8)


def _glare(rng: random.Random, picture: Picture) -> Picture:
    high, wide = picture.shape[:2]
    mask = np.zeros((high, wide), np.float32)
    centre = (int(wide * rng.uniform(0.25, 0.75)), int(high * rng.uniform(0.25, 0.75)))
    axes = (int(wide * rng.uniform(0.06, 0.13)), int(high * rng.uniform(0.05, 0.1)))
    cv2.ellipse(mask, centre, axes, rng.uniform(0, 180), 0, 360, 1.0, -1)
    mask = _softened(mask, wide / 30)
    # Print stays darker than the light on it: gloss lifts it to grey, it does not wipe it out.
    return np.clip(
        picture + (255 - picture.astype(np.float32)) * mask[:, :, None] * 0.72, 0, 255
    ).astype(np.uint8)


def _softened(mask: Plane, width: float) -> Plane:
    # Light has no fine detail: blurring it small is the same and many times faster.
    part = max(1, int(width / 3))
    high, wide = mask.shape
    small = cv2.resize(mask, (wide // part, high // part), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), width / part)
    return np.asarray(cv2.resize(soft, (wide, high)), dtype=np.float32)


def _motion(rng: random.Random, picture: Picture, length: float) -> Picture:
    size = max(3, int(length)) | 1
    kernel = np.zeros((size, size), np.float32)
    angle = rng.uniform(0, math.pi)
    half = size // 2
    shift = (half * math.cos(angle), half * math.sin(angle))
    start = (round(half - shift[0]), round(half - shift[1]))
    cv2.line(kernel, start, (round(half + shift[0]), round(half + shift[1])), 1.0, 1)
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def _noisy(rng: random.Random, picture: Picture, strength: float) -> Picture:
    dice = _generator(rng)
    high, wide = picture.shape[:2]
    grain = dice.standard_normal((high, wide, 1), np.float32) * strength
    blotch = (
        cv2.resize(dice.standard_normal((high // 3, wide // 3, 3), np.float32), (wide, high))
        * strength
        * 0.6
    )
    return np.clip(picture + grain + blotch, 0, 255).astype(np.uint8)


def described(shot: Shot, level: str) -> dict[str, Any]:
    """What the truth says of a photograph."""
    return {"fault": level, "faults": shot.faults}

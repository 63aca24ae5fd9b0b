"""Nothing that has print on it is cut off a card."""

import numpy as np

from boothapp.cards.picture import Pixels
from boothapp.cards.straighten import Lines, straightened

_TABLE = (196, 202, 210)


def _two_coloured(card: tuple[int, int, int]) -> Pixels:
    """Return a photo with a card from 300, 300 to 1200, 840 whose left part is a dark panel."""
    photo = np.full((1100, 1600, 3), _TABLE, dtype=np.uint8)
    photo[300:840, 300:1200] = card
    photo[300:840, 300:735] = (110, 30, 90)
    return photo


def _line(left: float, top: float, right: float, bottom: float) -> list[list[float]]:
    return [[left, top], [right, top], [right, bottom], [left, bottom]]


def _finds(*lines: list[list[float]]) -> Lines:
    """Return lines as they are found in a copy of 480 pixels of a photo of 1600."""
    return np.array(lines, dtype=np.float32) * np.float32(0.3)


_ON_PANEL = _line(340, 500, 620, 540)
_BESIDE = tuple(_line(775, top, 1150, top + 30) for top in (340, 420, 600, 700))


def test_a_panel_is_not_taken_for_the_card_when_there_is_print_beside_it() -> None:
    photo = _two_coloured(_TABLE)
    assert straightened(photo).pixels.shape[1] < 500  # by colour alone, the panel
    seen = straightened(photo, lambda _: _finds(_ON_PANEL, *_BESIDE))
    height, width = seen.pixels.shape[:2]
    assert width >= 900
    assert height >= 540


def test_a_two_coloured_card_is_found_as_a_whole() -> None:
    seen = straightened(_two_coloured((240, 244, 248)), lambda _: _finds(_ON_PANEL, *_BESIDE))
    height, width = seen.pixels.shape[:2]
    assert 890 < width < 960
    assert 530 < height < 600


def test_a_stain_that_looks_like_a_word_does_not_keep_the_table() -> None:
    stain = _line(60, 1000, 90, 1015)
    seen = straightened(
        _two_coloured((240, 244, 248)), lambda _: _finds(_ON_PANEL, *_BESIDE, stain)
    )
    assert seen.pixels.shape[1] < 960


def test_a_leaning_card_without_a_visible_edge_is_cut_out_by_its_print() -> None:
    photo = np.full((1600, 1600, 3), 230, dtype=np.uint8)
    angle = np.radians(12)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    level = np.array([_line(500, top, 1000, top + 40) for top in range(500, 900, 80)])
    lines = ((level - 750) @ turn + 750) * 0.3
    seen = straightened(photo, lambda _: lines.astype(np.float32))
    height, width = seen.pixels.shape[:2]
    assert 600 < width < 700  # 500 of print and room around it
    assert 450 < height < 550
    first = seen.in_photo(((75, 80), (575, 80), (575, 120), (75, 120)))
    slope = (first[1][1] - first[0][1]) / (first[1][0] - first[0][0])
    assert abs(slope - np.tan(angle)) < 0.01


def test_small_print_not_seen_in_the_small_copy_is_not_cut_off() -> None:
    photo = np.full((3200, 2100, 3), 230, dtype=np.uint8)
    seen_lines = [_line(500, top, 1400, top + 60) for top in (1000, 1100, 1200, 1300)]
    seen = straightened(photo, lambda _: (np.array(seen_lines) * 0.15).astype(np.float32))
    _, above = seen.in_photo(((0, 0), (1, 0), (1, 1), (0, 1)))[0]
    height, width = seen.pixels.shape[:2]
    assert height > 0.6 * width
    below = seen.in_photo(((0, height - 1), (1, height - 1), (1, height), (0, height)))[0][1]
    assert above < 900
    assert below > 1480  # the print that is seen ends at 1360


def test_a_scan_with_print_on_a_part_of_it_is_left_as_it_is() -> None:
    scan = np.full((640, 1060, 3), 250, dtype=np.uint8)
    lines = np.array([_line(20, top, 150, top + 15) for top in (20, 60, 100, 200)])
    assert straightened(scan, lambda _: lines.astype(np.float32)).pixels is scan


def test_a_photo_without_print_is_left_as_it_is() -> None:
    photo = np.full((1100, 1600, 3), _TABLE, dtype=np.uint8)
    nothing = np.zeros((0, 4, 2), dtype=np.float32)
    assert straightened(photo, lambda _: nothing).pixels is photo

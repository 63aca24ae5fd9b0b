from decimal import Decimal

import pytest

from boothapp.products.packing import (
    labelled_pieces,
    length_unit,
    pieces_of,
    sides_of,
    volume_in,
    volume_of,
    weight_of,
    weights_of,
)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("24", 24), ("24pcs/ctn", 24), ("12 只/箱", 12), ("6/24", 24), ("2x12=24", 24), ("6×4", 24),
        ("1pc/color box, 24pcs/ctn", 24),
        ("每箱48个", 48), ("20 sets", 20), ("10打/箱", 120), ("1,200", 1200),
    ],
)  # fmt: skip
def test_pieces_a_carton(text: str, pieces: int) -> None:
    assert pieces_of(text) == pieces


def test_a_packing_that_names_no_pieces_has_none() -> None:
    assert pieces_of("color box") is None
    assert labelled_pieces("12.5kg 0.05cbm") is None
    assert labelled_pieces("24pcs/ctn, 60*40*35cm") == 24


@pytest.mark.parametrize(
    ("text", "heading", "cbm"),
    [
        ("60*40*35cm", "", "0.084"), ("60x40x35", "外箱尺寸(cm)", "0.084"), ("600×400×350", "mm", "0.084"),
        ("600*400*350", "", "0.084"), ('24"x16"x14"', "", "0.0881"), ("L60×W40×H35", "", "0.084"),
        ("0.6*0.4*0.35m", "", "0.084"), ("60,5*40*35", "", "0.0847"),
    ],
)  # fmt: skip
def test_a_carton_s_size_gives_its_volume(text: str, heading: str, cbm: str) -> None:
    sides = sides_of(text)
    assert sides is not None
    assert volume_of(sides, length_unit(text) or length_unit(heading)) == Decimal(cbm)


def test_the_word_for_size_is_no_inch() -> None:
    assert length_unit("外箱尺寸") == ""
    assert length_unit("外箱尺寸(英寸)") == "in"


@pytest.mark.parametrize(
    ("text", "heading", "cbm"),
    [
        ("0.084", "CBM", "0.084"), ("0.084 CBM", "", "0.084"), ("CBM: 0.084", "", "0.084"),
        ("2.5", "CUFT", "0.0708"), ("60*40*35", "Meas", "0.084"), ("0.154m3", "体积", "0.154"),
    ],
)  # fmt: skip
def test_a_volume_is_in_cubic_metres(text: str, heading: str, cbm: str) -> None:
    assert volume_in(text, heading) == Decimal(cbm)


def test_two_weights_in_a_cell_are_gross_and_net() -> None:
    assert weights_of("12.5/11.0 kgs", "G.W./N.W.", net_first=False) == (Decimal("12.5"), 11)
    assert weights_of("11.0/12.5", "N.W./G.W.", net_first=True) == (Decimal("12.5"), 11)
    assert weights_of("N.W.: 11kg G.W.: 12.5kg", "", net_first=False) == (Decimal("12.5"), 11)
    assert weights_of("毛重12.5 净重11", "", net_first=False) == (Decimal("12.5"), 11)


@pytest.mark.parametrize(
    ("text", "heading", "kilos"),
    [
        ("12.5", "G.W. (kg)", "12.5"), ("850g", "", "0.850"), ("850", "净重(g)", "0.850"),
        ("33", "GW (lbs)", "14.969"), ("8.2", "G.W per carton", "8.2"), ("25斤", "", "12.500"),
    ],
)  # fmt: skip
def test_a_weight_is_in_kilograms(text: str, heading: str, kilos: str) -> None:
    assert weight_of(text, heading) == Decimal(kilos)

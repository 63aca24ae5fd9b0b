"""Lines in other scripts: what is read again, and what stays."""

import shutil
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from boothapp.cards import foreign, hosts, script
from boothapp.cards.hosts import Hints
from boothapp.cards.reading import read_card
from tests.cards.written import read

_RUSSIAN = next(language for language in foreign._LANGUAGES if language.code == "rus")


def _crop(width: int, height: int = 40) -> npt.NDArray[np.uint8]:
    return np.full((height, width, 3), 255, dtype=np.uint8)


@pytest.mark.parametrize("text", ["", ". : , 420255,", "«»", "NIKOΛAOΣ"])
def test_a_long_line_of_hardly_a_letter_is_suspect(text: str) -> None:
    assert foreign._is_suspect(_crop(500), (text, 0.95))


@pytest.mark.parametrize(
    "text", ["B R Ü C K N E R", "info@firm.example", "+92 55 74088684 31", "王小明 经理"]
)
def test_a_line_that_was_read_is_not_suspect(text: str) -> None:
    assert not foreign._is_suspect(_crop(300), (text, 0.95))


def test_a_short_patch_holds_no_word() -> None:
    assert not foreign._is_suspect(_crop(50), ("", 0.0))


def test_a_line_is_taken_from_the_reader_that_knows_its_script() -> None:
    assert foreign._better((". ,", 0.9), ("ул. Баумана", 0.9), _RUSSIAN) == ("ул. Баумана", 0.9)


def test_whole_latin_words_are_not_given_up_for_letters_that_look_alike() -> None:
    latin = ("BAKER METAL", 0.85)
    assert foreign._better(latin, ("ВАКЕВ МЕТАЛ", 0.86), _RUSSIAN) == latin


def test_an_address_on_the_net_stays_and_gets_its_label() -> None:
    known = ("nouta info@firm.example", 0.8)
    read_again = ("почта 1пю@Япт.ехатр!е", 0.6)
    assert foreign._better(known, read_again, _RUSSIAN) == ("почта nouta info@firm.example", 0.8)


def test_a_form_is_put_before_a_latin_name_in_quotes() -> None:
    made = foreign._better(("«Registon Savdo»", 0.95), ("ООО «Ке6151оп Зау4о»", 0.6), _RUSSIAN)
    assert made == ("ООО «Registon Savdo»", 0.95)


def test_a_number_gets_the_label_of_its_own_script() -> None:
    made = foreign._relabelled(("qp. +375 17 3049593", 0.97), "ф. +375 17 3049593", _RUSSIAN)
    assert made == ("ф. +375 17 3049593", 0.97)


def test_words_in_other_letters_are_compared_by_their_sound() -> None:
    known = Hints(("yulia.shcherbakova",), ("sibhoztorg",))
    assert hosts.person_match(["юлия", "щербакова"], known) == 1.0
    assert hosts.company_match("ООО ТД «СибХозТорг»", known) > 0.8
    assert script.romanised("Παπαδόπουλος") == "papadopoulos"


def test_the_data_open_below_a_folder_with_a_chinese_name(tmp_path: Path) -> None:
    engine = foreign._engine()
    folder = tmp_path / "李薇"
    shutil.copytree(foreign._folder(), folder)
    before = Path.cwd()
    foreign._opened(engine, "heb", folder).End()
    assert Path.cwd() == before


def test_a_russian_card_says_who_and_what() -> None:
    card = read(
        "ООО «Северный Дом»",
        "Руслан Габдуллин",
        "Начальник отдела закупок",
        "т. +7 495 123-45-67",
        "ф. +7 495 123-45-68",
        "ruslan@severnydom.ru",
    )
    assert card.value("name") == "Руслан Габдуллин"
    assert card.value("company") == "ООО «Северный Дом»"
    assert card.value("title") == "Начальник отдела закупок"
    assert (card.values("phone"), card.values("fax")) == (["+74951234567"], ["+74951234568"])


def test_a_picture_in_russian_is_read() -> None:
    """The picture holds a company, a name, a title and an e-mail address in 44-pixel print."""
    pytest.importorskip("tesserocr")
    card = read_card(Path(__file__).with_name("russian.png"))
    said = [card.value(field) for field in ("company", "name", "title", "email")]
    assert said == [
        "ООО «Северный Дом»",
        "Руслан Габдуллин",
        "Начальник отдела закупок",
        "ruslan@severnydom.ru",
    ]

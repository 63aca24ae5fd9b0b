"""This laptop's own values, read before the booth is open."""

from pathlib import Path

from boothapp.station import FILE_NAME, peek
from boothapp.store import Store
from tests.fixed import fixed_clock


def test_the_values_of_this_laptop_are_read_without_opening_the_log(tmp_path: Path) -> None:
    store = Store(tmp_path, fixed_clock())
    store.set_local({"language": "en", "theme": "dark"})
    assert peek(tmp_path) == {"device": store.device, "language": "en", "theme": "dark"}
    store.close()
    assert peek(tmp_path)["language"] == "en"


def test_where_there_is_no_file_there_is_nothing_and_none_is_made(tmp_path: Path) -> None:
    assert peek(tmp_path / "new") == {}
    assert list(tmp_path.glob("new*")) == []


def test_a_file_that_is_no_database_has_no_values(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"x" * 4096)
    assert peek(tmp_path) == {}


def test_a_folder_whose_name_holds_signs_of_a_web_address_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "展位 100% #1"
    store = Store(folder, fixed_clock())
    store.set_local({"theme": "dark"})
    store.close()
    assert peek(folder)["theme"] == "dark"

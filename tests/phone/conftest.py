from collections.abc import Iterator

import pytest

from boothapp.phone.scanner import PhoneScanner
from tests.phone.conversing import Laptop, Phone


@pytest.fixture
def laptop() -> Laptop:
    return Laptop()


@pytest.fixture
def scanner(laptop: Laptop) -> Iterator[PhoneScanner]:
    scanner = PhoneScanner(laptop.arrived, visited=laptop.visited, ended=laptop.ended)
    yield scanner
    scanner.stop()


@pytest.fixture
def phone(scanner: PhoneScanner) -> Phone:
    """A phone that has scanned the code and opened the page."""
    phone = Phone(scanner.start("127.0.0.1"))
    assert phone.open() == 204
    return phone


@pytest.fixture(scope="module")
def shared_laptop() -> Laptop:
    return Laptop()


@pytest.fixture(scope="module")
def shared(shared_laptop: Laptop) -> Iterator[Phone]:
    """A phone that many tests use one after the other."""
    scanner = PhoneScanner(shared_laptop.arrived)
    phone = Phone(scanner.start("127.0.0.1"))
    assert phone.open() == 204
    yield phone
    scanner.stop()

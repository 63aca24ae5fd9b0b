"""The words and numbers a question is answered with: the company's own where its folder is named."""

import sys
from dataclasses import dataclass
from pathlib import Path

from boothapp import phrases
from boothapp.cli.records import named_folder, open_booth
from boothapp.phrases import Phrasebook
from boothapp.resources import folder
from boothapp.settings import Company


@dataclass(frozen=True, slots=True)
class Own:
    """The phrasebook, and the company's profile and numbers."""

    phrasebook: Phrasebook
    company: Company


def own_words(option: Path | None) -> Own:
    """Return the shipped words and numbers, the company's own over them where a folder is named.

    The folder is only read; where it does not exist, nothing is made. What is wrong in its own
    phrasebook files is said on the error output, and the shipped ones stand in.
    """
    data = named_folder(option)
    if data is None:
        return Own(phrases.load(folder("phrasebook")), Company())
    phrasebook = phrases.load(folder("phrasebook"), data / "phrasebook")
    for fault in phrasebook.faults:
        print(f"boothapp: {fault}", file=sys.stderr)
    return Own(phrasebook, _company(data))


def _company(data: Path) -> Company:
    if not (data / "booth.db").exists():
        return Company()
    with open_booth(data) as booth:
        return booth.company()

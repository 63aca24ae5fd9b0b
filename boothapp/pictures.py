"""Pictures of cards beside the records, each named after what it holds."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from boothapp.beside import beside

FOLDER = "pictures"


def keep(records: Path, picture: bytes) -> str:
    """Write a JPEG into the folder of the records and return its name; the same one is kept once.

    Raises:
        NotWritten: The file cannot be written.
    """
    name = f"{sha256(picture).hexdigest()}.jpg"
    target = path_of(records, name)
    if not target.exists():
        with suppress(OSError):  # what cannot be made cannot be written to either, which says why
            target.parent.mkdir(exist_ok=True)
        with beside(target) as part:
            part.write_bytes(picture)
    return name


def path_of(records: Path, name: str) -> Path:
    """Return where a picture lies; the file may be missing, on a laptop that never had it."""
    return records / FOLDER / Path(name).name

"""A company's own phrasebook files: a draft saved, taken back, and all of them handed on as one file."""

import hashlib
import json
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from boothapp.beside import NotWritten, beside
from boothapp.errors import BoothError
from boothapp.phrase_check import parse
from boothapp.phrase_draft import (
    Change,
    Difference,
    Draft,
    changes,
    check,
    differences,
    draft_of,
    free_number,
    id_from,
    new_draft,
    scenario_of,
    write,
)
from boothapp.scenario import Fault, Scenario, file_name, named_by
from boothapp.text import Text

__all__ = [
    "Change",
    "Difference",
    "Draft",
    "FaultyDraft",
    "NotTaken",
    "changes",
    "check",
    "differences",
    "draft_of",
    "free_number",
    "id_from",
    "new_draft",
    "pack",
    "restore",
    "revert",
    "save",
    "scenario_of",
    "take_back",
    "unpack",
    "write",
]

_KIND, _VERSION, _MANIFEST = "boothapp phrasebook", 1, "manifest.json"
_MOST_BYTES = 4 << 20
_MOST_BYTES_A_FILE = 256 << 10
_MOST_FILES = 41  # twelve, 28 of a company's own, and the manifest
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same words give the same file


class FaultyDraft(BoothError):
    """A draft cannot become a file; ``faults`` says why, the message names the first."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        step = Text("改好以后再启用。", "Mend it, then use it.")
        super().__init__(faults[0].line, step)


class NotTaken(BoothError):
    """A file is no phrasebook that can be taken in, or there is none to hand on."""


def save(own: Path, draft: Draft) -> Path:
    """Write a draft into the company's folder; the file stands whole or as it was.

    A file in its place that cannot be used, written by hand perhaps, is kept beside it.

    Raises:
        FaultyDraft: Something is wrong with the draft, or another own file has its number or id.
        NotWritten: The folder or the file cannot be written.
    """
    if faults := check(draft) or _taken(own, draft):
        raise FaultyDraft(faults)
    with _in_folder(own):
        own.mkdir(parents=True, exist_ok=True)
        target = own / draft.file
        if target.is_file() and not _is_whole(draft.file, target.read_bytes()):
            shutil.copy2(target, _kept(target))
        with beside(target) as part:
            part.write_bytes(write(draft).encode())
    return own / draft.file


def revert(own: Path, scenario: Scenario | Draft) -> Path | None:
    """Take the company's copy away, so that the shipped words stand; return where it is kept, if any.

    A company's own scenario is gone until it is restored.

    Raises:
        NotWritten: The file cannot be moved.
    """
    file = own / file_name(scenario.id, scenario.number)
    kept = _kept(file)
    with _in_folder(own):
        if not file.exists():
            return None
        file.replace(kept)
    return kept


def restore(own: Path, scenario: Scenario | Draft) -> None:
    """Put back what ``revert`` took away.

    Raises:
        NotWritten: There is nothing to put back, or it cannot be moved.
    """
    file = own / file_name(scenario.id, scenario.number)
    with _in_folder(own):
        _kept(file).replace(file)


def _kept(file: Path) -> Path:
    return file.with_name(f"{file.name}.bak")


def _taken(own: Path, draft: Draft) -> tuple[Fault, ...]:
    if not draft.own:
        return ()
    for other in sorted(own.glob("*.toml")) if own.is_dir() else ():
        name = named_by(other.name)
        if name and other.name != draft.file and (name[0] == draft.number or name[1] == draft.id):
            zh, en = f"和 {other.name} 的编号或代号重复", f"number or id is that of {other.name}"
            return (Fault(draft.file, "id", Text(zh, en)),)
    return ()


# One file for the whole company


def pack(own: Path, target: Path) -> tuple[str, ...]:
    """Write the company's own files, those without a fault, into one file; return their names.

    Raises:
        NotTaken: There is none.
        NotWritten: The target cannot be written.
    """
    with _in_folder(own):
        found = {
            path.name: path.read_bytes() for path in sorted(own.glob("*.toml")) if path.is_file()
        }
    files = {name: words for name, words in found.items() if _is_whole(name, words)}
    if not files:
        raise NotTaken(
            Text("还没有自己的话术可以导出。", "There are no words of your own to export yet.")
        )
    manifest = {
        "kind": _KIND,
        "version": _VERSION,
        "files": {name: hashlib.sha256(words).hexdigest() for name, words in files.items()},
    }
    entries = {_MANIFEST: json.dumps(manifest, indent=1).encode()} | files
    with beside(target) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in entries.items():
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, words)
    return tuple(files)


def unpack(source: Path, own: Path) -> tuple[str, ...]:
    """Make the company's own files those of ``source``, all or none; return their names.

    What stood before is kept beside the folder, for ``take_back``.

    Raises:
        NotTaken: It is no such file, it is damaged, or one of its files has a fault.
        NotWritten: The folder cannot be written.
    """
    files = _unpacked(source)
    whole = own.resolve()
    with _in_folder(own):
        whole.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=".phrasebook-", dir=whole.parent))
        try:
            for path in whole.iterdir():
                if path.is_file() and path.suffix.lower() != ".toml":
                    shutil.copy2(path, fresh)
            for name, words in files.items():
                (fresh / name).write_bytes(words)
            fresh.chmod(whole.stat().st_mode)
            _swap(whole, fresh)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return tuple(files)


def take_back(own: Path) -> None:
    """Put back what stood before the last ``unpack``; done twice, it is taken in again.

    Raises:
        NotWritten: There is nothing to put back, or the folder cannot be moved.
    """
    whole = own.resolve()
    with _in_folder(own):
        aside = Path(tempfile.mkdtemp(prefix=".phrasebook-", dir=whole.parent))
        aside.rmdir()
        _before(whole).rename(aside)
        try:
            _swap(whole, aside)
        except OSError:
            aside.rename(_before(whole))
            raise


def _before(own: Path) -> Path:
    return own.with_name(f"{own.name}.bak")


def _swap(own: Path, fresh: Path) -> None:
    """Let ``fresh`` take the place of ``own``, which is kept; when that fails, all is as it was."""
    before = _before(own)
    shutil.rmtree(before, ignore_errors=True)
    own.rename(before)
    try:
        fresh.rename(own)
    except OSError:
        before.rename(own)
        raise


def _is_whole(name: str, words: bytes) -> bool:
    return named_by(name) is not None and isinstance(parse(words, name, "own"), Scenario)


def _unpacked(source: Path) -> dict[str, bytes]:
    """Return the files in a packed phrasebook, every one of them checked."""
    try:
        if source.stat().st_size > _MOST_BYTES:
            raise _no(Text("文件太大", "the file is too large"))
        with zipfile.ZipFile(source) as archive:
            entries = _entries(archive)
    except OSError as fault:
        raise _no(Text("打不开这个文件", fault.strerror or "it cannot be read")) from fault
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError) as fault:
        # RuntimeError: a password, or a way of packing that this Python does not know.
        raise _no(Text("文件已损坏，或者不是话术文件", "it is damaged, or no such file")) from fault
    files = _listed(entries)
    _check_words(files)
    return files


def _entries(archive: zipfile.ZipFile) -> dict[str, bytes]:
    listed = archive.infolist()
    names = [entry.filename for entry in listed]
    if len(names) > _MOST_FILES or len(set(names)) < len(names):
        raise _no(Text("里面的文件太多，或有重名", "it holds too many files, or one twice"))
    for name in names:
        if name != _MANIFEST and named_by(name) is None:
            zh, en = f"里面有不该有的文件 {name!r}", f"it holds {name!r}, which is no scenario"
            raise _no(Text(zh, en))
    return {entry.filename: _bounded(archive, entry) for entry in listed}


def _bounded(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Read an entry, however large it says it is, or really is."""
    with archive.open(entry) as stream:
        words = stream.read(_MOST_BYTES_A_FILE + 1)
    if len(words) > _MOST_BYTES_A_FILE or entry.file_size > _MOST_BYTES_A_FILE:
        raise _no(Text(f"里面的 {entry.filename} 太大", f"{entry.filename} in it is too large"))
    return words


def _listed(entries: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files that the manifest names, which must be those there are."""
    files = {name: words for name, words in sorted(entries.items()) if name != _MANIFEST}
    try:
        manifest = json.loads(entries.get(_MANIFEST, b""))
    except (ValueError, RecursionError):
        manifest = None
    if not isinstance(manifest, dict) or manifest.get("kind") != _KIND:
        raise _no(Text("不是本程序导出的话术文件", "this program did not export it"))
    if manifest.get("version") != _VERSION:
        raise _no(
            Text("它来自更新的版本，请先升级本程序", "it is of a newer version of this program")
        )
    if not files:
        raise _no(Text("里面没有话术", "there are no words in it"))
    if manifest.get("files") != {n: hashlib.sha256(w).hexdigest() for n, w in files.items()}:
        raise _no(Text("内容和清单对不上", "its files are not those of its list"))
    return files


def _check_words(files: Mapping[str, bytes]) -> None:
    seen: dict[int | str, str] = {}
    for name, words in files.items():
        found = parse(words, name, "own")
        if not isinstance(found, Scenario):
            raise _no(found[0].line)
        for mark in (found.number, found.id):
            if mark in seen:
                zh, en = (
                    f"{name} 和 {seen[mark]} 重复",
                    f"{name} has the number or id of {seen[mark]}",
                )
                raise _no(Text(zh, en))
            seen[mark] = name


def _no(why: Text) -> NotTaken:
    message = Text(f"没有导入：{why.zh}。", f"Not imported: {why.en}.")
    return NotTaken(message, Text("原来的话术没有变。", "Your words are as they were."))


@contextmanager
def _in_folder(own: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise NotWritten(
            Text(f"写不了文件夹 {own}：{reason}。", f"Cannot write the folder {own}: {reason}."),
            Text("请检查磁盘和权限。", "Check the disk and its rights."),
        ) from fault

"""A folder that is watched: what a scanner or a camera's stick puts there is read by itself."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ui.card_sources import PICTURES

_SETTLED_MS = 700
"""A file is taken when its size has not changed for so long: it is whole then."""


class FolderWatch(QObject):
    """Tells of pictures and contacts that are new in one folder."""

    came = Signal(list)
    """Paths of whole files."""
    lost = Signal()
    """The folder is gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)  # its notifier may only end on the window's own thread
        self.folder: Path | None = None
        self._seen: set[Path] = set()
        self._sizes: dict[Path, int] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_SETTLED_MS)
        self._again.timeout.connect(self._look)

    def watch(self, folder: Path | None) -> None:
        """Watch a folder from now on, or none; what lies there already is left alone."""
        if self.folder is not None:
            self._watcher.removePath(str(self.folder))
        self._again.stop()
        self._sizes.clear()
        self.folder = folder
        self._seen = set(_files(folder)) if folder else set()
        if folder is not None:
            self._watcher.addPath(str(folder))

    def _look(self) -> None:
        if self.folder is None:
            return
        if not self.folder.is_dir():
            self.watch(None)
            self.lost.emit()
            return
        sizes = _files(self.folder)
        new = {path: size for path, size in sizes.items() if path not in self._seen}
        whole = [path for path, size in new.items() if size and self._sizes.get(path) == size]
        self._seen |= set(whole)
        self._sizes = {path: size for path, size in new.items() if path not in whole}
        if self._sizes:
            self._again.start()
        if whole:
            self.came.emit(sorted(whole))


def _files(folder: Path) -> dict[Path, int]:
    """Return the pictures and contacts in a folder with their sizes."""
    found: dict[Path, int] = {}
    try:
        for path in folder.iterdir():
            if path.suffix.lower() in (*PICTURES, ".vcf") and not path.name.startswith("."):
                found[path] = path.stat().st_size
    except OSError:
        return found
    return found

"""Brings assets/translations up to date with the code: ``python -m ui.translate``."""

import re
import subprocess
import sys
from pathlib import Path

import PySide6

from boothapp.resources import folder

LOCALES = ("zh_CN", "en")
_ROOT = Path(__file__).resolve().parent.parent


def _tool(name: str) -> str:
    """Return the path of a Qt tool that PySide6 brings."""
    package = Path(PySide6.__file__).parent
    for path in (package / name, package / f"{name}.exe", package / "Qt" / "libexec" / name):
        if path.is_file():
            return str(path)
    raise FileNotFoundError(name)


def update(target: Path) -> None:
    """Write every text of the code into the .ts files in ``target``, what is translated kept."""
    sources = [str(path) for path in sorted((_ROOT / "ui").glob("*.py"))]
    for locale in LOCALES:
        command = [
            _tool("lupdate"),
            *sources,
            "-no-obsolete",
            "-locations",
            "none",
            "-target-language",
            locale,
        ]
        subprocess.run(  # noqa: S603  our own tool on our own files
            [*command, "-source-language", "en", "-ts", str(target / f"{locale}.ts")],
            check=True,
            stdout=subprocess.DEVNULL,
        )


def compile_all(source: Path, target: Path) -> None:
    """Compile the .ts files of ``source`` into .qm files in ``target``."""
    for locale in LOCALES:
        files = [str(source / f"{locale}.ts"), "-qm", str(target / f"{locale}.qm")]
        subprocess.run([_tool("lrelease"), *files], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def unfinished(source: Path) -> list[str]:
    """Return the texts of the .ts files that have no translation yet, each with its locale."""
    found = []
    for locale in LOCALES:
        text = (source / f"{locale}.ts").read_text(encoding="utf-8")
        for message in re.findall(r"<message.*?</message>", text, re.DOTALL):
            if 'type="unfinished"' in message or "<numerusform></numerusform>" in message:
                words = re.findall(r"<source>(.*?)</source>", message, re.DOTALL)
                found += [f"{locale}: {words[0]}"]
    return found


def main() -> int:
    """Update, compile and name what is not translated."""
    here = folder("assets") / "translations"
    update(here)
    compile_all(here, here)
    missing = unfinished(here)
    sys.stdout.write("".join(f"{line}\n" for line in missing))
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())

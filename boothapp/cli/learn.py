"""What the fair taught, printed for a person or for another program."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from boothapp import countries, learning, regions
from boothapp.cli.jsonl import print_json
from boothapp.cli.program import language
from boothapp.cli.records import open_booth
from boothapp.learning import FORMS, GROUPINGS, By, Form, Lesson, Rate, Report, Row, Table
from boothapp.learning_cases import cases
from boothapp.phrases import Phrasebook
from boothapp.text import Text


def show(args: Namespace) -> None:
    """Print how often each objection came and how often each form of the reply settled it."""
    with open_booth(args.data) as booth:
        phrasebook = booth.phrasebook
        known = [scenario.id for scenario in phrasebook.scenarios]
        report = learning.report(cases(booth), scenarios=known)
    if args.json:
        print_json(as_json(report), indent=2)
    else:
        print("\n".join(_lines(report, phrasebook)))


def as_json(report: Report) -> dict[str, Any]:
    """Return what ``learn --json`` prints."""
    return {
        "note": asdict(learning.CAVEAT),
        "method": asdict(learning.METHOD),
        "minimum": report.minimum,
        "cases": report.cases,
        "scenarios": [_lesson(lesson) for lesson in report.lessons],
    }


def _lesson(lesson: Lesson) -> dict[str, Any]:
    return {
        "scenario": lesson.scenario,
        "forms": {form: _figures(lesson.forms[form]) for form in FORMS},
        "by": {by: {form: _table(lesson.tables[by][form]) for form in FORMS} for by in GROUPINGS},
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "compared": [{"key": row.key, **_figures(row)} for row in table.compared],
        "too_few": [{"key": row.key, **_figures(row)} for row in table.apart],
        "without": table.without,
    }


def _figures(row: Row) -> dict[str, Any]:
    found = row.rate
    share = None if found.share is None else round(found.share, 4)
    return {
        "cases": row.cases,
        "open": row.open,
        "settled": found.settled,
        "decided": found.decided,
        "share": share,
        "low": round(found.low, 4),
        "high": round(found.high, 4),
    }


_FORM_NAMES: dict[Form, Text] = {
    "short": Text("简短说法", "short form"),
    "second": Text("第二种说法", "second form"),
}
_BY_NAMES: dict[By, Text] = {
    "region": Text("按地区", "by region"),
    "country": Text("按国家/地区", "by country"),
    "product": Text("按产品", "by product"),
}
_NAMED: dict[By, Callable[[str], Text]] = {
    "region": regions.name_of,
    "country": countries.name_of,
    "product": lambda key: Text(key, key),
}


def _say(text: Text) -> str:
    return text.in_language(language())


def _lines(report: Report, phrasebook: Phrasebook) -> Iterator[str]:
    yield _say(learning.CAVEAT)
    yield _say(learning.METHOD)
    titles = {
        s.id: f"F{s.number}  {_say(s.title)}" if s.number <= 12 else _say(s.title)
        for s in phrasebook.scenarios
    }
    for lesson in report.lessons:
        row = lesson.forms["both"]
        yield ""
        yield f"{titles.get(lesson.scenario, lesson.scenario)}  {_count(row)}"
        if not row.rate.decided:
            continue
        for form, name in _FORM_NAMES.items():
            if lesson.forms[form].cases:
                yield f"    {_say(name)}  {_rate(lesson.forms[form].rate, report)}"
        for by in GROUPINGS:
            yield from _table_lines(lesson.tables[by]["both"], by, report)


def _count(row: Row) -> str:
    return _say(
        Text(
            f"{row.cases} 次，其中 {row.open} 次先搁着", f"{row.cases} cases, {row.open} still open"
        )
    )


def _table_lines(table: Table, by: By, report: Report) -> Iterator[str]:
    if table.compared:
        yield f"    {_say(_BY_NAMES[by])}"
    for row in table.compared:
        yield f"        {_say(_NAMED[by](row.key))}  {_rate(row.rate, report)}"
    if table.apart:
        few = {_say(_NAMED[by](row.key)): row.rate for row in table.apart}
        listed = ", ".join(
            f"{name} {few[name].settled}/{few[name].decided}"
            for name in sorted(few, key=learning.by_number)
        )
        yield f"    {_say(_BY_NAMES[by])}, {_say(_TOO_FEW)}: {listed}"


_TOO_FEW = Text("案例太少，不比较", "too few to compare")


def _rate(found: Rate, report: Report) -> str:
    count = f"{found.settled}/{found.decided}"
    if found.share is None or not report.compares(found):
        return f"{count}, {_say(_TOO_FEW)}"
    return f"{count}, {found.share:.0%} ({found.low:.0%} - {found.high:.0%})"

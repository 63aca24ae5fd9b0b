"""Teaching the program what buyers say at the company's own fairs."""

import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from boothapp import suggest
from boothapp.beside import beside
from boothapp.cli.jsonl import print_json
from boothapp.cli.program import answer, language
from boothapp.cli.records import data_folder, open_booth
from boothapp.heard.lines import load_lines
from boothapp.heard.own import OwnLines, as_table, lines_of, objections
from boothapp.text import Text


def lines(args: Namespace) -> None:
    """Write what buyers said, with the scenario finally recorded, as lines to learn from."""
    found = _of_the_log(args.data)
    table = as_table(found.lines)
    if args.out is None:
        print(table, end="")
    else:
        with beside(args.out) as part:
            part.write_text(table, encoding="utf-8", newline="\n")
    _tell(found, args.out)


def train(args: Namespace) -> None:
    """Teach the shipped lines and the company's own together."""
    from boothapp.heard.retraining import retrain  # noqa: PLC0415  slow to import

    if sys.stderr.isatty():
        _note(Text("正在学习，要几分钟……", "Learning; this takes some minutes."))
    own = load_lines(args.own) if args.own else _of_the_log(args.data).lines
    result = retrain(own, data_folder(args.data))
    if args.json:
        print_json({**asdict(result), "seconds": round(result.seconds, 1)})
        return
    said = [
        Text(
            f"公司自己的 {result.lines} 句：原来答对 {result.before:.1%}，"
            f"学了以后 {result.after:.1%}（每一句都由没学过它的模型来判）。",
            f"Your {result.lines} lines: {result.before:.1%} right before, {result.after:.1%} after, "
            "each judged by a model that had not seen it.",
        ),
        Text(
            f"别人的 {result.judged} 句：原来 {result.judged_before:.1%}，现在 {result.judged_after:.1%}。",
            f"{result.judged} lines of others: {result.judged_before:.1%} before, "
            f"{result.judged_after:.1%} after.",
        ),
        Text(
            f"用了 {result.seconds:.0f} 秒。下次打开程序就用它；teach forget 改回出厂的。",
            f"It took {result.seconds:.0f} s. The program uses it from its next start; "
            "teach forget goes back to the shipped one.",
        )
        if result.kept
        else Text(
            "没有变好，所以没有保存，仍用原来的。", "That is no better, so nothing was changed."
        ),
    ]
    for text in said:
        answer(text)


def forget(args: Namespace) -> None:
    """Go back to the shipped model."""
    suggest.own_model(data_folder(args.data)).unlink(missing_ok=True)


def _of_the_log(option: Path | None) -> OwnLines:
    shipped = load_lines(suggest.place("train.tsv"))
    reader = suggest.default_suggester().model.reader
    with open_booth(option) as booth:
        return lines_of(objections(booth.store.db), shipped, reader)


def _tell(found: OwnLines, out: Path | None) -> None:
    """Say what became of the log, beside the lines where those go to the standard output."""
    where = Text(f"，写在 {out}", f" written to {out}") if out else Text("", "")
    _note(
        Text(
            f"{len(found.lines)} 句{where.zh}；记录的异议 {found.objections} 条，其中没写原话 "
            f"{found.wordless} 条，说法重复或已知 {found.known} 条，属于自设场景 {found.elsewhere} 条。",
            f"{len(found.lines)} lines{where.en}; of {found.objections} objections {found.wordless} have "
            f"no words, {found.known} say what is known, {found.elsewhere} belong to scenarios of your own.",
        )
    )


def _note(text: Text) -> None:
    print(text.in_language(language()), file=sys.stderr)

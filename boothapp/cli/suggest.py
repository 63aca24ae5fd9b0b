"""What the buyer said, ranked for a person or for another program."""

from argparse import Namespace
from typing import Any

from boothapp import phrases, suggest, verdict
from boothapp.cli import jsonl
from boothapp.cli.program import complain
from boothapp.cli.records import named_folder
from boothapp.cli.words import Own, own_words
from boothapp.errors import BadInput
from boothapp.rules import Standing
from boothapp.text import Text

_SHOWN = 3


def answer(args: Namespace) -> None:
    """Rank the scenarios for the text given, or for each line of the input."""
    text = " ".join(args.text)
    if bool(text.strip()) == args.jsonl:
        raise BadInput(
            Text("请写出客人的话，或者用 --jsonl。", "Give either what the buyer said or --jsonl.")
        )
    own = own_words(args.data)
    suggester = suggest.suggester_for(own.phrasebook, named_folder(args.data))
    if suggester.fault:
        complain(suggester.fault)
    suggester.deepen()
    if args.jsonl:
        jsonl.answer_each(lambda record: _answer(record, suggester))
        return
    ranking = suggester.rank(text, deep=True)
    if args.json:
        jsonl.print_json(_as_json(ranking))
    else:
        print("\n".join(_lines(ranking, own)))


def _answer(record: jsonl.Record, suggester: suggest.Suggester) -> dict[str, Any]:
    name, text = jsonl.identity(record), jsonl.text(record, "text")
    known = suggest.BuyerRecord(
        quotes=jsonl.count(record, "quotes"),
        visits=jsonl.count(record, "visits"),
        samples_sent=jsonl.count(record, "samples_sent"),
        orders=jsonl.count(record, "orders"),
    )
    return {"id": name, **_as_json(suggester.rank(text, known, deep=True))}


def _as_json(ranking: suggest.Ranking) -> dict[str, Any]:
    ranked = [{"scenario": g.scenario, "score": round(g.score, 4)} for g in ranking.ranked]
    return {"match": ranking.match, "ranked": ranked}


def _lines(ranking: suggest.Ranking, own: Own) -> list[str]:
    """Return the first guesses with what to say, both languages."""
    company = own.company
    facts = verdict.of_company(company) | verdict.counts(Standing(), company.limits)
    lines = (
        [] if ranking.match else ["都不太像；最接近的是： / None of the twelve; the nearest are:"]
    )
    for guess in ranking.ranked[:_SHOWN]:
        scenario = own.phrasebook.by_id(guess.scenario)
        title, reply = scenario.title, phrases.fill(scenario.short, facts)
        lines.append(f"F{scenario.number}  {title.zh} / {title.en}  {guess.score:.0%}")
        lines += [f"    {line}" for line in (*reply.zh.splitlines(), *reply.en.splitlines())]
    return lines

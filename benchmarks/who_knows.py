"""Who has been through this: people found for a question, beside the search by words, on a network no table was made from."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

from benchmarks.report import Line, Table

HERE = Path(__file__).parent / "experience"


def run(_folder: Path, _scale: float) -> Table:
    from wasl.overviews.who_knows.rules import Evidence, answers_in, ranked, things_in

    people, questions = _read()

    def meant(question: str) -> list[int]:
        things = things_in(question)
        evidence = [
            Evidence(number, thing, place, text, None, by_meaning)
            for number, known in people.items()
            for place, text in known
            for thing, by_meaning in answers_in(text, things)
        ]
        found = ranked(evidence, len(things)) if things else []
        return [one.person_id for one in found if one.is_whole]

    def worded(question: str) -> list[int]:
        from wasl.foundation.language.folding import search_tokens, words

        asked = words(question)
        return [
            number
            for number, known in people.items()
            if all(any(t.startswith(w) for t in search_tokens(" ".join(x for _p, x in known))) for w in asked)
        ]

    lines = []
    for name, found_by in (("by words and meaning", meant), ("by words alone", worded)):
        right = shown = wanted = first = 0
        for question, relevant in questions:
            found = found_by(question)
            right += len(set(found) & relevant)
            shown += len(found)
            wanted += len(relevant)
            first += (found[0] in relevant) if found and relevant else (not found and not relevant)
        lines += [
            Line(f"found of those who have been through it, {name}", f"{right / wanted:.0%} ({right} of {wanted})"),
            Line(f"right among those shown, {name}", f"{right / max(shown, 1):.0%} ({right} of {shown})"),
            Line(f"questions whose first answer is right, {name}", f"{first} of {len(questions)}"),
        ]
    return Table(
        "Who has been through this?",
        f"{len(questions)} questions about {len(people)} people, written before the table.",
        lines,
    )


def _read() -> tuple[dict[int, list[tuple[str, str]]], list[tuple[str, set[int]]]]:
    people: dict[int, list[tuple[str, str]]] = defaultdict(list)
    with (HERE / "held_out.tsv").open(encoding="utf-8") as file:
        for number, place, text in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            people[int(number)].append((place, text))
    with (HERE / "held_out_queries.tsv").open(encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return people, [(row[0], {int(one) for one in row[1].split()}) for row in rows]

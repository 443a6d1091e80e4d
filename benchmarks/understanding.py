"""How much of a sentence is understood, field by field: on sentences the rules were made from, and on others."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.making.sentences import FOLDER, Book, Said, read_book, told
from benchmarks.report import Table
from wasl.foundation.understanding.reading import understand

PARTS = ("development", "wider", "writers", "scored", "held_out", "apart")
GOAL_MS = 5.0
GOAL_LETTERS = 200
TIMES = 200

FIELDS: dict[str, Callable[[Said], frozenset[object]]] = {
    "contact": lambda said: frozenset((number,) for number, _ in enumerate(said.contacts)),
    "people": lambda said: frozenset((number, person) for number, one in enumerate(said.contacts) for person in one[3]),
    "channel": lambda said: frozenset((number, one[0]) for number, one in enumerate(said.contacts)),
    "direction": lambda said: frozenset((number, one[1]) for number, one in enumerate(said.contacts)),
    "day": lambda said: frozenset((number, one[2]) for number, one in enumerate(said.contacts)),
    "promise": lambda said: frozenset((number, one[0]) for number, one in enumerate(said.promises)),
    "promise: person": lambda said: frozenset((number, one[1]) for number, one in enumerate(said.promises) if one[1]),
    "promise: due": lambda said: frozenset((number, one[2]) for number, one in enumerate(said.promises) if one[2]),
    "occasion": lambda said: frozenset(one[0] for one in said.occasions),
    "occasion: whose": lambda said: frozenset(one[:2] for one in said.occasions if one[1]),
    "occasion: day": lambda said: frozenset((one[0], one[2]) for one in said.occasions if one[2]),
    "invitation": lambda said: frozenset(said.invitations),
    "introduction": lambda said: frozenset(one[1] for one in said.introductions),
    "introduction: by whom": lambda said: frozenset(said.introductions),
    "new name": lambda said: frozenset(said.new),
    "unsure": lambda said: frozenset(["unsure"] if said.is_unsure else []),
}  # fmt: skip


@dataclass
class Counted:
    right: int = 0
    told: int = 0
    wanted: int = 0
    whole: int = 0
    of: int = 0

    def add(self, wanted: frozenset[object], given: frozenset[object]) -> None:
        self.right += len(wanted & given)
        self.told += len(given)
        self.wanted += len(wanted)
        if wanted or given:
            self.of += 1
            self.whole += wanted == given


def measured(book: Book, wrong: list[str] | None = None) -> tuple[dict[str, Counted], float]:
    """Each field's counts, and the share of sentences of which every field is right."""
    fields = {name: Counted() for name in FIELDS}
    whole = 0
    for said in book.said:
        given = told(said.text, understand(said.text, book.store, book.today), book.names)
        missed = [name for name, values in FIELDS.items() if values(said) != values(given)]
        for name, values in FIELDS.items():
            fields[name].add(values(said), values(given))
        whole += not missed
        if missed and wrong is not None:
            wrong.append(f"{said.text}\n    {', '.join(missed)}\n    wanted {said}\n    given  {given}")
    return fields, whole / max(len(book.said), 1)


def run(_folder: Path, _scale: float) -> Table:
    """Every part in both languages; WASL_SENTENCES_PART names one of them."""
    table = Table(
        "understanding", "sentences understood, by field: precision, recall, and sentences with the field wholly right"
    )
    parts = [part for part in PARTS if os.environ.get("WASL_SENTENCES_PART", part) == part]
    for part in parts:
        for language in ("ar", "en"):
            book = read_book(FOLDER / f"{part}_{language}.txt")
            fields, whole = measured(book)
            where = f"{part.replace('_', ' ')}, {language}"
            for name, one in fields.items():
                precision, recall = one.right / max(one.told, 1), one.right / max(one.wanted, 1)
                table.add(f"{where}: {name}", f"{precision:.3f} / {recall:.3f} / {one.whole}/{one.of}")
            table.add(f"{where}: whole sentences", f"{whole:.3f} of {len(book.said)}")
    _speed(table)
    return table


def _speed(table: Table) -> None:
    for language in ("ar", "en"):
        book = read_book(FOLDER / f"development_{language}.txt")
        texts = _long_texts([said.text for said in book.said])
        understand(texts[0], book.store, book.today)
        begun = time.process_time()  # other work on the machine does not count
        for number in range(TIMES):
            understand(texts[number % len(texts)], book.store, book.today)
        spent = (time.process_time() - begun) / TIMES * 1000
        table.add(f"a text of {GOAL_LETTERS} letters, {language}", f"{spent:.2f} ms", is_met=spent < GOAL_MS)


def _long_texts(texts: Sequence[str]) -> list[str]:
    """Sentences joined to as many letters as the goal speaks of."""
    found, joined = [], ""
    for text in texts:
        joined = f"{joined}. {text}" if joined else text
        if len(joined) >= GOAL_LETTERS:
            found.append(joined[:GOAL_LETTERS])
            joined = ""
    return found

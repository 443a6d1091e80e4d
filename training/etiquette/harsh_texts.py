"""Texts of our own that are harsh in clean words, each with its kind, and fair ones beside them."""

from __future__ import annotations

from dataclasses import dataclass

from training.etiquette.own_texts import HERE, harsh_and_firm, said_by_the_program

FAIR = "fair"
HARSH = "harsh"
"""Of a kind that nobody wrote down: such texts teach that they are harsh, not how."""

PROGRAM_COUNTS = {"ar": 0.1, "en": 0.4}
"""Sentences of the program are many, and calmer than any message. English ones ask in the imperative: at less, some are taken for commands."""


@dataclass(frozen=True, slots=True)
class HarshText:
    kind: str
    text: str
    counts: float = 1.0

    @property
    def is_harsh(self) -> bool:
        return self.kind != FAIR


def written(language: str) -> list[HarshText]:
    """Messages written to learn from, and those parts of benchmarks/drafts that are open to it; each once."""
    lines = (HERE / f"messages_{language}.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    texts = [HarshText(kind, text) for kind, _variety, text in rows]
    texts += [HarshText(HARSH if one.is_abuse else FAIR, one.text) for one in harsh_and_firm(language)]
    return list({one.text: one for one in texts}.values())


def of_the_program(language: str) -> list[HarshText]:
    return [HarshText(FAIR, one.text, PROGRAM_COUNTS[language]) for one in said_by_the_program(language)]

"""Texts of our own that are harsh in clean words, each with its kind, and fair ones beside them."""

from __future__ import annotations

from dataclasses import dataclass

from training.etiquette.own_texts import HERE, said_by_the_program
from training.etiquette.sources import own

FAIR = "fair"
HARSH = "harsh"
"""Of a kind that nobody wrote down: such texts teach that they are harsh, not how."""

PROGRAM_COUNTS = {"ar": 0.1, "en": 0.4}
"""Sentences of the program are many, and calmer than any message. English ones ask in the imperative: at less, some are taken for commands."""


@dataclass(frozen=True, slots=True)
class HarshText:
    kind: str
    variety: str
    text: str
    counts: float = 1.0

    @property
    def is_harsh(self) -> bool:
        return self.kind != FAIR


def written(language: str) -> list[HarshText]:
    """Messages written to learn from, and those parts of benchmarks/drafts that are open to it; each once."""
    lines = (HERE / f"messages_{language}.tsv").read_text("utf-8").splitlines()
    texts = [HarshText(*line.split("\t")) for line in lines if line and not line.startswith("#")]
    for part in ("development", "inventive"):
        for label, variety, text in own(part):
            if (variety == "english") == (language == "en"):
                texts.append(HarshText(FAIR if label == "firm" else HARSH, variety, text))
    return list({one.text: one for one in texts}.values())


def of_the_program(language: str) -> list[HarshText]:
    return [HarshText(FAIR, "standard", one.text, PROGRAM_COUNTS[language]) for one in said_by_the_program(language)]

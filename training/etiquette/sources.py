"""Messages that people judged, read in place: which may be learned from, and which only measure."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BESIDE_THE_PROJECT = Path(__file__).resolve().parents[3] / "shared" / "data" / "offense"
OWN = ROOT / "benchmarks" / "drafts"
LEARNED = ("mlma", "davidson")
"""Under the MIT licence: what is learned from these may ship. The others only measure."""
ONLY_MEASURED = ("osact4", "lhsab", "olid")
LANGUAGE = {"mlma": "ar", "osact4": "ar", "lhsab": "ar", "davidson": "en", "olid": "en"}
NOISE = re.compile(r"https?://\S+|@\w+|\bRT\b|&#?\w+;|<LF>|\bURL\b|@url|#")


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    is_abuse: bool


def folder() -> Path:
    """Where the sets are: WASL_OFFENSE_DATA, else a folder shared/data/offense beside the project."""
    return Path(os.environ.get("WASL_OFFENSE_DATA") or BESIDE_THE_PROJECT)


@cache
def messages(name: str) -> tuple[Message, ...]:
    """Each text once, without addresses and names of accounts; one that was judged both ways is left out."""
    judged: dict[str, set[bool]] = {}
    for text, is_abuse in _READERS[name]():
        clean = " ".join(NOISE.sub(" ", text).replace("_", " ").split())
        if clean:
            judged.setdefault(clean, set()).add(is_abuse)
    return tuple(Message(text, verdicts.pop()) for text, verdicts in judged.items() if len(verdicts) == 1)


def own(part: str) -> list[tuple[str, str, str]]:
    """`harsh` or `firm`, the variety and the message, of benchmarks/drafts."""
    lines = (OWN / f"{part}.tsv").read_text("utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [
        (row[0], row[1], row[2]) if len(row) > len(("variety", "text")) else ("firm", row[0], row[1]) for row in cells
    ]


def _mlma() -> Iterator[tuple[str, bool]]:
    with (folder() / "MLMA.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["tweet"], row["sentiment"] != "normal"


def _davidson() -> Iterator[tuple[str, bool]]:
    with (folder() / "davidson.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["tweet"], row["class"] != "2"


def _osact4() -> Iterator[tuple[str, bool]]:
    for part in ("train", "dev"):
        for line in (folder() / f"osact4_{part}.txt").read_text("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) >= len(("text", "offensive")):
                yield cells[0], cells[1] == "OFF"


def _lhsab() -> Iterator[tuple[str, bool]]:
    for line in (folder() / "lhsab.tsv").read_text("utf-8").splitlines()[1:]:
        text, _, verdict = line.rpartition("\t")
        yield text, verdict.strip() != "normal"


def _olid() -> Iterator[tuple[str, bool]]:
    for line in (folder() / "olid_train.tsv").read_text("utf-8").splitlines()[1:]:
        cells = line.split("\t")
        yield cells[1], cells[2] == "OFF"


_READERS = {"mlma": _mlma, "davidson": _davidson, "osact4": _osact4, "lhsab": _lhsab, "olid": _olid}

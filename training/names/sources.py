"""The names to learn from, read in place, and the persons that are kept apart to measure with."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Literal

Part = Literal["train", "dev", "test"]

ARAB_LEAGUE = frozenset({
    "DZ", "BH", "KM", "DJ", "EG", "IQ", "JO", "KW", "LB", "LY", "MR", "MA", "OM", "PS", "QA", "SA", "SO", "SD", "SY", "TN", "AE", "YE",
})  # fmt: skip
TEST_HUNDREDTHS, DEV_HUNDREDTHS = 15, 7
BESIDE_THE_PROJECT = Path(__file__).resolve().parents[3] / "shared" / "data" / "names"


@dataclass(frozen=True, slots=True)
class Row:
    """One spelling of one name: Arabic as folded by the source, Latin as somebody wrote it."""

    arabic: str
    latin: str
    country: str
    count: int
    is_of_wikidata: bool

    @property
    def part(self) -> Part:
        return part_of(self.arabic)

    @property
    def is_arab(self) -> bool:
        return self.country in ARAB_LEAGUE and self.is_of_wikidata


def part_of(arabic: str) -> Part:
    """Persons are kept apart by a hash of their Arabic key, so that nobody chooses them and all agree on them."""
    hundredth = int.from_bytes(blake2b(arabic.encode(), digest_size=8).digest(), "big") % 100
    if hundredth < TEST_HUNDREDTHS:
        return "test"
    return "dev" if hundredth < TEST_HUNDREDTHS + DEV_HUNDREDTHS else "train"


def folder() -> Path:
    """Where the data is: WASL_NAMES_DATA, else a folder shared/data/names beside the project."""
    return Path(os.environ.get("WASL_NAMES_DATA") or BESIDE_THE_PROJECT)


@cache
def rows() -> tuple[Row, ...]:
    with (folder() / "full_names.tsv").open(encoding="utf-8", newline="") as lines:
        read = csv.DictReader(lines, delimiter="\t")
        return tuple(
            Row(row["arabic_key"], row["latin"], row["country"], int(row["count"]), row["source"] == "wikidata")
            for row in read
        )


def rows_of(part: Part) -> list[Row]:
    return [row for row in rows() if row.part == part]


def single_words() -> Iterator[tuple[str, str, int]]:
    """Arabic word, Latin word, count: names of the whole world, and the tokens of google/transliteration."""
    for line in (folder() / "wd_arabic_tokens.tsv").read_text(encoding="utf-8").splitlines():
        latin, arabic, count = line.split("\t")
        yield arabic.replace(" ", ""), latin, int(count)
    for name in ("ar2en-train.txt", "ar2en-eval.txt"):
        for line in (folder() / name).read_text(encoding="utf-8").splitlines():
            arabic, latin = line.split("\t")[:2]
            yield arabic, latin, 1

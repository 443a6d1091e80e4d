"""Fills a data folder with notes of any number: `python -m benchmarks.making.notes NOTES`.

Their words are those of real messages beside the project (`../shared/data`): half are messages as they stand, half are
walked from word to word as the messages go, so that words are as common and as rare as people use them. The words stay
in the data folder that was made; none of them is printed.
"""

import csv
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path

import django
import numpy as np

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from datetime import timedelta  # noqa: E402 - Django comes first

from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from wasl.doors.demo.chance import Chance  # noqa: E402
from wasl.doors.demo.people import make_people  # noqa: E402
from wasl.foundation.accounts.models import User  # noqa: E402
from wasl.foundation.sources.models import Source  # noqa: E402
from wasl.foundation.statistics import refresh_statistics  # noqa: E402
from wasl.relations.interactions.intake import Happening, save_happenings  # noqa: E402
from wasl.relations.people.intake import Arrival, Origin, save_arrivals  # noqa: E402

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
SEED, PEOPLE, AT_ONCE = 61, 1000, 2000
AS_THEY_STAND, WITH_A_NAME, WITH_A_SUBJECT = 0.5, 0.5, 0.1
SHORTEST, LONGEST = 5, 35  # words of a note that is walked
TABLES = (("offense/davidson.csv", ",", 6), ("offense/MLMA.csv", ",", 1), ("offense/osact4_train.txt", "\t", 0),
          ("offense/lhsab.tsv", "\t", 0), ("politeness/pol_se.csv", ",", 2), ("politeness/pol_wiki.csv", ",", 2))  # fmt: skip


@transaction.atomic
def main(count: int) -> None:
    """All at once: a million notes wait for the disk a single time."""
    owner = User.objects.select_related("preferences").get()
    source, chance, now = Source.objects.create(owner=owner, kind="vcard"), Chance(SEED), timezone.now()
    people = make_people(chance, PEOPLE, timezone.localdate(now), "ar")
    names = [one.contact.full for one in people]
    made = save_arrivals(
        Origin(owner, source, "SA", now), [Arrival(-1 - n, one.contact) for n, one in enumerate(people)]
    )
    ids, texts = list(made.values()), notes(chance, names)
    for start in range(0, count, AT_ONCE):
        told = [
            Happening(
                fingerprint=f"{number:032x}", channel="call", at=now - timedelta(minutes=count - number),
                people=(ids[number % len(ids)],), direction="out", length=len(text), note=text,
                subject=" ".join(text.split()[:4]) if chance.happens(WITH_A_SUBJECT) else "",
            )
            for number, text in enumerate(islice(texts, min(AT_ONCE, count - start)), start)
        ]  # fmt: skip
        save_happenings(owner, told, source)
    refresh_statistics()


def notes(chance: Chance, names: list[str]) -> Iterator[str]:
    """Without end; every other one has somebody's name in it."""
    messages = list(_messages())
    following: dict[str, list[str]] = defaultdict(list)
    for message in messages:
        words = message.split()
        for word, after in pairwise(words):
            following[word].append(after)
    generator = np.random.default_rng(SEED)
    while True:
        text = chance.one(messages)
        if not chance.happens(AS_THEY_STAND):
            text = _walked(generator, following, text.split()[0])
        yield f"{chance.one(names)} {text}" if chance.happens(WITH_A_NAME) else text


def _walked(generator: np.random.Generator, following: dict[str, list[str]], first: str) -> str:
    words = [first]
    for chosen in generator.random(int(generator.integers(SHORTEST, LONGEST))).tolist():
        after = following.get(words[-1])
        if not after:
            break
        words.append(after[int(chosen * len(after))])
    return " ".join(words)


def _messages() -> Iterator[str]:
    csv.field_size_limit(10_000_000)
    for name, delimiter, column in TABLES:
        quoting = csv.QUOTE_MINIMAL if delimiter == "," else csv.QUOTE_NONE
        with (SHARED / name).open(encoding="utf-8", errors="replace", newline="") as file:
            rows = csv.reader(file, delimiter=delimiter, quoting=quoting)
            yield from (" ".join(row[column].split()) for row in rows if len(row) > column and row[column].strip())


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""Finds ways to fifty people in a made-up network, by the files and by the table: `python -m benchmarks.finding_paths`.

With `make FOLDER PEOPLE TIES` it makes the network; with `files FOLDER HOPS` it answers from the mapped files, with
`table FOLDER HOPS` from the database of WASL_DATA, which `fill FOLDER` fills before. Prints JSON.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

import django
import numpy as np

from benchmarks.making.graph import make_pairs

OWNERS, LEAST_TIES, TARGETS, BEST = 40, 200, 50, 10
SEED = 11


def main(what: str, folder: str, *rest: str) -> None:
    do = {"make": make, "files": by_files, "table": by_table, "fill": fill, "limit": limit}[what]
    print(json.dumps(do(Path(folder), *map(int, rest))))


def make(folder: Path, people: int, ties: int) -> dict[str, float]:
    """The files of the network, and the questions that everybody is asked."""
    from wasl.relations.network.introductions.rows import rows_of
    from wasl.relations.network.introductions.snapshot import write_rows

    low, high, strength = make_pairs(people, ties)
    began = time.perf_counter()
    a, b = np.concatenate((low, high)), np.concatenate((high, low))
    rows = rows_of(a, b, np.concatenate((strength, strength)))
    write_rows(folder / "rows", rows)
    built = time.perf_counter() - began
    chance, ties_each = np.random.default_rng(SEED), np.diff(rows.starts)
    owners = chance.choice(
        np.flatnonzero(ties_each >= min(LEAST_TIES, np.sort(ties_each)[-OWNERS])), OWNERS, replace=False
    )
    questions = [
        {"owner": int(rows.ids[owner]), "targets": sorted(map(int, chance.choice(rows.ids, TARGETS, replace=False)))}
        for owner in owners
    ]
    (folder / "questions.json").write_text(json.dumps(questions))
    np.save(folder / "pairs.npy", np.stack((low, high), axis=1))
    np.save(folder / "strength.npy", strength)
    size = sum(part.stat().st_size for part in (folder / "rows").iterdir())
    return {
        "build": built, "bytes": size, "people": len(rows.ids), "middle": float(np.median(ties_each)),
        "most": int(ties_each.max()),
    }  # fmt: skip


def _asked(folder: Path, rows: Any, targets: int = TARGETS, hops: int = 3) -> Any:  # Any: types that are imported late
    """The questions, each owner knowing those with whom she has a tie."""
    from wasl.relations.network.introductions.on_arrays import Question

    for told in json.loads((folder / "questions.json").read_text()):
        at = int(np.searchsorted(rows.ids, told["owner"]))
        mine = slice(int(rows.starts[at]), int(rows.starts[at + 1]))
        yield Question(
            np.asarray(rows.ids[rows.others[mine]]), np.array(rows.strengths[mine]),
            np.array(told["targets"][:targets]), {}, hops, BEST,
        )  # fmt: skip


def by_files(folder: Path, hops: int, is_cold: int = 0) -> dict[str, object]:
    """Processor milliseconds of each question; elapsed ones of the first alone after its file was put out of the cache."""
    from wasl.relations.network.introductions.on_arrays import best_paths
    from wasl.relations.network.introductions.snapshot import read_rows

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if is_cold:
        for part in (folder / "rows").iterdir():
            with part.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    began = time.perf_counter()
    rows = read_rows(folder / "rows")
    questions = list(_asked(folder, rows, hops=hops))
    found = best_paths(rows, questions[0])
    first = time.perf_counter() - began
    taken = []
    for question in questions:
        best_paths(rows, question)
        began = time.process_time()
        found = best_paths(rows, question)
        taken.append((time.process_time() - began) * 1000)
    single = [best_paths(rows, question) for question in _asked(folder, rows, 1, 4)]
    return {
        **_times(taken), "first": first * 1000, "memory": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024,
        "best": [path[0].score if path else 0 for path in single], "scores": [path.score for path in found],
    }  # fmt: skip


def limit(folder: Path, hops: int) -> dict[str, float]:
    """Processor milliseconds of nothing but reading, at random, a strength for each tie that a question touches."""
    from wasl.relations.network.introductions.snapshot import read_rows

    rows = read_rows(folder / "rows")
    strengths = np.array(rows.strengths)
    taken, touched = [], []
    for question in _asked(folder, rows):
        targets, own = rows.places(question.targets), rows.places(question.own)
        met = [own, targets]
        for _ in range(hops - 3):
            met.append(np.unique(rows.arcs(met[-1]).other))
        arcs = sum(len(rows.arcs(places).other) for places in met)
        at = np.random.default_rng(arcs).integers(0, len(strengths), arcs)
        strengths[at]
        began = time.process_time()
        strengths[at]
        taken.append((time.process_time() - began) * 1000)
        touched.append(arcs)
    return {**_times(taken), "arcs": float(np.median(touched))}


def fill(folder: Path) -> dict[str, float]:
    """The table of ties of the only owner."""
    owner = _owner()
    from django.db import transaction

    from wasl.foundation.inserting import insert_rows
    from wasl.foundation.statistics import refresh_statistics
    from wasl.relations.network.introductions.snapshot import read_rows
    from wasl.relations.network.ties.models import Tie

    rows = read_rows(folder / "rows")
    began = time.perf_counter()
    for start in range(0, len(rows.ids), 50_000):
        places = np.arange(start, min(start + 50_000, len(rows.ids)))
        arcs = rows.arcs(places)
        columns = (rows.ids[places[arcs.asked]].tolist(), rows.ids[arcs.other].tolist(), arcs.strength.tolist())
        with transaction.atomic():
            insert_rows(
                Tie, ("owner_id", "a", "b", "strength"), ((owner.pk, *row) for row in zip(*columns, strict=True))
            )
    refresh_statistics()
    return {"seconds": time.perf_counter() - began}


def by_table(folder: Path, hops: int) -> dict[str, object]:
    """Processor milliseconds of each question, by one statement each."""
    owner = _owner()
    from wasl.relations.network.introductions.in_table import best_paths
    from wasl.relations.network.introductions.snapshot import read_rows

    taken, found = [], []
    for question in _asked(folder, read_rows(folder / "rows"), hops=hops):
        best_paths(owner, question)
        began = time.process_time()
        found = best_paths(owner, question)
        taken.append((time.process_time() - began) * 1000)
    return {**_times(taken), "scores": [path.score for path in found]}


def _owner() -> Any:  # Any: as above
    from wasl.foundation.accounts.models import User

    return User.objects.get()


def _times(taken: list[float]) -> dict[str, float]:
    return {"middle": float(np.median(taken)), "of 95": float(np.percentile(taken, 95))}


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "wasl.project.settings"
    django.setup()
    main(*sys.argv[1:])

"""How well names are found and told apart across Arabic and Latin script, and how quickly; beside what else there is."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any

from benchmarks.making.name_pairs import NamePair, name_pairs
from benchmarks.making.name_queries import Asked, Material
from benchmarks.name_measures import Ranks, best_threshold, judged, ranks, threshold_for_recall
from benchmarks.report import Table
from training.names.sources import folder
from wasl.foundation.language.names.comparison import compare_names
from wasl.foundation.language.names.finding import find_people
from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.language.names.units import read_name

QUERIES, PAIRS, DEV_PAIRS = 2000, 3000, 2000
RECALL = 0.95
PEER_QUERIES, SLOW_PEER_QUERIES, PEER_PAIRS = 300, 40, 300
PEERS = (
    "unidecode_jaro_winkler",
    "unidecode_token_sort",
    "icu_jaro_winkler",
    "icu_token_sort",
    "romanizer",
    "arabnamer",
    "nomenklatura",
)
SLOW_PEERS = frozenset({"arabnamer"})
GOALS = {
    "Latin, 20,000 people": (0.97, 0.985), "Latin, 50,000 people": (0.955, 0.98), "an Arabic part never seen": (0.95, None),
    "a part of either never seen": (None, None), "one typing error": (None, 0.92), "first and last part": (None, 0.92),
    "another Latin spelling": (0.90, 0.96), "Arabic variants": (None, 0.999),
}  # fmt: skip
GOAL_F1, GOAL_PRECISION = 0.955, 0.995


def run(folder_: Path, scale: float) -> Table:
    """Search and compare by the shipped tables; then the peers on some of the same questions."""
    part = os.environ.get("WASL_NAMES_PART", "test")
    table = Table("names", f"names of persons that training never saw ({part} part), Latin and Arabic")
    if not folder().is_dir():
        table.add("skipped", "the names are not beside the project; WASL_NAMES_DATA says where they are")
        return table
    material = Material("dev" if part == "dev" else "test", int(QUERIES * scale))
    twenty = MemoryStore((place, [name]) for place, name in enumerate(material.twenty))
    latin = material.latin()
    _search(table, twenty, "Latin, 20,000 people", latin)
    _search(table, twenty, "an Arabic part never seen", material.unseen(lambda _, arabic: read_name(arabic).forms))
    _search(
        table,
        twenty,
        "a part of either never seen",
        material.unseen(lambda latin, arabic: read_name(arabic).forms + read_name(latin).forms),
    )
    _search(table, twenty, "one typing error", material.mistyped())
    _search(table, twenty, "first and last part", material.first_and_last())
    _search(table, twenty, "Arabic variants", material.arabic_variants())
    other = material.other_latin()
    _search(table, _store(other.names), "another Latin spelling", other.asked)
    _search(table, _store(material.fifty), "Latin, 50,000 people", latin)
    dev = Material("dev", int(DEV_PAIRS * scale))
    pairs = {
        "dev": name_pairs(dev.twenty, len(dev.persons), _store(dev.twenty), dev.latin(), 1),
        "test": name_pairs(material.twenty, len(material.persons), twenty, material.chance.sample(
            material.spellings, min(len(material.spellings), int(PAIRS * scale))), 2),
    }  # fmt: skip
    _compare(table, pairs)
    _peers(table, folder_, material.twenty, latin, pairs, scale)
    return table


def _store(names: Any) -> MemoryStore:  # Any: a list or a tuple of names
    return MemoryStore((place, [name]) for place, name in enumerate(names))


def _search(table: Table, store: MemoryStore, what: str, asked: list[Asked] | Any) -> Ranks:  # Any: any sequence
    found = ranks(asked, lambda text: find_people(store, text, limit=60))
    first, ten = GOALS[what]
    shown = (
        f"first {found.first:.4f}, ten {found.ten:.4f}, MRR {found.reciprocal:.4f}; {found.queries} queries of "
        f"{found.middle:.1f} ms processor, 95 % under {found.slow:.1f} ms"
    )
    if first is None and ten is None:
        table.add(what, shown)
    for name, value, goal in (("first", found.first, first), ("ten", found.ten, ten)):
        if goal is not None:
            table.add(f"{what}: {name}", shown, ratio=value / goal, goal=f">= {goal}", is_met=value >= goal)
    return found


def _compare(table: Table, pairs: dict[str, list[NamePair]]) -> None:
    scores: dict[str, list[float]] = {}
    began = time.process_time()
    for part, some in pairs.items():
        scores[part] = [compare_names(pair.latin, pair.arabic).probability for pair in some]
    each = (time.process_time() - began) / sum(map(len, pairs.values())) * 1e6
    same = {part: [pair.kind == "same" for pair in some] for part, some in pairs.items()}
    threshold = best_threshold(scores["dev"], same["dev"])
    found = judged(scores["test"], same["test"], threshold)
    counts = {kind: sum(pair.kind == kind for pair in pairs["test"]) for kind in ("same", "sharing", "likest")}
    table.add(
        "pairs: F1",
        f"P {found.precision:.4f} R {found.recall:.4f} F1 {found.f1:.4f}; {counts}, called the same from {threshold:.3f} "
        f"(from dev), {each:.0f} µs a pair",
        ratio=found.f1 / GOAL_F1, goal=f">= {GOAL_F1}", is_met=found.f1 >= GOAL_F1,
    )  # fmt: skip
    easy = [
        (score, pair.kind == "same")
        for score, pair in zip(scores["test"], pairs["test"], strict=True)
        if pair.kind != "likest"
    ]
    ones, are_same = [score for score, _ in easy], [is_same for _, is_same in easy]
    shared = judged(ones, are_same, threshold_for_recall(ones, are_same, RECALL))
    table.add(
        f"pairs sharing a part: P at R {RECALL}", f"P {shared.precision:.4f} R {shared.recall:.4f}",
        ratio=shared.precision / GOAL_PRECISION, goal=f">= {GOAL_PRECISION}", is_met=shared.precision >= GOAL_PRECISION,
    )  # fmt: skip
    _calibration(table, scores["test"], same["test"])


def _calibration(table: Table, scores: list[float], same: list[bool]) -> None:
    """What share is the same where the probability says so."""
    said = []
    for low in (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97):
        high = {0.8: 0.9, 0.9: 0.97, 0.97: 1.01}.get(low, low + 0.2)
        inside = [is_same for score, is_same in zip(scores, same, strict=True) if low <= score < high]
        if inside:
            said.append(f"{low:.2f}-{min(high, 1):.2f}: {sum(inside) / len(inside):.2f} of {len(inside)}")
    table.add("probability said: share that is the same", "; ".join(said))


def _peers(
    table: Table, folder_: Path, names: list[str], asked: list[Asked], pairs: dict[str, list[NamePair]], scale: float
) -> None:
    python = os.environ.get("WASL_NAMES_PEERS", "")
    if not Path(python).is_file():
        table.add("peers", "skipped: WASL_NAMES_PEERS names no Python that has requirements/name_peers.in")
        return
    asked = asked[: int(PEER_QUERIES * scale)]
    few = {part: some[: int(PEER_PAIRS * scale) * 5] for part, some in pairs.items()}
    questions = folder_ / "questions.json"
    questions.write_text(json.dumps({
        "names": names, "queries": [[one.text, one.meant] for one in asked], "slow_queries": SLOW_PEER_QUERIES, "pairs": few,
        "learned": _learned_rows(),
    }), encoding="utf-8")  # fmt: skip
    script = Path(__file__).parent / "peers" / "compares_names.py"
    for peer in PEERS:
        done = subprocess.run([python, script, peer, questions], capture_output=True, text=True, check=False)
        if done.returncode:
            table.add(f"peer {peer}", "skipped: " + (done.stderr.strip().splitlines() or ["failed"])[-1][:120])
            continue
        table.add(f"peer {peer}", _peer_line(json.loads(done.stdout.splitlines()[-1])))


def _learned_rows() -> list[tuple[str, str, int, str]]:
    """What a dictionary may know: the rows of all but the test persons."""
    from training.names.sources import rows

    return [(row.arabic, row.latin, row.count, row.country) for row in rows() if row.part != "test"]


def _peer_line(found: dict[str, Any]) -> str:  # Any: what JSON holds
    parts = []
    if "first" in found:
        parts.append(
            f"first {found['first']:.3f}, ten {found['ten']:.3f}; {found['queries']} queries of {found['query_ms']:.1f} ms "
            f"after {found['prepared_s']:.0f} s of preparing"
        )
    if "pairs" in found:
        test, dev = found["pairs"]["test"], found["pairs"]["dev"]
        result = judged(test["scores"], test["same"], best_threshold(dev["scores"], dev["same"]))
        parts.append(
            f"P {result.precision:.3f} R {result.recall:.3f} F1 {result.f1:.3f}; {found['pair_us']:.0f} µs a pair"
        )
    return "; ".join(parts)

"""How long the answer takes to each letter that is typed."""

import json
from pathlib import Path
from typing import Any

from benchmarks.measuring import MB, of_module
from benchmarks.networks import NOTES, SMALL, filled, filled_with_notes, large
from benchmarks.report import Table

GOAL_SECONDS = 0.1  # within which an answer feels at once
PEOPLE_GOAL_MS, NOTES_GOAL_MS, ANY_WORD_GOAL_MS = 20, 20, 60
INDEX_GOAL_MB, SAVE_GOAL_MS, BARE_RATIO_GOAL = 250, 2, 1.5
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


def run(folder: Path, scale: float) -> Table:
    """Find people and subjects of contacts from the first letter on, people by names, notes by words."""
    people, interactions = large(scale)
    few, many = _type(folder, *SMALL), _type(folder, people, interactions)
    table = Table(
        "search",
        f"as one types, in {people:,} people and {interactions:,} interactions: {many['count']} beginnings of queries",
    )
    for name, label in (("median", "median"), ("slowest", "slowest")):
        seconds, before = many[name], few[name]
        letters = f" ({many['letters']!r})" if name == "slowest" else ""
        table.add(
            f"{label}{letters}", f"{seconds * 1000:.1f} ms", f"small: {before * 1000:.1f} ms", ratio=seconds / before,
            goal=f"< {GOAL_SECONDS * 1000:.0f} ms", is_met=seconds < GOAL_SECONDS,
        )  # fmt: skip
    data = filled(folder, people, interactions)
    _add_people(table, people, json.loads(of_module("finding_people", data=data).output))
    _add_notes(table, folder, int(NOTES * scale))
    return table


def _add_people(table: Table, people: int, told: dict[str, Any]) -> None:  # Any: what JSON holds
    for kind in ("names", "other spellings", "beginnings"):
        taken = told[kind]
        table.add(
            f"{kind} of {people:,} people, 95 of 100", f"{taken['of 95'] * 1000:.1f} ms of processor",
            f"middle: {taken['middle'] * 1000:.1f} ms", goal=f"< {PEOPLE_GOAL_MS} ms",
            is_met=taken["of 95"] * 1000 < PEOPLE_GOAL_MS,
        )  # fmt: skip
    table.add(
        "index of names", f"{told['bytes'] / MB:.1f} MB", goal=f"< {INDEX_GOAL_MB} MB",
        is_met=told["bytes"] < INDEX_GOAL_MB * MB,
    )  # fmt: skip
    table.add(
        "names at one save", f"{told['save'] * 1000:.2f} ms of processor", goal=f"< {SAVE_GOAL_MS} ms",
        is_met=told["save"] * 1000 < SAVE_GOAL_MS,
    )  # fmt: skip


def _add_notes(table: Table, folder: Path, count: int) -> None:
    if not SHARED.exists():
        table.add(f"{count:,} notes", "left out: the messages whose words they take are not beside the project")
        return
    told = json.loads(of_module("finding_notes", data=filled_with_notes(folder, count)).output)
    for kind in ("ordinary words", "two words", "very common words", "three letters", "four letters"):
        ours, bare = told[kind]["ours"], told[kind]["bare"]
        goal = NOTES_GOAL_MS if kind == "ordinary words" else ANY_WORD_GOAL_MS
        table.add(
            f"{kind} in {told['notes']:,} notes, 95 of 100", f"{ours['of 95'] * 1000:.1f} ms of processor (middle {ours['middle'] * 1000:.1f})",
            f"the index asked by hand: {bare['of 95'] * 1000:.1f} ms (middle {bare['middle'] * 1000:.1f})",
            ratio=ours["of 95"] / bare["of 95"], goal=f"< {goal} ms, ratio ≤ {BARE_RATIO_GOAL}",
            is_met=ours["of 95"] * 1000 < goal and ours["of 95"] <= BARE_RATIO_GOAL * bare["of 95"],
        )  # fmt: skip
    table.add("the page of an ordinary word, 95 of 100", f"{told['page']['of 95'] * 1000:.1f} ms of processor")
    sizes = told["sizes"]
    table.add(
        "index of notes", f"{sizes['index'] / MB:.0f} MB", f"the folded words it is made from: {sizes['documents'] / MB:.0f} MB",
        goal=f"< {INDEX_GOAL_MB} MB", is_met=sizes["index"] < INDEX_GOAL_MB * MB,
    )  # fmt: skip
    table.add(
        "words at one save, with its commit", f"{told['save'] * 1000:.2f} ms of processor", goal=f"< {SAVE_GOAL_MS} ms",
        is_met=told["save"] * 1000 < SAVE_GOAL_MS,
    )  # fmt: skip


def _type(folder: Path, people: int, interactions: int) -> dict[str, Any]:  # Any: what JSON holds
    return dict(json.loads(of_module("typing_names", data=filled(folder, people, interactions)).output))

"""How long pages take in a large network, against the same pages in a small one."""

import json
from pathlib import Path
from typing import Any

from benchmarks.measuring import MB, of_module
from benchmarks.networks import SMALL, filled, large
from benchmarks.report import Table

GOAL_RATIO = 2
UNNOTICED_SECONDS = 0.005
"""A page that is slower by less than this is not slower to anybody, whatever the ratio."""


def run(folder: Path, scale: float) -> Table:
    """Server time through the real middleware, templates and database, the queries, and the memory."""
    people, interactions = large(scale)
    table = Table(
        "pages",
        f"{people:,} people and {interactions:,} interactions, against {SMALL[0]:,} and {SMALL[1]:,}: median server time",
    )
    few, many = _visit(folder, *SMALL), _visit(folder, people, interactions)
    for name, page in many["pages"].items():
        before = few["pages"][name]
        ratio = page["seconds"] / before["seconds"]
        table.add(
            name, f"{page['seconds'] * 1000:.0f} ms, {page['queries']} queries",
            f"small: {before['seconds'] * 1000:.0f} ms, {before['queries']} queries", ratio=ratio, goal=f"≤ {GOAL_RATIO}",
            is_met=ratio <= GOAL_RATIO or page["seconds"] - before["seconds"] < UNNOTICED_SECONDS,
        )  # fmt: skip
    table.add(
        "memory of the process", f"{many['memory'] / MB:.0f} MB", f"small: {few['memory'] / MB:.0f} MB",
        ratio=many["memory"] / few["memory"],
    )  # fmt: skip
    return table


def _visit(folder: Path, people: int, interactions: int) -> dict[str, Any]:  # Any: what JSON holds
    return dict(json.loads(of_module("visiting", data=filled(folder, people, interactions)).output))

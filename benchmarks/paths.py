"""How long it takes to find who can introduce the owner to fifty people, beside graph libraries and the machine itself.

`--scale 10` measures the full size: a million people and twenty million ties.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.measuring import MB, BrokenError, make_data_folder, of_command, of_module
from benchmarks.report import Table

PEOPLE, TIES = 100_000, 2_000_000
GOALS_MS = {("files", 3): 5, ("files", 4): 25, ("table", 3): 50, ("table", 4): 50}
COLD_GOAL_MS, MEMORY_GOAL = 1000, 1.5
PEERS = ("networkx", "igraph", "rustworkx", "networkit")
MANY = 3_000_000
TOO_MUCH = {
    "networkx": "eight gigabytes",
    "igraph": "four gigabytes, and six seconds for a question",
    "rustworkx": "four gigabytes, and twenty seconds for a question",
}
"""What twenty million ties would take of those that are not asked for more than MANY; in a smaller network all are."""

Told = dict[str, Any]  # Any: what JSON holds


def run(folder: Path, scale: float) -> Table:
    """Ours by files and by the table; the limit; the peers."""
    people, ties = int(PEOPLE * scale), int(TIES * scale)
    made = _told("make", folder, people, ties)
    table = Table(
        "paths",
        f"fifty targets, the ten best ways, from forty who know many: {made['people']:,} people and {ties:,} ties "
        f"(half have {made['middle']:.0f} or more, at most {made['most']:,})",
    )
    files = {hops: _told("files", folder, hops) for hops in (3, 4)}
    _add_files(table, folder, made, files)
    _add_table(table, folder, files)
    _add_peers(table, folder, ties, files[4])
    return table


def _told(what: str, folder: Path, *rest: object, data: Path | None = None) -> Told:
    return dict(json.loads(of_module("finding_paths", what, folder, *map(str, rest), data=data).output))


def _add_files(table: Table, folder: Path, made: Told, files: dict[int, Told]) -> None:
    for hops, told in files.items():
        limit, goal = _told("limit", folder, hops), GOALS_MS["files", hops]
        table.add(
            f"files, {hops} ties, 95 of 100", f"{told['of 95']:.2f} ms of processor (middle {told['middle']:.2f})",
            f"{limit['arcs']:,.0f} reads at random by numpy: {limit['middle']:.2f} ms",
            ratio=told["middle"] / limit["middle"], goal=f"< {goal} ms", is_met=told["of 95"] < goal,
        )  # fmt: skip
    cold = _told("files", folder, 3, 1)
    table.add("files, 3 ties, the first after a start", f"{cold['first']:.0f} ms", "the file put out of the cache",
              goal=f"< {COLD_GOAL_MS} ms", is_met=cold["first"] < COLD_GOAL_MS)  # fmt: skip
    ratio = files[4]["memory"] / made["bytes"]
    table.add("memory", f"{files[4]['memory'] / MB:.0f} MB", f"the arrays: {made['bytes'] / MB:.0f} MB", ratio=ratio,
              goal=f"≤ {MEMORY_GOAL}", is_met=ratio <= MEMORY_GOAL)  # fmt: skip
    table.add("writing the files", f"{made['build']:.1f} s")


def _add_table(table: Table, folder: Path, files: dict[int, Told]) -> None:
    data = make_data_folder(folder / "data")
    filled = _told("fill", folder, data=data)
    table.add("filling the table", f"{filled['seconds']:.0f} s")
    for hops in (3, 4):
        told, goal = _told("table", folder, hops, data=data), GOALS_MS["table", hops]
        is_same = all(abs(a - b) < 1e-5 for a, b in zip(told["scores"], files[hops]["scores"], strict=True))
        table.add(
            f"one statement, {hops} ties, 95 of 100", f"{told['of 95']:.1f} ms (middle {told['middle']:.1f})",
            f"the files: {files[hops]['middle']:.2f} ms; {'the same answers' if is_same else 'OTHER ANSWERS'}",
            ratio=told["middle"] / files[hops]["middle"], goal=f"< {goal} ms" if goal else "",
            is_met=is_same and (goal is None or told["of 95"] < goal),
        )  # fmt: skip


def _add_peers(table: Table, folder: Path, ties: int, ours: Told) -> None:
    environment = folder / "libraries"
    python = environment / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True, capture_output=True)
    wanted = ["numpy", *PEERS]
    done = subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], capture_output=True, check=False)
    if done.returncode:
        table.add("beside graph libraries", "they could not be installed")
        return
    for peer in PEERS:
        if peer in TOO_MUCH and ties > MANY:
            table.add(f"beside {peer}", f"not asked: of twenty million ties it makes {TOO_MUCH[peer]}")
            continue
        try:
            cost = of_command([python, Path(__file__).parent / "peers" / "walks_graphs.py", peer, folder])
            _add_peer(table, peer, json.loads(cost.output), ours)
        except (BrokenError, ValueError) as trouble:
            table.add(f"beside {peer}", f"failed: {str(trouble)[-60:]}")


def _add_peer(table: Table, peer: str, told: Told, ours: Told) -> None:
    """One target, and no limit of ties: the same answer is due where theirs has four or fewer."""
    short = [place for place, count in enumerate(told["ties"]) if count <= 4]
    same = sum(abs(told["scores"][place] / ours["best"][place] - 1) < 1e-3 for place in short)
    table.add(
        f"4 ties and fifty targets, beside one of {peer}", f"{ours['middle']:.1f} ms, {ours['memory'] / MB:.0f} MB",
        f"{told['middle']:,.0f} ms, {told['memory'] / MB:,.0f} MB, built in {told['build']:.0f} s; "
        f"the same in {same} of {len(short)}, longer ways {len(told['ties']) - len(short)}",
        ratio=ours["middle"] / told["middle"], goal="the same answers", is_met=same == len(short),
    )  # fmt: skip

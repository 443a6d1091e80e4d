"""What the benchmarks of mail and of chats have in common: an import beside its peer."""

import json
from pathlib import Path

from benchmarks.measuring import MB, Cost, make_data_folder, of_wasl
from benchmarks.report import Table

MEMORY_GOAL_MB = 300


def compare_import(table: Table, file: Path, folder: Path, peer: Cost, peer_does: str) -> None:
    """Import the file with the real command, twice, and add its lines to the table."""
    data = make_data_folder(folder / table.name)
    wasl = of_wasl("import", file, "--json", data=data)
    told = json.loads(wasl.output)["files"][0]
    new = told["interactions"]["new"]
    table.add(
        "wasl import",
        f"{wasl.seconds:.1f} s, {wasl.processor:.1f} processor s, {new:,} contacts new, {new / wasl.seconds:,.0f} a second",
    )
    table.add(
        "seconds", f"{wasl.seconds:.1f} s", f"{peer_does}: {peer.seconds:.1f} s", ratio=wasl.seconds / peer.seconds
    )
    table.add(
        "processor seconds", f"{wasl.processor:.1f} s", f"{peer_does}: {peer.processor:.1f} s",
        ratio=wasl.processor / peer.processor,
    )  # fmt: skip
    again = of_wasl("import", file, "--json", data=data)
    known = json.loads(again.output)["files"][0]["interactions"]
    table.add(
        "the same file again", f"{again.seconds:.1f} s, {known['new']} new", "the first time", ratio=again.seconds / wasl.seconds,
        goal="0 new", is_met=known["new"] == 0,
    )  # fmt: skip
    add_memory(table, "memory", wasl)


def add_memory(table: Table, what: str, cost: Cost) -> None:
    table.add(
        what, f"{cost.memory / MB:.0f} MB", goal=f"< {MEMORY_GOAL_MB} MB", is_met=cost.memory < MEMORY_GOAL_MB * MB
    )  # fmt: skip

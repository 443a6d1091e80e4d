"""How quickly warmth is told: a whole book scored anew in the database, and one tie of it after one contact."""

import json
from pathlib import Path

from benchmarks.measuring import make_data_folder, of_module
from benchmarks.report import Table

TIES, INTERACTIONS = 50_000, 1_000_000


def run(folder: Path, scale: float) -> Table:
    """Processor seconds: everything happens in one process, and others may be at work beside it."""
    table = Table("warmth_speed", "a book scored anew, and one tie of it; processor seconds")
    ties, interactions = int(TIES * scale), int(INTERACTIONS * scale)
    data = make_data_folder(folder / "warm")
    taken = json.loads(of_module("making.warm_book", str(ties), str(interactions), data=data).output)
    what = f"{ties:,} ties, {interactions:,} interactions scored anew"
    for name, label in (("arrays", "from rows in memory"), ("rows", "in the database, all written")):
        table.add(
            f"{what}: {label}", f"{taken[name]:.2f} s", "1 s", ratio=taken[name], goal="< 1", is_met=taken[name] < 1
        )
    ratio = taken["one_in_many"] / taken["one_in_few"]
    table.add(
        "one contact logged, its tie scored",
        f"{taken['one_in_many'] * 1000:.1f} ms in a book of {ties:,}",
        f"{taken['one_in_few'] * 1000:.1f} ms in one of 500",
        ratio=ratio, goal="<= 2", is_met=ratio <= 2,
    )  # fmt: skip
    return table

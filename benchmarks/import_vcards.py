"""How long an address book takes to come in."""

import json
from pathlib import Path

from benchmarks.making.vcards import write_vcards
from benchmarks.measuring import MB, make_data_folder, of_module, of_wasl
from benchmarks.report import Table

CARDS = 50_000
MEMORY_GOAL_MB = 300


def run(folder: Path, scale: float) -> Table:
    """Import with the real command, durable writes included; beside it a peer that only parses, and bare inserts."""
    count = int(CARDS * scale)
    cards = folder / "cards.vcf"
    write_vcards(cards, count)
    data = make_data_folder(folder / "import_vcards")
    table = Table("import_vcards", f"{count:,} cards of vCard 2.1, 3.0 and 4.0 into SQLite with synchronous=FULL")
    peer = of_module("peers.vobject_parses", cards)
    wasl = of_wasl("import", cards, "--json", data=data)
    made = json.loads(wasl.output)["files"][0]["people"]["new"]
    limit = of_module("peers.bare_inserts", data / "wasl.sqlite3", folder / "bare.sqlite3")
    again = of_wasl("import", cards, "--json", data=data)
    table.add(
        "wasl import", f"{wasl.seconds:.1f} s, {wasl.processor:.1f} processor s, {made / wasl.seconds:,.0f} people/s"
    )
    table.add(
        "seconds", f"{wasl.seconds:.1f} s", f"vobject merely parsing: {peer.seconds:.1f} s",
        ratio=wasl.seconds / peer.seconds, goal="< 1", is_met=wasl.seconds < peer.seconds,
    )  # fmt: skip
    table.add(
        "processor seconds", f"{wasl.processor:.1f} s", f"vobject merely parsing: {peer.processor:.1f} s",
        ratio=wasl.processor / peer.processor, goal="< 1", is_met=wasl.processor < peer.processor,
    )  # fmt: skip
    bare = json.loads(limit.output)
    table.add(
        "the limit", f"{wasl.seconds:.1f} s", f"bare executemany of the same {bare['rows']:,} rows: {bare['seconds']:.1f} s",
        ratio=wasl.seconds / bare["seconds"],
    )  # fmt: skip
    table.add("the same file again", f"{again.seconds:.1f} s", "the first time", ratio=again.seconds / wasl.seconds)
    table.add(
        "memory", f"{wasl.memory / MB:.0f} MB", goal=f"< {MEMORY_GOAL_MB} MB", is_met=wasl.memory < MEMORY_GOAL_MB * MB,
    )  # fmt: skip
    return table

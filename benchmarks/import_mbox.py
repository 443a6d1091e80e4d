"""How long a mailbox takes to come in, and how much memory a very large one."""

from pathlib import Path

from benchmarks.making.talk import write_mbox
from benchmarks.measuring import MB, of_module
from benchmarks.messages import add_memory, compare_import
from benchmarks.report import Table

MAILS = 200_000
LARGE_BYTES = 2_000_000_000


def run(folder: Path, scale: float) -> Table:
    """Import beside Python's own parsing of the same headers; then read two gigabytes without writing."""
    count = int(MAILS * scale)
    mails = folder / "mails.mbox"
    write_mbox(mails, count)
    table = Table("import_mbox", f"{count:,} mails ({mails.stat().st_size / MB:.0f} MB) with a thousand people")
    compare_import(
        table, mails, folder, of_module("peers.mailbox_parses", mails), "mailbox and email merely parsing headers"
    )
    mails.unlink()
    large = folder / "large.mbox"
    write_mbox(large, 0, least_bytes=int(LARGE_BYTES * scale))
    size = large.stat().st_size
    reading = of_module("peers.only_reads", large, data=folder / "none")
    speed = size / MB / reading.seconds
    table.add(
        f"reading {size / MB / 1000:.1f} GB",
        f"{reading.seconds:.0f} s, {speed:.0f} MB/s, {int(reading.output):,} mails",
    )
    add_memory(table, "memory of that", reading)
    return table

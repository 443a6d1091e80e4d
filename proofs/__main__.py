"""`python -m proofs [name…] [--tries 10] [--seconds 30] [--write]`."""

import argparse
import importlib
import random
import signal
import sys
import tempfile
from pathlib import Path

from benchmarks.report import machine
from proofs.asked import Asked
from proofs.homes import on_every_database
from proofs.report import Line, table, write_page

NAMES = (
    "kills",
    "together",
    "full_disk",
    "power_cut",
    "load",
    "api",
    "faults",
    "clock",
    "silence",
    "fuzz",
    "static",
    "telephones",
    "timing",
)


def main() -> int:
    """Run what is named, or everything; print one table. The exit code says whether nothing failed."""
    parser = argparse.ArgumentParser(prog="python -m proofs")
    parser.add_argument("names", nargs="*", metavar="name", help=f"of {', '.join(NAMES)}")
    parser.add_argument("--tries", type=int, default=10, help="how often each fault is made, on each database")
    parser.add_argument("--seconds", type=int, default=30, help="how long the load is kept up")
    parser.add_argument("--people", type=int, default=10_000, help="people in the network under load")
    parser.add_argument("--contacts", type=int, default=100_000, help="contacts in the network under load")
    parser.add_argument("--reader", action="append", default=[], help="which reader is fuzzed; may be given again")
    parser.add_argument("--owners", type=int, default=50, help="owners of one installation under load, on PostgreSQL")
    parser.add_argument("--owner-people", type=int, default=5_000, help="people in the network of each of them")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000), help="of the random moments")
    parser.add_argument("--write", action="store_true", help="put the lines into docs/proofs.md")
    given = parser.parse_args()
    if unknown := set(given.names) - set(NAMES):
        parser.error(f"no such proof: {', '.join(sorted(unknown))}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started is ended, as after Ctrl+C
    facts = f"{machine()} Seed {given.seed}."
    print(facts, flush=True)
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="wasl-proofs-") as folder, on_every_database(Path(folder)) as homes:
        asked = Asked(
            folder=Path(folder), homes=homes, tries=given.tries, seconds=given.seconds, people=given.people,
            contacts=given.contacts, owners=given.owners, owner_people=given.owner_people, chance=random.Random(given.seed), readers=tuple(given.reader),
        )  # fmt: skip
        for name in NAMES:
            if not given.names or name in given.names:
                lines += importlib.import_module(f"proofs.{name}").run(asked)
    print("\n" + table(lines))
    if given.write:
        write_page(lines, facts)
    return int(any(line.failures for line in lines))


if __name__ == "__main__":
    sys.exit(main())

"""`python -m benchmarks [name…] [--scale 0.1] [--write]`."""

import argparse
import importlib
import sys
import tempfile
from pathlib import Path

from benchmarks.report import machine, write_page

NAMES = (
    "import_vcards",
    "import_mbox",
    "import_whatsapp",
    "waiting",
    "pages",
    "search",
    "duplicates",
    "idle",
    "names",
    "warmth",
    "warmth_speed",
    "paths",
    "figures",
    "understanding",
    "etiquette",
    "who_knows",
)


def main() -> int:
    """Measure what is named, or everything; print the tables. The exit code says whether every goal was met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", metavar="name", help=f"of {', '.join(NAMES)}")
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full size")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/benchmarks.md")
    asked = parser.parse_args()
    unknown = set(asked.names) - set(NAMES)
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    facts, tables = machine(), []
    print(facts)
    with tempfile.TemporaryDirectory(prefix="wasl-benchmarks-") as folder:
        for name in asked.names or NAMES:
            table = importlib.import_module(f"benchmarks.{name}").run(Path(folder), asked.scale)
            print(table.text(), flush=True)
            tables.append(table)
    if asked.write:
        write_page(tables, facts)
    return int(any(line.is_met is False for table in tables for line in table.lines))


if __name__ == "__main__":
    sys.exit(main())

"""Tables of what was measured, for the terminal and for docs/benchmarks.md."""

import os
import platform
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Line:
    """One thing that was measured. `ratio` is to the peer or the limit named in `against`, as `goal` asks of it."""

    what: str
    measured: str
    against: str = ""
    ratio: float | None = None
    goal: str = ""
    is_met: bool | None = None

    def cells(self) -> list[str]:
        met = {True: "yes", False: "**no**", None: ""}[self.is_met]
        return [
            self.what,
            self.measured,
            self.against,
            "" if self.ratio is None else f"{self.ratio:.2f}",
            self.goal,
            met,
        ]


HEADINGS = ["what", "measured", "against", "ratio", "goal", "met"]


@dataclass
class Table:
    """What one benchmark found."""

    name: str
    says: str
    lines: list[Line] = field(default_factory=list)

    def add(self, *cells: str, ratio: float | None = None, goal: str = "", is_met: bool | None = None) -> None:
        what, measured, against = [*cells, ""][:3]
        self.lines.append(Line(what, measured, against, ratio, goal, is_met))

    def text(self) -> str:
        rows = [HEADINGS, *(line.cells() for line in self.lines)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
        drawn = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
        return f"\n{self.name}: {self.says}\n" + "\n".join(drawn)

    def markdown(self) -> str:
        rows = [HEADINGS, ["---", "---", "---", "---:", "---", "---"], *(line.cells() for line in self.lines)]
        return f"## {self.name}\n\n{self.says}\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def machine() -> str:
    """What it was measured on, and how busy that was."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    load = os.getloadavg()[0]
    busy = f"other work was going on (load {load:.1f})" if load > 1.5 else f"little else was going on (load {load:.1f})"
    return (
        f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB; {platform.system()} {platform.release().split('-')[0]}; "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; {busy} when this began."
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def write_page(tables: Sequence[Table], facts: str) -> None:
    """Put the tables into docs/benchmarks.md; what was measured in another run stays as it was."""
    kept = _kept()
    kept |= {table.name: f"{table.markdown()}\n{facts} Measured {time.strftime('%Y-%m-%d')}.\n" for table in tables}
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(INTRODUCTION + "\n" + "\n".join(kept[name] for name in sorted(kept)), encoding="utf-8")


def _kept() -> dict[str, str]:
    if not PAGE.exists():
        return {}
    parts = PAGE.read_text(encoding="utf-8").split("\n## ")[1:]
    return {part.partition("\n")[0]: f"## {part.rstrip()}\n" for part in parts}


INTRODUCTION = """# Benchmarks

Written by `python -m benchmarks --write`, never by hand. Every ratio has its peer or its limit in the same run on
the same machine, one after the other, so that a busy machine slows both. *Processor* seconds add up all processes
that take part, and say more than seconds where other work goes on. Memory is PSS of all processes together.

    make bench                               everything
    python -m benchmarks import_vcards       one of them
    python -m benchmarks --scale 0.1         smaller, to try it out
"""

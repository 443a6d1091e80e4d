"""How well people who stand in a book twice are found, how quickly, and beside it Splink."""

import csv
import itertools
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.measuring import MB, BrokenError, Cost, make_data_folder, of_command, of_module, of_wasl
from benchmarks.report import Table

PEOPLE = 50_000
SECONDS_GOAL, MEMORY_GOAL_MB = 60, 1000
PRECISION_GOAL = 0.99
LEVELS = (0.5, 0.9)
RELIABILITY = (0.5, 0.7, 0.9, 0.97, 1.0)
INSTALL_SECONDS = 600

Pairs = list[dict[str, Any]]  # Any: what JSON holds


def run(folder: Path, scale: float) -> Table:
    """The real command on books with known duplicates: other scripts, typing errors, parts left out, shared numbers."""
    count = int(PEOPLE * scale)
    table = Table("duplicates", f"{count:,} entries; of every eleven, two are one person")
    _measure(table, folder, "strangers", count)
    _measure(table, folder, "households", count)
    return table


def _measure(table: Table, folder: Path, style: str, count: int) -> None:
    data = make_data_folder(folder / f"duplicates-{style}")
    truth, book = folder / f"truth-{style}.json", folder / f"book-{style}.csv"
    of_module("making.twins", str(count), truth, book, style, data=data)
    twice = {tuple(pair) for pair in json.loads(truth.read_text(encoding="utf-8"))}
    wasl = of_wasl("duplicates", "--min-probability", "0.5", "--json", data=data)
    found: Pairs = json.loads(wasl.output)
    table.add(
        f"{style}: processor seconds", f"{wasl.processor:.1f} s ({wasl.seconds:.1f} s passed)", goal=f"< {SECONDS_GOAL} s",
        is_met=wasl.processor < SECONDS_GOAL,
    )  # fmt: skip
    table.add(
        f"{style}: memory", f"{wasl.memory / MB:.0f} MB", goal=f"< {MEMORY_GOAL_MB} MB",
        is_met=wasl.memory < MEMORY_GOAL_MB * MB,
    )  # fmt: skip
    splink = _splink(folder, book)
    for level in LEVELS:
        _compare(table, f"{style}: pairs of {level} and more", level, twice, found, splink)
    table.add(f"{style}: twins that show anything in common", f"{_telling(book, twice):.3f} of {len(twice):,}")
    _add_reliability(table, style, found, twice)
    if isinstance(splink, str):
        table.add(f"{style}: beside Splink", splink)
    else:
        table.add(
            f"{style}: seconds beside Splink", f"{wasl.seconds:.1f} s, {wasl.processor:.1f} processor s",
            f"Splink on DuckDB: {splink.seconds:.1f} s, {splink.processor:.1f} processor s, {splink.memory / MB:.0f} MB",
            ratio=wasl.processor / splink.processor,
        )  # fmt: skip


def _telling(book: Path, twice: set[tuple[int, ...]]) -> float:
    """The share of twins who have a number, an address, a profile or a birthday in common: of the rest only namesakes are left."""
    with book.open(encoding="utf-8", newline="") as file:
        rows = {int(row["unique_id"]): row for row in csv.DictReader(file)}
    columns = ("phone", "email", "profile", "born")
    shares = (any(rows[a][c] and rows[a][c] == rows[b][c] for c in columns) for a, b in twice)
    return sum(shares) / max(len(twice), 1)


def _add_reliability(table: Table, style: str, found: Pairs, twice: set[tuple[int, ...]]) -> None:
    """Of pairs that are said to be so probable, how many are one person."""
    for least, most in itertools.pairwise(RELIABILITY):
        some = [pair for pair in found if least <= pair["probability"] < most]
        if some:
            said = sum(pair["probability"] for pair in some) / len(some)
            right = sum(tuple(pair["people"]) in twice for pair in some) / len(some)
            table.add(f"{style}: said {least} to {most}", f"{len(some):,} pairs, {said:.3f} said, {right:.3f} right")


def _compare(
    table: Table, what: str, level: float, twice: set[tuple[int, ...]], found: Pairs, splink: Cost | str
) -> None:
    precision, recall = _how_good(found, level, twice)
    against = ""
    if not isinstance(splink, str):
        theirs = _how_good(json.loads(splink.output), level, twice)
        against = f"Splink: precision {theirs[0]:.3f}, recall {theirs[1]:.3f}"
    table.add(
        what, f"precision {precision:.3f}, recall {recall:.3f}", against,
        goal=f"precision ≥ {PRECISION_GOAL}", is_met=precision >= PRECISION_GOAL,
    )  # fmt: skip


def _how_good(found: Pairs, level: float, twice: set[tuple[int, ...]]) -> tuple[float, float]:
    pairs = {tuple(pair["people"]) for pair in found if pair["probability"] >= level}
    right = len(pairs & twice)
    return right / max(len(pairs), 1), right / max(len(twice), 1)


def _splink(folder: Path, book: Path) -> Cost | str:
    """What the peer took and found; a sentence where it could not be had."""
    environment = folder / "splink"
    python = environment / "bin" / "python"
    if environment.exists():
        return _splink_finds(python, book)
    try:
        subprocess.run([sys.executable, "-m", "venv", environment], check=True, capture_output=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "splink>=5,<6"],
            check=True,
            capture_output=True,
            timeout=INSTALL_SECONDS,
        )
    except (subprocess.SubprocessError, OSError):
        return "left out: Splink could not be installed here"
    return _splink_finds(python, book)


def _splink_finds(python: Path, book: Path) -> Cost | str:
    try:
        return of_command([python, Path(__file__).parent / "peers" / "splink_finds.py", book])
    except BrokenError as error:
        return f"left out: Splink stopped ({str(error).splitlines()[-1][:120]})"

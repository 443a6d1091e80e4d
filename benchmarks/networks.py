"""Networks of two sizes, and a book of notes: filled once a run and shared by the benchmarks that look at them."""

from pathlib import Path

from benchmarks.measuring import make_data_folder, of_module

SMALL = (500, 10_000)
LARGE = (50_000, 1_000_000)
NOTES = 1_000_000


def large(scale: float) -> tuple[int, int]:
    """People and interactions of the large network at that scale."""
    return int(LARGE[0] * scale), int(LARGE[1] * scale)


def filled(folder: Path, people: int, interactions: int) -> Path:
    """A data folder with that many people and contacts; made when it is first asked for."""
    data = folder / f"network-{people}-{interactions}"
    if not data.exists():
        make_data_folder(data)
        of_module("making.network", str(people), str(interactions), data=data)
    return data


def filled_with_notes(folder: Path, notes: int) -> Path:
    """A data folder with that many notes, in words of real messages; made when it is first asked for."""
    data = folder / f"notes-{notes}"
    if not data.exists():
        make_data_folder(data)
        of_module("making.notes", str(notes), data=data)
    return data

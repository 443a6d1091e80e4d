"""The power cut, simulated: what lies on the disk at a random moment of writing, opened anew."""

import shutil
import subprocess
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from proofs.asked import Asked
from proofs.cards import write_cards
from proofs.homes import EMAIL, PASSWORD, Installation, command
from proofs.report import Line
from proofs.serving import Server
from proofs.visiting import Visitor
from proofs.writers import Writers, what_is_lost

DATABASE, LOG = "wasl.sqlite3", "wasl.sqlite3-wal"
SCRIBBLED = 65_536  # bytes of nonsense after the cut, as a sector may hold what lay there before
CARDS = 600
LATEST_SECONDS = 6.0  # an import of so many has begun by then, and is often over


def run(asked: Asked) -> list[Line]:
    """One server writes on and on; at each try it is stopped, copied three times, and let go."""
    lines = {
        kind: Line("power_cut", f"database and log {told}, SQLite", asked.tries)
        for kind, told in {
            "whole": "copied in the middle of writing",
            "cut": "copied, the log cut at a random byte",
            "scribbled": "copied, nonsense after a random byte of the log",
        }.items()
    }
    home = asked.homes[0]
    place = home.fresh()
    with Server(place) as server:
        _stop_and_copy(asked, place, server, lines)
        server.stop()
    home.forget(place)
    return [*lines.values()]


def _stop_and_copy(asked: Asked, place: Installation, server: Server, lines: dict[str, Line]) -> None:
    visitor = Visitor(server.port)
    visitor.sign_in(EMAIL, PASSWORD)
    writers = Writers(server.port, visitor.cookies, place.look()["ids"])
    bytes_of_log = []
    for number in range(asked.tries):
        write_cards(asked.folder / "power.vcf", "هدى القحطاني", CARDS, first=number * CARDS)
        importing = subprocess.Popen(
            command("import", asked.folder / "power.vcf"), env=place.environment(), process_group=server.group,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(asked.chance.uniform(0.3, LATEST_SECONDS))
        with server.frozen():
            acknowledged = list(writers.acknowledged)
            images = {kind: _copy(place, asked.folder / f"image-{kind}") for kind in lines}
        bytes_of_log.append((images["whole"].folder / LOG).stat().st_size)
        damage(images["cut"].folder / LOG, asked.chance, scribbles=False)
        damage(images["scribbled"].folder / LOG, asked.chance, scribbles=True)
        for kind, image in images.items():
            lines[kind].count(number + 1, partial(_look_into, image, acknowledged, is_whole=kind == "whole"))
            shutil.rmtree(image.folder)
        importing.wait()
    writers.stop()
    for line in lines.values():
        line.measured = (
            f"logs of {min(bytes_of_log) / 1e6:.1f} to {max(bytes_of_log) / 1e6:.1f} MB; "
            f"{len(acknowledged):,} contacts acknowledged before the last copy"
        )


def _copy(place: Installation, folder: Path) -> Installation:
    """What a disk would hold: not the index of the log, which lives in memory."""
    folder.mkdir(mode=0o700)
    for name in (DATABASE, LOG, "secret.key"):
        if (place.folder / name).exists():
            shutil.copy2(place.folder / name, folder / name)
    return Installation(folder)


def damage(log: Path, chance: Random, *, scribbles: bool) -> None:
    """Keep the log up to a random byte; after it comes nothing, or nonsense."""
    at = chance.randrange(log.stat().st_size + 1)
    with log.open("r+b") as file:
        if not scribbles:
            file.truncate(at)
            return
        file.seek(at)
        file.write(chance.randbytes(SCRIBBLED))


def _look_into(image: Installation, acknowledged: list[str], *, is_whole: bool) -> list[str]:
    found = image.look()
    told = [*found["faults"], *image.what_check_finds()]
    if is_whole:
        return [*told, *what_is_lost(acknowledged, found)]
    return [*told, *what_is_lost([], found), *holes(acknowledged, found)]


def holes(acknowledged: Sequence[str], found: dict[str, Any]) -> list[str]:  # Any: what JSON holds
    """Of each writer, who waited for each answer, an acknowledged contact may be missing only if those after it are."""
    latest: dict[str, str] = {}
    for note in found["notes"]:
        writer = note.partition("-")[0]
        latest[writer] = max(note, latest.get(writer, ""))
    torn = [
        note for note in acknowledged if note not in found["notes"] and note < latest.get(note.partition("-")[0], "")
    ]
    return [f"{len(torn)} contacts are missing before others that are there, such as {torn[0]}"] if torn else []

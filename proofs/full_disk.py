"""The full disk: a small file system of its own, filled up to a random rest while pages and an import write."""

import io
import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from proofs.asked import Asked
from proofs.cards import write_cards
from proofs.homes import EMAIL, PASSWORD, Home, Installation
from proofs.report import Line
from proofs.serving import Server
from proofs.visiting import Visitor
from proofs.writers import Writers, what_is_lost, what_is_wrong_with

DISK_MB = 220  # four reserves, and the data
LARGEST_REST = 3_000_000
RESERVE = "reserve"
REFUSED = 507
SAID = "القرص"
PATIENCE_SECONDS = 60
SHORTLY_SECONDS = 5.0
CARDS = 3_000


def run(asked: Asked) -> list[Line]:
    """On SQLite: the disk of PostgreSQL is another program's."""
    line = Line("full_disk", "the disk fills up under three writers, then an import, SQLite", asked.tries)
    if os.getuid() != 0:
        line.skipped = "mounting a small file system needs root"
        return [line]
    home = asked.homes[0]
    after: list[float] = []
    names = write_cards(asked.folder / "full.vcf", "سلمى العتيبي", CARDS)
    for number in range(asked.tries):
        with _small_disk(asked.folder / "disk") as disk:
            line.count(number + 1, partial(_fill_once, home, disk, asked, names, after))
    line.measured = f"written again at most {max(after, default=0):.1f} s after there was room, without a restart"
    return [line]


@contextmanager
def _small_disk(at: Path) -> Iterator[Path]:
    at.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", at], check=True)
    try:
        yield at
    finally:
        subprocess.run(["umount", "--lazy", at], check=True)
        at.rmdir()


def _fill_once(home: Home, disk: Path, asked: Asked, names: list[str], after: list[float]) -> list[str]:
    """Fill it twice: with the reserve in place, and without; then make room. `after` is told how soon a write went again."""
    place = home.fresh(disk / "data")
    with Server(place, log=asked.folder / "disk.log") as server:
        visitor = Visitor(server.port)
        visitor.sign_in(EMAIL, PASSWORD)
        visitor.log_contact(1, "to be removed")
        first = place.look()
        ids = first["ids"]
        _wait_for(place.folder / RESERVE)
        found: list[str] = []
        with _writing(server, visitor, ids) as writers:
            fill(disk, asked.chance.randrange(LARGEST_REST))
            found += _until_refused(writers)
        found += [*_refused_otherwise(writers), *_still_readable(visitor, ids, place, asked.folder)]
        found += _taken_back(visitor, first["newest"])

        fill(disk, 0)  # what the reserve gave back as well
        refused = _log_until_refused(visitor, ids)
        found += refused + _still_readable(visitor, ids, place, asked.folder)
        found += _import_is_refused(place, asked.folder / "full.vcf")
        for ballast in disk.glob("ballast-*"):
            ballast.unlink()
        seconds = _write_again(visitor, ids)
        after.append(seconds)
        if seconds > SHORTLY_SECONDS:
            found.append(f"the first write after there was room took {seconds:.0f} s")
        there = place.look()
        found += [*what_is_lost(writers.acknowledged, there), *there["faults"]]
        again = place.wasl("import", asked.folder / "full.vcf")
        if again.returncode:
            found.append(f"the import cannot be brought again: {again.stderr[-300:]}")
        found += what_is_wrong_with(names, place.look(), all_there=True)
        found += place.what_check_finds(but=("disk",))  # it says that less than a gigabyte is free
        server.stop()
    return [*dict.fromkeys([*found, *server.faults()])]


@contextmanager
def _writing(server: Server, visitor: Visitor, ids: list[int]) -> Iterator[Writers]:
    writers = Writers(server.port, visitor.cookies, ids)
    try:
        yield writers
    finally:
        writers.stop()


def fill(disk: Path, rest: int) -> None:
    """Take all room but so many bytes."""
    free = shutil.disk_usage(disk).free - rest
    if free <= 0:
        return
    with (disk / f"ballast-{time.monotonic_ns()}").open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, free)


def _wait_for(path: Path) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.1)


def _until_refused(writers: Writers) -> list[str]:
    until = time.monotonic() + PATIENCE_SECONDS
    while not writers.refused and time.monotonic() < until:
        time.sleep(0.05)
    return [] if writers.refused else [f"nothing was refused within {PATIENCE_SECONDS} s of a disk that was full"]


def _refused_otherwise(writers: Writers) -> list[str]:
    told = [
        f"{count} contacts were answered with {status}"
        for status, count in writers.refused.items()
        if status != REFUSED
    ]
    return told + ([f"{writers.broken} connections broke"] if writers.broken else [])


def _still_readable(visitor: Visitor, ids: list[int], place: Installation, folder: Path) -> list[str]:
    """Pages, the archive through the page, and through the command to another disk."""
    pages = {path: visitor.get(path).status for path in ("/today/", "/people/", f"/people/{ids[0]}/", "/export/")}
    told = [f"{path} was answered with {status} on the full disk" for path, status in pages.items() if status != 200]
    archive = visitor.get("/export/everything.zip")
    if archive.status != 200 or not zipfile.is_zipfile(io.BytesIO(archive.body)):
        told.append(f"everything.zip was answered with {archive.status} on the full disk")
    done = place.wasl("export", folder / "full.zip", "--force")
    if done.returncode:
        told.append(f"wasl export ended with {done.returncode}: {done.stderr[-300:]}")
    return told


def _taken_back(visitor: Visitor, newest: list[int]) -> list[str]:
    """With the reserve's room, deleting goes on."""
    person_id, contact_id = newest
    status = visitor.post(f"/people/{person_id}/contacts/{contact_id}/remove/").status
    return [] if status == 302 else [f"removing a contact was answered with {status} on the full disk"]


def _log_until_refused(visitor: Visitor, ids: list[int]) -> list[str]:
    """The last pages that are free in the files may take some more; then it is said in words."""
    for number in range(2_000):
        answer = visitor.log_contact(ids[0], f"x-{number:05}")
        if answer.status == REFUSED:
            return [] if SAID in answer.text else [f"the refusal does not name the disk: {answer.text[:300]}"]
        if answer.status != 302:
            return [f"a contact was answered with {answer.status} on the full disk"]
    return ["nothing was refused though there was no room"]


def _import_is_refused(place: Installation, cards: Path) -> list[str]:
    done = place.wasl("import", cards)
    said = done.stdout + done.stderr
    if done.returncode == 0:
        return ["an import says that it went well on a full disk"]
    return [f"the import's refusal is no sentence: {said[-300:]}"] if "Traceback" in said or not said.strip() else []


def _write_again(visitor: Visitor, ids: list[int]) -> float:
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE_SECONDS:
        if visitor.log_contact(ids[0], "again").status == 302:
            break
        time.sleep(0.1)
    return time.monotonic() - began

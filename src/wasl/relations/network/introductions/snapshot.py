"""The ties of an owner as files beside the database, mapped into memory: for networks of more than a million ties.

A snapshot is a folder named for its version; it is written under another name and renamed, so that it is whole or not
there. Ties that changed since are read from the table and laid over it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import numpy as np
from django.conf import settings
from django.db import connection, transaction
from numpy.lib.format import open_memmap
from numpy.typing import NDArray

from wasl.foundation.accounts.models import User
from wasl.relations.network.introductions.on_arrays import Graph
from wasl.relations.network.introductions.rows import Overlaid, Rows
from wasl.relations.network.ties.models import Tie, TieBook, TieChange

WORTH_IT = 1_000_000
"""Ties from which on files are kept: the table would do, and takes two to four times as long (0022)."""

CHANGES_BORNE = 20_000
"""People whose ties may differ from the snapshot before it is written anew; laying them over takes some milliseconds."""

ROWS_AT_ONCE = 100_000
_PARTS = ("ids", "starts", "others", "strengths")


def folder_of(owner: User) -> Path:
    return Path(settings.WASL_DATA) / "ties" / str(owner.pk)


def write_rows(folder: Path, rows: Rows) -> None:
    """Write them as the folder's files, whole or not at all."""
    making = folder.with_name(f".{folder.name}-{uuid4().hex}")
    making.mkdir(parents=True)
    try:
        for part in _PARTS:
            np.save(making / f"{part}.npy", getattr(rows, part), allow_pickle=False)
        shutil.rmtree(folder, ignore_errors=True)
        making.rename(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def read_rows(folder: Path) -> Rows:
    """Map them into memory. Raises OSError, ValueError where they are not whole."""
    return Rows(*(np.load(folder / f"{part}.npy", mmap_mode="r", allow_pickle=False) for part in _PARTS))


def write_snapshot(owner: User) -> bool:
    """Write the ties as they are in the table, where there are enough of them; gives whether it was done."""
    with transaction.atomic():
        book: TieBook | None = TieBook.objects.of(owner).select_for_update().first()
        if book is None or book.ties < WORTH_IT:
            return False
        folder = folder_of(owner) / str(book.version)
        _write_table(owner, folder)
        TieChange.objects.of(owner).delete()
        TieBook.objects.of(owner).update(snapshot=book.version)
    for other in folder.parent.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
    return True


def needs_snapshot(owner: User) -> bool:
    """Whether there is none although it is worth it, or it is too old. Two queries."""
    book = TieBook.objects.of(owner).filter(ties__gte=WORTH_IT).first()
    return book is not None and (book.snapshot is None or TieChange.objects.of(owner).count() > CHANGES_BORNE)


def snapshot_graph(owner: User) -> Graph | None:
    """The owner's ties on arrays; None where the table is the quicker way. Two queries, three with changes."""
    book = TieBook.objects.of(owner).filter(snapshot__isnull=False).first()
    if book is None:
        return None
    changed = np.fromiter(TieChange.objects.of(owner).values_list("person", flat=True), np.int64)
    if len(changed) > CHANGES_BORNE:
        return None
    try:
        rows = read_rows(folder_of(owner) / str(book.snapshot))
    except (OSError, ValueError):  # the folder was removed by hand, or is of another installation
        return None
    if not len(changed):
        return rows
    a, b, strength = _ties_of(owner, changed)
    return Overlaid(rows, np.sort(changed), a, b, strength)


def _ties_of(
    owner: User, people: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    kind = [("a", "i8"), ("b", "i8"), ("strength", "f4")]
    ids, parts = people.tolist(), [np.empty(0, kind)]
    for start in range(0, len(ids), 1000):
        rows = Tie.objects.of(owner).filter(a__in=ids[start : start + 1000]).order_by("a", "strength", "b")
        parts.append(np.fromiter(rows.values_list("a", "b", "strength"), dtype=kind))
    table = np.concatenate(parts)
    return table["a"], table["b"], table["strength"]


def _write_table(owner: User, folder: Path) -> None:
    """In two goes through the table, each in its own order, so that memory holds no more than the arrays."""
    rows = Tie.objects.of(owner)
    count = rows.count()
    ids = np.fromiter(rows.order_by("a").values_list("a", flat=True).distinct().iterator(ROWS_AT_ONCE), np.int64)
    making = folder.with_name(f".{folder.name}-{uuid4().hex}")
    making.mkdir(parents=True)
    try:
        others = open_memmap(making / "others.npy", mode="w+", dtype=np.int32, shape=(count,))
        strengths = open_memmap(making / "strengths.npy", mode="w+", dtype=np.float32, shape=(count,))
        counts, at = np.zeros(len(ids) + 1, np.int64), 0
        for some in _portions(owner):
            end = at + len(some)
            others[at:end], strengths[at:end] = np.searchsorted(ids, some["b"]), some["strength"]
            np.add.at(counts, np.searchsorted(ids, some["a"]) + 1, 1)
            at = end
        others.flush()
        strengths.flush()
        np.save(making / "ids.npy", ids, allow_pickle=False)
        np.save(making / "starts.npy", np.cumsum(counts), allow_pickle=False)
        shutil.rmtree(folder, ignore_errors=True)
        making.rename(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _portions(owner: User) -> Iterator[NDArray[np.void]]:
    kind = np.dtype([("a", "i8"), ("b", "i8"), ("strength", "f4")])
    with connection.chunked_cursor() as cursor:
        cursor.execute("SELECT a, b, strength FROM network_tie WHERE owner_id = %s ORDER BY a, strength, b", [owner.pk])
        while some := cursor.fetchmany(ROWS_AT_ONCE):
            yield np.array(some, dtype=kind)

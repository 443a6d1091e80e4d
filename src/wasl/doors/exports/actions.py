"""Leaving with everything, and coming back with it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.db import transaction

from wasl.doors.exports.archive_read import is_wasl_archive, opened_archive
from wasl.doors.exports.archive_write import write_archive
from wasl.doors.exports.arrivals import Arrivals, Replaced
from wasl.doors.exports.derived import DERIVED_FROM, derive
from wasl.doors.exports.files import refuse_existing, write_file
from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.sources.models import Source
from wasl.foundation.statistics import refresh_statistics

__all__ = ["ComingBack", "export_archive", "is_wasl_archive"]

Counts = dict[str, Any]  # Any: numbers by name


def export_archive(
    owner: User,
    path: Path,
    *,
    is_forced: bool = False,
    told: Callable[[int], None] | None = None,
    with_confidences: bool = False,
) -> dict[str, int]:
    """Write the owner's whole network to a file; gives how many rows it holds of each model.

    Raises FileExistsAlreadyError, FileNotWritableError.
    """
    refuse_existing(path, is_forced=is_forced)
    write_file(path, write_archive(owner, told, with_confidences=with_confidences), is_forced=is_forced)
    with opened_archive(path) as archive:  # read back: what was not written well must not be relied upon
        return {entry.name.removesuffix(".jsonl"): entry.rows for entry in archive.manifest.members if entry.rows}


class ComingBack:
    """An archive on its way to an owner; the source remembers what came, so that it can be taken back.

    `keep` is told what stood in the owner's own rows and what stands there now, in the transaction that changes them.
    """

    def __init__(self, owner: User, path: str | Path, source: Source, keep: Callable[[Replaced], None]) -> None:
        self._owner, self._path, self._source, self._keep = owner, Path(path), source, keep
        self.counts: Counts = {}
        self.total = 0

    def steps(self) -> Iterator[int]:
        """Bring everything; after each portion, which is a transaction, tell how many rows were gone through.

        What is here already stays as it is; the same archive twice changes nothing. Raises ArchiveRefusedError in one
        of its forms, FileNotReadableError; what had come until then is for the caller to take back.
        """
        with opened_archive(self._path) as archive:
            self.total = archive.row_count + sum(archive.rows_of(label) for label in DERIVED_FROM)
            arrivals = Arrivals(self._owner, archive, self._source)
            yield from arrivals.steps()
            self._bring_own_rows(arrivals)
            if arrivals.new.total():
                refresh_statistics()
                yield from derive(self._owner, sorted(set(arrivals.keys.keys("people.person"))), arrivals.made)
        self.counts = _counts(arrivals)

    @transaction.atomic
    def _bring_own_rows(self, arrivals: Arrivals) -> None:
        """Her name and preferences come before what is derived, which asks for her time zone."""
        self._keep(arrivals.bring_own_rows())
        self._owner.refresh_from_db(fields=["name", "gender"])
        self._owner.preferences = Preferences.objects.get(owner=self._owner)


def _counts(arrivals: Arrivals) -> Counts:
    new, known = arrivals.new, arrivals.known
    people, contacts, events = "people.person", "interactions.interaction", "communities.event"
    return {
        "read": {
            "contacts": new[people] + known[people],
            "messages": new[contacts] + known[contacts],
            "events": new[events] + known[events],
        },
        "people": {"new": new[people], "matched": known[people], "skipped": 0},
        "interactions": {"new": new[contacts], "known": known[contacts]},
        "events": {"new": new[events], "known": known[events]},
        "rows": {label: {"new": new[label], "known": known[label]} for label in sorted({*new, *known})},
    }

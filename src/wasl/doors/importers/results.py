"""The stable shape in which the command line tells what became of each file."""

from typing import Any

from wasl.doors.importers.models import Import, ImportedFile
from wasl.doors.importers.spool import spooled_rejections
from wasl.doors.importers.wording import refusal_in_words, rejection_in_words
from wasl.foundation.formats.records import Rejected

REJECTED_SHOWN = 1000
_NOTHING: dict[str, dict[str, int]] = {
    "read": {"contacts": 0, "messages": 0, "events": 0},
    "people": {"new": 0, "matched": 0, "skipped": 0},
    "interactions": {"new": 0, "known": 0},
    "events": {"new": 0, "known": 0},
    "openings": {"new": 0, "known": 0},
}


def file_result(work: Import, file: ImportedFile) -> dict[str, Any]:  # Any: counts, lists and words
    """What `wasl import --json` prints of a file."""
    file.belongs_to = work
    return {
        "path": file.path,
        "format": file.format or None,
        **{name: file.counts.get(name, nothing) for name, nothing in _NOTHING.items()},
        "rejected": rejected_rows(file),
    }


def rejected_rows(file: ImportedFile, limit: int = REJECTED_SHOWN) -> list[dict[str, str]]:
    """What could not be read, where and why, in the reader's language; the file as a whole first."""
    rows = []
    if file.refusal:
        rows.append({"where": file.name, "why": refusal_in_words(file.refusal, file.refusal_values)})
    for told in file.counts.get("no_ties", [])[:limit]:
        no_tie = Rejected(line=int(told["line"]), code=told["code"], values={"value": told["value"]})
        rows.append(_row(told["place"] or file.name, no_tie))
    for spooled in spooled_rejections(file):
        if len(rows) >= limit:
            break
        rejected = spooled.record
        if isinstance(rejected, Rejected):
            rows.append(_row(spooled.member or file.name, rejected))
    return rows


def _row(place: str, rejected: Rejected) -> dict[str, str]:
    return {"where": f"{place}:{rejected.line}" if rejected.line else place, "why": rejection_in_words(rejected)}

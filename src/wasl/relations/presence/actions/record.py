"""The record is written, taken over from an archive, and corrected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.folding import fold
from wasl.foundation.language.script import script_of
from wasl.relations.people.rules import many_lines, one_line
from wasl.relations.presence.actions.faults import look_again
from wasl.relations.presence.documents import index_lines, index_records
from wasl.relations.presence.errors import LineWithoutWordsError, NoArchiveError
from wasl.relations.presence.models import Line, ProfileFact, Record
from wasl.relations.presence.models.record import CITY, FIELD, HEADLINE, LINK, NAME, NOTE, OWN, PLACE, TITLE
from wasl.relations.presence.pictures import look
from wasl.relations.presence.rules.archive import facts_of
from wasl.relations.presence.rules.facts import Facts
from wasl.relations.presence.telling_facts import kept

LONGEST_SUMMARY = 6000
MOST_TAKEN = 300
_LENGTHS = {
    "name_ar": NAME, "name_en": NAME, "headline_ar": HEADLINE, "headline_en": HEADLINE, "summary_ar": LONGEST_SUMMARY,
    "summary_en": LONGEST_SUMMARY, "field": FIELD, "email": 254, "phone": 60, "city": CITY,
}  # fmt: skip


@dataclass(frozen=True)
class LineGiven:
    """A line as it is written; its days as `str(PartialDate)`, empty for none."""

    kind: str
    title: str
    place: str = ""
    since: str = ""
    until: str = ""
    note: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """How many fields and lines came from the archive."""

    fields: int
    lines: int


@transaction.atomic
def edit_record(owner: User, told: Mapping[str, str], *, at: datetime) -> Record:
    """Write what the owner is; only what is given changes."""
    record = held_record(owner)
    for name, text in told.items():
        lines = many_lines(text)[: _LENGTHS[name]] if name.startswith("summary") else one_line(text, _LENGTHS[name])
        setattr(record, name, lines)
    _save(owner, record, at)
    return record


@transaction.atomic
def add_line(owner: User, given: LineGiven, *, at: datetime) -> Line:
    """Raises LineWithoutWordsError."""
    line = Line.objects.create(owner=owner, kind=Line.Kind(given.kind), created_at=at, **_columns(given))
    _changed(owner, [line.pk], at)
    return line


@transaction.atomic
def edit_line(owner: User, line_id: int, given: LineGiven, *, at: datetime) -> Line:
    """Correct it; it stays of its kind. Raises LineWithoutWordsError, NotFoundError."""
    line: Line = held_row(Line.objects.of(owner), line_id)
    for name, value in _columns(given).items():
        setattr(line, name, value)
    line.save()
    _changed(owner, [line_id], at)
    return line


@transaction.atomic
def remove_line(owner: User, line_id: int, *, at: datetime) -> Line:
    line: Line = held_row(Line.objects.of(owner), line_id)
    put_in_bin(line, at)
    _changed(owner, [line_id], at)
    return line


@transaction.atomic
def restore_line(owner: User, line_id: int, *, at: datetime) -> Line:
    line: Line = taken_out_of_bin(Line.objects.of(owner), line_id)
    _changed(owner, [line_id], at)
    return line


@transaction.atomic
def set_picture(owner: User, content: bytes, *, taken_on: date | None, at: datetime) -> Record:
    """Keep the picture. When it was taken is what the owner says, else what the camera wrote.

    Raises PictureRefusedError, PictureTooLargeError.
    """
    seen, copy = look(content)
    record = held_record(owner)
    record.picture, record.picture_seen = copy, kept(seen)
    record.picture_taken_on = taken_on or seen.taken_on
    _save(owner, record, at)
    return record


@transaction.atomic
def remove_picture(owner: User, *, at: datetime) -> None:
    record = held_record(owner)
    record.picture, record.picture_seen, record.picture_taken_on = b"", {}, None
    _save(owner, record, at)


@transaction.atomic
def take_from_archive(owner: User, *, at: datetime) -> Taken:
    """Take over what the archives say and the record does not say yet. Raises NoArchiveError."""
    rows = ProfileFact.objects.of(owner).order_by("id").values_list("kind", "fields")
    facts = facts_of(rows.iterator())
    if facts.is_empty:
        raise NoArchiveError
    record = held_record(owner)
    filled = _fill(record, facts)
    known = {(line.kind, fold(line.title), fold(line.place)) for line in Line.objects.of(owner).present()}
    new = [
        given
        for given in _lines_of(facts)
        if (given.kind, fold(one_line(given.title, TITLE)), fold(one_line(given.place, PLACE))) not in known
    ][:MOST_TAKEN]
    made = [Line(owner=owner, kind=given.kind, created_at=at, **_columns(given)) for given in new]
    for line in made:
        line.save()
    record.taken = {"at": at.isoformat(), "fields": filled}
    _save(owner, record, at)
    index_lines(owner, [line.pk for line in made])
    return Taken(len(filled), len(made))


@transaction.atomic
def take_back_archive(owner: User, *, at: datetime) -> None:
    """Take back what came last from an archive; what was changed since stays. Raises NotFoundError."""
    record = held_record(owner)
    moment = _moment(record.taken)
    for name, text in dict(record.taken.get("fields") or {}).items():
        if name in _LENGTHS and getattr(record, name) == text:
            setattr(record, name, "")
    record.taken = {}
    rows = Line.objects.of(owner).present().filter(created_at=moment)
    ids = list(rows.values_list("pk", flat=True))
    rows.filter(pk__in=ids).update(deleted_at=at)
    _save(owner, record, at)
    index_lines(owner, ids)


def held_record(owner: User) -> Record:
    """The owner's record, made where there is none, held until the end of the transaction."""
    Record.objects.get_or_create(owner=owner, which=OWN)
    record: Record = Record.objects.of(owner).select_for_update().get(which=OWN)
    return record


def _moment(taken: Mapping[str, str]) -> datetime:
    try:
        return datetime.fromisoformat(taken["at"])
    except (KeyError, TypeError, ValueError):
        raise NotFoundError from None


def _fill(record: Record, facts: Facts) -> dict[str, str]:
    """The blank fields that the archive can fill, by the script of its words."""
    told = {"city": facts.city, "email": next(iter(facts.emails), ""), "phone": next(iter(facts.phones), "")}
    for part, text in (
        ("name", next(iter(facts.names), "")), ("headline", facts.headline), ("summary", facts.summary)
    ):  # fmt: skip
        told[f"{part}_{'ar' if script_of(text) in {'arab', 'mixed'} else 'en'}"] = text
    filled = {}
    for name, text in told.items():
        if text and not getattr(record, name):
            words = many_lines(text)[: _LENGTHS[name]] if name.startswith("summary") else one_line(text, _LENGTHS[name])
            setattr(record, name, words)
            filled[name] = words
    return filled


def _lines_of(facts: Facts) -> Iterable[LineGiven]:
    kinds = Line.Kind
    for kind, places in ((kinds.POSITION, facts.positions), (kinds.EDUCATION, facts.educations)):
        for one in places:
            title, place = (one.title, one.place) if one.title else (one.place, "")
            yield LineGiven(kind, title, place, one.since, one.until)
    for kind, names in ((kinds.SKILL, facts.skills), (kinds.LANGUAGE, facts.languages)):
        for name in names:
            yield LineGiven(kind, name)
    for link in facts.links:
        yield LineGiven(kinds.LINK, link.partition("://")[2].rstrip("/") or link, link=link)


def _columns(given: LineGiven) -> dict[str, str]:
    title = one_line(given.title, TITLE)
    if not title:
        raise LineWithoutWordsError
    return {
        "title": title,
        "place": one_line(given.place, PLACE),
        "since": given.since,
        "until": given.until,
        "note": many_lines(given.note)[:NOTE],
        "link": one_line(given.link, LINK),
    }


def _changed(owner: User, line_ids: list[int], at: datetime) -> None:
    record = held_record(owner)
    _save(owner, record, at)
    index_lines(owner, line_ids)


def _save(owner: User, record: Record, at: datetime) -> None:
    record.changed_at = at
    record.save()
    index_records(owner, [record.pk])
    look_again(owner, on=at.astimezone(ZoneInfo(owner.preferences.time_zone)).date(), afresh={None})

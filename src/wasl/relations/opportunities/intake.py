"""Openings out of lists that a platform keeps of its owner: saved jobs and applications, each opening once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b
from zoneinfo import ZoneInfo

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.reading import read_date
from wasl.foundation.formats.records import OwnFact
from wasl.foundation.language.script import clean_text
from wasl.foundation.sources.actions import tell_again
from wasl.foundation.sources.models import Source
from wasl.relations.opportunities import rules
from wasl.relations.opportunities.documents import index_openings
from wasl.relations.opportunities.models import Opening, OpeningChange, Origin, Outcome, Stage
from wasl.relations.people.rules import one_line

DAYS = {"saved-job": "saved_date", "application": "application_date"}
"""Kinds of facts that tell of an opening, and the field that says when."""

NAMES = {"linkedin": "LinkedIn"}
LINKEDIN_WRITES_AS = "US"
Kind = OpeningChange.Kind


@dataclass(frozen=True, slots=True)
class Told:
    """An opening as a list tells it: saved on a day, or applied for on it."""

    fingerprint: str
    title: str
    organisation: str
    link: str
    platform: str
    on: date | None
    is_applied: bool


@dataclass(frozen=True, slots=True)
class Saved:
    """The fingerprints of those that this source told of first, and how many rows it told."""

    news: frozenset[str]
    told: int


def openings_in(facts: Iterable[OwnFact], today: date) -> list[tuple[str, Told]]:
    """The openings that are told, with what each is known by; rows that name none are left out."""
    found = []
    for fact in facts:
        title = one_line(clean_text(fact.fields.get("job_title", "")), 300)
        if fact.kind not in DAYS or not title:
            continue
        link, organisation = fact.fields.get("job_url", "")[:500], one_line(fact.fields.get("company_name", ""), 300)
        key = rules.key_of_job(link, title, organisation)
        fingerprint = blake2b(f"{fact.platform}\0{key}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        on = _day(fact.fields.get(DAYS[fact.kind], ""), today)
        is_applied = fact.kind == "application"
        found.append((fingerprint, Told(fingerprint, title, organisation, link, fact.platform, on, is_applied)))
    return found


@transaction.atomic
def save_openings(owner: User, facts: Sequence[OwnFact], source: Source, moment: datetime) -> Saved:
    """Save those that are told. One that is known moves on to "applied" where it was applied for since."""
    today = moment.astimezone(ZoneInfo(owner.preferences.time_zone)).date()
    told = openings_in(facts, today)
    if not told:
        return Saved(frozenset(), 0)
    rows = Opening.objects.of(owner).filter(fingerprint__in={fingerprint for fingerprint, _ in told})
    known: dict[str, Opening] = {row.fingerprint: row for row in rows.select_for_update() if row.fingerprint}
    elsewhere = {row.fingerprint for row in known.values() if row.source_id != source.pk and row.fingerprint}
    tell_again(source, Opening, [row.pk for row in known.values() if row.source_id not in {None, source.pk}])
    _tell_of_changes(source, [row.pk for row in known.values()])
    for fingerprint, one in sorted(told, key=lambda pair: (pair[1].on or today, pair[1].is_applied)):
        if fingerprint not in known:
            known[fingerprint] = _made(owner, one, source, today, moment)
        elif one.is_applied and known[fingerprint].stage in rules.BEFORE_APPLYING:
            _apply(known[fingerprint], source, min(one.on or today, today), moment)
    index_openings(owner, [row.pk for row in known.values()])
    return Saved(frozenset(known) - elsewhere, len(told))


def _tell_of_changes(source: Source, opening_ids: list[int]) -> None:
    """What another list moved stays moved while this one tells of the opening too."""
    made = OpeningChange.objects.filter(opening__in=opening_ids, source__isnull=False).exclude(source=source)
    tell_again(source, OpeningChange, list(made.values_list("pk", flat=True)))


def settle_stages(owner: User) -> None:
    """After something was taken back: what an import moved stands where it did before."""
    for opening in Opening.objects.of(owner).filter(source__isnull=False).prefetch_related("changes"):
        moves = [change for change in opening.changes.all() if change.stage]
        if moves and (opening.stage, opening.stage_on) != (moves[-1].stage, moves[-1].on):
            opening.stage, opening.stage_on, opening.outcome = moves[-1].stage, moves[-1].on, moves[-1].outcome
            opening.save(update_fields=["stage", "stage_on", "outcome"])


def _made(owner: User, one: Told, source: Source, today: date, moment: datetime) -> Opening:
    on = min(one.on or today, today)
    stage = Stage.APPLIED if one.is_applied else Stage.FOUND
    opening: Opening = Opening.objects.create(
        owner=owner, source=source, fingerprint=one.fingerprint, title=one.title, organisation=one.organisation,
        link=one.link, origin=Origin.IMPORT, origin_name=NAMES.get(one.platform, one.platform), found_on=on,
        stage=stage, stage_on=on, created_at=moment,
    )  # fmt: skip
    OpeningChange.objects.create(opening=opening, kind=Kind.FOUND, stage=stage, on=on, source=source, at=moment)
    return opening


def _apply(opening: Opening, source: Source, on: date, moment: datetime) -> None:
    """On no earlier day than it came to where it stands."""
    on = max(on, opening.stage_on)
    before = {"stage": opening.stage, "stage_on": opening.stage_on.isoformat(), "outcome": opening.outcome}
    opening.stage, opening.stage_on, opening.outcome = Stage.APPLIED, on, Outcome.OPEN
    opening.save(update_fields=["stage", "stage_on", "outcome"])
    OpeningChange.objects.create(
        opening=opening, kind=Kind.MOVED, stage=Stage.APPLIED, on=on, before=before, source=source, at=moment
    )


def _day(text: str, today: date) -> date | None:
    """`7/8/26, 3:43 PM`, in the American order, as LinkedIn writes; or a day that leaves no doubt."""
    read = read_date(text, LINKEDIN_WRITES_AS, today=today)
    return read.as_day() if read else None

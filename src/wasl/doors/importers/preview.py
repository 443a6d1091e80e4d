"""What an import would do, file by file, before anything is written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from wasl.doors.importers.counts import Counts
from wasl.doors.importers.happenings import entry_fingerprint, guests_of, happening_of, meetings_of
from wasl.doors.importers.judging import Judged, gather_people, judge_contacts, judge_people
from wasl.doors.importers.models import ImportedFile
from wasl.doors.importers.ownership import WhoseArchive, learn_whose, whose_archives
from wasl.doors.importers.roster import Roster
from wasl.doors.importers.spool import Spooled, folder_of, spooled_records, survey_of
from wasl.doors.importers.ties import why_no_tie
from wasl.doors.importers.told import ToldBefore
from wasl.doors.importers.writing import HAPPENINGS_AT_ONCE, chunks
from wasl.foundation.formats.records import Contact, Event, Message, OwnFact, SeenTie
from wasl.relations.communities.models import Event as EventRow
from wasl.relations.interactions.intake import Happening, known_fingerprints
from wasl.relations.opportunities.intake import openings_in
from wasl.relations.opportunities.models import Opening

SHOWN_NEW, SHOWN_MATCHED, SHOWN_DOUBTFUL = 300, 300, 1000


class Matched(msgspec.Struct, frozen=True):
    """Somebody of the file who is one of the owner's people, and the identifier that says so."""

    name: str
    person_id: int
    scheme: str
    value: str


class Newcomer(msgspec.Struct, frozen=True):
    """Somebody whom another file of the same import brings, and where she works."""

    key: str
    name: str
    details: list[str] = []
    organisation: str = ""


class Doubtful(msgspec.Struct, frozen=True):
    """Somebody of the file who has the name of people of the owner, or of another file: only she can say.

    `is_like`: not the very name, but one that is likely the same in other letters or with a slip.
    """

    key: str
    name: str
    details: list[str]
    organisation: str
    proposals: list[int]
    newcomers: list[Newcomer] = []
    is_like: bool = False


class Preview(msgspec.Struct):
    """What one file would bring. Long lists are cut; the counts are whole."""

    counts: dict[str, Any] = {}
    new: list[str] = []
    matched: list[Matched] = []
    doubtful: list[Doubtful] = []
    whose: list[WhoseArchive] = []


def preview_path(file: ImportedFile) -> Path:
    return folder_of(file) / f"{file.position}.preview"


def load_preview(file: ImportedFile) -> Preview:
    """The preview made last; an empty one where there is none."""
    try:
        return msgspec.json.decode(preview_path(file).read_bytes(), type=Preview)
    except FileNotFoundError:
        return Preview()


def make_preview(
    file: ImportedFile,
    roster: Roster,
    newcomers: dict[int, Newcomer],
    told_before: ToldBefore,
    moment: datetime,
    go_on: Callable[[], None],
) -> Preview:
    """Judge everybody in a file and count what it tells, writing nothing.

    The roster and `newcomers` learn whom it brings, `told_before` what no file before it told of.
    `go_on` is called again and again; it may raise, to stop.
    """
    preview, counts = Preview(), Counts()
    seen = survey_of(file)
    learn_whose(spooled_records(file), roster)
    look, tally = _Look(roster, preview, counts, newcomers, go_on), _Tally(roster, told_before, counts)
    look.at(judge_contacts(spooled_records(file), roster, seen))
    met = gather_people(spooled_records(file), roster)
    preview.whose = whose_archives(spooled_records(file), roster)
    look.at(judge_people(met, roster))
    for some in chunks(spooled_records(file), HAPPENINGS_AT_ONCE):
        go_on()
        told = [(spooled.record, spooled.format) for spooled in some]
        tally.messages([(record, kind) for record, kind in told if isinstance(record, Message)])
        tally.events([record for record, _ in told if isinstance(record, Event) and not record.skip], moment)
        counts.facts += sum(isinstance(record, OwnFact) for record, _ in told)
        tally.openings([record for record, _ in told if isinstance(record, OwnFact)], moment)
        tally.ties(some)
    preview.counts = counts.as_json()
    roster.announced |= look.seen
    preview_path(file).write_bytes(msgspec.json.encode(preview))
    return preview


@dataclass
class _Look:
    """Goes over the people of one file."""

    roster: Roster
    preview: Preview
    counts: Counts
    newcomers: dict[int, Newcomer]
    go_on: Callable[[], None]
    seen: set[int] = field(default_factory=set)

    def at(self, judged: Iterable[Judged]) -> None:
        for one in judged:
            self.go_on()
            person_id = one.verdict.person_id
            if one.is_left_out:
                self.counts.skipped += 1
            elif person_id not in self.seen:
                self.seen.add(person_id)
                if person_id > 0 or person_id in self.roster.announced:
                    self._matched(one)
                else:
                    self._new(one)

    def _matched(self, one: Judged) -> None:
        self.counts.matched += 1
        self.counts.repeated += one.verdict.person_id in self.roster.announced
        if len(self.preview.matched) < SHOWN_MATCHED and one.verdict.person_id > 0:
            because = one.verdict.because or ("", "")
            self.preview.matched.append(Matched(one.name, one.verdict.person_id, *because))

    def _new(self, one: Judged) -> None:
        self.counts.new += 1
        details, organisation = _told_of(one.arrival.contact)
        key = self.roster.key_of(one.verdict.person_id)
        if key and one.name:
            self.newcomers[one.verdict.person_id] = Newcomer(key, one.name, details, organisation)
        if one.verdict.proposals:
            self.counts.doubtful += 1
            if len(self.preview.doubtful) < SHOWN_DOUBTFUL:
                self.preview.doubtful.append(self._doubtful(one, details, organisation))
        elif len(self.preview.new) < SHOWN_NEW:
            self.preview.new.append(one.name or next(iter(details), ""))

    def _doubtful(self, one: Judged, details: list[str], organisation: str) -> Doubtful:
        proposals = one.verdict.proposals[:5]
        newcomers = [self.newcomers[pk] for pk in proposals if pk in self.newcomers]
        known = [pk for pk in proposals if pk > 0]
        return Doubtful(one.key, one.name, details, organisation, known, newcomers, one.verdict.is_like)


def _told_of(contact: Contact) -> tuple[list[str], str]:
    """What tells somebody apart on the page, and where she works."""
    role = next(iter(contact.roles), None)
    work = " · ".join(filter(None, (role.title, role.organisation))) if role else ""
    ways = [reach.value for reach in contact.reaches[:2]]
    return [*([work] if work else []), *ways], role.organisation if role else ""


@dataclass
class _Tally:
    """Counts what happened: new is what neither the owner's rows nor the files until here tell of."""

    roster: Roster
    told_before: ToldBefore
    counts: Counts

    def messages(self, messages: list[tuple[Message, str]]) -> None:
        told: list[Happening] = []
        for message, format_id in messages:
            if message.skip:
                self.counts.passed_over[message.skip] += 1
            elif happening := happening_of(message, format_id, self.roster):
                told.append(happening)
        self._happenings(told)

    def events(self, events: list[Event], moment: datetime) -> None:
        prints = {entry_fingerprint(event) for event in events}
        rows = EventRow.objects.of(self.roster.owner).filter(fingerprint__in=prints)
        known = set(rows.values_list("fingerprint", flat=True)) if prints else set()
        new = self.told_before.count_new(prints - known)
        self.counts.events_new += new
        self.counts.events_known += len(events) - new
        guests = ((event, guests_of(event, self.roster)) for event in events)
        self._happenings([meeting for event, who in guests for meeting in meetings_of(event, who, until=moment)])

    def openings(self, facts: list[OwnFact], moment: datetime) -> None:
        told = openings_in(facts, moment.date())
        prints = {fingerprint for fingerprint, _ in told}
        rows = Opening.objects.of(self.roster.owner).filter(fingerprint__in=prints)
        known = set(rows.values_list("fingerprint", flat=True)) if prints else set()
        new = self.told_before.count_new(prints - known)
        self.counts.openings_new += new
        self.counts.openings_known += len(told) - new

    def ties(self, some: list[Spooled]) -> None:
        for spooled in some:
            if isinstance(tie := spooled.record, SeenTie):
                a, b = (self.roster.person(party, "plain") for party in (tie.a, tie.b))
                self.counts.leave_out_tie(spooled, tie, why_no_tie(a, b))

    def _happenings(self, told: list[Happening]) -> None:
        prints = {happening.fingerprint for happening in told}
        known = known_fingerprints(self.roster.owner, sorted(prints)) if prints else {}
        new = self.told_before.count_new(prints - known.keys())
        self.counts.interactions_new += new
        self.counts.interactions_known += len(told) - new

"""Takes one file in: people first, then what happened with them, in small transactions that can be run again."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import TypeVar

from django.db import transaction

from wasl.doors.importers.counts import Counts
from wasl.doors.importers.happenings import entry_fingerprint, guests_of, happening_of, meetings_of
from wasl.doors.importers.judging import Judged, gather_people, judge_contacts, judge_people
from wasl.doors.importers.learned import keep_identities
from wasl.doors.importers.models import ImportedFile
from wasl.doors.importers.ownership import learn_whose
from wasl.doors.importers.roster import Roster
from wasl.doors.importers.spool import Spooled, spooled_records, survey_of
from wasl.doors.importers.ties import Ties, why_no_tie
from wasl.doors.importers.told import ToldBefore
from wasl.foundation.formats.records import Event, Message, OwnFact, SeenTie
from wasl.foundation.sources.models import Source
from wasl.foundation.statistics import refresh_statistics
from wasl.relations.communities.intake import Entry as CalendarEntry
from wasl.relations.communities.intake import save_entries
from wasl.relations.interactions.intake import Happening, Saved, save_happenings
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.occasions.intake import save_days
from wasl.relations.opportunities.intake import save_openings
from wasl.relations.people.intake import Origin, prepare_arrivals, save_prepared
from wasl.relations.people.models import Membership, Person
from wasl.relations.presence.intake import save_facts

PEOPLE_AT_ONCE = 1000  # of a transaction: index pages are written once for them all; others wait a third of a second
HAPPENINGS_AT_ONCE = 1000

T = TypeVar("T")


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def _in_a_rhythm(person_ids: Collection[int]) -> set[int]:
    """Of new people, those whose circle has a rhythm; the others' summaries begin with their first contact."""
    if not person_ids:
        return set()
    made = min(person_ids), max(person_ids)  # quicker asked than a thousand ids
    held = Membership.objects.filter(person__id__range=made, circle__rhythm__isnull=False)
    return set(person_ids).intersection(held.values_list("person_id", flat=True))


class FileWriter:
    """Writes one file for an owner. Running it again after it was cut short writes only what is missing."""

    def __init__(self, file: ImportedFile, source: Source, roster: Roster, moment: datetime) -> None:
        self.file, self.source, self.roster, self.moment = file, source, roster, moment
        self.owner = roster.owner
        self.counts = Counts()
        self.touched: set[int] = set()
        self.ties = Ties(roster)
        self.ties_again = Ties(roster)
        """What was seen in contacts that another source told of first."""
        self._mine = set(Person.objects.of(self.owner).filter(source=source).values_list("pk", flat=True))
        self.seen: set[int] = set()
        self._done = 0
        self._told_before = ToldBefore()

    def steps(self) -> Iterator[int]:
        """Write, and after each transaction tell how many records have been gone through."""
        seen = survey_of(self.file)
        if seen.tells_more:
            keep_identities(self.owner, self.file, learn_whose(self._records(), self.roster))
        for some in chunks(judge_contacts(self._records(), self.roster, seen), PEOPLE_AT_ONCE):
            self._save_people(some)
            self._done += len(some)
            yield self._done
        if seen.tells_more:
            yield from self._save_the_more()
        if len(self.seen) > PEOPLE_AT_ONCE:
            refresh_statistics()  # with those of a smaller book SQLite reads all people for each place of work
        for ids in chunks(sorted(self.touched), PEOPLE_AT_ONCE):
            refresh_summaries(self.owner, ids)
            yield self._done
        refresh_ties(self.owner, self.seen | self.ties.people())

    def _save_the_more(self) -> Iterator[int]:
        """People who stand in no address book of the file, then what happened with everybody."""
        for some in chunks(judge_people(gather_people(self._records(), self.roster), self.roster), PEOPLE_AT_ONCE):
            self._save_people(some)
            yield self._done
        for records in chunks(self._records(), HAPPENINGS_AT_ONCE):
            self._save_happenings(records)
            self._save_calendar(records)
            self._save_the_rest(records)
            self._done += sum(isinstance(spooled.record, Message | Event | OwnFact | SeenTie) for spooled in records)
            yield self._done
        self.counts.ties = self.ties.save(self.source)
        self.ties_again.tell_again(self.source)

    def _records(self) -> Iterator[Spooled]:
        return spooled_records(self.file)

    def _save_people(self, judged: list[Judged]) -> None:
        origin = Origin(self.owner, self.source, self.roster.country, self.moment)
        wanted = [one for one in judged if not one.is_left_out]
        prepared = prepare_arrivals(origin, [one.arrival for one in wanted])
        with transaction.atomic():
            made = save_prepared(origin, prepared)
            placed = [(made.get(one.verdict.person_id, one.verdict.person_id), one) for one in wanted]
            save_days(self.owner, self.source, [(pk, day) for pk, one in placed for day in one.arrival.contact.days])
        self.roster.settle(made)
        self._mine.update(made.values())
        self.counts.skipped += len(judged) - len(wanted)
        for person_id, one in placed:
            self._count(person_id)
            if one.verdict.proposals and person_id in self._mine:
                self.counts.doubtful += 1
        self.touched.update(_in_a_rhythm(made.values()))

    def _count(self, person_id: int) -> None:
        if person_id not in self.seen:
            self.seen.add(person_id)
            if person_id in self._mine:
                self.counts.new += 1
            else:
                self.counts.matched += 1
                self.counts.repeated += person_id in self.roster.announced

    def _save_happenings(self, records: list[Spooled]) -> None:
        happenings = []
        for spooled in records:
            if isinstance(spooled.record, Message):
                if spooled.record.skip:
                    self.counts.passed_over[spooled.record.skip] += 1
                elif happening := happening_of(spooled.record, spooled.format, self.roster):
                    happenings.append((happening, spooled))
        saved = save_happenings(self.owner, [happening for happening, _ in happenings], self.source)
        self._count_contacts(saved, len(happenings))
        for happening, spooled in happenings:
            self.touched.update(happening.people)
            if isinstance(spooled.record, Message):
                ties = self._ties_of(happening, saved)
                ties.see_message(spooled.record, spooled.format, happening.people)

    def _save_calendar(self, records: list[Spooled]) -> None:
        entries = [
            CalendarEntry(spooled.record, entry_fingerprint(spooled.record), guests_of(spooled.record, self.roster))
            for spooled in records
            if isinstance(spooled.record, Event) and not spooled.record.skip
        ]
        if not entries:
            return
        saved = save_entries(self.owner, entries, self.source)
        new = self._told_before.count_new(saved.news)
        self.counts.events_new += new
        self.counts.events_known += len(entries) - new
        happenings = [
            meeting for entry in entries for meeting in meetings_of(entry.event, entry.people, until=self.moment)
        ]
        result = save_happenings(self.owner, happenings, self.source)
        self._count_contacts(result, len(happenings))
        for happening in happenings:
            self.touched.update(happening.people)
            self._ties_of(happening, result).see_meeting(happening)

    def _count_contacts(self, saved: Saved, told: int) -> None:
        """One that the file told of before, in an earlier portion, is known."""
        new = self._told_before.count_new(saved.from_here)
        self.counts.interactions_new += new
        self.counts.interactions_known += told - new

    def _ties_of(self, happening: Happening, saved: Saved) -> Ties:
        return self.ties if happening.fingerprint in saved.from_here else self.ties_again

    def _save_the_rest(self, records: list[Spooled]) -> None:
        facts = [spooled.record for spooled in records if isinstance(spooled.record, OwnFact)]
        if facts:
            self.counts.facts += save_facts(self.owner, facts, self.source)
            saved = save_openings(self.owner, facts, self.source, self.moment)
            new = self._told_before.count_new(saved.news)
            self.counts.openings_new += new
            self.counts.openings_known += saved.told - new
        for spooled in records:
            if isinstance(spooled.record, SeenTie):
                a, b = (self.roster.person(party, "plain") for party in (spooled.record.a, spooled.record.b))
                self.counts.leave_out_tie(spooled, spooled.record, why_no_tie(a, b))
                self.ties.state(a, b, spooled.record)

"""Goes through what was read of a file and judges who each person in it is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple

from wasl.doors.importers.conversations import Exchange, exchange_of
from wasl.doors.importers.happenings import is_held
from wasl.doors.importers.roster import Roster, Verdict
from wasl.doors.importers.spool import Spooled
from wasl.doors.importers.surveying import Identifier, Survey, identifiers_of
from wasl.foundation.formats.records import Contact, Event, Message, Party, Reach, SeenTie
from wasl.foundation.language.emails import is_role_address
from wasl.foundation.language.folding import fold
from wasl.foundation.language.matching import matching_name
from wasl.foundation.readers.wire import encode
from wasl.relations.people import rules
from wasl.relations.people.intake import Arrival, Draft, ways_of

GUESTS_AT_MOST = 30  # people of a calendar entry who are still taken for people of the owner


class Judged(NamedTuple):
    """Somebody a file tells of, who that is, and the key that the owner's decision would be kept under."""

    key: str
    name: str
    arrival: Arrival
    verdict: Verdict

    @property
    def is_left_out(self) -> bool:
        return self.verdict.person_id == 0


@dataclass
class Met:
    """Somebody met in messages or events: the names seen, and how often."""

    party: Party
    names: Counter[str] = field(default_factory=Counter)

    def name(self) -> str:
        return self.names.most_common(1)[0][0] if self.names else ""


def judge_contacts(records: Iterable[Spooled], roster: Roster, seen: Survey) -> Iterator[Judged]:
    """Every contact of the surveyed file, in its order. Those who are nobody (empty, or the owner) come with verdict 0."""
    roster.shared.update(seen.shared)
    for spooled in records:
        if isinstance(spooled.record, Contact):
            assert spooled.draft is not None, "the spool puts a draft before each contact"
            yield _judge_contact(spooled.record, spooled.draft, roster)


def _judge_contact(contact: Contact, draft: Draft, roster: Roster) -> Judged:
    name, identifiers = draft.columns["display_name"], identifiers_of(contact, ways_of(contact, roster.country))
    if not (name or contact.reaches or contact.roles) or not roster.own.isdisjoint(identifiers):
        return Judged("", name, Arrival(0, contact), Verdict(0))
    external: list[Identifier] = []
    if roster.shared.issuperset(identifiers):
        external = [("record", _content_of(contact))]
    key = _key(identifiers, name)
    verdict = roster.judge([*identifiers, *external], name, draft.columns["matching_name"], key=key)
    if verdict.person_id:
        roster.learn(verdict.person_id, [*identifiers, *external])
    return Judged(key, name, Arrival(verdict.person_id, contact, tuple(external), draft), verdict)


def _content_of(contact: Contact) -> str:
    """What makes a contact without any address the same when the file is read again."""
    said = (contact.full, contact.nickname, contact.note, contact.roles, contact.reaches, contact.days)
    return blake2b(encode(said), digest_size=16).hexdigest()


def _key(identifiers: list[Identifier], name: str) -> str:
    return ":".join(identifiers[0] if identifiers else ("name", name))[:400]


def gather_people(records: Iterable[Spooled], roster: Roster) -> dict[Identifier, Met]:
    """Everybody met in messages, events and stated ties, but the owner, lists and offices."""
    met: dict[Identifier, Met] = {}
    for spooled in records:
        for channel, party in _parties(spooled, roster):
            identifier = roster.identifier(party, channel)
            if identifier is None or roster.is_own(identifier, party.name):
                continue
            if identifier[0] == "email" and is_role_address(identifier[1]) and identifier not in roster.people:
                continue
            someone = met.setdefault(identifier, Met(party))
            name = rules.one_line(party.name)
            if name and fold(name) != fold(party.value) and "@" not in name:
                someone.names[name] += 1
    return met


def _parties(spooled: Spooled, roster: Roster) -> Iterator[tuple[str, Party]]:
    record = spooled.record
    if isinstance(record, Message) and not record.skip:
        exchange: Exchange = exchange_of(record, spooled.format, roster)
        for party in (*exchange.with_whom, *exchange.bystanders):
            yield exchange.names_of, party
    elif isinstance(record, Event) and is_held(record) and len(record.attendees) <= GUESTS_AT_MOST:
        for party in (*([record.organiser] if record.organiser else []), *record.attendees):
            if party.kind:
                yield "calendar", party
    elif isinstance(record, SeenTie):
        yield "plain", record.a
        yield "plain", record.b


def judge_people(met: dict[Identifier, Met], roster: Roster) -> Iterator[Judged]:
    """Everybody who was met, in the order of meeting."""
    for identifier, someone in met.items():
        name = someone.name() or ("" if someone.party.kind else rules.one_line(someone.party.name))
        key = _key([identifier], name)
        # A number that a household shares stands for whoever of it was known first: somebody wrote from it.
        known = roster.people.get(identifier)
        verdict = (
            Verdict(known, identifier)
            if known
            else roster.judge([identifier], name, matching_name(name) if name else "", key=key)
        )
        if verdict.person_id:
            roster.learn(verdict.person_id, [identifier])
        yield Judged(key, name, Arrival(verdict.person_id, *_as_contact(identifier, someone.party, name)), verdict)


def _as_contact(identifier: Identifier, party: Party, name: str) -> tuple[Contact, tuple[Identifier, ...]]:
    if party.kind == "" or party.kind == "telegram":  # noqa: PLR1714 - narrows the kind for the type checker
        return Contact(full=name), (identifier,)
    return Contact(full=name, reaches=(Reach(kind=party.kind, value=party.value),)), ()

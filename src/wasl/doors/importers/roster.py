"""Who is who: the owner's people by what identifies them, and by name for proposals; grows while a file is taken in."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from wasl.doors.importers.likely_names import LikelyNames
from wasl.doors.importers.surveying import SCHEME_OF_KIND, Identifier
from wasl.foundation.accounts.models import OwnIdentity, User
from wasl.foundation.formats.records import Party
from wasl.foundation.formats.ways import normal_way_to_reach
from wasl.foundation.language.emails import normalise_email
from wasl.foundation.language.matching import matching_name
from wasl.relations.people import rules
from wasl.relations.people.models import ExternalId, Person, Spelling, WayToReach

# A name that so many share proposes nobody; to go through all of them for each of them takes for ever.
_NAMESAKES_AT_MOST = 50


class Verdict(NamedTuple):
    """Who this is: an id, below zero for somebody new, 0 for nobody.

    `because` is the identifier that decided; `proposals` are people of the same name, or of a like one (`is_like`),
    whom only the owner can say to be the same.
    """

    person_id: int
    because: Identifier | None = None
    proposals: tuple[int, ...] = ()
    is_like: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What the owner said of somebody: `same` as one of her people or as a newcomer (by key), `new`, or `skip`."""

    what: str
    person_id: int | None = None
    same_as: str = ""


@dataclass
class Roster:
    """The owner's people as an import sees them. Ids below zero stand for people it will make.

    `announced` are those whom an earlier file of the import brought; `keys` tells newcomers by the key under
    which the owner was asked about them.
    """

    owner: User
    country: str
    people: dict[Identifier, int] = field(default_factory=dict)
    names: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    own: set[Identifier] = field(default_factory=set)
    own_names: set[str] = field(default_factory=set)
    shared: set[Identifier] = field(default_factory=set)
    decisions: "dict[str, Choice]" = field(default_factory=dict)
    announced: set[int] = field(default_factory=set)
    keys: dict[str, int] = field(default_factory=dict)
    likely: LikelyNames | None = None
    _made: int = 0
    _settled: dict[int, int] = field(default_factory=dict)
    _unsettled: list[Identifier] = field(default_factory=list)
    _key_of: dict[int, str] = field(default_factory=dict)

    @classmethod
    def load(cls, owner: User, country: str) -> "Roster":
        """Read everybody's identifiers: five queries, whatever the number of people."""
        roster = cls(owner, country)
        present = {"person__deleted_at": None}
        ways = WayToReach.objects.of(owner).filter(kind__in=WayToReach.IDENTIFYING, **present)
        for kind, value, person_id in ways.values_list("kind", "value", "person_id").order_by("-pk"):
            roster.people[SCHEME_OF_KIND.get(kind, kind), value] = person_id
        ids = ExternalId.objects.of(owner).filter(**present)
        for scheme, value, person_id in ids.values_list("scheme", "value", "person_id").order_by("-pk"):
            roster.people[scheme, value] = person_id
        for name, person_id in Person.objects.of(owner).present().values_list("matching_name", "pk"):
            roster.names[name].append(person_id)
        spelled = Spelling.objects.of(owner).filter(**present).values_list("matching_name", "person_id")
        for name, person_id in spelled:
            roster.names[name].append(person_id)
        roster.likely = LikelyNames(owner) if roster.names else None
        roster._know_the_owner()
        return roster

    def _know_the_owner(self) -> None:
        self.own.add(("email", self.owner.email))
        self.own_names.add(matching_name(self.owner.name))
        for kind, value in OwnIdentity.objects.of(self.owner).values_list("kind", "value"):
            self.this_is_me((kind, value))

    def this_is_me(self, identifier: Identifier) -> None:
        """Learn an address or name of the owner's own."""
        self.own.add(identifier)
        if identifier[0].endswith("name"):
            self.own_names.add(matching_name(identifier[1]))

    def identifier(self, party: Party, channel: str) -> Identifier | None:
        """What identifies somebody in a message: an address, or the name by which the archive calls her."""
        if party.kind == "email":
            address = normalise_email(party.value)
            return ("email", address) if address else None
        if party.kind == "telegram":
            return ("telegram-id", party.value[:255])
        if party.kind:
            normal = normal_way_to_reach(party.kind, party.value, self.country)
            return (SCHEME_OF_KIND.get(party.kind, party.kind), normal[0]) if normal else None
        name = rules.one_line(party.name)
        return (f"{channel}-name", name[:255]) if name else None

    def person(self, party: Party, channel: str) -> int:
        """The id of somebody in a message or an event, 0 for nobody of the owner's."""
        identifier = self.identifier(party, channel)
        return self.people.get(identifier, 0) if identifier else 0

    def is_own(self, identifier: Identifier | None, name: str = "") -> bool:
        """Whether this is the owner herself. A name alone says so only where the archive knows nobody otherwise."""
        if identifier is None:
            return False
        if identifier in self.own:
            return True
        return identifier[0].endswith("-name") and matching_name(name) in self.own_names

    def judge(self, identifiers: Iterable[Identifier], name: str, matching: str, *, key: str) -> Verdict:
        """Who this is, by identifiers alone; a name only proposes. `key` is what an owner's decision is kept under.

        `matching` is the key of the name in which its small variations are one.
        """
        identifiers = list(identifiers)
        for identifier in identifiers:
            if identifier not in self.shared and identifier in self.people:
                return Verdict(self.people[identifier], identifier)
        proposals = self._of_that_name(matching)
        choice = self.decisions.get(key, Choice(""))
        chosen = choice.person_id or self.keys.get(choice.same_as, 0)
        if choice.what == "same" and chosen:
            return Verdict(chosen, ("decision", ""))
        if choice.what == "skip":
            return Verdict(0)
        if identifiers and identifiers[0][0] == "plain-name" and len(meant := self._meant_by(matching)) == 1:
            return Verdict(meant[0], ("name", name))
        like = self.likely.like(name) if self.likely and name and not proposals else ()
        return Verdict(self._newcomer(matching, key), None, proposals or like, is_like=bool(like))

    def _newcomer(self, matching: str, key: str) -> int:
        self._made -= 1
        if self.keys.setdefault(key, self._made) == self._made:
            self._key_of[self._made] = key
        if matching and len(self.names[matching]) < _NAMESAKES_AT_MOST:
            self.names[matching].append(self._made)
        return self._made

    def _of_that_name(self, matching: str) -> tuple[int, ...]:
        """People of that name, but those whom the same file brought: it tells its own people apart itself."""
        found = self.names.get(matching, ()) if matching else ()
        if not found or (found[0] < 0 and not self.announced):  # those who are here stand before the newcomers
            return ()
        known = (pk for pk in found if pk > 0 or pk in self.announced)
        return tuple(dict.fromkeys(islice(known, _NAMESAKES_AT_MOST)))

    def _meant_by(self, matching: str) -> list[int]:
        """Whom the owner's own table may mean by a name: her people, and whoever came with the same import."""
        found = self.names.get(matching, ()) if matching else ()
        return list(dict.fromkeys(self._settled.get(pk, pk) for pk in islice(found, _NAMESAKES_AT_MOST)))

    def learn(self, person_id: int, identifiers: Iterable[Identifier]) -> None:
        """From here on, these identify that person, or whoever they identified before."""
        for identifier in identifiers:
            if self.people.setdefault(identifier, person_id) < 0:
                self._unsettled.append(identifier)

    def key_of(self, person_id: int) -> str:
        """The key under which the owner may be asked about a newcomer; nothing of anybody else."""
        return self._key_of.get(person_id, "")

    def settle(self, made: dict[int, int]) -> None:
        """Put the ids of people that were made in the place of those below zero."""
        for identifier in self._unsettled:
            person_id = self.people[identifier]
            self.people[identifier] = made.get(person_id, person_id)
        self._unsettled = [identifier for identifier in self._unsettled if self.people[identifier] < 0]
        self._settled.update(made)
        for number, person_id in made.items():
            key = self._key_of.pop(number, None)
            if key is not None:
                self.keys[key] = person_id

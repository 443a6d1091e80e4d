"""Makes up what the owner of the demo gave to people and received from them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from wasl.doors.demo.chance import Chance
from wasl.doors.demo.people import Somebody
from wasl.doors.demo.words import EXCHANGED, OWN, SHARED_WITH_TEAM, TEAMS
from wasl.foundation.accounts.models import User
from wasl.relations.exchange import actions
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.people.models import Person

Known = tuple[int, Somebody]

SEED = 812
"""One of its own, so that the rest of the demo stays what it is."""

TEAM, SUNDAY = 7, 6
MADE = 26
A_YEAR = 330
WITHOUT_THANKS = 9
"""How many days ago something came for which no word of thanks followed."""


def make_exchange(owner: User, known: Sequence[Known], moment: datetime) -> None:
    """A year of give and take with people who are close, most of it thanked for; and two teams of colleagues."""
    day = moment.date()
    ids = [person_id for person_id, person in known if person.tie in {"close", "regular"}]
    found = Person.objects.of(owner).in_bulk(ids)
    friends, chance = [found[person_id] for person_id in ids], Chance(SEED)
    for place in range(MADE):
        _make(owner, chance, chance.one(friends[: len(friends) // 2 + 1]), place, day)
    _unthanked(owner, _silent_for_long(owner, friends), day)
    _make_teams(owner, known, moment)
    own = {kind: [pair[_language(owner)] for pair in pairs] for kind, pairs in OWN.items()}
    actions.set_own_ground(owner, own)
    actions.reserve_time(owner, weekday=SUNDAY, starts_at=time(9, 30), minutes=30, people=3)


def _make(owner: User, chance: Chance, person: Person, place: int, day: date) -> None:
    example = EXCHANGED[place % len(EXCHANGED)]
    on = day - timedelta(days=chance.whole(WITHOUT_THANKS + 10, A_YEAR))
    side = "given" if chance.happens(0.55) else "received"
    actions.note_favour(
        owner,
        people=[person],
        side=side,
        kind=example.kind,
        weight=chance.weighted((1, 2, 3), (3, 5, 2)),
        words=example.words[_language(owner)],
        on=on,
    )
    if side == "received":
        actions.note_thanks(owner, person.pk, on=on + timedelta(days=1))


def _unthanked(owner: User, person: Person, day: date) -> None:
    example = EXCHANGED[0]
    actions.note_favour(
        owner,
        people=[person],
        side="received",
        kind=example.kind,
        words=example.words[_language(owner)],
        on=day - timedelta(days=WITHOUT_THANKS),
    )


def _make_teams(owner: User, known: Sequence[Known], moment: datetime) -> None:
    """People of one field; something was given to some of the first team and not yet to the others."""
    by_field: dict[str, list[int]] = defaultdict(list)
    for person_id, person in known:
        if person.tie in {"close", "regular", "occasional"}:
            by_field[person.work].append(person_id)
    fields = sorted(by_field.values(), key=len, reverse=True)
    for (name, purpose), ids in zip(TEAMS, fields, strict=False):
        actions.make_team(
            owner, name=name[_language(owner)], purpose=purpose[_language(owner)], person_ids=ids[:TEAM], at=moment
        )
    people = list(Person.objects.of(owner).filter(pk__in=fields[0][:TEAM]).order_by("pk")) if fields else []
    if people:
        actions.note_favour(
            owner,
            people=people[: len(people) // 2 + 1],
            side="given",
            kind="information",
            words=SHARED_WITH_TEAM[_language(owner)],
            on=moment.date() - timedelta(days=6),
        )


def _silent_for_long(owner: User, friends: Sequence[Person]) -> Person:
    """The one of them whose last contact lies back furthest: no word followed."""
    ids = [person.pk for person in friends]
    longest = ContactSummary.objects.of(owner).filter(person__in=ids).order_by("last_at", "person").first()
    return next((person for person in friends if longest and person.pk == longest.person_id), friends[0])


def _language(owner: User) -> int:
    """The place of the owner's language in a pair of wordings."""
    return 0 if owner.preferences.language == "ar" else 1

"""Makes up what the owner of the demo promised, what was promised to him, and what he told whom."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from wasl.doors.demo.chance import Chance
from wasl.doors.demo.people import Somebody
from wasl.doors.demo.words import DIFFERED, MATTERS, PROMISED, PROMISED_TO_ME
from wasl.foundation.accounts.models import User
from wasl.relations.people.models import Person
from wasl.relations.trust import actions
from wasl.relations.trust.models import Promise

Known = tuple[int, Somebody]

DUE_SOON = (0, 1, 9)
"""In how many days the owner's first open promises are due: one today, one tomorrow, one with time left."""

KEPT_BEFORE = 14
LATE_EVERY = 5
"""One in so many of the owner's earlier promises came a day or two late: nobody is perfect."""


class _Plan(NamedTuple):
    side: str
    due_in: int
    made_ago: int


def make_promises(owner: User, chance: Chance, known: Sequence[Known], day: date) -> None:
    """Write down promises of half a year with people who are close, each with what became of it; what was told, and what was seen differently."""
    ids = [person_id for person_id, person in known if person.tie in {"close", "regular"}]
    found = Person.objects.of(owner).in_bulk(ids)
    friends = [found[person_id] for person_id in ids]
    for place, plan in enumerate(_open_ones()):
        _make(owner, chance, friends[place % len(friends)], plan, day)
    for place in range(KEPT_BEFORE):
        _settled(owner, chance, chance.one(friends), place, day)
    _told(owner, chance, friends, day)
    _differed(owner, friends, day)


def _open_ones() -> Iterator[_Plan]:
    for due_in in DUE_SOON:
        yield _Plan("mine", due_in, 12)
    yield _Plan("theirs", -2, 16)
    yield _Plan("theirs", 6, 4)


def _make(owner: User, chance: Chance, person: Person, plan: _Plan, day: date) -> Promise:
    words = PROMISED if plan.side == "mine" else PROMISED_TO_ME
    return actions.make_promise(
        owner,
        people=[person],
        side=plan.side,
        wording=chance.one(words)[_language(owner)],
        made_on=day - timedelta(days=plan.made_ago),
        due_on=day + timedelta(days=plan.due_in),
    )


def _settled(owner: User, chance: Chance, person: Person, place: int, day: date) -> None:
    due_ago = 4 + place * 12
    side = "theirs" if place % 4 == 3 else "mine"  # noqa: PLR2004 - every fourth
    promise = _make(owner, chance, person, _Plan(side, -due_ago, due_ago + chance.whole(5, 20)), day)
    due_on = day - timedelta(days=due_ago)
    if place % LATE_EVERY == LATE_EVERY - 1:
        actions.keep_promise(owner, promise.pk, on=due_on + timedelta(days=chance.whole(1, 3)))
    elif place % LATE_EVERY == 1:
        actions.agree_new_day(owner, promise.pk, due_on=due_on + timedelta(days=3), on=due_on - timedelta(days=1))
        actions.keep_promise(owner, promise.pk, on=due_on + timedelta(days=2))
    else:
        actions.keep_promise(owner, promise.pk, on=due_on - timedelta(days=chance.whole(0, 2)))


def _told(owner: User, chance: Chance, people: Sequence[Person], day: date) -> None:
    """Each matter to two or three; of the first the words have changed since, and one does not know it yet."""
    for place, matter in enumerate(MATTERS):
        heard = [people[(place + step) % len(people)] for step in range(min(2 + place % 2, len(people)))]
        said = actions.pin_statement(
            owner,
            people=heard,
            matter=matter.about[_language(owner)],
            words=matter.words[_language(owner)],
            said_on=day - timedelta(days=chance.whole(10, 40)),
        )
        if matter.later:
            words, on = matter.later[_language(owner)], day - timedelta(days=3)
            actions.replace_statement(owner, said.pk, people=heard[:1], words=words, said_on=on)


def _differed(owner: User, people: Sequence[Person], day: date) -> None:
    """Two that were settled, and one of late that is open."""
    for place, differed in enumerate(DIFFERED):
        began = day - timedelta(days=20 + place * 25)
        noted = actions.note_disagreement(
            owner,
            people=[people[(place + 1) % len(people)]],
            matter=differed.about[_language(owner)],
            their_view=differed.theirs[_language(owner)],
            my_view=differed.mine[_language(owner)],
            on=began,
        )
        if differed.how:
            settled_on = began + timedelta(days=6)
            outcome = differed.outcome[_language(owner)]
            actions.settle_disagreement(owner, noted.pk, how=differed.how, on=settled_on, outcome=outcome)


def _language(owner: User) -> int:
    """The place of the owner's language in a pair of wordings."""
    return 0 if owner.preferences.language == "ar" else 1

"""What was given and received as pages show it: the list, with introductions among it, and what is between two people."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.exchange import rules
from wasl.relations.exchange.models import Favour, Sharing
from wasl.relations.exchange.models.favours import FavourQuerySet, Kind, Side
from wasl.relations.exchange.queries.balances import PersonBalance, balances, entries, entries_by_person
from wasl.relations.exchange.rules import Balance, Month
from wasl.relations.network.introductions.models import IntroductionRequest
from wasl.relations.network.introductions.queries import introductions_given
from wasl.relations.people.models import Person

A_PAGE = 40
BETWEEN_SHOWN = 5
PEOPLE_SHOWN = 12


@dataclass(frozen=True, slots=True)
class FavourLine:
    """One thing for a list. `id` is 0 for what is kept as a request; then it is said to whom, or for what, it was."""

    id: int
    side: str
    kind: str
    weight: int
    words: str
    on: date
    people: list[tuple[int, str]]
    is_thanked: bool
    introduced: str = ""
    recommended: str = ""

    @property
    def is_given(self) -> bool:
        return self.side == Side.GIVEN

    @property
    def kind_label(self) -> str:
        return str(Kind(self.kind).label)

    @property
    def side_label(self) -> str:
        return str(Side(self.side).label)


@dataclass(frozen=True)
class FavourList:
    """A page of what was exchanged. `people` are those with whom most was, over a year; `next_page` is 0 at the end."""

    lines: list[FavourLine]
    side: str
    person: Person | None
    next_page: int
    counts: dict[str, int]
    balance: Balance
    months: list[Month]
    people: list[PersonBalance] = field(default_factory=list)


@dataclass(frozen=True)
class PersonExchange:
    """What went to and fro between two people: the latest of it, and how it leans over a year."""

    lines: list[FavourLine]
    balance: Balance
    months: list[Month]
    is_more: bool

    @property
    def is_empty(self) -> bool:
        return not self.lines


def favour_by_id(owner: User, favour_id: int) -> Favour:
    """Raises NotFoundError, also for one in the bin."""
    favour: Favour | None = Favour.objects.of(owner).present().with_people().filter(pk=favour_id).first()
    if favour is None:
        raise NotFoundError
    return favour


def favour_list(owner: User, day: date, *, side: str = "", person: Person | None = None, page: int = 1) -> FavourList:
    """The latest first, introductions among it. A constant number of queries."""
    only = [person.pk] if person else None
    rows, given = favours_here(owner, only), introductions_given(owner, person_ids=only)
    counts = Counter(rows.values_list("side", flat=True))
    counts[Side.RECEIVED] += len(given)
    start = (page - 1) * A_PAGE
    found = _in_order(rows, given, side)[start : start + A_PAGE + 1]
    first = rules.by_month([], day)[0].first
    since = min(first, day - rules.SPAN)
    counted = entries_by_person(owner, since, only).get(person.pk, []) if person else entries(owner, since)
    return FavourList(
        lines=_lines(owner, found[:A_PAGE], given),
        side=side,
        person=person,
        next_page=page + 1 if len(found) > A_PAGE else 0,
        counts={one: counts[one] for one in Side.values},
        balance=rules.balance_of(counted, day - rules.SPAN, day),
        months=rules.by_month(counted, day),
        people=[] if person else _most(owner, balances(owner, day)),
    )


def every_favour(owner: User, *, side: str = "", person: Person | None = None) -> list[FavourLine]:
    """All of it, the latest first. A constant number of queries."""
    only = [person.pk] if person else None
    given = introductions_given(owner, person_ids=only)
    return _lines(owner, _in_order(favours_here(owner, only), given, side), given)


def person_exchange(owner: User, person: Person, day: date) -> PersonExchange:
    """The latest of it and how it leans over a year. A constant number of queries."""
    given = introductions_given(owner, person_ids=[person.pk])
    found = _in_one_list(_places_with(owner, person.pk), given)
    first = day - rules.SPAN
    counted = entries_by_person(owner, min(first, rules.by_month([], day)[0].first), [person.pk])
    mine = counted.get(person.pk, [])
    return PersonExchange(
        lines=_lines(owner, found[:BETWEEN_SHOWN], given),
        balance=rules.balance_of(mine, first, day),
        months=rules.by_month(mine, day),
        is_more=len(found) > BETWEEN_SHOWN,
    )


def favour_lines(favours: Iterable[Favour]) -> list[FavourLine]:
    """Of favours read with their people."""
    return [
        FavourLine(
            id=favour.pk,
            side=favour.side,
            kind=favour.kind,
            weight=favour.weight,
            words=favour.words,
            on=favour.on,
            people=[(row.person_id, row.person.display_name) for row in favour.sharings.all()],
            is_thanked=any(row.thanked_on for row in favour.sharings.all()),
        )
        for favour in favours
    ]


_Place = tuple[date, int, bool]
"""Day, key, and whether it is an introduction."""


def _in_order(rows: FavourQuerySet, given: list[IntroductionRequest], side: str) -> list[_Place]:
    """Where each stands in one list of both, the latest first. One query."""
    if side:
        rows = rows.filter(side=side)
    return _in_one_list(rows.values_list("on", "pk"), [] if side == Side.GIVEN else given)


@compiled
def _places_with(owner: User, person_id: int) -> QuerySet[Favour, tuple[date, int]]:
    return favours_here(owner, [person_id]).values_list("on", "pk")


def _in_one_list(favours: Iterable[tuple[date, int]], given: list[IntroductionRequest]) -> list[_Place]:
    places = [(on, pk, False) for on, pk in favours]
    places += [(asked.answered_on, asked.pk, True) for asked in given if asked.answered_on]
    return sorted(places, reverse=True)


def _lines(owner: User, places: list[_Place], given: list[IntroductionRequest]) -> list[FavourLine]:
    """Two queries; none where there are no favours."""
    ids = [pk for _on, pk, is_introduction in places if not is_introduction]
    favours = Favour.objects.of(owner).filter(pk__in=ids).with_people() if ids else ()
    known = {line.id: line for line in favour_lines(favours)}
    introductions = {asked.pk: _of_introduction(asked) for asked in given}
    return [introductions[pk] if is_introduction else known[pk] for _on, pk, is_introduction in places]


def _of_introduction(asked: IntroductionRequest) -> FavourLine:
    assert asked.answered_on is not None  # only those that were given come here
    return FavourLine(
        id=0,
        side=Side.RECEIVED,
        kind=Kind.INTRODUCTION,
        weight=rules.INTRODUCTION_WEIGHS,
        words=asked.note,
        on=asked.answered_on,
        people=[(asked.introducer_id, asked.introducer.display_name)],
        is_thanked=asked.thanked_on is not None,
        introduced=asked.target.display_name if asked.target else "",
        recommended="" if asked.target else asked.about,
    )


def favours_here(owner: User, person_ids: Collection[int] | None = None) -> FavourQuerySet:
    """What went to or came from somebody who is here; only with these people, where they are given."""
    here = Sharing.objects.filter(favour=OuterRef("pk"), person__deleted_at=None)
    if person_ids is not None:
        here = here.filter(person__in=person_ids)
    rows: FavourQuerySet = Favour.objects.of(owner).present().filter(Exists(here))
    return rows


def _most(owner: User, known: dict[int, Balance]) -> list[PersonBalance]:
    """Those with whom most was exchanged. One query."""
    order = sorted(known, key=lambda pk: (-known[pk].given_weight - known[pk].received_weight, pk))[:PEOPLE_SHOWN]
    names = dict(Person.objects.of(owner).filter(pk__in=order).values_list("pk", "display_name"))
    return [PersonBalance(person_id, names[person_id], known[person_id]) for person_id in order]

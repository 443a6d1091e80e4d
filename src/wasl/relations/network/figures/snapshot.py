"""Reads a whole network into arrays: the same number of queries for twenty people as for twenty thousand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import F, Min
from numpy.typing import NDArray

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.local_days import LocalDay
from wasl.relations.interactions.models import Participation
from wasl.relations.network.figures.rules.fields import field_of
from wasl.relations.network.figures.rules.graph import Ids, Ints, Network
from wasl.relations.network.figures.rules.groups import Holding, Kind
from wasl.relations.network.figures.rules.measures import Snapshot
from wasl.relations.network.figures.rules.past import History
from wasl.relations.network.models import Evidence
from wasl.relations.network.ties.keeping import bring_up_to_date
from wasl.relations.network.ties.queries import ties_between
from wasl.relations.network.ties.weighing import DayNumber
from wasl.relations.people.models import Affiliation, Membership, Person

ROWS_FETCHED = 10_000
_FIRST_OF_NUMPY = date(1970, 1, 1).toordinal()

Pairs = Iterable[tuple[int, Any]]  # Any: an id or a text


def snapshot(owner: User, day: date) -> Snapshot:
    """The owner's people who are not in the bin, her days of contact with them, their ties, and what they are of."""
    people = np.fromiter(
        Person.objects.of(owner).persons().order_by("id").values_list("id", flat=True).iterator(ROWS_FETCHED), np.int64
    )
    bring_up_to_date(owner, day)
    ties = ties_between(owner)
    place, is_here = _places(people, ties.people)
    both = is_here[ties.a] & is_here[ties.b]
    a, b = place[ties.a[both]].astype(np.int32), place[ties.b[both]].astype(np.int32)
    network = Network(people, np.zeros(len(people)), a, b, ties.strength[both].astype(np.float64))
    return Snapshot(_history(owner, people), network, _since(owner, network), tuple(holdings(owner, people)))


def _history(owner: User, people: Ids) -> History:
    """Each day on which there was a contact that counts, once a person; days of the owner's zone."""
    zone = ZoneInfo(owner.preferences.time_zone)
    rows = Participation.objects.filter(person__owner=owner, person__deleted_at=None, is_personal=True)
    days = rows.annotate(on=LocalDay(F("at"), zone=zone)).order_by().values_list("person_id", "on").distinct()
    told = list(days.iterator(ROWS_FETCHED))
    person, is_here = _places(people, np.fromiter((one for one, _ in told), np.int64, len(told)))
    on = np.array([text for _, text in told], dtype="datetime64[D]").astype(np.int64) + _FIRST_OF_NUMPY
    person, on = person[is_here], on[is_here]
    order = np.lexsort((on, person))
    return History(people, person[order].astype(np.int32), on[order].astype(np.int32))


def _since(owner: User, network: Network) -> Ints:
    """The day on which each tie was first seen; 0 where nothing says since when, as of colleagues and what was said."""
    rows = Evidence.objects.of(owner).order_by().values_list("a", "b").annotate(first=DayNumber(Min("first_at")))
    seen = [(a, b, first) for a, b, first in rows.iterator(ROWS_FETCHED) if first]
    table = np.array(seen, dtype=np.int64).reshape(-1, 3)
    keys = _pair_keys(network.people, table[:, 0], table[:, 1])
    order = np.argsort(keys, kind="stable")
    asked = network.a.astype(np.int64) * len(network.people) + network.b
    at = np.minimum(np.searchsorted(keys[order], asked), max(len(keys) - 1, 0))
    if not len(keys):
        return np.zeros(len(asked), dtype=np.int32)
    return np.where(keys[order][at] == asked, table[order, 2][at], 0).astype(np.int32)


def _pair_keys(people: Ids, a: Ids, b: Ids) -> Ids:
    """A number for each pair of people; -1 for a pair of which one is not here."""
    (one, one_is_here), (other, other_is_here) = _places(people, a), _places(people, b)
    return np.where(one_is_here & other_is_here, one * len(people) + other, -1)


def holdings(owner: User, people: Ids) -> Iterable[Holding]:
    """What these people (ids in order) are of. Three queries: circles, cities, and the work of today, which tells two."""
    members = Membership.objects.of(owner).filter(circle__deleted_at=None).values_list("person_id", "circle_id")
    yield _holding("circle", people, members.iterator(ROWS_FETCHED))
    here = Person.objects.of(owner).persons().exclude(city="").values_list("id", "city")
    yield _holding("city", people, here.iterator(ROWS_FETCHED))
    work = Affiliation.objects.of(owner).filter(until="").order_by("id")
    named = work.values_list("person_id", "organisation_id", "role", "department", "organisation__name")
    told = list(named.iterator(ROWS_FETCHED))
    yield _holding("organisation", people, ((person, place) for person, place, *_ in told if place))
    fields = {person: field for person, _, *texts in told if (field := field_of(*(text or "" for text in texts)))}
    yield _holding("field", people, fields.items())


def _holding(kind: Kind, people: Ids, pairs: Pairs) -> Holding:
    told = sorted({(person, str(key)) for person, key in pairs})
    place, is_here = _places(people, np.fromiter((person for person, _ in told), np.int64, len(told)))
    keys = np.array([key for _, key in told], dtype=np.str_)
    return Holding(kind, place[is_here], keys[is_here])


def _places(people: Ids, ids: Ids) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The place of each id among the people, and whether it is there."""
    if not len(people):
        return np.zeros(len(ids), dtype=np.int64), np.zeros(len(ids), dtype=np.bool_)
    place = np.minimum(np.searchsorted(people, ids), len(people) - 1).astype(np.int64)
    return place, people[place] == ids

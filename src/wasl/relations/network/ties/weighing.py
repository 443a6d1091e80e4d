"""Gathers what the rows say of ties into arrays, and weighs it by the rules: of a whole book, or of a few people."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

import numpy as np
from django.db import models
from django.db.models import Count, Max, Q, Sum
from django.db.models.functions import Coalesce

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import fold
from wasl.relations.network.models import Evidence
from wasl.relations.network.ties import rules
from wasl.relations.network.ties.models import StatedTie
from wasl.relations.network.ties.rules import Ids, Pairs, Stint
from wasl.relations.people.models import Affiliation, Organisation, Person

Rows = Any  # Any: the queryset of each word is untyped
PLACES_AT_ONCE = 1000


class DayNumber(models.Func):
    """The day of a moment in UTC as a number, that of `date.toordinal`."""

    output_field = models.IntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **_: Any) -> Any:  # Any: Django's signature
        return self.as_sql(compiler, connection, template="CAST(julianday(%(expressions)s) - 1721424.5 AS INTEGER)")

    def as_postgresql(self, compiler: Any, connection: Any, **_: Any) -> Any:  # Any: Django's signature
        template = "((%(expressions)s AT TIME ZONE 'UTC')::date - DATE '0001-01-01' + 1)"
        return self.as_sql(compiler, connection, template=template)


def weigh(owner: User, day: date, among: Collection[int] | None = None) -> Pairs:
    """Every tie between the owner's people as of that day; `among`: those of these people alone.

    Seven queries for a whole book. Offices are no people, and those in the bin are left out.
    """
    today = day.toordinal()
    seen = rules.joined([*_seen(owner, today, among), _introduced(owner, among), _colleagues(owner, today, among)])
    pairs = rules.overruled(seen, _said(owner, among))
    left_out = _left_out(owner, pairs if among is not None else None)
    kept = ~(np.isin(pairs.a, left_out) | np.isin(pairs.b, left_out))
    return Pairs(pairs.a[kept], pairs.b[kept], pairs.strength[kept])


def _touching(rows: Rows, among: Collection[int] | None, a: str = "a", b: str = "b") -> Rows:
    if among is None:
        return rows
    return rows.filter(Q(**{f"{a}__in": among}) | Q(**{f"{b}__in": among}))


def _seen(owner: User, today: int, among: Collection[int] | None) -> Iterable[Pairs]:
    """One query a kind: what several sources saw is counted together before it saturates."""
    rows = _touching(Evidence.objects.of(owner), among).order_by()
    for kind in rules.WEIGHTS:
        sums = rows.filter(kind=kind).values_list("a", "b").annotate(
            weights=Sum("weight"), times=Sum("count"), last_on=Coalesce(DayNumber(Max("last_at")), today)
        )  # fmt: skip
        a, b, weight, count, last = _columns(sums, 5)
        yield Pairs(_ids(a), _ids(b), rules.seen_strength(kind, weight, count, today - last))
    told = rows.filter(kind=Evidence.Kind.STATED).values_list("a", "b")
    a, b, strength = _columns(told.annotate(most=Max(Coalesce("strength", rules.STATED))), 3)
    yield Pairs(_ids(a), _ids(b), strength)


def _introduced(owner: User, among: Collection[int] | None) -> Pairs:
    rows = Person.objects.of(owner).filter(met_through__isnull=False)
    one, other = _columns(_touching(rows, among, "id", "met_through").values_list("id", "met_through"), 2)
    a, b = np.minimum(one, other), np.maximum(one, other)
    return Pairs(_ids(a), _ids(b), np.full(len(a), rules.INTRODUCED))


def _colleagues(owner: User, today: int, among: Collection[int] | None) -> Pairs:
    """Of a few people, only the places where they were are looked at."""
    places: Rows = Organisation.objects.of(owner).annotate(people=Count("affiliations")).filter(people__gt=1)
    if among is None:
        rows = Affiliation.objects.of(owner).filter(organisation__in=places.values("id"))
        return rules.colleagues(_stints(rows, today), today)
    own = Affiliation.objects.of(owner).filter(person__in=among, organisation__isnull=False)
    ids = list(own.values_list("organisation", flat=True).distinct())
    parts = []
    for start in range(0, len(ids), PLACES_AT_ONCE):
        rows = Affiliation.objects.of(owner).filter(organisation__in=ids[start : start + PLACES_AT_ONCE])
        parts.append(rules.colleagues(_stints(rows, today), today))
    pairs = rules.joined(parts)
    asked = np.fromiter(among, np.int64)
    touching = np.isin(pairs.a, asked) | np.isin(pairs.b, asked)
    return Pairs(pairs.a[touching], pairs.b[touching], pairs.strength[touching])


def _stints(rows: Rows, today: int) -> list[Stint]:
    found = rows.filter(person__deleted_at=None, person__is_organisation=False).order_by("organisation", "id")
    return [
        Stint(
            person, place, fold(department), rules.first_day(since), rules.last_day(until) if until else today
        )
        for person, place, department, since, until in found.values_list(
            "person", "organisation", "department", "since", "until"
        )
    ]  # fmt: skip


def _said(owner: User, among: Collection[int] | None) -> Pairs:
    a, b, strength = _columns(_touching(StatedTie.objects.of(owner), among).values_list("a", "b", "strength"), 3)
    return Pairs(_ids(a), _ids(b), strength)


def _left_out(owner: User, pairs: Pairs | None) -> Ids:
    rows = Person.objects.of(owner).filter(Q(deleted_at__isnull=False) | Q(is_organisation=True))
    if pairs is not None:
        rows = rows.filter(id__in=np.union1d(pairs.a, pairs.b).tolist())
    return np.fromiter(rows.values_list("id", flat=True), np.int64)


def _columns(rows: Rows, count: int) -> Any:  # Any: as many arrays as asked for
    """The columns of a query as arrays of floats; ids up to 2**53 are exact."""
    table = np.array([tuple(row) for row in rows.iterator(chunk_size=10_000)], dtype=np.float64)
    return table.reshape(-1, count).T


def _ids(column: Any) -> Ids:  # Any: an array of floats
    return column.astype(np.int64)  # type: ignore[no-any-return]

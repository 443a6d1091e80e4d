"""On which days the feasts fall, as each country sights them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial, reduce
from operator import or_

from django.db.models import Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.dates.returning import returns_between
from wasl.relations.occasions.models import Sighting
from wasl.relations.occasions.rules.days_by_country import NATIONAL_DAYS
from wasl.relations.occasions.rules.feasts import FEASTS, NATIONAL_DAY, Feast
from wasl.relations.occasions.rules.sighting import Sighted, shift_days


@dataclass(frozen=True, slots=True)
class FeastDay:
    """A feast on its day, for those who keep it in `country` or in one of `among`; without either, in all but `others`."""

    feast: str
    on: date
    year: int
    country: str = ""
    others: frozenset[str] = frozenset()
    is_joyful: bool = True
    among: frozenset[str] = frozenset()

    def is_kept_in(self, country: str) -> bool:
        if self.among or self.country:
            return country in (self.among or {self.country})
        return country not in self.others

    def keepers(self) -> Q:
        """Which rows of `KeptFeast` it is of."""
        whole = Q(feast=self.feast)
        if self.country:
            return whole & Q(country=self.country)
        if self.among:
            return whole & Q(country__in=sorted(self.among))
        return whole & ~Q(country__in=sorted(self.others)) if self.others else whole


@compiled
def sightings_of(owner: User) -> QuerySet[Sighting]:
    """What the owner said of countries. One query."""
    return Sighting.objects.of(owner).order_by("country", "feast", "year")


def feast_days(owner: User, first: date, last: date) -> list[FeastDay]:
    """Every feast that falls between the two, both included, the nearest first. One query."""
    said = [Sighted(row.country, row.feast, row.year, row.days) for row in sightings_of(owner)]
    found = [day for feast in FEASTS for day in _days_of(feast, first, last, said)]
    for country, rule in NATIONAL_DAYS.items():
        returns = returns_between(rule, first, last)
        found += [FeastDay(NATIONAL_DAY, one.on, one.year, country) for one in returns]
    return sorted(found, key=lambda day: (day.on, day.feast, day.country))


def kept_on(days: Sequence[FeastDay]) -> Q:
    """Rows of `KeptFeast` of any of those days; none for no day."""
    return reduce(or_, (day.keepers() for day in days), Q(pk__in=[]))


def day_of(days: Sequence[FeastDay], feast: str, country: str) -> FeastDay | None:
    """The day on which somebody of that country keeps the feast: the first of them."""
    return next((day for day in days if day.feast == feast and day.is_kept_in(country)), None)


def _days_of(feast: Feast, first: date, last: date, said: Sequence[Sighted]) -> Iterator[FeastDay]:
    if feast.elsewhere:
        yield from _by_country(feast, first, last)
        return
    special = frozenset(one.country for one in said) if feast.is_sighted else frozenset()
    for country in ("", *sorted(special)):
        others = frozenset() if country else special
        for on, year in returns_between(feast.rule, first, last, partial(shift_days, said, country, feast.key)):
            yield FeastDay(feast.key, on, year, country, others, feast.is_joyful)


def _by_country(feast: Feast, first: date, last: date) -> Iterator[FeastDay]:
    """One day for all countries of one rule."""
    others = frozenset(feast.elsewhere)
    for on, year in returns_between(feast.rule, first, last):
        yield FeastDay(feast.key, on, year, "", others, feast.is_joyful)
    for rule in dict.fromkeys(feast.elsewhere.values()):
        among = frozenset(country for country, other in feast.elsewhere.items() if other == rule)
        for on, year in returns_between(rule, first, last):
            yield FeastDay(feast.key, on, year, is_joyful=feast.is_joyful, among=among)

"""On which days the feasts fall, as each country sights them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial, reduce
from operator import or_

from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.returning import returns_between
from wasl.relations.occasions.models import Sighting
from wasl.relations.occasions.rules.feasts import FEASTS, NATIONAL_DAY, NATIONAL_DAYS, Feast
from wasl.relations.occasions.rules.sighting import Sighted, shift_days


@dataclass(frozen=True, slots=True)
class FeastDay:
    """A feast on its day, for those who keep it in `country`; "" are all countries but `others`."""

    feast: str
    on: date
    year: int
    country: str = ""
    others: frozenset[str] = frozenset()
    is_joyful: bool = True

    def keepers(self) -> Q:
        """Which rows of `KeptFeast` it is of."""
        whole = Q(feast=self.feast)
        if self.country:
            return whole & Q(country=self.country)
        return whole & ~Q(country__in=self.others) if self.others else whole


def sightings_of(owner: User) -> list[Sighting]:
    """What the owner said of countries. One query."""
    return list(Sighting.objects.of(owner).order_by("country", "feast", "year"))


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
    fitting = [day for day in days if day.feast == feast and day.country in {country, ""}]
    return next((day for day in fitting if day.country or country not in day.others), None)


def _days_of(feast: Feast, first: date, last: date, said: Sequence[Sighted]) -> Iterator[FeastDay]:
    special = frozenset(one.country for one in said) if feast.is_sighted else frozenset()
    for country in ("", *sorted(special)):
        others = frozenset() if country else special
        for on, year in returns_between(feast.rule, first, last, partial(shift_days, said, country, feast.key)):
            yield FeastDay(feast.key, on, year, country, others, feast.is_joyful)

"""How it leans: everything that went to and fro as entries, of one person, of some or of all."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.exchange import rules
from wasl.relations.exchange.models import Sharing
from wasl.relations.exchange.models.favours import Side
from wasl.relations.exchange.rules import Balance, Entry
from wasl.relations.network.introductions.queries import introductions_given


@dataclass(frozen=True, slots=True)
class PersonBalance:
    """How it leans with one person over a year."""

    person_id: int
    name: str
    balance: Balance


def entries_by_person(owner: User, since: date, person_ids: Collection[int] | None = None) -> Mapping[int, list[Entry]]:
    """What went to and fro since that day, introductions included; of these people or of all. Two queries."""
    found: dict[int, list[Entry]] = defaultdict(list)
    for person_id, on, side, weight in _shared(owner, since, person_ids):
        found[person_id].append(Entry(on, side, weight))
    for asked in introductions_given(owner, since, person_ids):
        assert asked.answered_on is not None  # the query's own condition
        found[asked.introducer_id].append(Entry(asked.answered_on, Side.RECEIVED, rules.INTRODUCTION_WEIGHS))
    return found


@compiled
def _shared(
    owner: User, since: date, person_ids: Collection[int] | None
) -> QuerySet[Sharing, tuple[int, date, str, int]]:
    rows = Sharing.objects.filter(
        favour__owner=owner, favour__deleted_at=None, favour__on__gte=since, person__deleted_at=None
    )
    if person_ids is not None:
        rows = rows.filter(person__in=person_ids)
    return rows.values_list("person_id", "favour__on", "favour__side", "favour__weight")


def entries(owner: User, since: date) -> list[Entry]:
    """The same of everybody together; what went to several counts once. Two queries."""
    seen = Sharing.objects.filter(
        favour__owner=owner, favour__deleted_at=None, favour__on__gte=since, person__deleted_at=None
    )
    columns = ("favour__id", "favour__on", "favour__side", "favour__weight")
    favours = {favour_id: Entry(on, side, weight) for favour_id, on, side, weight in seen.values_list(*columns)}
    given = [
        Entry(asked.answered_on, Side.RECEIVED, rules.INTRODUCTION_WEIGHS)
        for asked in introductions_given(owner, since)
        if asked.answered_on
    ]
    return [*favours.values(), *given]


def balances(owner: User, day: date, person_ids: Collection[int] | None = None) -> dict[int, Balance]:
    """Over the year up to that day, by person; nobody with whom nothing was exchanged. Two queries."""
    first = day - rules.SPAN
    found = entries_by_person(owner, first, person_ids)
    counted = {person_id: rules.balance_of(those, first, day) for person_id, those in found.items()}
    return {person_id: balance for person_id, balance in counted.items() if balance.leaning}

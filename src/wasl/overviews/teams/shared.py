"""What was shared with some of a team: words that were pinned, and information that was given; who has it and who not yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.relations.exchange.models import Favour
from wasl.relations.exchange.models.favours import Kind, Side
from wasl.relations.trust.models import Statement

SHOWN = 12
_Named = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing, and who of the team has it."""

    kind: Literal["statement", "favour"]
    id: int
    title: str
    on: date
    has: _Named
    not_yet: _Named


def shared_with(owner: User, names: Mapping[int, str], day: date) -> list[Shared]:
    """The latest first; what the whole team has comes last. Four queries, none of them for nobody."""
    if not names:
        return []
    holding = Q(valid_until=None) | Q(valid_until__gte=day)
    said = Statement.objects.of(owner).current().filter(holding, hearers__person__in=names).distinct()
    given = Favour.objects.of(owner).present().filter(
        side=Side.GIVEN, kind=Kind.INFORMATION, sharings__person__in=names
    ).distinct()  # fmt: skip
    found = [
        *(
            _of("statement", row.pk, row.matter, row.said_on, (one.person_id for one in row.hearers.all()), names)
            for row in said.with_people().order_by("-said_on", "-id")[:SHOWN]
        ),
        *(
            _of("favour", row.pk, str(row), row.on, (one.person_id for one in row.sharings.all()), names)
            for row in given.with_people().order_by("-on", "-id")[:SHOWN]
        ),
    ]
    return sorted(found, key=lambda one: (not one.not_yet, -one.on.toordinal(), one.kind, -one.id))[:SHOWN]


def _of(
    kind: Literal["statement", "favour"],
    pk: int,
    title: str,
    on: date,
    reached: Iterable[int],
    names: Mapping[int, str],
) -> Shared:
    have = set(reached)
    return Shared(
        kind,
        pk,
        title,
        on,
        has=[(person, name) for person, name in names.items() if person in have],
        not_yet=[(person, name) for person, name in names.items() if person not in have],
    )

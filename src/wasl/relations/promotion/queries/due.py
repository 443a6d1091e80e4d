"""What promotion proposes on a day: one person who decides, and one result to tell of, at most every two weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.interactions.models import Answer, ContactSummary
from wasl.relations.promotion import rules
from wasl.relations.promotion.models import Achievement
from wasl.relations.promotion.queries.deciding import known_of

STRENGTH = "strength"
"""The kind of a proposal in Today to tell somebody who decides of a result."""


@dataclass(frozen=True, slots=True)
class StrengthDue:
    """Somebody who decides and has not seen what this achievement shows."""

    person_id: int
    achievement_id: int
    title: str
    result: str
    due_on: date


def actions_due(owner: User, day: date) -> list[StrengthDue]:
    """One at most, of those whom the owner has spoken with; none within two weeks of an answer. A constant number of queries."""
    if _answered_lately(owner, day):
        return []
    known = known_of(owner)
    people = [one.person_id for one in known.deciders]
    if not people:
        return []
    declined = set(Answer.objects.of(owner).filter(kind=STRENGTH, until__gte=day).values_list("person_id", flat=True))
    spoken = ContactSummary.objects.of(owner).filter(person__in=people, contact_days__gt=0)
    near = set(spoken.values_list("person_id", flat=True)) - declined
    found = [
        (one, person)
        for person in people
        if person in near and (one := next(iter(rules.to_tell(known.shown, known.seen[person], day)), None))
    ]
    if not found:
        return []
    first, person = max(found, key=lambda pair: (pair[0].on, pair[0].id, -pair[1]))
    result = Achievement.objects.of(owner).values_list("result", flat=True).get(pk=first.id)
    return [StrengthDue(person, first.id, first.title, result, day)]


@compiled
def _answered_lately(owner: User, day: date) -> QuerySet[Answer, int]:
    lately = Q(until__gte=day) | Q(on__gt=day - rules.REST, on__lte=day)
    rests = ~Q(outcome=Answer.Outcome.DECLINED) & lately
    return Answer.objects.of(owner).filter(rests | Q(on=day), kind=STRENGTH).values_list("pk", flat=True)[:1]

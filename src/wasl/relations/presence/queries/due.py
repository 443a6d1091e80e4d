"""What presence asks for on a day: one small thing to mend, now and then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.presence.models import Fault
from wasl.relations.presence.queries.faults import FaultLine, fault_line

REST = timedelta(days=7)  # after one was answered, a week goes by

# What matters most to somebody who looks at a profile comes first.
_FIRST = (
    "position-still-there", "position-ended-there", "profiles-differ", "name-differs", "emails-differ", "phones-differ",
    "picture-missing", "picture-no-face", "summary-missing", "headline-missing", "positions-missing", "picture-faces", "picture-blurred",
    "picture-small", "days-differ", "position-absent", "position-unknown", "skills-missing", "summary-short", "summary-without-skills",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FaultDue:
    """One thing to mend."""

    line: FaultLine
    due_on: date


def actions_due(owner: User, day: date) -> FaultDue | None:
    """The one that matters most; none within a week after one was answered or put off. One query, or two."""
    if _answered_lately(owner, day):
        return None
    ranked = sorted(_open_ones(owner), key=lambda fault: (_rank(fault.code), fault.pk))
    return FaultDue(fault_line(owner, ranked[0]), day) if ranked else None


@compiled
def _answered_lately(owner: User, day: date) -> QuerySet[Fault, int]:
    lately = Q(settled_on__gt=day - REST, settled_on__lte=day, is_seen=True) | Q(quiet_until__gte=day)
    return Fault.objects.of(owner).filter(lately).values_list("pk", flat=True)[:1]


@compiled
def _open_ones(owner: User) -> QuerySet[Fault]:
    rows = Fault.objects.of(owner).open().filter(profile__deleted_at=None)
    return rows.select_related("profile").order_by("id")[:200]


def _rank(code: str) -> int:
    return _FIRST.index(code) if code in _FIRST else len(_FIRST)

"""What introductions ask of the day: thanks to who gave one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.interactions.models import Answer
from wasl.relations.network.introductions.models import IntroductionRequest
from wasl.relations.network.introductions.rules import THANKS_WITHIN

KIND = "thanks"
MOST = 100


@dataclass(frozen=True, slots=True)
class ThanksDue:
    """Somebody who introduced the owner to `target`, or recommended her for what is `about`, and was not thanked yet.

    Where the target is not `is_named`, they are private: the draft thanks for an introduction and says not to whom.
    """

    person_id: int
    target: str
    due_on: date
    given_on: date
    about: str = ""
    is_named: bool = True


def actions_due(owner: User, day: date) -> list[ThanksDue]:
    """The latest first; silent where the owner answered for it. One query."""
    return [
        ThanksDue(person, target or "", on, on, about, is_named=not is_private)
        for person, target, on, about, is_private in _given(owner, day)
    ]


@compiled
def _given(owner: User, day: date) -> QuerySet[IntroductionRequest, Any]:  # Any: columns
    silenced = Answer.objects.filter(person=OuterRef("introducer")).filter(Q(on=day) | Q(kind=KIND, until__gte=day))
    rows = IntroductionRequest.objects.of(owner).filter(
        answer=IntroductionRequest.Answer.GIVEN, thanked_on=None, answered_on__gte=day - THANKS_WITHIN, answered_on__lte=day,
        introducer__deleted_at=None, introducer__is_organisation=False,
    ).filter(~Exists(silenced))  # fmt: skip
    return rows.order_by("-answered_on", "-id").values_list(
        "introducer", "target__display_name", "answered_on", "about", "target__is_private"
    )[:MOST]

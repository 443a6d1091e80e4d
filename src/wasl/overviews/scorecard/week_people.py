"""The people of the week: a circle like any other, so that it can be opened, written to and emptied where circles are."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.people.actions.circles import circle_named, put_in_circle, remove_circle, take_out_of_circle
from wasl.relations.people.models import Circle, Membership
from wasl.relations.people.rules import key_of

NAME = _("People of the week")
NAME_LENGTH = 100


def week_circle(owner: User) -> Circle | None:
    """Under its name in any language of ours. One query."""
    keys = []
    for language, _name in settings.LANGUAGES:
        with override(language):
            keys.append(key_of(str(NAME), NAME_LENGTH))
    found: Circle | None = Circle.objects.of(owner).filter(key__in=keys, deleted_at=None).order_by("pk").first()
    return found


@transaction.atomic
def choose_people(owner: User, person_ids: Collection[int], *, at: datetime) -> list[int]:
    """Let these and nobody else be the people of the week. Gives those who were; choosing them again undoes it."""
    circle = week_circle(owner)
    before = (
        list(Membership.objects.of(owner).filter(circle=circle).values_list("person_id", flat=True)) if circle else []
    )
    if not circle and not person_ids:
        return before
    circle = circle or circle_named(owner, str(NAME))
    gone = take_out_of_circle(owner, circle.pk, [pk for pk in before if pk not in person_ids], at=at)
    new = put_in_circle(owner, circle.pk, person_ids, at=at)
    refresh_summaries(owner, [*gone, *new])
    if not Membership.objects.of(owner).filter(circle=circle).exists():
        remove_circle(owner, circle.pk, at=at)
    return before

"""The people of the week: a circle like any other, so that it can be opened, written to and emptied where circles are."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.queries import is_silenced
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.people.actions.circles import circle_named, put_in_circle, remove_circle, take_out_of_circle
from wasl.relations.people.models import Circle, Membership
from wasl.relations.people.rules import key_of

NAME = _("People of the week")
NAME_LENGTH = 100
LASTS = timedelta(days=7)
WEEK = "week"


def week_circle(owner: User) -> Circle | None:
    """Under its name in any language of ours. One query."""
    found: Circle | None = Circle.objects.of(owner).filter(key__in=_keys(), deleted_at=None).order_by("pk").first()
    return found


@dataclass(frozen=True, slots=True)
class WeekDue:
    """Somebody chosen for this week, with whom there was no contact since."""

    person_id: int
    due_on: date


def chosen_and_waiting(owner: User, day: date) -> list[WeekDue]:
    """For seven days from the choice; those who were answered for are left alone. One query, none without a choice."""
    since = owner.preferences.week_from
    if since is None or not since <= day < since + LASTS:
        return []
    midnight = datetime.combine(since, time.min, ZoneInfo(owner.preferences.time_zone))
    waiting = Q(person__contact_summary=None) | Q(person__contact_summary__last_at=None)
    waiting |= Q(person__contact_summary__last_at__lt=midnight)
    rows = Membership.objects.of(owner).filter(
        waiting, ~is_silenced(WEEK, day), circle__key__in=_keys(), circle__deleted_at=None, person__deleted_at=None,
        person__is_organisation=False,
    )  # fmt: skip
    return [WeekDue(person_id, since) for person_id in rows.order_by("id").values_list("person_id", flat=True)]


@transaction.atomic
def choose_people(owner: User, person_ids: Collection[int], *, at: datetime) -> list[int]:
    """Let these and nobody else be the people of the week. Gives those who were; choosing them again undoes it."""
    day = at.astimezone(ZoneInfo(owner.preferences.time_zone)).date()
    owner.preferences.week_from = day if person_ids else None
    owner.preferences.save(update_fields=["week_from"])
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


def _keys() -> list[str]:
    keys = []
    for language, _name in settings.LANGUAGES:
        with override(language):
            keys.append(key_of(str(NAME), NAME_LENGTH))
    return keys

"""Looks for duplicates while nobody waits."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from wasl.foundation.accounts.models import User
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.overviews.duplicates.actions import MOST_AT_ONCE, look_at, look_at_the_changed, look_through
from wasl.overviews.duplicates.queries import changed_people, owners_behind


@task()
def look(owner_id: int) -> None:
    """Look through everybody and keep what was found; an owner who has gone meanwhile is passed over."""
    with acting_for(owner_id):
        owner = User.objects.filter(pk=owner_id).select_related("preferences").first()
        if owner:
            look_through(owner, moment=timezone.now())


def look_at_those_since(owner: User, since: datetime) -> None:
    """What a command brought since then: few are looked at here, many when somebody looks for work."""
    changed = changed_people(owner, MOST_AT_ONCE + 1, since=since)
    if len(changed) > MOST_AT_ONCE:
        enqueue_looking(owner)
    elif changed:
        look_at(owner, changed)


@acting_for_all_owners()
def look_at_what_changed() -> None:
    """What was written by hand or brought by a command is looked at without being asked for, owner by owner."""
    for owner in User.objects.filter(pk__in=owners_behind()).select_related("preferences"):
        with acting_for(owner.pk):
            look_at_the_changed(owner, moment=timezone.now())


def enqueue_looking(owner: User) -> None:
    transaction.on_commit(lambda: look.enqueue(owner.pk))

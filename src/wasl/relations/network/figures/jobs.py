"""Measures large networks while nobody waits."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from wasl.foundation.accounts.models import User
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.relations.network.figures.actions import measure_network
from wasl.relations.network.figures.queries import is_small

CUT_SHORT_AFTER = timedelta(minutes=15)
"""A job that began longer ago has died with its process."""


@task()
def measure(owner_id: int) -> None:
    """Measure a network by its owner's day and keep what was found; an owner who has gone meanwhile is passed over."""
    with acting_for(owner_id):
        owner = User.objects.filter(pk=owner_id).select_related("preferences").first()
        if owner:
            now = timezone.now()
            measure_network(owner, now.astimezone(ZoneInfo(owner.preferences.time_zone)).date(), at=now)


def enqueue_measuring(owner: User) -> None:
    """A small network is measured when it is looked at; one that waits already is not entered again."""
    if not is_small(owner) and not _is_waiting(owner):
        transaction.on_commit(lambda: measure.enqueue(owner.pk))


def _is_waiting(owner: User) -> bool:
    """Pages ask again and again until a network is measured."""
    begun = Q(status="RUNNING", started_at__gte=timezone.now() - CUT_SHORT_AFTER)
    waiting = DBTaskResult.objects.filter(Q(status="READY") | begun, task_path=measure.module_path)
    return any(told["args"] == [owner.pk] for told in waiting.values_list("args_kwargs", flat=True))


@acting_for_all_owners()
def measure_large_networks() -> int:
    """Once a day each: ties fade, and months end. Gives how many."""
    large = [owner for owner in User.objects.filter(is_active=True) if not is_small(owner)]
    for owner in large:
        measure.enqueue(owner.pk)
    return len(large)

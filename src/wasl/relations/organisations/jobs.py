"""What runs alone: the news of organisations is read, each in its turn."""

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from wasl.foundation.accounts.models import User
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.relations.organisations.actions import present_followed, read_news
from wasl.relations.organisations.actions.reading import due_to_read
from wasl.relations.organisations.models import Followed
from wasl.relations.organisations.rules import FIRST_REST


@acting_for_all_owners()
def enqueue_due_news() -> None:
    """Enter a job for each feed that is due. Claimed by moving its next time, so that it is entered once."""
    now = timezone.now()
    for one in due_to_read(None, now):
        if Followed.objects.filter(pk=one.pk, next_at=one.next_at).update(next_at=now + FIRST_REST):
            read_news_job.enqueue(one.pk)


def ask_for_news(owner: User, followed_id: int) -> None:
    """Read one soon. Raises NotFoundError."""
    present_followed(owner, followed_id)
    transaction.on_commit(lambda: read_news_job.enqueue(followed_id))


@task()
def read_news_job(followed_id: int) -> None:
    """Read the news of one."""
    rows = Followed.objects.with_news().filter(is_gone=False).select_related("owner__preferences", "organisation")
    with acting_for_all_owners():
        followed = rows.filter(pk=followed_id).first()
    if followed is not None:
        with acting_for(followed.owner_id):
            read_news(followed, timezone.now())

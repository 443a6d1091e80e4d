"""Empties the bins: what lay there long enough goes for good, with what hangs on it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import ROWS_AT_ONCE, delete_in_portions, delete_rows
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.models import BinnedInteraction, Interaction, Participation
from wasl.relations.people.documents import forget_people
from wasl.relations.people.models import Circle, Person
from wasl.relations.people.queries import with_their_parts

KEPT_IN_THE_BIN = timedelta(days=30)


def empty_bins(moment: datetime) -> int:
    """Delete for good what every owner put into the bin thirty days ago or earlier; gives how many people that were.

    Some hundreds a transaction. A contact that was with none but them goes too; one that others were in stays theirs.
    """
    before = moment - KEPT_IN_THE_BIN
    gone = 0
    for owner in User.objects.order_by("pk"):
        people = with_their_parts(owner, Person.objects.of(owner).binned().filter(deleted_at__lte=before))
        for some in _parts(people):
            _delete_people(owner, some)
        gone += len(people)
    delete_in_portions(Circle.objects.filter(deleted_at__lte=before))
    BinnedInteraction.objects.filter(binned_at__lte=before).delete()
    return gone


@transaction.atomic
def _delete_people(owner: User, ids: Sequence[int]) -> None:
    shared = Participation.objects.filter(person__in=ids).order_by()
    contacts = sorted(set(shared.values_list("interaction_id", flat=True)))
    forget_people(owner, ids)
    delete_rows(Person, ids)
    for some in _parts(contacts):
        peopled = set(Participation.objects.filter(interaction__in=some).values_list("interaction_id", flat=True))
        alone = [pk for pk in some if pk not in peopled]
        forget_rows(owner, "interaction", alone)
        delete_rows(Interaction, alone)


def _parts(ids: Sequence[int]) -> list[Sequence[int]]:
    return [ids[start : start + ROWS_AT_ONCE] for start in range(0, len(ids), ROWS_AT_ONCE)]

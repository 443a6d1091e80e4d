"""Time for colleagues is set aside, and given back."""

from datetime import date, time

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.exchange.errors import ReservedTimeOutOfRangeError
from wasl.relations.exchange.models import ReservedTime
from wasl.relations.exchange.models.reserved import LONGEST_MINUTES, MOST_PEOPLE, SHORTEST_MINUTES

LAST_WEEKDAY = 6


@transaction.atomic
def reserve_time(
    owner: User, *, starts_at: time, minutes: int, people: int, weekday: int = 0, on: date | None = None
) -> ReservedTime:
    """Set a weekly time aside, or one on that day alone; the same beginning once more says how long and for how many."""
    weekday = on.weekday() if on else weekday
    if not (
        0 <= weekday <= LAST_WEEKDAY and SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES and 1 <= people <= MOST_PEOPLE
    ):
        raise ReservedTimeOutOfRangeError
    reserved: ReservedTime
    reserved, _ = ReservedTime.objects.update_or_create(
        owner=owner, weekday=weekday, on=on, starts_at=starts_at, defaults={"minutes": minutes, "people": people}
    )
    return reserved


@transaction.atomic
def give_back_time(owner: User, reserved_id: int) -> ReservedTime:
    """It is set aside no more; what is given back can be reserved again as it was."""
    reserved: ReservedTime | None = ReservedTime.objects.of(owner).filter(pk=reserved_id).first()
    if reserved is None:
        raise NotFoundError
    ReservedTime.objects.of(owner).filter(pk=reserved_id).delete()
    return reserved

"""Time that the owner set aside for colleagues."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import WEEKDAYS, Owned

SHORTEST_MINUTES, LONGEST_MINUTES = 5, 480
MOST_PEOPLE = 20


class ReservedTime(Owned):
    """A time of the owner's own zone, weekly or `on` a day alone, and how many people are to be contacted in it. Monday is 0."""

    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=WEEKDAYS)
    on = models.DateField(_("on one day only"), null=True, blank=True)
    starts_at = models.TimeField(_("from"))
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=30)
    people = models.PositiveSmallIntegerField(_("people"), default=3)

    class Meta:
        ordering: ClassVar = ["weekday", "starts_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["owner", "weekday", "starts_at"], condition=models.Q(on=None), name="reserved_time_once"
            ),
            models.UniqueConstraint(fields=["owner", "on", "starts_at"], name="reserved_day_once"),
            models.CheckConstraint(
                condition=models.Q(
                    weekday__lte=6, minutes__gte=SHORTEST_MINUTES, minutes__lte=LONGEST_MINUTES,
                    people__gte=1, people__lte=MOST_PEOPLE,
                ),
                name="reserved_time_within_a_day",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.on or self.weekday} {self.starts_at:%H:%M}"

    def holds_at(self, local: datetime) -> bool:
        """Whether that moment of the owner's zone lies in it; one that goes past midnight ends with the day."""
        begins = datetime.combine(local.date(), self.starts_at, local.tzinfo)
        is_of_the_day = local.date() == self.on if self.on else local.weekday() == self.weekday
        return is_of_the_day and begins <= local < begins + timedelta(minutes=self.minutes)

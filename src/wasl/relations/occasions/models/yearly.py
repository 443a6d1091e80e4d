"""Days that return every year: birthdays and others, Gregorian or Hijri."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Owned
from wasl.foundation.sources.models import Source
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class Occasion(Owned):
    """A day of a person, by the calendar in which it was given; its year may be unknown."""

    as_one: ClassVar = AsOne(fills=("year",))

    class Kind(models.TextChoices):
        BIRTHDAY = "birthday", _("Birthday")
        ANNIVERSARY = "anniversary", _("Anniversary")
        OTHER = "other", _("Other")

    class Calendar(models.TextChoices):
        GREGORIAN = "gregorian", _("Gregorian")
        HIJRI = "hijri", _("Hijri")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="occasions", db_index=False)
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices)
    label = models.CharField(_("label"), max_length=100, blank=True)
    calendar = models.CharField(_("calendar"), max_length=9, choices=Calendar.choices, default=Calendar.GREGORIAN)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    month = models.PositiveSmallIntegerField(_("month"))
    day = models.PositiveSmallIntegerField(_("day"))
    source = models.ForeignKey(
        Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )

    class Meta:
        ordering: ClassVar = ["month", "day", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "kind", "label", "calendar", "month", "day"], name="occasion_once"
            ),
            models.CheckConstraint(
                condition=models.Q(month__gte=1, month__lte=12, day__gte=1, day__lte=31), name="occasion_has_a_day"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "calendar", "month", "day"], name="occasions_by_day")]

    def __str__(self) -> str:
        return f"{self.kind} {self.month}-{self.day}"

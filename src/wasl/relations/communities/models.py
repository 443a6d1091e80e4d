"""Events and who is there."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Owned
from wasl.foundation.sources.models import Source
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class Event(Owned):
    """An entry of the owner's calendar. `fingerprint` makes a second import of it change nothing."""

    title = models.CharField(_("title"), max_length=300, blank=True)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    is_all_day = models.BooleanField(default=False)
    is_cancelled = models.BooleanField(default=False)
    place = models.CharField(_("place"), max_length=300, blank=True)
    link = models.CharField(_("link"), max_length=500, blank=True)
    fingerprint = models.CharField(max_length=32, null=True, blank=True, editable=False)  # noqa: DJ001 - null is never equal
    source = models.ForeignKey(
        Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    people: "models.ManyToManyField[Person, Attendance]" = models.ManyToManyField(
        Person, through="Attendance", related_name="events"
    )

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "fingerprint"], name="event_known_once")]
        indexes: ClassVar = [models.Index(fields=["owner", "starts_at", "id"], name="events_by_start")]

    def __str__(self) -> str:
        return self.title


class Attendance(models.Model):
    """A person at an event."""

    as_one: ClassVar = AsOne(greatest=("is_organiser",))

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="attendances", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="attendances")
    is_organiser = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["event", "person"], name="at_an_event_once")]

    def __str__(self) -> str:
        return f"{self.event_id}:{self.person_id}"

"""Events, who is there, and whom the owner met."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.foundation.sources.models import Source
from wasl.relations.communities.models.communities import Community
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person

LONGEST_WHY = 300


class Event(Owned):
    """An entry of the owner's calendar. `fingerprint` makes a second import of it change nothing.

    From `asks_from` on, Today asks about it; entries that a calendar brought are not asked about, since the owner
    put them there herself.
    """

    class Kind(models.TextChoices):
        SEMINAR = "seminar", _("Seminar")
        CONFERENCE = "conference", _("Conference")
        MEETING = "meeting", pgettext_lazy("an event", "Meeting")
        WORKSHOP = "workshop", _("Workshop")
        COURSE = "course", _("Training course")
        SOCIAL = "social", _("Social gathering")

    class Reply(models.TextChoices):
        GOING = "going", _("Going")
        MAYBE = "maybe", _("Maybe")
        NOT_GOING = "not-going", _("Not going")

    title = models.CharField(_("title"), max_length=300, blank=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, blank=True)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    is_all_day = models.BooleanField(default=False)
    is_cancelled = models.BooleanField(default=False)
    place = models.CharField(_("place"), max_length=300, blank=True)
    link = models.CharField(_("link"), max_length=500, blank=True)
    reply = models.CharField(max_length=9, choices=Reply.choices, blank=True)
    note = models.TextField(blank=True)
    asks_from = models.DateField(null=True, blank=True, editable=False)
    community = models.ForeignKey(Community, on_delete=models.SET_NULL, null=True, blank=True, related_name="events")
    fingerprint = models.CharField(max_length=32, null=True, blank=True, editable=False)  # noqa: DJ001 - null is never equal
    source = models.ForeignKey(
        Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    people: "models.ManyToManyField[Person, Attendance]" = models.ManyToManyField(
        Person, through="Attendance", related_name="events"
    )

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "fingerprint"], name="event_known_once")]
        indexes: ClassVar = [models.Index(fields=["owner", "starts_at", "id"], name="events_by_start")]

    def __str__(self) -> str:
        return self.title


class Attendance(models.Model):
    """A person at an event: told by its calendar, listed before it, or met there.

    `is_wanted` and `why`: the owner wants to meet them. `met_at` is when she did, `interaction` the contact that was
    logged; with `is_new` the person was added by that, with `listed_at` the row came with a list.
    """

    as_one: ClassVar = AsOne(
        greatest=("is_organiser", "is_wanted"), fills=("why", "met_at", "interaction", "listed_at")
    )

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="attendances", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="attendances")
    is_organiser = models.BooleanField(default=False)
    is_wanted = models.BooleanField(default=False)
    why = models.CharField(max_length=LONGEST_WHY, blank=True)
    listed_at = models.DateTimeField(null=True, blank=True, editable=False)
    met_at = models.DateTimeField(null=True, blank=True)
    is_new = models.BooleanField(default=False)
    interaction = models.ForeignKey(Interaction, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["event", "person"], name="at_an_event_once")]
        indexes: ClassVar = [
            models.Index(fields=["met_at"], condition=models.Q(met_at__isnull=False), name="people_met_by_day")
        ]

    def __str__(self) -> str:
        return f"{self.event_id}:{self.person_id}"


class ListedName(models.Model):
    """A name on the list of an event that is nobody's whom the owner knows, or may be one of several (`MayBe`)."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=300)
    words = models.CharField(max_length=300, blank=True)
    is_wanted = models.BooleanField(default=False)
    why = models.CharField(max_length=LONGEST_WHY, blank=True)
    listed_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["event", "name"], name="listed_once")]

    def __str__(self) -> str:
        return self.name


class MayBe(models.Model):
    """Somebody whom a listed name may mean; the owner is asked."""

    listed = models.ForeignKey(ListedName, on_delete=models.CASCADE, related_name="may_be", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["listed", "person"], name="may_be_once")]

    def __str__(self) -> str:
        return f"{self.listed_id}:{self.person_id}"

"""The owner's profiles on platforms: what was last read of each, what it is chosen for, and what is to mend."""

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned, OwnedQuerySet

WHY = 300
WEEK_MINUTES = 7 * 24 * 60


class Profile(Owned):
    """One on each platform. `told` is what was read of it on `read_on`, as `rules.facts.Facts`; `seen` is its picture."""

    class ReadFrom(models.TextChoices):
        NOTHING = "", _("not read yet")
        ARCHIVE = "archive", _("the platform's archive")
        TEXT = "text", _("pasted text")
        PAGE = "page", _("a saved page")

    platform = models.CharField(max_length=24)
    address = models.CharField(_("address"), max_length=500, blank=True)
    told = models.JSONField(default=dict, blank=True)
    seen = models.JSONField(default=dict, blank=True)
    read_from = models.CharField(max_length=7, choices=ReadFrom.choices, blank=True)
    read_on = models.DateField(null=True, blank=True)
    is_chosen = models.BooleanField(default=False)
    weekly_minutes = models.PositiveSmallIntegerField(_("minutes a week"), null=True, blank=True)
    why = models.CharField(_("what for"), max_length=WHY, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "platform"], name="one_profile_on_a_platform"),
            models.CheckConstraint(
                condition=models.Q(weekly_minutes=None) | models.Q(weekly_minutes__lte=WEEK_MINUTES),
                name="no_more_than_a_week",
            ),
        ]

    def __str__(self) -> str:
        return self.platform


class FaultQuerySet(OwnedQuerySet):
    def open(self) -> Self:
        return self.filter(state=Fault.State.OPEN)


class Fault(Owned):
    """Something to mend, in a profile or, without one, in the record. `about` tells two of one `code` apart.

    `is_seen`: it was there at the last look. What the owner calls done stays so until she reads the profile again.
    """

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("something to mend", "open")
        DONE = "done", pgettext_lazy("something to mend", "done")
        DISMISSED = "dismissed", pgettext_lazy("something to mend", "left as it is")

    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, null=True, blank=True, related_name="faults")
    code = models.CharField(max_length=32)
    about = models.CharField(max_length=200, blank=True)
    values = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    is_seen = models.BooleanField(default=True)
    found_on = models.DateField()
    settled_on = models.DateField(null=True, blank=True)
    quiet_until = models.DateField(null=True, blank=True)

    objects = FaultQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "state", "id"], name="faults_by_state")]

    def __str__(self) -> str:
        return self.code

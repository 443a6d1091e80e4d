"""Invitations: from whom, to what, when; the answer, and whether it was kept."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class Invitation(Owned):
    """`reason` is why the owner was not there, as it was; `made_good` how she made up for it."""

    as_one: ClassVar = AsOne(
        same=("kind", "on", "deleted_at"), fills=("what", "place", "answer", "attendance", "reason", "made_good")
    )

    class Kind(models.TextChoices):
        WEDDING = "wedding", _("Wedding")
        ENGAGEMENT = "engagement", _("Engagement")
        BIRTH = "birth", _("Birth of a child")
        GRADUATION = "graduation", _("Graduation")
        NEW_HOUSE = "new-house", _("New house")
        NEW_BUSINESS = "new-business", _("New business")
        GATHERING = "gathering", _("Gathering or meal")
        OTHER = "other", _("Something else")

    class Answer(models.TextChoices):
        OPEN = "", _("not answered yet")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")

    class Attendance(models.TextChoices):
        UNKNOWN = "", _("not said")
        THERE = "there", _("I was there")
        MISSED = "missed", _("I was not there")

    class MadeGood(models.TextChoices):
        NOT_YET = "", _("not yet")
        VISIT = "visit", _("made good by a visit")
        GIFT = "gift", _("made good by a gift")
        CALL = "call", _("made good by a call")
        INVITED = "invited", _("made good by an invitation of mine")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="invitations", db_index=False)
    kind = models.CharField(_("to what"), max_length=16, choices=Kind.choices)
    what = models.CharField(_("in words"), max_length=150, blank=True)
    on = models.DateField(_("day"))
    place = models.CharField(_("where, and at what hour"), max_length=200, blank=True)
    answer = models.CharField(_("my answer"), max_length=8, choices=Answer.choices, blank=True)
    answered_on = models.DateField(null=True, blank=True, editable=False)
    attendance = models.CharField(_("was I there?"), max_length=6, choices=Attendance.choices, blank=True)
    reason = models.TextField(_("why not, as it was"), blank=True)
    made_good = models.CharField(_("made good"), max_length=7, choices=MadeGood.choices, blank=True)
    made_good_on = models.DateField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(made_good="") | ~models.Q(attendance="there"), name="made_good_is_for_the_absent"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "on"], name="invitations_by_day"),
            models.Index(fields=["person", "-on"], name="invitations_of_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.on}"

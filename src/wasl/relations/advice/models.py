"""Advice and lessons: from whom, on what, whether the owner followed it, and how that went."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.people.models import Person


class Advice(Owned):
    """What somebody advised, or what was learned from what they went through.

    It came from `giver`, else from what `giver_name` names. From `asks_from` on, Today asks once how it went.
    """

    class Kind(models.TextChoices):
        ADVICE = "advice", pgettext_lazy("kept words", "advice")
        LESSON = "lesson", pgettext_lazy("kept words", "a lesson")

    class Followed(models.TextChoices):
        UNKNOWN = "", pgettext_lazy("advice", "not said yet")
        YES = "yes", pgettext_lazy("advice", "followed")
        PARTLY = "partly", pgettext_lazy("advice", "followed in part")
        NO = "no", pgettext_lazy("advice", "not followed")

    class Went(models.TextChoices):
        UNKNOWN = "", pgettext_lazy("how advice went", "not said yet")
        WELL = "well", pgettext_lazy("how advice went", "well")
        MIXED = "mixed", pgettext_lazy("how advice went", "so-so")
        BADLY = "badly", pgettext_lazy("how advice went", "not well")

    kind = models.CharField(_("what it is"), max_length=6, choices=Kind.choices, default=Kind.ADVICE)
    matter = models.CharField(_("on what matter"), max_length=200)
    words = models.TextField(_("what was said"), blank=True)
    giver = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="advice_given")
    giver_name = models.CharField(max_length=200, blank=True)
    on = models.DateField(_("on which day"))
    followed = models.CharField(max_length=6, choices=Followed.choices, blank=True)
    followed_on = models.DateField(null=True, blank=True, editable=False)
    went = models.CharField(max_length=5, choices=Went.choices, blank=True)
    outcome = models.TextField(_("how it went"), blank=True)
    asks_from = models.DateField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(matter=""), name="advice_has_a_matter")]
        indexes: ClassVar = [models.Index(fields=["owner", "-on", "-id"], name="advice_by_day")]

    def __str__(self) -> str:
        return self.matter

    @property
    def from_whom(self) -> str:
        """A person in the bin gives no name."""
        return self.giver.display_name if self.giver and not self.giver.deleted_at else self.giver_name

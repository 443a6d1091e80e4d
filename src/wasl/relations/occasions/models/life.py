"""What happens once in a life: joys to congratulate, and hard times in which to stand by somebody."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.occasions.rules.courses import HARDSHIPS
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class LifeEvent(Owned):
    """A joy or a hard time of a person. `about` says whose or what: the child's name, who died, the new post.

    `over_on` ends an illness. For so many `mourning_days` after a death nothing joyful is proposed; None: no silence.
    """

    as_one: ClassVar = AsOne(
        same=("kind", "on", "deleted_at"), fills=("about", "over_on"), greatest=("mourning_days", "keeps_forty")
    )

    class Kind(models.TextChoices):
        WEDDING = "wedding", _("Wedding")
        ENGAGEMENT = "engagement", _("Engagement")
        BIRTH = "birth", _("Birth of a child")
        GRADUATION = "graduation", _("Graduation")
        PROMOTION = "promotion", _("Promotion")
        NEW_JOB = "new-job", _("New job")
        NEW_BUSINESS = "new-business", _("New business")
        NEW_HOUSE = "new-house", _("New house")
        AWARD = "award", _("Award or achievement")
        CHILD_SUCCESS = "child-success", _("Success of a son or daughter")
        HAJJ = "hajj", _("Return from Hajj")
        UMRAH = "umrah", _("Return from Umrah")
        TRAVEL = "travel", _("Safe return from a journey")
        RECOVERY = "recovery", _("Recovery")
        RETIREMENT = "retirement", _("Retirement")
        ILLNESS = "illness", _("Illness")
        CONDOLENCE = "condolence", _("Death of somebody dear")
        HARDSHIP = "hardship", _("Another hard time")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="life_events", db_index=False)
    kind = models.CharField(_("what happened"), max_length=16, choices=Kind.choices)
    about = models.CharField(_("whose, or what"), max_length=150, blank=True)
    on = models.DateField(_("day"))
    over_on = models.DateField(_("over since"), null=True, blank=True)
    mourning_days = models.PositiveSmallIntegerField(_("no joyful greeting for"), null=True, blank=True)
    keeps_forty = models.BooleanField(_("remember the fortieth day"), default=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(over_on=None) | models.Q(over_on__gte=models.F("on")),
                name="life_event_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=models.Q(mourning_days=None) | models.Q(mourning_days__lte=400),
                name="mourning_of_400_days_at_most",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "on"], name="life_events_by_day"),
            models.Index(fields=["person", "-on"], name="life_events_of_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.on}"

    @property
    def is_hardship(self) -> bool:
        return self.kind in HARDSHIPS

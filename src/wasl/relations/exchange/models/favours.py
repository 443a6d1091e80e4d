"""What was given to people and received from them, and whether thanks were said for it."""

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class Side(models.TextChoices):
    GIVEN = "given", _("I gave")
    RECEIVED = "received", _("I received")


class Kind(models.TextChoices):
    INFORMATION = "information", pgettext_lazy("what is given", "Information")
    INTRODUCTION = "introduction", pgettext_lazy("what is given", "An introduction")
    HELP = "help", pgettext_lazy("what is given", "Help")
    TIME = "time", pgettext_lazy("what is given", "Time")


class Weight(models.IntegerChoices):
    SMALL = 1, pgettext_lazy("what was given", "Small")
    REAL = 2, pgettext_lazy("what was given", "Real")
    LARGE = 3, pgettext_lazy("what was given", "Large")


class FavourQuerySet(BinnedQuerySet):
    def with_people(self) -> Self:
        """Each with those to whom it went or from whom it came: one query for all of them."""
        people = Sharing.objects.filter(person__deleted_at=None).select_related("person").order_by("id")
        return self.prefetch_related(models.Prefetch("sharings", queryset=people))


class Favour(Owned):
    """Information, an introduction, help or time, that went to these people or came from them on that day."""

    side = models.CharField(max_length=8, choices=Side.choices)
    kind = models.CharField(_("what it was"), max_length=12, choices=Kind.choices)
    weight = models.PositiveSmallIntegerField(_("how much it was"), choices=Weight.choices, default=Weight.REAL)
    words = models.CharField(_("in a few words"), max_length=300, blank=True)
    on = models.DateField(_("on which day"))
    interaction = models.ForeignKey(
        Interaction, on_delete=models.SET_NULL, null=True, blank=True, related_name="favours"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    people: "models.ManyToManyField[Person, Sharing]" = models.ManyToManyField(
        Person, through="Sharing", related_name="favours"
    )

    objects = FavourQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(weight__gte=1, weight__lte=3), name="favour_weighs_1_to_3")
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "-on", "-id"], name="favours_newest_first")]

    def __str__(self) -> str:
        return self.words or str(self.get_kind_display())


class Sharing(models.Model):
    """Somebody to whom it went, or from whom it came. `thanked_on`: thanks were said to that person."""

    as_one: ClassVar = AsOne(fills=("thanked_on",))

    favour = models.ForeignKey(Favour, on_delete=models.CASCADE, related_name="sharings", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sharings")
    thanked_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["favour", "person"], name="in_a_favour_once")]

    def __str__(self) -> str:
        return f"{self.favour_id}:{self.person_id}"

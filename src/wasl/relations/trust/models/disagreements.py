"""What the owner and others saw differently, each side's view, and how it was settled."""

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.people.models import Person


class DisagreementQuerySet(BinnedQuerySet):
    def open(self) -> Self:
        return self.present().filter(how="")

    def with_people(self) -> Self:
        """Each with those it was with: one query for all of them."""
        people = Party.objects.filter(person__deleted_at=None).select_related("person").order_by("id")
        return self.prefetch_related(models.Prefetch("parties", queryset=people))


class Disagreement(Owned):
    """A matter on which views differed. Open while `how` is empty; `outcome` says in words how it was settled."""

    class How(models.TextChoices):
        OPEN = "", _("not settled yet")
        THEIRS = "theirs", _("I came round to their view")
        MINE = "mine", _("They came round to mine")
        BETWEEN = "between", _("We met in the middle")
        APART = "apart", _("We respect that we differ")
        THIRD = "third", _("Somebody else decided")

    matter = models.CharField(_("about what"), max_length=200)
    their_view = models.TextField(_("how they see it"), blank=True)
    my_view = models.TextField(_("how I see it"), blank=True)
    on = models.DateField(_("since when"))
    how = models.CharField(_("how it was settled"), max_length=8, choices=How.choices, blank=True, default="")
    outcome = models.TextField(_("in words"), blank=True)
    settled_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    people: "models.ManyToManyField[Person, Party]" = models.ManyToManyField(
        Person, through="Party", related_name="disagreements"
    )

    objects = DisagreementQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(matter=""), name="disagreement_has_a_matter"),
            models.CheckConstraint(
                condition=models.Q(how="", settled_on=None) | (~models.Q(how="") & models.Q(settled_on__isnull=False)),
                name="disagreement_is_open_until_settled",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "-on", "-id"], name="disagreements_newest_first")]

    def __str__(self) -> str:
        return self.matter


class Party(models.Model):
    """Somebody it was with."""

    disagreement = models.ForeignKey(Disagreement, on_delete=models.CASCADE, related_name="parties", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="disagreed")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["disagreement", "person"], name="disagreed_once")]

    def __str__(self) -> str:
        return f"{self.disagreement_id}:{self.person_id}"

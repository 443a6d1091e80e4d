"""What the owner told people about a matter, so that the next word agrees with it."""

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import Person


class StatementQuerySet(BinnedQuerySet):
    def current(self) -> Self:
        """Those that no later word took the place of."""
        return self.present().filter(models.Q(replaced_by=None) | models.Q(replaced_by__deleted_at__isnull=False))

    def with_people(self) -> Self:
        """Each with those who heard it: one query for all of them."""
        people = Hearer.objects.filter(person__deleted_at=None).select_related("person").order_by("id")
        return self.prefetch_related(models.Prefetch("hearers", queryset=people))


class Statement(Owned):
    """An answer, a price, a reason: in these words, on that day, to these people. `replaced_by` is the later word."""

    matter = models.CharField(_("about what"), max_length=200)
    words = models.TextField(_("what was said"))
    said_on = models.DateField(_("said on"))
    valid_until = models.DateField(_("holds until"), null=True, blank=True)
    interaction = models.ForeignKey(
        Interaction, on_delete=models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    replaced_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="replaces", editable=False
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    people: "models.ManyToManyField[Person, Hearer]" = models.ManyToManyField(
        Person, through="Hearer", related_name="statements"
    )

    objects = StatementQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(words="") & ~models.Q(matter=""), name="statement_has_words")
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "-said_on", "-id"], name="statements_newest_first")]

    def __str__(self) -> str:
        return self.matter


class Hearer(models.Model):
    """Somebody who was told."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="hearers", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="heard")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["statement", "person"], name="told_once")]

    def __str__(self) -> str:
        return f"{self.statement_id}:{self.person_id}"

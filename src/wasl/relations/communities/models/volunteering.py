"""Hours that the owner gave to a community."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.communities.models.communities import Community
from wasl.relations.people.models import Person


class Contribution(Owned):
    """A task or an event of a community that the owner volunteered for, on one day or over several."""

    what = models.CharField(max_length=300)
    role = models.CharField(max_length=200, blank=True)
    minutes = models.PositiveIntegerField(default=0)
    first_on = models.DateField()
    last_on = models.DateField(null=True, blank=True)
    community = models.ForeignKey(
        Community, on_delete=models.SET_NULL, null=True, blank=True, related_name="contributions"
    )
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    people: "models.ManyToManyField[Person, Companion]" = models.ManyToManyField(
        Person, through="Companion", related_name="contributions"
    )

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(what=""), name="contribution_has_words")]
        indexes: ClassVar = [models.Index(fields=["owner", "-first_on", "-id"], name="contributions_newest_first")]

    def __str__(self) -> str:
        return self.what


class Companion(models.Model):
    """Somebody with whom the owner worked on it."""

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="companions", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="companionships")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["contribution", "person"], name="worked_with_once")]

    def __str__(self) -> str:
        return f"{self.contribution_id}:{self.person_id}"

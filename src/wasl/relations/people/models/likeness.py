"""Of two people, whether they are one: that they may be, that they are not, that they were made one."""

import uuid
from typing import ClassVar, Self

from django.db import models
from django.utils import timezone

from wasl.foundation.accounts.models import Owned, OwnedQuerySet
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models.persons import Person


class MergeQuerySet(OwnedQuerySet):
    def standing(self) -> Self:
        """Those that were not undone."""
        return self.filter(undone_at=None, merged__merged_into=models.F("kept"))


class Merge(Owned):
    """One person became part of another. Says all that is needed to undo it at any time.

    `moved` holds, by column (`people.spelling.person`), the keys of the rows that went over; `made`, by model, those
    that were made for it; `changed` what was written on rows that were there, each with the values before and after.
    What both had alike stayed with `merged`, which is hidden and keeps its row.
    """

    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    kept = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merges")
    merged = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merges_away")
    merged_at = models.DateTimeField(default=timezone.now, editable=False)
    undone_at = models.DateTimeField(null=True, blank=True, editable=False)
    kept_changed_at = models.DateTimeField()
    merged_changed_at = models.DateTimeField()
    moved = models.JSONField(default=dict)
    made = models.JSONField(default=dict)
    changed = models.JSONField(default=list)

    objects = MergeQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "uid"], name="merge_uid_once")]
        indexes: ClassVar = [models.Index(fields=["owner", "-merged_at", "-id"], name="merges_newest_first")]

    def __str__(self) -> str:
        return f"{self.merged_id} → {self.kept_id}"


class Distinction(Owned):
    """The owner said that these two are not one. `a` is the one with the smaller id."""

    as_one: ClassVar = AsOne(pair=("a", "b"))

    a = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="distinct_as_a", db_index=False)
    b = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="distinct_as_b")
    said_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["a", "b"], name="distinct_once"),
            models.CheckConstraint(condition=models.Q(a__lt=models.F("b")), name="distinct_a_before_b"),
        ]

    def __str__(self) -> str:
        return f"{self.a_id} ≠ {self.b_id}"


class Likeness(Owned):
    """Two people who may be one, as they were when it was looked for: derived, and looked for again.

    `reasons` are the words of `overviews.duplicates.wording` with what they name.
    """

    as_one: ClassVar = AsOne(is_derived=True)

    a = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    b = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    probability = models.FloatField()
    reasons = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["a", "b"], name="alike_once"),
            models.CheckConstraint(condition=models.Q(a__lt=models.F("b")), name="alike_a_before_b"),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "-probability", "a", "b"], name="most_alike_first")]

    def __str__(self) -> str:
        return f"{self.a_id} ~ {self.b_id}"


class LookedThrough(Owned):
    """Up to which change of her people likely pairs were looked for: derived, as the pairs are."""

    changed_until = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner"], name="looked_through_once")]

    def __str__(self) -> str:
        return f"{self.owner_id}: {self.changed_until}"

"""Where rows came from: one source a file or feed, and what it changed on rows that were there before."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from wasl.foundation.accounts.models import Owned, OwnedQuerySet


class SourceQuerySet(OwnedQuerySet):
    def standing(self) -> "SourceQuerySet":
        """Those that were not taken back."""
        return self.filter(undone_at=None)


class Source(Owned):
    """A file, feed or archive. Rows made from it point here, so that it can be taken back as a whole."""

    kind = models.CharField(max_length=24)  # a format of foundation/formats/registry.py
    label = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = SourceQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "-made_at"], name="sources_newest_first")]

    def __str__(self) -> str:
        return self.label or self.kind


class FilledField(models.Model):
    """A blank that a source filled on a row it did not make; taking the source back empties it again.

    `after` is what was written: a value that the owner changed since then stays hers.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="filled_fields")
    model = models.CharField(max_length=64)
    row_id = models.BigIntegerField()
    field = models.CharField(max_length=64)
    after = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "model", "row_id", "field"], name="filled_once_a_source")
        ]
        indexes: ClassVar = [models.Index(fields=["model", "row_id"], name="who_filled_this_row")]

    def __str__(self) -> str:
        return f"{self.model}.{self.field}"


class RowsOfSource(models.Model):
    """Many rows of one model, of one source; `row_ids` are in runs (`sources.runs`)."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="%(class)ss")
    model = models.CharField(max_length=64)
    row_ids = models.JSONField(default=list)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.model


class Telling(RowsOfSource):
    """Rows that the source told of when another had told of them first: taking that one back makes them this one's."""


class Bringing(RowsOfSource):
    """Rows that an archive of Wasl made. They name sources of their own, those of the installation it came from."""

"""The owner herself on professional platforms."""

from typing import ClassVar

from django.db import models

from wasl.foundation.accounts.models import Owned
from wasl.foundation.sources.models import Source


class ProfileFact(Owned):
    """A row of the owner's own profile as a platform gave it: a position, a skill, a followed organisation."""

    platform = models.CharField(max_length=24)
    kind = models.CharField(max_length=32)
    fields = models.JSONField(default=dict)
    fingerprint = models.CharField(max_length=32)
    source = models.ForeignKey(
        Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "fingerprint"], name="profile_fact_once")]
        indexes: ClassVar = [models.Index(fields=["owner", "platform", "kind"], name="profile_by_kind")]

    def __str__(self) -> str:
        return f"{self.platform} {self.kind}"

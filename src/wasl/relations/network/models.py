"""Ties between the owner's people, with the evidence for each."""

from typing import ClassVar

from django.db import models

from wasl.foundation.accounts.models import Owned
from wasl.foundation.sources.models import Source
from wasl.relations.network.figures.models import KeptFigures, KeptMap
from wasl.relations.network.introductions.models import IntroductionRequest, Willingness
from wasl.relations.network.ties.models import StatedTie, Tie, TieBook, TieChange
from wasl.relations.network.warmth.models import Warmth, WarmthLevel
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person

__all__ = [
    "Evidence",
    "IntroductionRequest",
    "KeptFigures",
    "KeptMap",
    "StatedTie",
    "Tie",
    "TieBook",
    "TieChange",
    "Warmth",
    "WarmthLevel",
    "Willingness",
]


class Evidence(Owned):
    """What one source shows of a tie between two people. `a` is the one with the smaller id.

    `weight` is the count with each time divided by how many others were there; 0 where that is not known.
    """

    as_one: ClassVar = AsOne(
        pair=("a", "b"),
        adds=("count", "weight"),
        least=("first_at",),
        greatest=("last_at", "strength"),
        fills=("label",),
    )

    class Kind(models.TextChoices):
        MAIL = "mail", "co-recipients"
        GROUP_CHAT = "group", "the same group chat"
        MEETING = "meeting", "the same meeting"
        STATED = "stated", "said so"

    a = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="evidence_as_a", db_index=False)
    b = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="evidence_as_b")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    count = models.PositiveIntegerField(default=1)
    weight = models.FloatField(default=0)
    first_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)
    strength = models.FloatField(null=True, blank=True)
    label = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["a", "b", "kind", "source"], name="evidence_once_a_source"),
            models.CheckConstraint(condition=models.Q(a__lt=models.F("b")), name="a_before_b"),
            models.CheckConstraint(
                condition=models.Q(strength__isnull=True) | models.Q(strength__gte=0, strength__lte=1),
                name="strength_from_0_to_1",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "a", "b"], name="ties_of_an_owner")]

    def __str__(self) -> str:
        return f"{self.a_id}-{self.b_id} {self.kind}"

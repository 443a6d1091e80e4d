"""What is kept of warmth: a row a person that pages sort by, and a row an owner."""

from collections.abc import Collection
from typing import ClassVar, Self

from django.db import models

from wasl.foundation.accounts.models import Owned, OwnedQuerySet, User
from wasl.relations.interactions.following import FollowsContacts
from wasl.relations.network.warmth import rules
from wasl.relations.people.models import Person


class WarmthQuerySet(OwnedQuerySet):
    def in_band(self, band: rules.Band) -> Self:
        """Those whose chance falls in the band; `short` are those in touch too seldom to say."""
        if band == "short":
            return self.filter(probability__isnull=True)
        least, below = rules.bounds_of(band)
        return self.filter(probability__gte=least, probability__lt=below)


class Warmth(FollowsContacts, Owned):
    """How likely contact with somebody is within `rules.USUAL_HORIZON` days, as of the day of the owner's level.

    `days` holds the days of contact (`histories.pack`), from which any horizon and any day can be told;
    `probability` is None below `rules.LEAST_DAYS` of them. `is_bridge`: by `figures/rules/bridges.py`.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="warmth", primary_key=True)
    days = models.BinaryField()
    probability = models.FloatField(null=True)
    is_bridge = models.BooleanField(default=False)

    objects = WarmthQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(probability__isnull=True) | models.Q(probability__gte=0, probability__lte=1),
                name="warmth_from_0_to_1",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "-probability", "-person"], name="warmest_first"),
            models.Index(
                fields=["owner", "probability"], condition=models.Q(is_bridge=True), name="coolest_bridges_first"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.probability}"

    @classmethod
    def follow(cls, owner: User, person_ids: Collection[int]) -> None:
        from wasl.relations.network.warmth.scoring import score_people

        score_people(owner, person_ids)


class WarmthLevel(Owned):
    """How an owner's ties go beside those that were learned from, and the day of which her rows tell."""

    shift = models.FloatField(default=0.0)
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner"], name="one_warmth_level_an_owner")]

    def __str__(self) -> str:
        return f"{self.on}: {self.shift:+.2f}"

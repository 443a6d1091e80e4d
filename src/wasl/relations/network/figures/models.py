"""What was measured of a network, and where its people stand on the map: kept, because both take long to find."""

from typing import ClassVar

from django.db import models

from wasl.foundation.accounts.models import Owned


class KeptFigures(Owned):
    """The figures of a large network as they were when it was measured last: derived, and measured again each day.

    `contents` is `rules.measures.Figures` as JSON: counts and ids, no names but those of cities.
    """

    contents = models.JSONField()
    measured_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner"], name="figures_once_an_owner")]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.measured_at:%Y-%m-%d}"


class KeptMap(Owned):
    """A network as it was laid out last: derived. Its people stand where they stood until much has changed.

    Columns are little-endian. By person: `people` (int64, in order), `own` (the owner's tie), `x` and `y` (float32),
    `groups` (int32). By tie: `a` and `b` (places among the people, int32) and `strength` (float32).
    """

    people = models.BinaryField()
    own = models.BinaryField()
    x = models.BinaryField()
    y = models.BinaryField()
    groups = models.BinaryField()
    a = models.BinaryField()
    b = models.BinaryField()
    strength = models.BinaryField()
    laid_out_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner"], name="map_once_an_owner")]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.laid_out_at:%Y-%m-%d}"

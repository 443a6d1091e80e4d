"""What the owner says of herself, so that common ground shows: her interests, cities and organisations."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Owned


class OwnGround(Owned):
    """Something of the owner's own that people may share with her. `key` is its folded name."""

    class Kind(models.TextChoices):
        INTEREST = "interest", _("interest")
        CITY = "city", _("city")
        ORGANISATION = "organisation", _("organisation")

    kind = models.CharField(max_length=12, choices=Kind.choices)
    name = models.CharField(max_length=100)
    key = models.CharField(max_length=100, editable=False)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "kind", "key"], name="own_ground_once")]

    def __str__(self) -> str:
        return self.name

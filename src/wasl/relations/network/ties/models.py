"""What the owner says of two people, and the ties that all evidence comes to."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Owned
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class StatedTie(Owned):
    """The owner's own word on how well two people know each other; it stands above all evidence.

    `a` is the one with the smaller id. A strength of 0 says that they do not know each other.
    """

    as_one: ClassVar = AsOne(pair=("a", "b"), greatest=("strength",), fills=("note",))

    a = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="stated_as_a", db_index=False)
    b = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="stated_as_b")
    strength = models.FloatField(_("how well they know each other"))
    note = models.CharField(_("how you know"), max_length=200, blank=True)
    said_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["a", "b"], name="stated_once"),
            models.CheckConstraint(condition=models.Q(a__lt=models.F("b")), name="stated_a_before_b"),
            models.CheckConstraint(
                condition=models.Q(strength__gte=0, strength__lte=1), name="stated_strength_from_0_to_1"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "a", "b"], name="stated_of_an_owner")]

    def __str__(self) -> str:
        return f"{self.a_id}-{self.b_id} {self.strength}"


class Tie(Owned):
    """What all evidence for a tie comes to, both ways round. Derived: kept by `keeping` with the evidence.

    The table is its own index (WITHOUT ROWID on SQLite), so that one look finds the ties of a person, in the order of their
    strength: its key is owner, a, strength, b. `keeping` alone writes it, and each pair once. `a` and `b` are ids of people
    without being foreign keys, which would cost two further indexes.
    """

    pk = models.CompositePrimaryKey("owner_id", "a", "b")
    a = models.BigIntegerField()
    b = models.BigIntegerField()
    strength = models.FloatField()

    def __str__(self) -> str:
        return f"{self.a}-{self.b} {self.strength:.2f}"


class TieBook(Owned):
    """How the ties of an owner stand. Derived with them.

    `version` counts every change; `snapshot` is the version that was written as arrays beside the database, if one was.
    """

    owner = models.OneToOneField("accounts.User", on_delete=models.CASCADE, primary_key=True, related_name="+")
    as_of = models.DateField()
    version = models.BigIntegerField(default=0)
    ties = models.BigIntegerField(default=0)
    snapshot = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.owner_id}: {self.ties}"


class TieChange(Owned):
    """A person whose ties changed after the snapshot was written. Derived with them."""

    person = models.BigIntegerField()
    version = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "person"], name="tie_change_once")]

    def __str__(self) -> str:
        return f"{self.person}@{self.version}"

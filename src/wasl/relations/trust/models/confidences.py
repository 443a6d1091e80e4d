"""What was confided to the owner: sealed rows, the keys that open them, and where they are open now.

A confidence names nobody outside its seal: not who confided it, about whom, nor until when.
"""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.foundation.vault.keys import Cost, Wrapped


class Vault(Owned):
    """The data key of an owner's confidences, wrapped twice. An archive may bring a second one with its own passphrase."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    salt = models.BinaryField()
    memory_kib = models.PositiveIntegerField()
    passes = models.PositiveSmallIntegerField()
    lanes = models.PositiveSmallIntegerField()
    key_by_passphrase = models.BinaryField()
    key_by_recovery = models.BinaryField()
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    failures = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "id"], name="vaults_of_owner")]

    def __str__(self) -> str:
        return f"vault {self.pk}"

    @property
    def place(self) -> bytes:
        """What its wrapped keys are bound to."""
        return b"wasl vault 1|" + self.uid.bytes

    @property
    def wrapped(self) -> Wrapped:
        cost = Cost(self.memory_kib, self.passes, self.lanes)
        return Wrapped(bytes(self.salt), cost, bytes(self.key_by_passphrase))

    def wrap_with(self, wrapped: Wrapped) -> None:
        """Take over what a new passphrase opens."""
        self.salt, self.key_by_passphrase = wrapped.salt, wrapped.key
        self.memory_kib, self.passes, self.lanes = wrapped.cost.memory_kib, wrapped.cost.passes, wrapped.cost.lanes


class Confidence(Owned):
    """One sealed text. Only its age shows."""

    vault = models.ForeignKey(Vault, on_delete=models.CASCADE, related_name="confidences")
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sealed = models.BinaryField()
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "-id"], name="confidences_newest_first")]

    def __str__(self) -> str:
        return f"confidence {self.pk}"

    @property
    def place(self) -> bytes:
        """What its text is bound to: put into another row, it opens no more."""
        return b"wasl confidence 1|" + self.vault.uid.bytes + self.uid.bytes


class OpenVault(models.Model):
    """A vault that is open in one browser. The data key is wrapped by a token that only that browser has."""

    vault = models.ForeignKey(Vault, on_delete=models.CASCADE, related_name="openings")
    token_digest = models.CharField(max_length=64)
    key_by_token = models.BinaryField()
    until = models.DateTimeField()
    at_most_until = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["token_digest", "vault"], name="vault_open_once")]

    def __str__(self) -> str:
        return f"open {self.vault_id}"

"""What telephones were told of an owner's address book: which card has which name, and in which turn it changed last."""

import uuid
from typing import ClassVar

from django.db import models

from wasl.foundation.accounts.models import Owned, User


class AddressBook(models.Model):
    """One for each owner. `turn` counts the changes that telephones were told of, some at a time.

    A token of synchronisation names `key` and a turn. Tokens before `first_turn` have ended: what was deleted by then is
    forgotten. With another key all of them have ended.
    """

    owner = models.OneToOneField(User, on_delete=models.CASCADE, related_name="+", primary_key=True)
    key = models.UUIDField(default=uuid.uuid4)
    turn = models.BigIntegerField(default=0)
    first_turn = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.owner_id}:{self.turn}"


class Card(Owned):
    """A person under the name that telephones know. One that is `gone_at` is kept until every telephone may have heard.

    `print` is the fingerprint of what the card says. The person is no foreign key: the card outlives her, as what was deleted.
    """

    name = models.CharField(max_length=255)
    uid = models.CharField(max_length=255)
    person_id = models.BigIntegerField(null=True)
    print = models.CharField(max_length=32, blank=True, default="")
    turn = models.BigIntegerField(default=0)
    gone_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "name"], name="card_name_once"),
            models.UniqueConstraint(fields=["owner", "person_id"], name="card_of_a_person_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "turn"], name="cards_by_turn"),
            models.Index(fields=["owner", "uid"], name="cards_by_uid"),
        ]

    def __str__(self) -> str:
        return self.name

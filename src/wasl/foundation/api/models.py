"""Answers to what was created under a key, so that asking again creates nothing."""

from typing import ClassVar

from django.db import models

from wasl.foundation.accounts.models import Owned

KEY_LENGTH = 100


class KeptAnswer(Owned):
    """What was answered to a request that named a key (`once.py`). It lives a day."""

    key = models.CharField(max_length=KEY_LENGTH)
    asked = models.CharField(max_length=64)
    """SHA-256 of the method, the address and the body."""
    body = models.TextField(blank=True, default="")
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "key"], name="key_of_an_answer_once")]

    def __str__(self) -> str:
        return self.key

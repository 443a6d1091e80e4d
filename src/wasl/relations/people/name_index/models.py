"""What the index of names keeps. Derived from the names of people, and made anew from them at any time."""

from typing import ClassVar

from django.db import models

from wasl.foundation.accounts.models import Owned

LONGEST_FORM = 32
_AS_BYTES = ["int8_ops", "varchar_pattern_ops"]  # so that PostgreSQL finds beginnings whatever its collation


class NameForm(Owned):
    """One unit of names as `language.names` writes it for matching, and how many people have it in a name."""

    form = models.CharField(max_length=LONGEST_FORM)
    people = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "form"], name="name_form_once", opclasses=_AS_BYTES)
        ]

    def __str__(self) -> str:
        return self.form


class FormKey(Owned):
    """A consonant skeleton of a form, by which it is found from the other script and in spite of typing errors."""

    key = models.CharField(max_length=LONGEST_FORM)
    form = models.ForeignKey(NameForm, on_delete=models.CASCADE, related_name="keys")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["owner", "key", "form"], name="form_key_once", opclasses=[*_AS_BYTES, "int8_ops"]
            )
        ]

    def __str__(self) -> str:
        return self.key


class NameBearer(Owned):
    """A person who has the form in one of her names. `row_id` is the person's, as in a search document."""

    form = models.ForeignKey(NameForm, on_delete=models.CASCADE, related_name="bearers", db_index=False)
    row_id = models.BigIntegerField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["form", "row_id"], name="name_bearer_once")]

    def __str__(self) -> str:
        return f"{self.form_id}:{self.row_id}"


class KeptName(Owned):
    """One name of a person, read and packed (`packing.py`): names are compared without being read again."""

    row_id = models.BigIntegerField()
    number = models.SmallIntegerField()
    packed = models.TextField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["row_id", "number"], name="kept_name_once")]

    def __str__(self) -> str:
        return self.packed

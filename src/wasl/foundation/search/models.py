"""What can be found: one document a row of any word, in folded words."""

from typing import ClassVar

from django.db import models

from wasl.foundation.accounts.models import Owned
from wasl.foundation.search.places import document_id


class Document(Owned):
    """The words of one row. `title` weighs more than `body`; both hold `language.search_tokens`, not the text."""

    id = models.BigIntegerField(primary_key=True)  # places.document_id: there is one a row
    kind = models.CharField(max_length=16)
    row_id = models.BigIntegerField()
    title = models.TextField(blank=True)
    body = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner"], name="documents_of_owner")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.row_id}"

    def save(self, *args: object, **options: object) -> None:
        self.pk = document_id(self.kind, self.row_id)
        super().save(*args, **options)  # type: ignore[arg-type]  # handed on as they came

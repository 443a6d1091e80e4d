"""Papers that are kept with a row: of a membership, of an achievement, of an opening. One way of keeping them all."""

from datetime import datetime
from pathlib import PurePath
from typing import Generic, Protocol, TypeVar

from django.db import models, transaction
from django.db.models import Sum

from wasl.foundation.accounts.bins import put_in_bin
from wasl.foundation.accounts.models import Owned, User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.script import clean_text
from wasl.relations.communities.errors import EmptyPaperError, NoRoomForPapersError, PaperTooLargeError
from wasl.relations.communities.models import KeptPaper
from wasl.relations.communities.rules import media_type_of

LARGEST_PAPER, LARGEST_SUM = 5_000_000, 100_000_000
"""Bytes of one, and of all of an owner's of one kind: they stand in the database, and in each of its backups."""

LONGEST_NAME = 200

P = TypeVar("P", bound=KeptPaper)


class Adds(Protocol):
    def __call__(self, owner: User, holder_id: int, /, *, name: str, content: bytes, at: datetime) -> KeptPaper: ...


class Removes(Protocol):
    def __call__(self, owner: User, paper_id: int, /, *, at: datetime) -> KeptPaper: ...


class PapersOf(Generic[P]):
    """Papers of one kind; `holder` is the field that names the row they are kept with, which has an owner and a bin."""

    def __init__(self, rows: "models.Manager[P]", holder: str) -> None:
        self._rows = rows
        self._holder = holder

    @transaction.atomic
    def add(self, row: Owned, *, name: str, content: bytes, at: datetime) -> P:
        """Keep it as it is. Raises EmptyPaperError, PaperTooLargeError, NoRoomForPapersError."""
        if not content:
            raise EmptyPaperError
        if len(content) > LARGEST_PAPER:
            raise PaperTooLargeError
        kept = self._rows.filter(**{f"{self._holder}__owner": row.owner_id}).aggregate(size=Sum("size"))
        if (kept["size"] or 0) + len(content) > LARGEST_SUM:
            raise NoRoomForPapersError
        return self._rows.create(
            **{self._holder: row},
            name=_name(name),
            media_type=media_type_of(content),
            size=len(content),
            content=content,
            added_at=at,
        )

    def by_id(self, owner: User, paper_id: int) -> P:
        """With its content. Raises NotFoundError, also where it or the row that it is kept with is in the bin."""
        return self._found(self._of(owner), paper_id, is_binned=False)

    def of(self, row: Owned) -> list[P]:
        """Those of a row without what they hold, the latest first."""
        rows = self._rows.filter(**{self._holder: row}, deleted_at=None)
        return list(rows.defer("content").order_by("-added_at", "-pk"))

    @transaction.atomic
    def remove(self, owner: User, paper_id: int, *, at: datetime) -> P:
        """Put it in the bin; `restore` brings it back. Raises NotFoundError."""
        paper = self._found(self._of(owner).defer("content"), paper_id, is_binned=False)
        put_in_bin(paper, at)
        return paper

    @transaction.atomic
    def restore(self, owner: User, paper_id: int) -> P:
        """Raises NotFoundError."""
        paper = self._found(self._of(owner).defer("content"), paper_id, is_binned=True)
        paper.deleted_at = None
        paper.save(update_fields=["deleted_at"])
        return paper

    def _of(self, owner: User) -> "models.QuerySet[P]":
        here = {f"{self._holder}__owner": owner, f"{self._holder}__deleted_at": None}
        return self._rows.filter(**here)

    def _found(self, rows: "models.QuerySet[P]", paper_id: int, *, is_binned: bool) -> P:
        paper = rows.filter(pk=paper_id, deleted_at__isnull=not is_binned).first()
        if paper is None:
            raise NotFoundError
        return paper


def _name(text: str) -> str:
    """The name of the file without folders; of a long one the beginning, and what the end says it is."""
    last = PurePath(text.replace("\\", "/")).name
    said = " ".join(clean_text(last).split()).lstrip(".") or "paper"
    end = PurePath(said).suffix[:20]
    return said if len(said) <= LONGEST_NAME else said[: LONGEST_NAME - len(end)] + end

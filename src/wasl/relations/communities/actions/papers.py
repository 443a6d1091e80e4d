"""A paper of a membership is kept, goes to the bin and comes back."""

from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.db import transaction
from django.db.models import Sum

from wasl.foundation.accounts.bins import put_in_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.script import clean_text
from wasl.relations.communities.actions.communities import community_to_change
from wasl.relations.communities.errors import EmptyPaperError, NoRoomForPapersError, PaperTooLargeError
from wasl.relations.communities.models import Paper
from wasl.relations.communities.rules import media_type_of

LARGEST_PAPER, LARGEST_SUM = 5_000_000, 100_000_000
"""Bytes of one, and of all of an owner: they stand in the database, and in each of its backups."""

LONGEST_NAME = 200


@transaction.atomic
def add_paper(owner: User, community_id: int, *, name: str, content: bytes, at: datetime) -> Paper:
    """Keep it as it is. Raises EmptyPaperError, PaperTooLargeError, NoRoomForPapersError."""
    community = community_to_change(owner, community_id)
    kept = Paper.objects.filter(community__owner=owner).aggregate(size=Sum("size"))["size"] or 0
    return Paper.objects.create(community=community, added_at=at, **as_paper(name, content, kept))


def as_paper(name: str, content: bytes, kept: int) -> dict[str, Any]:  # Any: columns
    """The columns of a paper, where `kept` bytes of its kind are kept already: of a membership, or of what else it shows.

    Raises EmptyPaperError, PaperTooLargeError, NoRoomForPapersError.
    """
    if not content:
        raise EmptyPaperError
    if len(content) > LARGEST_PAPER:
        raise PaperTooLargeError
    if kept + len(content) > LARGEST_SUM:
        raise NoRoomForPapersError
    return {"name": _name(name), "media_type": media_type_of(content), "size": len(content), "content": content}


@transaction.atomic
def remove_paper(owner: User, paper_id: int, *, at: datetime) -> Paper:
    """Put it in the bin; `restore_paper` brings it back."""
    paper = _find(owner, paper_id, is_binned=False)
    put_in_bin(paper, at)
    return paper


@transaction.atomic
def restore_paper(owner: User, paper_id: int) -> Paper:
    paper = _find(owner, paper_id, is_binned=True)
    paper.deleted_at = None
    paper.save(update_fields=["deleted_at"])
    return paper


def _find(owner: User, paper_id: int, *, is_binned: bool) -> Paper:
    rows = Paper.objects.filter(community__owner=owner, community__deleted_at=None).defer("content")
    paper: Paper | None = rows.filter(pk=paper_id, deleted_at__isnull=not is_binned).first()
    if paper is None:
        raise NotFoundError
    return paper


def _name(text: str) -> str:
    """The name of the file without folders; of a long one the beginning, and what the end says it is."""
    last = PurePath(text.replace("\\", "/")).name
    said = " ".join(clean_text(last).split()).lstrip(".") or "paper"
    end = PurePath(said).suffix[:20]
    return said if len(said) <= LONGEST_NAME else said[: LONGEST_NAME - len(end)] + end

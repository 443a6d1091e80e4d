"""Puts rows where they can be found, and takes them out again."""

from collections.abc import Iterable
from typing import NamedTuple

from wasl.foundation.accounts.models import User
from wasl.foundation.inserting import insert_rows
from wasl.foundation.language.folding import search_tokens
from wasl.foundation.search.models import Document
from wasl.foundation.search.places import document_id

LONGEST_BODY = 50_000  # characters of one row that are indexed: a long book is found by its beginning
ROWS_AT_ONCE = 1000


class Entry(NamedTuple):
    """What a row is found by: plain text until `words_of` has folded it. A hit in the title comes before one in the body."""

    row_id: int
    title: str
    body: str = ""


def index_rows(owner: User, kind: str, entries: Iterable[Entry]) -> None:
    """Index these rows of a kind, anew where they are indexed already."""
    index_words(owner, kind, map(words_of, entries))


def index_words(owner: User, kind: str, entries: Iterable[Entry]) -> None:
    """The same for entries of `words_of`: in a transaction, what can be done before it is."""
    owner_id = owner.pk
    insert_rows(
        Document,
        ("id", "owner_id", "kind", "row_id", "title", "body"),
        [(document_id(kind, entry.row_id), owner_id, kind, *entry) for entry in entries],
        known=("id",),
        replaces=("owner_id", "title", "body"),
        has_triggers=True,
    )


def forget_rows(owner: User, kind: str, row_ids: Iterable[int]) -> None:
    """Take these rows out of the index."""
    ids = [document_id(kind, row_id) for row_id in row_ids]
    for start in range(0, len(ids), ROWS_AT_ONCE):
        Document.objects.of(owner).filter(pk__in=ids[start : start + ROWS_AT_ONCE]).delete()


def words_of(entry: Entry) -> Entry:
    """The entry with its words as the index keeps them."""
    return Entry(entry.row_id, _words(entry.title), _words(entry.body))


def _words(text: str) -> str:
    return " ".join(dict.fromkeys(search_tokens(text[:LONGEST_BODY]))) if text else ""

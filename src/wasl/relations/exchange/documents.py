"""The words by which what was given and received is found."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.exchange.models import Favour

FAVOUR = "favour"


def index_favours(owner: User, favour_ids: Collection[int]) -> None:
    """Bring the documents of these favours up to date; as many as fit one statement. What has no words has none."""
    rows = Favour.objects.filter(pk__in=favour_ids, deleted_at=None).exclude(words="")
    entries = [Entry(pk, words) for pk, words in rows.order_by("pk").values_list("pk", "words")]
    index_rows(owner, FAVOUR, entries)
    forget_favours(owner, set(favour_ids) - {entry.row_id for entry in entries})


def forget_favours(owner: User, favour_ids: Collection[int]) -> None:
    forget_rows(owner, FAVOUR, favour_ids)

"""The words by which a followed organisation is found: its name, why it is followed, and what it published lately."""

from collections import defaultdict
from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.organisations.models import Followed, News

FOLLOWED = "followed"
NEWS_INDEXED = 50


def index_followed(owner: User, followed_ids: Collection[int]) -> None:
    """Bring the documents of these up to date; as many as fit one statement."""
    told: dict[int, list[str]] = defaultdict(list)
    news = News.objects.filter(followed__in=followed_ids).order_by("-at", "-pk")
    for followed_id, title, text in news.values_list("followed_id", "title", "text"):
        if len(told[followed_id]) < NEWS_INDEXED:
            told[followed_id].append(f"{title}\n{text}")
    rows = Followed.objects.filter(pk__in=followed_ids, deleted_at=None).select_related("organisation").order_by("pk")
    entries = [
        Entry(row.pk, row.organisation.name, "\n".join(filter(None, (row.note, row.site, *told[row.pk]))))
        for row in rows
    ]
    index_rows(owner, FOLLOWED, entries)
    forget_rows(owner, FOLLOWED, set(followed_ids) - {entry.row_id for entry in entries})

"""One reading of an organisation's news: asked for politely, kept as plain words, with whom of the owner's people it names."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.foundation.fetching import Fetched, Wish, fetch
from wasl.foundation.formats.records import FileRefusedError
from wasl.relations.organisations import rules
from wasl.relations.organisations.documents import index_followed
from wasl.relations.organisations.models import Followed, Mention, News
from wasl.relations.organisations.reading import Published, feed_named_in, news_in
from wasl.relations.people.models import Person

KEPT_NEWS, NAMES_READ = 200, 5000
ACCEPTS = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.1"
BYTES_AT_MOST, SECONDS_AT_MOST = 2_000_000, 20.0
NO_FEED = "feed-missing"
CONDITIONS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


@dataclass(frozen=True)
class _Read:
    """What a server answered; `news` is None where nothing changed since."""

    fetched: Fetched
    feed: str
    news: list[Published] | None


def read_news(followed: Followed, now: datetime) -> int:
    """Ask for what is new, and keep it; gives how many pieces are new. A refusal is noted, and the next try put off."""
    try:
        told = _ask(followed)
    except FileRefusedError as refusal:
        _note_refusal(followed, refusal, now)
        return 0
    return _keep(followed, told, now)


def _ask(followed: Followed) -> _Read:
    """Of a page that is no feed, the feed that it names. Raises FileRefusedError, feed-missing where it names none."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer"
        address = followed.feed or followed.site
        fetched = fetch(address, path, _wish(followed.known if followed.feed else {}))
        if fetched.is_as_before:
            return _Read(fetched, address, None)
        content = path.read_bytes()
        news = news_in(content, fetched.address)
        if news is None:
            address = feed_named_in(content, fetched.address)
            if not address or followed.feed:
                raise FileRefusedError(NO_FEED)
            fetched = fetch(address, path, _wish({}))
            news = news_in(path.read_bytes(), fetched.address)
        if news is None:
            raise FileRefusedError(NO_FEED)
        return _Read(fetched, fetched.moved_to or address, news)


def _wish(known: dict[str, str]) -> Wish:
    conditions = {name: known[name] for name in CONDITIONS.values() if known.get(name)}
    return Wish(ACCEPTS, BYTES_AT_MOST, SECONDS_AT_MOST, conditions)


def _note_refusal(followed: Followed, refusal: FileRefusedError, now: datetime) -> None:
    failures, is_gone = followed.failures + 1, refusal.values.get("status") == rules.GONE
    next_at = rules.next_reading(now, failures, refusal.values.get("retry_after", ""))
    Followed.objects.filter(pk=followed.pk).update(
        refusal=refusal.code, failures=failures, is_gone=is_gone, next_at=None if is_gone else next_at
    )


@transaction.atomic
def _keep(followed: Followed, told: _Read, now: datetime) -> int:
    """Nothing is kept of one that was given up while it was read."""
    row = Followed.objects.select_for_update().filter(pk=followed.pk, deleted_at=None, site=followed.site).first()
    if row is None:
        return 0
    row.refusal, row.failures, row.read_at, row.next_at = "", 0, now, rules.next_reading(now, 0)
    if told.news is None:
        row.save(update_fields=["refusal", "failures", "read_at", "next_at"])
        return 0
    headers = told.fetched.headers
    row.feed = told.feed[:500]
    told_of = {wanted: headers.get(name, "")[:500] for name, wanted in CONDITIONS.items()}
    row.known = {wanted: text for wanted, text in told_of.items() if text and text.isprintable()}
    row.save(update_fields=["refusal", "failures", "read_at", "next_at", "feed", "known"])
    return keep_news(row, told.news, now)


@transaction.atomic
def keep_news(row: Followed, news: Sequence[Published], now: datetime) -> int:
    """Gives how many are new. A piece that is known stays as it was first read. What is older than the two hundred newest goes."""
    here = dict.fromkeys(one.key for one in news)
    known = set(News.objects.filter(followed=row, key__in=here).values_list("key", flat=True))
    fresh = {one.key: one for one in news if one.key not in known and one.title}
    made = News.objects.bulk_create(
        News(
            followed=row, key=one.key, title=one.title, text=one.text, link=one.link,
            at=min(one.at, now) if one.at else now,
        )
        for one in fresh.values()
    )  # fmt: skip
    _note_mentions(row, made)
    kept = News.objects.filter(followed=row).order_by("-at", "-pk").values_list("pk", flat=True)
    if old := list(kept[KEPT_NEWS:]):
        News.objects.filter(pk__in=old).delete()
    if made:
        index_followed(row.owner, [row.pk])
    return len(made)


def _note_mentions(row: Followed, made: Sequence[News]) -> None:
    """Of the owner's people those with whom there was contact, and those who work there. Two queries."""
    if not made:
        return
    people = Person.objects.of(row.owner).persons().filter(
        Q(contact_summary__contact_days__gt=0) | Q(affiliations__organisation=row.organisation_id)
    )  # fmt: skip
    closest = people.order_by("-contact_summary__contact_days", "pk").distinct()
    names = list(closest.values_list("pk", "display_name")[:NAMES_READ])
    Mention.objects.bulk_create(
        Mention(news=one, person_id=person_id)
        for one in made
        for person_id in rules.named_in(f"{one.title}\n{one.text}", names)
    )


def due_to_read(owner: User | None, now: datetime) -> list[Followed]:
    """Those whose turn it is, of one owner or of all; or whose turn a clock that was wrong put further ahead than any is."""
    turn = Q(next_at__lte=now) | Q(next_at__gt=now + rules.FURTHEST_TURN)
    rows = Followed.objects.with_news().filter(turn, is_gone=False)
    return list((rows.filter(owner=owner) if owner else rows).select_related("owner__preferences").order_by("next_at"))

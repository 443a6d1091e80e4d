"""What the news of organisations asks of a day: a word to one of the owner's people whom it concerns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.interactions.models import Answer, ContactSummary
from wasl.relations.organisations import rules
from wasl.relations.organisations.models import Mention, News
from wasl.relations.organisations.queries.lines import PRESENT
from wasl.relations.people.models import Affiliation

NEWS = "news"
"""The kind of a proposal in Today to say a word about news."""

MOST_NEWS, MOST_PEOPLE = 60, 300


@dataclass(frozen=True, slots=True)
class NewsDue:
    """Somebody to whom a word about news is welcome: it names her, or she works there."""

    person_id: int
    followed_id: int
    organisation: str
    title: str
    on: date
    due_on: date
    is_named: bool


def actions_due(owner: User, day: date) -> list[NewsDue]:
    """One at most; none while one was answered for. Five queries at most, one where there is no news."""
    zone = ZoneInfo(owner.preferences.time_zone)
    since = datetime.combine(day - timedelta(days=rules.FRESH_DAYS), time.min, zone)
    news = {row.pk: row for row in _fresh(owner, since)}
    if not news:
        return []
    answered = Answer.objects.of(owner).filter(Q(on=day) | Q(kind=NEWS, until__gte=day))
    told = list(answered.values_list("person_id", "kind", "outcome", "on"))
    if any(kind == NEWS and (outcome != Answer.Outcome.DECLINED or on == day) for _person, kind, outcome, on in told):
        return []
    silent = {person_id for person_id, *_rest in told}
    concerns = [one for one in _concerns(owner, news, zone) if one.person_id not in silent]
    first = rules.foremost(concerns)
    return [_due(news[first.news_id], first, day)] if first else []


@compiled
def _fresh(owner: User, since: datetime) -> QuerySet[News]:
    rows = News.objects.filter(followed__owner=owner, followed__deleted_at=None, at__gte=since)
    return rows.select_related("followed__organisation").order_by("-at", "-pk")[:MOST_NEWS]


def _concerns(owner: User, news: dict[int, News], zone: ZoneInfo) -> Iterator[rules.Concern]:
    """Of people with whom there was contact."""
    there: dict[int, list[int]] = {}
    work = Affiliation.objects.of(owner).filter(
        PRESENT, organisation__in={row.followed.organisation_id for row in news.values()},
        person__contact_summary__contact_days__gt=0,
    ).order_by("-person__contact_summary__contact_days", "pk")  # fmt: skip
    for organisation_id, person_id in work.values_list("organisation_id", "person_id")[:MOST_PEOPLE]:
        there.setdefault(organisation_id, []).append(person_id)
    named = list(
        Mention.objects.filter(news__in=news, person__deleted_at=None).values_list("news_id", "person_id")[:MOST_PEOPLE]
    )
    ids = {person_id for some in there.values() for person_id in some} | {person_id for _news, person_id in named}
    summaries = ContactSummary.objects.of(owner).filter(person__in=ids, contact_days__gt=0)
    days = dict(summaries.values_list("person_id", "contact_days"))
    pairs = dict.fromkeys(named, True)
    for news_id, row in news.items():
        for person_id in there.get(row.followed.organisation_id, ()):
            pairs.setdefault((news_id, person_id), False)
    for (news_id, person_id), is_named in pairs.items():
        if person_id in days:
            on = news[news_id].at.astimezone(zone).date()
            yield rules.Concern(person_id, news_id, on, is_named, days[person_id])


def _due(row: News, concern: rules.Concern, day: date) -> NewsDue:
    name = row.followed.organisation.name
    return NewsDue(concern.person_id, row.followed_id, name, row.title, concern.on, day, concern.is_named)

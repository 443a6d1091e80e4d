"""One organisation: its news, who of the owner's people is there and how warm, openings found, a first message."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import F

from wasl.foundation.accounts.models import User
from wasl.foundation.language.sentences import part_of_day
from wasl.relations.network.warmth.queries import kept_chances
from wasl.relations.opportunities.queries import OpeningLine, openings_at
from wasl.relations.organisations.actions import present_followed
from wasl.relations.organisations.drafts import FirstWord, first_words, office_words
from wasl.relations.organisations.models import Followed, Mention, News
from wasl.relations.organisations.queries.lines import PRESENT, FollowedLine, followed_lines
from wasl.relations.people.models import Affiliation
from wasl.relations.people.queries import with_photo

NEWS_SHOWN, PEOPLE_SHOWN = 30, 12


@dataclass(frozen=True)
class KnownThere:
    """Somebody who works there. `contact_days` 0: known by name only. `first` is a first message in her language."""

    id: int
    name: str
    role: str
    contact_days: int
    warmth: float | None
    has_photo: bool
    first: FirstWord | None


@dataclass(frozen=True)
class Piece:
    """A piece of news, with those of the owner's people whom it names."""

    news: News
    named: list[tuple[int, str]]


@dataclass(frozen=True)
class OrganisationPage:
    """`office` is a first message to the organisation itself, in Arabic and in English."""

    followed: Followed
    line: FollowedLine
    news: list[Piece]
    people: list[KnownThere]
    openings: list[OpeningLine]
    office: list[tuple[str, str]]


def organisation_page(owner: User, followed_id: int, now: datetime) -> OrganisationPage:
    """`now` is a moment of the owner's zone. A constant number of queries. Raises NotFoundError."""
    followed = present_followed(owner, followed_id)
    hour_part = part_of_day(now.hour)
    [line] = followed_lines(owner, [followed_id])
    people = _people(owner, followed.organisation_id)
    known = {one.id for one in people if one.contact_days}
    firsts = first_words(owner, followed.organisation.name, [one.id for one in people], known, hour_part)
    return OrganisationPage(
        followed=followed,
        line=line,
        news=_news(followed),
        people=[replace(one, first=firsts.get(one.id)) for one in people],
        openings=openings_at(owner, followed.organisation.key, now),
        office=office_words(owner, followed.organisation.name, hour_part),
    )


def _news(followed: Followed) -> list[Piece]:
    rows = list(News.objects.filter(followed=followed).order_by("-at", "-pk")[:NEWS_SHOWN])
    mentions = Mention.objects.filter(news__in=rows, person__deleted_at=None).order_by("pk")
    named: dict[int, list[tuple[int, str]]] = {}
    for news_id, person_id, name in mentions.values_list("news_id", "person_id", "person__display_name"):
        named.setdefault(news_id, []).append((person_id, name))
    return [Piece(row, named.get(row.pk, [])) for row in rows]


def _people(owner: User, organisation_id: int) -> list[KnownThere]:
    """Each once, those closest to the owner first."""
    rows = Affiliation.objects.of(owner).filter(PRESENT, organisation=organisation_id)
    closest = rows.order_by(F("person__contact_summary__contact_days").desc(nulls_last=True), "person", "-pk")
    columns = ("person_id", "person__display_name", "role", "person__contact_summary__contact_days")
    found: dict[int, tuple[int, str, str, int | None]] = {}
    for row in closest.values_list(*columns)[: PEOPLE_SHOWN * 3]:
        found.setdefault(row[0], row)
    shown = list(found.values())[:PEOPLE_SHOWN]
    ids = [row[0] for row in shown]
    warm, pictured = kept_chances(owner, ids), with_photo(ids)
    return [KnownThere(pk, name, role, days or 0, warm.get(pk), pk in pictured, None) for pk, name, role, days in shown]

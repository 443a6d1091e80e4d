"""What the pages of introductions show, in a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from wasl.foundation.accounts.models import User
from wasl.foundation.language.sentences import part_of_day
from wasl.relations.network.introductions import rules
from wasl.relations.network.introductions.drafts import Drafts, drafts_for
from wasl.relations.network.introductions.explaining import Stop, Way, explained
from wasl.relations.network.introductions.forms import RequestForm
from wasl.relations.network.introductions.models import IntroductionRequest
from wasl.relations.network.introductions.queries import Target, field_target, ways_to
from wasl.relations.network.introductions.suggestions import Suggestion, people_to_meet
from wasl.relations.people.finding import find_people
from wasl.relations.people.models import Organisation, Person
from wasl.relations.people.queries import present_work
from wasl.relations.people.workplaces import organisations_found

FOUND = 6
WAYS_SHOWN = 5
REQUESTS_SHOWN = 50


@dataclass(frozen=True)
class Found:
    """What the words may mean: people, organisations, and how many are in a field of that name."""

    query: str
    people: list[tuple[int, str, str]]
    organisations: list[Organisation]
    in_field: int

    @property
    def is_empty(self) -> bool:
        return not (self.people or self.organisations or self.in_field)


@dataclass(frozen=True)
class Asked:
    """A request with the form that corrects it."""

    row: IntroductionRequest
    form: RequestForm


@dataclass(frozen=True)
class StartPage:
    found: Found | None
    suggestions: list[Suggestion]
    requests: list[Asked]


@dataclass(frozen=True)
class WayShown:
    way: Way
    drafts: Drafts | None

    @property
    def between(self) -> list[Stop]:
        return self.way.stops[1:]


@dataclass(frozen=True)
class WaysPage:
    target: Target
    ways: list[WayShown]
    hops: int
    usual_hops: int = rules.USUAL_HOPS
    most_hops: int = rules.MOST_HOPS


def start_page(owner: User, query: str, day: date) -> StartPage:
    query = query.strip()[:200]
    return StartPage(
        found=_found(owner, query) if query else None,
        suggestions=[] if query else people_to_meet(owner, day),
        requests=requests_of(owner),
    )


def ways_page(owner: User, target: Target, now: datetime, *, hops: int) -> WaysPage:
    """At that moment of the owner's own time zone."""
    ways = explained(owner, ways_to(owner, target, now.date(), hops=hops, count=WAYS_SHOWN), now.date())
    pairs = [(way.first.id, way.last.id) for way in ways if not way.is_direct]
    drafts = drafts_for(owner, pairs, part_of_day(now.hour))
    return WaysPage(target, [WayShown(way, drafts.get((way.first.id, way.last.id))) for way in ways], hops)


def requests_of(owner: User) -> list[Asked]:
    """Those that lead to somebody, the latest first. One query."""
    rows = IntroductionRequest.objects.of(owner).filter(target__isnull=False).order_by("-asked_on", "-id")
    rows = rows.select_related("introducer", "target")
    return [
        Asked(
            row,
            RequestForm(
                initial={"answer": row.answer, "result": row.result, "note": row.note}, auto_id=f"asked_{row.pk}_%s"
            ),
        )
        for row in rows[:REQUESTS_SHOWN]
    ]


def _found(owner: User, query: str) -> Found:
    ids = [hit.row_id for hit in find_people(owner, query, FOUND) if hit.in_title]
    names = dict(Person.objects.of(owner).persons().filter(id__in=ids).values_list("id", "display_name"))
    work = present_work(owner, ids)
    return Found(
        query,
        [(person, names[person], str(work.get(person, ""))) for person in ids if person in names],
        organisations_found(owner, query, FOUND),
        len(field_target(owner, query).ids),
    )

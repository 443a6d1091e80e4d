"""Everything known of one person, as JSON can say it: in a constant number of queries."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from wasl.doors.cli.ties_sheet import ties_sheet
from wasl.foundation.accounts.models import User
from wasl.overviews.person_page.common import common_with
from wasl.overviews.person_page.queries import TIES_SHOWN, spellings_to_propose
from wasl.relations.advice.queries import advice_from
from wasl.relations.advice.telling import every_advice_told
from wasl.relations.communities.models import Attendance, Fellow
from wasl.relations.content.queries import posts_of_person
from wasl.relations.content.telling import post_line_told
from wasl.relations.discussions.queries import discussions_of_person
from wasl.relations.discussions.telling import discussions_told
from wasl.relations.exchange.queries import balances, every_favour
from wasl.relations.exchange.rules import Balance
from wasl.relations.exchange.telling import balance_told, favours_told
from wasl.relations.interactions.models import ContactSummary, Participation
from wasl.relations.network.ties.reasons import ties_of
from wasl.relations.occasions.queries import occasions_of, written_on
from wasl.relations.occasions.queries.of_person import person_occasions
from wasl.relations.occasions.telling import occasions_told
from wasl.relations.opportunities.queries import openings_of
from wasl.relations.opportunities.telling import openings_told
from wasl.relations.organisations.queries import news_of_person
from wasl.relations.people.models import (
    Affiliation,
    Circle,
    ExternalId,
    Person,
    Photo,
    Spelling,
    Tag,
    WayToReach,
)
from wasl.relations.people.queries import merges_of
from wasl.relations.people.rules import address_form, shown_name
from wasl.relations.preparation.queries import targets_of
from wasl.relations.preparation.telling import targets_told
from wasl.relations.promotion.queries import promotion_of
from wasl.relations.promotion.telling import of_person_told
from wasl.relations.trust.queries import disagreements_with, promises_with, statements_for
from wasl.relations.trust.telling import disagreements_told, promises_told, said_told

Sheet = dict[str, Any]  # Any: JSON

OWN_FIELDS = (
    "titles", "honorific", "given", "father", "grandfather", "family", "kunya", "nickname", "gender",
    "is_organisation", "languages", "city", "time_zone", "how_met", "met_on", "notes", "is_private",
)  # fmt: skip
SUMMARY_FIELDS = (
    "first_at", "last_at", "last_in_at", "last_out_at", "last_channel", "contact_count", "contact_days",
    "rhythm_days", "rhythm_origin", "next_on",
)  # fmt: skip
CONTACT_FIELDS = ("channel", "direction", "duration_seconds", "subject", "note", "text", "is_personal", "is_private")
EVENT_FIELDS = ("title", "starts_at", "place", "is_cancelled")


def person_sheet(owner: User, person: Person, day: date, contacts: int) -> Sheet:
    """`contacts` is how many of the latest contacts are told."""
    names = list(Spelling.objects.of(owner).filter(person=person).values_list("text", flat=True))
    ways = list(WayToReach.objects.of(owner).filter(person=person).order_by("-is_preferred", "id"))
    through = person.met_through
    return {
        "id": person.pk,
        "uid": str(person.uid),
        "name": shown_name(person.display_name, [way.shown for way in ways]),
        "names": names,
        "proposed_spellings": spellings_to_propose(owner, person, names, [way.value for way in ways]),
        "address_as": address_form(person, owner.preferences.language, names),
        **{field: getattr(person, field) for field in OWN_FIELDS},
        "met_through": {"id": through.pk, "name": through.display_name} if through else None,
        "ways_to_reach": [_way(way) for way in ways],
        "work": _work(owner, person),
        **_belonging(owner, person),
        "occasions": _occasions(owner, person, day),
        **occasions_told(person_occasions(owner, person, day)),
        "promises": promises_told(promises_with(owner, person, day)),
        "disagreements": disagreements_told(disagreements_with(owner, [person.pk])),
        "statements": said_told(statements_for(owner, [person.pk], day)),
        "exchange": {
            "balance": balance_told(balances(owner, day, [person.pk]).get(person.pk, Balance())),
            "entries": favours_told(every_favour(owner, person=person)),
        },
        "common_ground": asdict(common_with(owner, person, ties_of(owner, person.pk, TIES_SHOWN))),
        "targets": targets_told(targets_of(owner, person)),
        "discussions": discussions_told(discussions_of_person(owner, person)),
        "wrote_because_of": [post_line_told(line) for line in posts_of_person(owner, person)],
        "news": [
            {"title": one.title, "organisation": str(one.followed), "link": one.link, "at": one.at.isoformat()}
            for one in news_of_person(owner, person)
        ],
        "openings": openings_told(openings_of(owner, person, timezone.localtime())),
        "advice": every_advice_told(advice_from(owner, person)),
        "promotion": of_person_told(promotion_of(owner, person)),
        "contact": _summary(owner, person),
        "contacts": _contacts(person, contacts),
        "communities": _communities(person),
        "events": _events(person),
        "ties": ties_sheet(owner, person),
        "external_ids": _rows(ExternalId.objects.of(owner).filter(person=person), _same("scheme", "value")),
        "merged": [
            {"id": row.merged_id, "name": row.merged.display_name, "merge_id": row.pk, "merged_at": _iso(row.merged_at)}
            for row in merges_of(owner, person.pk)
        ],
        "has_photo": Photo.objects.filter(person=person).exists(),
        "source": str(person.source) if person.source else None,
        "created_at": person.created_at.isoformat(),
        "changed_at": person.changed_at.isoformat(),
        "deleted_at": _iso(person.deleted_at),
    }


def _way(way: WayToReach) -> Sheet:
    fields = ("kind", "value", "shown", "label", "is_preferred")
    return {field: getattr(way, field) for field in fields}


def _work(owner: User, person: Person) -> list[Sheet]:
    rows = Affiliation.objects.of(owner).filter(person=person).order_by("until", "-id")
    return _rows(rows, {**_same("role", "department", "since", "until"), "organisation": "organisation__name"})


def _belonging(owner: User, person: Person) -> Sheet:
    circles = Circle.objects.of(owner).filter(deleted_at=None, memberships__person=person)
    tags = list(Tag.objects.of(owner).filter(taggings__person=person).values_list("kind", "name"))
    return {
        "circles": list(circles.values_list("name", flat=True)),
        "tags": [name for kind, name in tags if kind == Tag.Kind.TAG],
        "interests": [name for kind, name in tags if kind == Tag.Kind.INTEREST],
    }


def _occasions(owner: User, person: Person, day: date) -> list[Sheet]:
    return [
        {
            "kind": coming.occasion.kind,
            "label": coming.occasion.label,
            "on": str(written_on(coming.occasion)),
            "next_on": coming.on.isoformat(),
            "years": coming.years,
        }
        for coming in occasions_of(owner, person, day)
    ]


def _summary(owner: User, person: Person) -> Sheet | None:
    found = _rows(ContactSummary.objects.of(owner).filter(person=person), _same(*SUMMARY_FIELDS))
    return found[0] if found else None


def _contacts(person: Person, count: int) -> list[Sheet]:
    rows = Participation.objects.filter(person=person).order_by("-at", "-interaction")[:count]
    told = {field: f"interaction__{field}" for field in CONTACT_FIELDS}
    return _rows(rows, {"id": "interaction", "at": "at", **told})


def _events(person: Person) -> list[Sheet]:
    rows = Attendance.objects.filter(person=person, event__deleted_at=None).order_by("-event__starts_at", "-event")
    told = {field: f"event__{field}" for field in EVENT_FIELDS}
    return _rows(rows, {"id": "event", **told, "is_organiser": "is_organiser"})


def _communities(person: Person) -> list[Sheet]:
    rows = Fellow.objects.filter(person=person, community__deleted_at=None).order_by("community__name", "id")
    return _rows(rows, {"id": "community", "name": "community__name", "role": "role"})


def _same(*fields: str) -> dict[str, str]:
    return {field: field for field in fields}


def _rows(rows: Any, told: dict[str, str]) -> list[Sheet]:  # Any: a queryset of any model
    """The rows, each column under the name by which it is told."""
    return [dict(zip(told, map(_iso, row), strict=True)) for row in rows.values_list(*told.values())]


def _iso(value: Any) -> Any:  # Any: a column's value
    return value.isoformat() if isinstance(value, date | datetime) else value

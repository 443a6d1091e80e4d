"""Who somebody is, and what the two have in common, as far as the book knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.dates.wording import DateStyle, say_partial
from wasl.foundation.language.language_names import language_names
from wasl.overviews.brief.points import Point, joined, one
from wasl.relations.communities.models import Attendance
from wasl.relations.people.models import Affiliation, Circle, Person, Tag
from wasl.relations.people.rules import address_form, key_of
from wasl.relations.presence.models import ProfileFact

EVENTS_SHOWN, PAST_SHOWN = 3, 3
OWN_PLACES = ("company_name", "school_name")
"""Where the owner's own profile says that she worked or learned."""


@dataclass(frozen=True)
class Known:
    """What stands on the person's page: work, circles and interests."""

    person: Person
    present: list[Affiliation]
    past: list[Affiliation]
    circles: list[str]
    interests: list[str]
    events: list[str]

    @property
    def work_words(self) -> str:
        return joined([str(row) for row in self.present[:2]])


def known_of(owner: User, person: Person) -> Known:
    """Four queries."""
    work = list(Affiliation.objects.of(owner).filter(person=person).select_related("organisation").order_by("-id"))
    circles = Circle.objects.of(owner).filter(memberships__person=person, deleted_at=None).order_by("name")
    interests = Tag.objects.of(owner).filter(kind=Tag.Kind.INTEREST, taggings__person=person).order_by("name")
    events = Attendance.objects.filter(person=person, event__owner=owner, event__is_cancelled=False)
    titles = events.exclude(event__title="").order_by("-event__starts_at").values_list("event__title", flat=True)
    return Known(
        person,
        [row for row in work if not row.until],
        [row for row in work if row.until],
        list(circles.values_list("name", flat=True)),
        list(interests.values_list("name", flat=True)),
        list(dict.fromkeys(titles[: EVENTS_SHOWN * 3]))[:EVENTS_SHOWN],
    )


def who(known: Known, language: str, spellings: Sequence[str], style: DateStyle) -> Iterator[Point]:
    person = known.person
    address = "" if person.is_organisation else address_form(person, language, spellings)
    if address:
        yield Point(_("You address: %(form)s") % {"form": one(address)})
    if spellings:
        yield Point(_("Also written: %(names)s") % {"names": joined(list(spellings[:2]))})
    if known.past:
        yield Point(_("Before: %(work)s") % {"work": joined([str(row) for row in known.past[:PAST_SHOWN]])})
    if person.city:
        yield Point(_("Lives in: %(city)s") % {"city": one(person.city)})
    if person.languages:
        yield Point(_("Speaks: %(languages)s") % {"languages": language_names(person.languages, language[:2])})
    met_on = PartialDate.parse(person.met_on) if person.met_on else None
    if person.how_met or met_on:
        told = [one(person.how_met)] if person.how_met else []
        told += [say_partial(met_on, style)] if met_on else []
        yield Point(_("How you met: %(how)s") % {"how": " · ".join(told)})
    if person.notes:
        yield Point(_("Your note: %(note)s") % {"note": one(" ".join(person.notes.split())[:300])})


def common_ground(owner: User, known: Known) -> Iterator[Point]:
    """Interests, circles, gatherings, and places where both were. One query."""
    if known.interests:
        yield Point(_("Interests: %(names)s") % {"names": joined(known.interests)})
    if places := _shared_places(owner, known):
        yield Point(_("You were both at: %(names)s") % {"names": joined(places)})
    if known.circles:
        yield Point(_("In your circles: %(names)s") % {"names": joined(known.circles)})
    if known.events:
        yield Point(_("Gatherings together: %(names)s") % {"names": joined(known.events)})


def _shared_places(owner: User, known: Known) -> list[str]:
    """Organisations of theirs that stand in the owner's own profile, however they are spelt."""
    theirs = {row.organisation.key: row.organisation.name for row in (*known.present, *known.past) if row.organisation}
    if not theirs:
        return []
    facts = ProfileFact.objects.of(owner).filter(kind__in=("position", "education")).values_list("fields", flat=True)
    own = {key_of(str(fields.get(name, "")), 300) for fields in facts for name in OWN_PLACES}
    return [name for key, name in theirs.items() if key in own]

"""`/people/ID/rhythm` and `/circles/ID/rhythm`: how often the owner wishes to be in touch, and when the next contact is due."""

from datetime import date
from typing import Annotated, Self

from ninja import Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.shapes import WHOLE, Given, Told
from wasl.relations.interactions.actions import set_rhythm
from wasl.relations.interactions.models import ContactSummary, Rhythm
from wasl.relations.interactions.rules import LONGEST_RHYTHM
from wasl.relations.people.actions.circles import present_circle
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.models import Circle, Person

people_router, circles_router = Router(tags=["people"]), Router(tags=["circles"])


class RhythmGiven(Given):
    """Days between two contacts."""

    every_days: Annotated[int, Field(ge=1, le=LONGEST_RHYTHM), WHOLE]


class RhythmTold(Told):
    """What is wished for a circle; null where nothing is."""

    every_days: int | None


class PersonRhythmTold(RhythmTold):
    """What is wished for the person herself, and what holds: her own wish, else that of a circle, else the habit so far.

    `origin` says which: `person`, `circle`, `habit`, or empty where there is none; `next_on` is the day it falls due.
    """

    days: int | None
    origin: str
    next_on: date | None

    @classmethod
    def of(cls, person: Person) -> Self:
        """Two queries."""
        summary = ContactSummary.objects.filter(person=person).first() or ContactSummary()
        return cls(
            every_days=_wished(person.rhythm if hasattr(person, "rhythm") else None),
            days=summary.rhythm_days,
            origin=summary.rhythm_origin,
            next_on=summary.next_on,
        )


@people_router.get("/{int:person_id}/rhythm", response=PersonRhythmTold, summary="How often to be in touch")
def rhythm(request: ApiRequest, person_id: int) -> PersonRhythmTold:
    return PersonRhythmTold.of(present_person(request.user, person_id))


@people_router.put("/{int:person_id}/rhythm", response=PersonRhythmTold, summary="Wish for a rhythm with a person")
def rhythm_set(request: ApiRequest, person_id: int, body: RhythmGiven) -> PersonRhythmTold:
    set_rhythm(request.user, person=present_person(request.user, person_id), every_days=body.every_days)
    return PersonRhythmTold.of(present_person(request.user, person_id))


@people_router.delete("/{int:person_id}/rhythm", response=PersonRhythmTold, summary="Forget the wish")
def rhythm_forget(request: ApiRequest, person_id: int) -> PersonRhythmTold:
    set_rhythm(request.user, person=present_person(request.user, person_id), every_days=None)
    return PersonRhythmTold.of(present_person(request.user, person_id))


@circles_router.get("/{int:circle_id}/rhythm", response=RhythmTold, summary="How often to be in touch with a circle")
def circle_rhythm(request: ApiRequest, circle_id: int) -> RhythmTold:
    return _of_circle(present_circle(request.user, circle_id))


@circles_router.put("/{int:circle_id}/rhythm", response=RhythmTold, summary="Wish for a rhythm with a circle")
def circle_rhythm_set(request: ApiRequest, circle_id: int, body: RhythmGiven) -> RhythmTold:
    set_rhythm(request.user, circle=present_circle(request.user, circle_id), every_days=body.every_days)
    return _of_circle(present_circle(request.user, circle_id))


@circles_router.delete("/{int:circle_id}/rhythm", response=RhythmTold, summary="Forget the wish for a circle")
def circle_rhythm_forget(request: ApiRequest, circle_id: int) -> RhythmTold:
    set_rhythm(request.user, circle=present_circle(request.user, circle_id), every_days=None)
    return _of_circle(present_circle(request.user, circle_id))


def _of_circle(circle: Circle) -> RhythmTold:
    return RhythmTold(every_days=_wished(circle.rhythm if hasattr(circle, "rhythm") else None))


def _wished(rhythm: Rhythm | None) -> int | None:
    return rhythm.every_days if rhythm else None

"""How likely the next contact with a person is: in a sentence, and drawn over time."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext

from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.web.shown import in_digits
from wasl.relations.network.warmth.queries import Course, course_of, warmth_of
from wasl.relations.network.warmth.rules import USUAL_HORIZON, Band
from wasl.relations.network.warmth.wording import BAND_LABELS, sentence

WIDTH, HEIGHT, TICKS = 360, 80, 8
"""Of the drawing, in its own units; the days of contact are marked below it."""


@dataclass(frozen=True)
class Drawing:
    """The line as points of an SVG, the places of the days of contact, and the whole in words."""

    line: str
    area: str
    end: tuple[int, int]
    contacts: list[int]
    first_on: date
    label: str


@dataclass(frozen=True)
class PersonWarmth:
    """`probability` is None, and nothing is drawn, where there is too little to say."""

    probability: float | None
    band: Band
    band_label: str | Promise
    sentence: str
    drawing: Drawing | None


def warmth_of_person(owner: User, person_id: int, today: date) -> PersonWarmth | None:
    """None where there was no contact yet. Four queries."""
    tie = warmth_of(owner, [person_id], today).get(person_id)
    if tie is None:
        return None
    course = course_of(owner, person_id, today)
    return PersonWarmth(
        tie.probability,
        tie.band,
        BAND_LABELS[tie.band],
        sentence(owner.preferences, tie),
        _drawn(course, owner.preferences) if course and len(course.days) > 1 else None,
    )


def _drawn(course: Course, preferences: Preferences) -> Drawing:
    first, span = course.days[0], (course.days[-1] - course.days[0]).days

    def across(day: date) -> int:
        return round((day - first).days / span * WIDTH)

    points = [
        (across(day), round((1 - chance) * HEIGHT)) for day, chance in zip(course.days, course.chances, strict=True)
    ]
    line = " ".join(f"{x},{y}" for x, y in points)
    return Drawing(
        line=line,
        area=f"0,{HEIGHT} {line} {WIDTH},{HEIGHT}",
        end=points[-1],
        contacts=sorted({across(day) for day in course.contacts}),
        first_on=first,
        label=_label(course, preferences),
    )


def _label(course: Course, preferences: Preferences) -> str:
    """What somebody who does not see the drawing is told."""
    begin, end = (in_digits(round(chance * 100), preferences) for chance in (course.chances[0], course.chances[-1]))
    days = in_digits(USUAL_HORIZON, preferences)
    return gettext(
        "The chance of contact within %(days)s days over time: %(begin)s of 100 at first, %(end)s of 100 now."
    ) % {"days": days, "begin": begin, "end": end}

"""What follows a joy or a hardship, and when: call now, again after some days, and when it is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

StepName = Literal["first", "again", "forty", "recovered"]

HARDSHIPS = frozenset({"illness", "condolence", "hardship"})
AGAIN_AFTER: Mapping[str, timedelta] = {
    "illness": timedelta(days=3),
    "condolence": timedelta(days=3),  # the three days in which condolences are received everywhere have passed
    "hardship": timedelta(days=7),
}
JOY_WITHIN = timedelta(days=14)
"""Later, a congratulation says above all that it is late."""

HARDSHIP_WITHIN = timedelta(days=21)
"""A call in a hard time is never too late; but what was left so long is no action of the day any more."""

FORTY = timedelta(days=40)
FORTY_WITHIN = timedelta(days=7)

MOURNING_DAYS = 40
"""
Religion sets three days for relatives; the fortieth day closes mourning in Egypt, Sudan, the Levant and Iraq, among
Muslims and Christians alike. A greeting too many hurts more than one too few, so the longer of the two is proposed.
"""
LONGEST_MOURNING_DAYS = 400
MOURNING_CHOICES = (3, 7, 40, 130, 365)  # 130: four months and ten days, a widow's


@dataclass(frozen=True, slots=True)
class Course:
    """What happened, when, and when it was over. `keeps_forty`: the fortieth day is to be remembered."""

    kind: str
    on: date
    over_on: date | None = None
    keeps_forty: bool = False

    @property
    def is_hardship(self) -> bool:
        return self.kind in HARDSHIPS


class Step(NamedTuple):
    name: StepName
    due_on: date


def next_step(course: Course, done: Mapping[str, date], day: date) -> Step | None:
    """What is due on that day and was not done; `done` has the day on which each step was."""
    steps = [_recovered(course), _first(course, done), _again(course, done), _forty(course)]
    windows = {"first": HARDSHIP_WITHIN if course.is_hardship else JOY_WITHIN, "forty": FORTY_WITHIN}
    for step in filter(None, steps):
        if step.name not in done and step.due_on <= day <= step.due_on + windows.get(step.name, HARDSHIP_WITHIN):
            return step
    return None


def steps_ahead(course: Course, done: Mapping[str, date], first: date, last: date) -> list[Step]:
    """The steps that fall between the two days, both included, and were not done."""
    steps = (_first(course, done), _again(course, done), _forty(course))
    return [step for step in steps if step and step.name not in done and first <= step.due_on <= last]


def mourns_until(on: date, days: int | None) -> date | None:
    """The last day on which nothing joyful is proposed; None where the owner wants no silence."""
    return on + timedelta(days=days) if days else None


def _first(course: Course, done: Mapping[str, date]) -> Step | None:
    """Not once the illness is over, and not before a second call that was made without it."""
    is_past = _is_over(course) or "again" in done
    return None if is_past else Step("first", course.on)


def _again(course: Course, done: Mapping[str, date]) -> Step | None:
    if "first" not in done or _is_over(course) or course.kind not in AGAIN_AFTER:
        return None
    return Step("again", done["first"] + AGAIN_AFTER[course.kind])


def _forty(course: Course) -> Step | None:
    return Step("forty", course.on + FORTY) if course.kind == "condolence" and course.keeps_forty else None


def _recovered(course: Course) -> Step | None:
    return Step("recovered", course.over_on) if course.kind == "illness" and course.over_on else None


def _is_over(course: Course) -> bool:
    return course.kind == "illness" and course.over_on is not None

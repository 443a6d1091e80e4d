"""An opening is noted, corrected, moved along the board, put off in Today, deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.communities.models import Community, Event
from wasl.relations.opportunities import rules
from wasl.relations.opportunities.actions.changing import Kind, change, opening_to_change, remember
from wasl.relations.opportunities.errors import (
    OpeningInTheFutureError,
    OpeningWithoutTitleError,
    OutcomeMissingError,
)
from wasl.relations.opportunities.models import Opening, OpeningChange, Origin, Outcome, Stage
from wasl.relations.people.models import Person
from wasl.relations.people.rules import many_lines, one_line

LENGTHS = {"title": 300, "organisation": 300, "place": 300, "link": 500, "pay": 200, "field": 200}
LONGEST_TEXT, LONGEST_NAME = 4000, 200
TEXTS = ("notes", "documents")


@dataclass(frozen=True)
class CameFrom:
    """Where an opening came from: a person, a community or an event of the owner's, else what its name says."""

    origin: str = Origin.ADVERT
    name: str = ""
    told_by: Person | None = None
    community: Community | None = None
    event: Event | None = None

    def columns(self) -> dict[str, Any]:  # Any: columns of an opening
        """Only what fits the origin: whoever told of it counts where a person did."""
        origin = Origin(self.origin)
        return {
            "origin": origin,
            "origin_name": one_line(self.name, LONGEST_NAME),
            "told_by": self.told_by if origin == Origin.PERSON else None,
            "community": self.community if origin == Origin.COMMUNITY else None,
            "event": self.event if origin == Origin.EVENT else None,
        }


@transaction.atomic
def note_opening(
    owner: User,
    *,
    at: datetime,
    found_on: date,
    came_from: CameFrom | None = None,
    deadline: date | None = None,
    stage: str = Stage.FOUND,
    **texts: str,
) -> OpeningChange:
    """Note an opening that was found that day; the change tells which it is.

    Raises OpeningWithoutTitleError, OutcomeMissingError where it were closed from the first.
    """
    if Stage(stage) == Stage.CLOSED:
        raise OutcomeMissingError
    told = _told(texts)
    if not told.get("title"):
        raise OpeningWithoutTitleError
    opening = Opening.objects.create(
        owner=owner, found_on=found_on, stage=stage, stage_on=found_on, deadline=deadline, created_at=at,
        **told, **(came_from or CameFrom()).columns(),
    )  # fmt: skip
    return remember(opening, Kind.FOUND, on=found_on, at=at, stage=stage)


@transaction.atomic
def edit_opening(
    owner: User,
    opening_id: int,
    *,
    on: date,
    at: datetime,
    came_from: CameFrom,
    deadline: date | None,
    found_on: date | None = None,
    **texts: str,
) -> OpeningChange:
    """Correct what is said of it; texts that are not given stay."""
    opening = opening_to_change(owner, opening_id)
    told: dict[str, Any] = _told(texts)  # Any: columns of an opening
    if "title" in told and not told["title"]:
        raise OpeningWithoutTitleError
    if found_on:
        told["found_on"] = found_on
    return change(opening, Kind.EDITED, told | {"deadline": deadline} | came_from.columns(), on=on, at=at)


@transaction.atomic
def move_opening(
    owner: User, opening_id: int, stage: str, *, on: date, today: date, at: datetime, outcome: str = ""
) -> OpeningChange | None:
    """Let it stand there since that day; closed, with how it ended. Nothing where it stands so already.

    Raises OpeningInTheFutureError, OutcomeMissingError.
    """
    opening = opening_to_change(owner, opening_id)
    if on > today:
        raise OpeningInTheFutureError
    ended = Outcome(outcome) if Stage(stage) == Stage.CLOSED else Outcome.OPEN
    if Stage(stage) == Stage.CLOSED and not ended:
        raise OutcomeMissingError
    if (opening.stage, opening.outcome, opening.stage_on) == (stage, ended, on):
        return None
    columns = {"stage": Stage(stage), "stage_on": on, "outcome": ended, "asks_from": None}
    return change(opening, Kind.MOVED, columns, on=on, at=at, stage=stage, outcome=ended)


@transaction.atomic
def ask_from(owner: User, opening_id: int, *, day: date) -> date | None:
    """Let Today ask about it again from that day; gives the day that held before."""
    opening = opening_to_change(owner, opening_id)
    before: date | None = opening.asks_from
    opening.asks_from = day
    opening.save(update_fields=["asks_from"])
    return before


@transaction.atomic
def remove_opening(owner: User, opening_id: int, *, on: date, at: datetime) -> OpeningChange:
    """Put it in the bin, from which taking the change back fetches it."""
    return change(opening_to_change(owner, opening_id), Kind.REMOVED, {"deleted_at": at}, on=on, at=at)


def _told(texts: dict[str, str]) -> dict[str, str]:
    lines = {name: one_line(texts[name], length) for name, length in LENGTHS.items() if name in texts}
    told = lines | {name: many_lines(texts[name])[:LONGEST_TEXT] for name in TEXTS if name in texts}
    return told | ({"skills": "\n".join(rules.skills_in(texts["skills"]))} if "skills" in texts else {})

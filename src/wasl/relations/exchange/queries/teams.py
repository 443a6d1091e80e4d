"""The owner's teams, how long each of their people was not spoken to, and whom Today may name."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.exchange.models import Team
from wasl.relations.exchange.rules.teams import NEVER, left_out, middle_of
from wasl.relations.interactions.models import Answer
from wasl.relations.interactions.queries import is_silenced
from wasl.relations.people.models import Circle, Membership

KIND = "team"


@dataclass(frozen=True)
class TeamSilence:
    """A team with the days since the last contact with each of its people; None where there was none.

    `silenced` are those of whom Today is silent for now.
    """

    id: int
    name: str
    purpose: str
    silences: dict[int, int | None] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    silenced: set[int] = field(default_factory=set)

    @property
    def middle(self) -> int | None:
        return middle_of(self.silences.values())

    @property
    def left_out(self) -> list[tuple[int, str]]:
        """The longest silent first."""
        return [(one.person_id, self.names[one.person_id]) for one in left_out(self.silences)]


@dataclass(frozen=True, slots=True)
class TeamDue:
    """Somebody of a team who was left out. `days` is None where there was no contact yet."""

    person_id: int
    team: str
    days: int | None
    middle: int
    due_on: date


def teams_of(owner: User, day: date, team_id: int | None = None) -> list[TeamSilence]:
    """All of them by name, or the one. Two queries."""
    found = {pk: TeamSilence(pk, name, purpose) for pk, name, purpose in _teams(owner, team_id)}
    zone = ZoneInfo(owner.preferences.time_zone)
    for circle_id, person_id, name, last_at, silenced in _people_of(owner, list(found), day) if found else ():
        team = found[circle_id]
        team.names[person_id] = name
        team.silences[person_id] = max((day - last_at.astimezone(zone).date()).days, 0) if last_at else None
        if silenced:
            team.silenced.add(person_id)
    return list(found.values())


@compiled
def _people_of(owner: User, team_ids: list[int], day: date) -> QuerySet[Membership, Any]:  # Any: columns
    rows: QuerySet[Membership, Any] = Membership.objects.of(owner).filter(
        circle__in=team_ids, person__deleted_at=None, person__is_organisation=False
    )
    columns = ("circle_id", "person_id", "person__display_name", "person__contact_summary__last_at", "silenced")
    rows = rows.annotate(silenced=is_silenced(KIND, day)).values_list(*columns)
    return rows.order_by("person__sort_key", "person")


@compiled
def _teams(owner: User, team_id: int | None) -> QuerySet[Team, tuple[int, str, str]]:
    teams = Team.objects.of(owner).filter(circle__deleted_at=None).order_by("circle__name", "circle")
    if team_id is not None:
        teams = teams.filter(circle=team_id)
    return teams.values_list("circle", "circle__name", "purpose")


def team_by_id(owner: User, team_id: int) -> Team:
    """With its circle. Raises NotFoundError, also where the circle is in the bin."""
    rows = Team.objects.of(owner).filter(circle__deleted_at=None).select_related("circle")
    team: Team | None = rows.filter(circle=team_id).first()
    if team is None:
        raise NotFoundError
    return team


def circles_to_mark(owner: User) -> list[Circle]:
    """Those that are no teams yet. One query."""
    return list(Circle.objects.of(owner).filter(deleted_at=None, team=None).order_by("name", "id"))


def actions_due(owner: User, day: date) -> list[TeamDue]:
    """One person a day at most: who was left out most, measured by the middle of the team. Three queries."""
    if _answered_for(owner, day):
        return []
    return everybody_left_out(owner, day)[:1]


@compiled
def _answered_for(owner: User, day: date) -> QuerySet[Answer, int]:
    return Answer.objects.of(owner).filter(kind=KIND, on=day).values_list("pk", flat=True)[:1]


def everybody_left_out(owner: User, day: date) -> list[TeamDue]:
    """Of all teams, each once, who was left out most first; for a time that is set aside for them. Two queries."""
    dues = [
        TeamDue(one.person_id, team.name, one.days, one.middle, day)
        for team in teams_of(owner, day)
        for one in left_out(team.silences)
        if one.person_id not in team.silenced
    ]
    once = {due.person_id: due for due in sorted(dues, key=_most_left_out, reverse=True)}
    return sorted(once.values(), key=_most_left_out)


def teams_by_person(owner: User, person_ids: list[int]) -> Mapping[int, list[tuple[int, str]]]:
    """The teams in which these people are with the owner. One query."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for person_id, circle_id, name in _in_teams(owner, person_ids):
        found[person_id].append((circle_id, name))
    return found


@compiled
def _in_teams(owner: User, person_ids: list[int]) -> QuerySet[Membership, tuple[int, int, str]]:
    rows = Membership.objects.of(owner).filter(
        person__in=person_ids, circle__deleted_at=None, circle__team__isnull=False
    )
    return rows.order_by("circle__name").values_list("person_id", "circle_id", "circle__name")


def _most_left_out(due: TeamDue) -> tuple[float, int]:
    return -(NEVER if due.days is None else due.days) / max(due.middle, 1), due.person_id

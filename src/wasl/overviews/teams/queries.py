"""One team on a page: who was not spoken to, who owes whom what, what was shared with whom. A constant number of queries."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.overviews.teams.shared import Shared, shared_with
from wasl.relations.exchange.queries import balances
from wasl.relations.exchange.queries.teams import TeamSilence, teams_of
from wasl.relations.exchange.rules import Balance
from wasl.relations.exchange.rules.teams import is_left_out
from wasl.relations.people.queries import present_work, with_photo
from wasl.relations.trust.models import Promise
from wasl.relations.trust.models.promises import Side
from wasl.relations.trust.queries import PromiseLine, promise_lines

PROMISES_SHOWN = 30
BAR_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team. `days` is None where there was no contact yet; `bar` draws them, the longest a hundred.

    `mine` and `theirs` count the promises that are open between the two.
    """

    id: int
    name: str
    detail: str
    has_photo: bool
    days: int | None
    bar: int
    is_left_out: bool
    mine: int
    theirs: int
    balance: Balance


@dataclass(frozen=True)
class TeamPage:
    """The even picture. `middle_at` is where the middle stands on the bars of the members."""

    id: int
    name: str
    purpose: str
    members: list[Member]
    middle: int | None
    middle_at: int
    promises: list[PromiseLine]
    shared: list[Shared]

    @property
    def left_out(self) -> list[Member]:
        return [member for member in self.members if member.is_left_out]


def team_page(owner: User, team_id: int, day: date) -> TeamPage:
    """The longest silent first. Raises NotFoundError."""
    team = next(iter(teams_of(owner, day, team_id)), None)
    if team is None:
        raise NotFoundError
    ids, longest = list(team.silences), _longest(team)
    promises = _open_promises(owner, ids, day)
    return TeamPage(
        id=team.id,
        name=team.name,
        purpose=team.purpose,
        members=_members(owner, team, promises, day),
        middle=team.middle,
        middle_at=round(BAR_LENGTH * (team.middle or 0) / longest),
        promises=promises[:PROMISES_SHOWN],
        shared=shared_with(owner, team.names, day),
    )


def _members(owner: User, team: TeamSilence, promises: list[PromiseLine], day: date) -> list[Member]:
    ids, longest, middle = list(team.silences), _longest(team), team.middle
    work, pictured, leaning = present_work(owner, ids), with_photo(ids), balances(owner, day, ids)
    open_with = Counter((person_id, line.side) for line in promises for person_id, _name in line.people)
    order = sorted(ids, key=lambda pk: (-_counted(team.silences[pk], longest), team.names[pk], pk))
    return [
        Member(
            id=pk,
            name=team.names[pk],
            detail=str(work.get(pk, "")),
            has_photo=pk in pictured,
            days=team.silences[pk],
            bar=round(BAR_LENGTH * _counted(team.silences[pk], longest) / longest),
            is_left_out=is_left_out(team.silences[pk], middle),
            mine=open_with[pk, Side.MINE],
            theirs=open_with[pk, Side.THEIRS],
            balance=leaning.get(pk, Balance()),
        )
        for pk in order
    ]


def _open_promises(owner: User, ids: list[int], day: date) -> list[PromiseLine]:
    """Of either side with anybody of the team, by their day. Two queries."""
    rows = Promise.objects.of(owner).open().filter(counterparts__person__in=ids).distinct()
    lines = promise_lines(rows.with_people(), day)
    return sorted(lines, key=lambda line: (line.due_on or date.max, line.id))


def _longest(team: TeamSilence) -> int:
    return max((days for days in team.silences.values() if days), default=1)


def _counted(days: int | None, longest: int) -> int:
    """Who was never spoken to stands with the longest silent."""
    return longest if days is None else days

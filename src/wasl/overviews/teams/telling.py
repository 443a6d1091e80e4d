"""Teams as JSON tells them."""

from typing import Any

from wasl.overviews.teams.queries import Member, TeamPage
from wasl.overviews.teams.shared import Shared
from wasl.relations.exchange.queries.teams import TeamSilence
from wasl.relations.exchange.telling import balance_told
from wasl.relations.trust.telling import promises_told

Told = dict[str, Any]  # Any: JSON


def team_told(team: TeamSilence) -> Told:
    return {
        "id": team.id,
        "name": team.name,
        "purpose": team.purpose,
        "people": len(team.silences),
        "middle_days": team.middle,
        "left_out": _people(team.left_out),
    }


def team_page_told(page: TeamPage) -> Told:
    return {
        "id": page.id,
        "name": page.name,
        "purpose": page.purpose,
        "middle_days": page.middle,
        "members": [_member(member) for member in page.members],
        "promises": promises_told(page.promises),
        "shared": [_shared(one) for one in page.shared],
    }


def _member(member: Member) -> Told:
    return {
        "id": member.id,
        "name": member.name,
        "days": member.days,
        "left_out": member.is_left_out,
        "promises": {"mine": member.mine, "theirs": member.theirs},
        "exchange": balance_told(member.balance),
    }


def _shared(one: Shared) -> Told:
    return {
        "kind": one.kind,
        "id": one.id,
        "title": one.title,
        "on": one.on.isoformat(),
        "has": _people(one.has),
        "not_yet": _people(one.not_yet),
    }


def _people(people: list[tuple[int, str]]) -> list[Told]:
    return [{"id": person_id, "name": name} for person_id, name in people]

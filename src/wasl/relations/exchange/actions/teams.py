"""A circle becomes a team, says what it does, and is a plain circle again."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.exchange.models import Team
from wasl.relations.people.actions import create_circle, put_in_circle
from wasl.relations.people.actions.circles import present_circle
from wasl.relations.people.rules import one_line

LONGEST_PURPOSE = 300


@transaction.atomic
def make_team(owner: User, *, name: str, purpose: str = "", person_ids: Collection[int] = (), at: datetime) -> Team:
    """A new circle that is a team, with these people. Raises CircleNameTakenError."""
    circle = create_circle(owner, name=name)
    put_in_circle(owner, circle.pk, person_ids, at=at)
    return mark_team(owner, circle.pk, purpose=purpose)


@transaction.atomic
def mark_team(owner: User, circle_id: int, *, purpose: str = "") -> Team:
    """Say of a circle that it is a team; said twice, the first stands."""
    circle = present_circle(owner, circle_id)
    team: Team
    team, _ = Team.objects.get_or_create(
        circle=circle, defaults={"owner": owner, "purpose": one_line(purpose, LONGEST_PURPOSE)}
    )
    return team


@transaction.atomic
def unmark_team(owner: User, circle_id: int) -> str:
    """Let it be a plain circle again; its people stay in it. Gives what was said of its purpose."""
    team: Team | None = Team.objects.of(owner).filter(circle=circle_id).first()
    if team is None:
        raise NotFoundError
    team.delete()
    return str(team.purpose)


@transaction.atomic
def set_purpose(owner: User, circle_id: int, purpose: str) -> str:
    """Say what the team does; gives what was said before."""
    team: Team | None = Team.objects.of(owner).filter(circle=circle_id).select_for_update().first()
    if team is None:
        raise NotFoundError
    before = str(team.purpose)
    team.purpose = one_line(purpose, LONGEST_PURPOSE)
    team.save(update_fields=["purpose"])
    return before

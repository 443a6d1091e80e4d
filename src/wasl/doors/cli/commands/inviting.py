"""`wasl invitation …`: taken down, answered, kept, or made good."""

from typing import Annotated

import typer
from django.utils import timezone

from wasl.doors.cli.arguments import DayOption, PersonArgument
from wasl.doors.cli.moments import day_or_today, read_day
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import print_json, print_table
from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import say_short, style_of
from wasl.relations.occasions import actions
from wasl.relations.occasions.models import Invitation
from wasl.relations.occasions.telling import invitation_told

invitation_app = typer.Typer(
    help="Take down an invitation, your answer, and whether you were there.", no_args_is_help=True
)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl occasion of PERSON`.", min=1)]


def enter(app: typer.Typer) -> None:
    app.add_typer(invitation_app, name="invitation")


@invitation_app.command("note")
def note(
    whom: PersonArgument,
    kind: Annotated[Invitation.Kind, typer.Argument(metavar="KIND", help="To what.")],
    on: Annotated[str, typer.Argument(metavar="DATE", help="On which day, in either calendar.")],
    what: Annotated[str, typer.Option(help="In words.")] = "",
    place: Annotated[str, typer.Option(help="Where, and at what hour.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Take down who invites you, to what and when."""
    acting = acting_owner(owner)
    day = read_day(acting, on)
    made = actions.add_invitation(acting, person_named(acting, whom), kind=kind, on=day, what=what, place=place)
    _tell(acting, made, as_json=as_json)


@invitation_app.command("answer")
def answer(
    invitation_id: IdArgument,
    said: Annotated[
        Invitation.Answer, typer.Argument(metavar="ANSWER", help="What you answered: accepted or declined.")
    ],
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Keep the answer that you gave."""
    acting = acting_owner(owner)
    made = actions.answer_invitation(acting, invitation_id, answer=said, on=day_or_today(acting, on))
    _tell(acting, made, as_json=as_json)


@invitation_app.command("was-there")
def was_there(invitation_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Say that you were there."""
    acting = acting_owner(owner)
    made = actions.say_attendance(acting, invitation_id, attendance=Invitation.Attendance.THERE)
    _tell(acting, made, as_json=as_json)


@invitation_app.command("was-not-there")
def was_not_there(
    invitation_id: IdArgument,
    reason: Annotated[str, typer.Argument(metavar="REASON", help="Why, as it was; nobody but you reads it.")],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that you were not there, and why in truth; Today then proposes to make it good."""
    acting = acting_owner(owner)
    made = actions.say_attendance(acting, invitation_id, attendance=Invitation.Attendance.MISSED, reason=reason)
    _tell(acting, made, as_json=as_json)


@invitation_app.command("made-good")
def made_good(
    invitation_id: IdArgument,
    by: Annotated[Invitation.MadeGood, typer.Argument(metavar="BY", help="By what: visit, gift, call or invited.")],
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say how you made good that you were not there."""
    acting = acting_owner(owner)
    made = actions.make_good(acting, invitation_id, by=by, on=day_or_today(acting, on))
    _tell(acting, made, as_json=as_json)


@invitation_app.command("remove")
def remove(invitation_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `wasl invitation restore` brings it back."""
    acting = acting_owner(owner)
    _tell(acting, actions.remove_invitation(acting, invitation_id, at=timezone.now()), as_json=as_json)


@invitation_app.command("restore")
def restore(invitation_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    _tell(acting, actions.restore_invitation(acting, invitation_id), as_json=as_json)


def _tell(owner: User, made: Invitation, *, as_json: bool) -> None:
    if as_json:
        print_json(invitation_told(made) | {"person": {"id": made.person_id, "name": made.person.display_name}})
        return
    told = [
        made.pk, say_short(made.on, style_of(owner.preferences)), made.get_kind_display(), made.what,
        made.person.display_name, made.get_answer_display(), made.get_attendance_display(), made.get_made_good_display(),
    ]  # fmt: skip
    print_table([""] * len(told), [told])

"""`wasl teams` and `wasl team …`."""

from typing import Annotated, Any

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.doors.cli.refusals import UnknownTeamError
from wasl.foundation.accounts.models import User
from wasl.overviews.teams.queries import TeamPage, team_page
from wasl.overviews.teams.telling import team_page_told, team_told
from wasl.relations.exchange import actions
from wasl.relations.exchange.queries.teams import TeamSilence, teams_of
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.people.actions import put_in_circle
from wasl.relations.people.rules import key_of

team_app = typer.Typer(help="Make a team of people who work together, and put people in.", no_args_is_help=True)

NAME_LENGTH = 100
TeamArgument = Annotated[str, typer.Argument(metavar="TEAM", help="Its name or its number in `wasl teams`.")]


def enter(app: typer.Typer) -> None:
    app.command("teams")(teams)
    app.add_typer(team_app, name="team")


def teams(
    which: Annotated[str, typer.Argument(metavar="TEAM", help="Only this one, with its people; all if not said.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List your teams, and who of them was not spoken to for long; or show one of them."""
    acting, day = acting_owner(owner), timezone.localdate()
    if which:
        page = team_page(acting, _team(acting, which).id, day)
        if as_json:
            print_json(team_page_told(page))
        else:
            _print_page(acting, page)
        return
    found = teams_of(acting, day)
    if as_json:
        print_json([team_told(team) for team in found])
    elif found:
        headings = [_("Id"), _("Name"), _("People"), _("Days, half of them"), _("Not spoken to for long:")]
        rows: list[list[Any]] = [  # Any: cells
            [
                team.id,
                team.name,
                len(team.silences),
                "" if team.middle is None else team.middle,
                _(", ").join(name for _id, name in team.left_out),
            ]
            for team in found
        ]
        print_table(headings, rows, reader=acting.preferences)
    else:
        aside.print(_("No team yet"))


@team_app.command("make")
def make(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What the team is called.")],
    people: Annotated[list[str] | None, typer.Argument(metavar="PERSON…", help="Who is in it.")] = None,
    purpose: Annotated[str, typer.Option(help="What the team does.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Make a team: a circle of people who work with you."""
    acting = acting_owner(owner)
    ids = [person_named(acting, whom).pk for whom in people or []]
    made = actions.make_team(acting, name=name, purpose=purpose, person_ids=ids, at=timezone.now())
    _tell(acting, made.pk, as_json=as_json)


@team_app.command("add")
def add(
    which: TeamArgument,
    people: Annotated[list[str], typer.Argument(metavar="PERSON…", help="Whom to put in.")],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Put people into a team."""
    acting = acting_owner(owner)
    team = _team(acting, which)
    new = put_in_circle(acting, team.id, [person_named(acting, whom).pk for whom in people], at=timezone.now())
    refresh_summaries(acting, new)
    _tell(acting, team.id, as_json=as_json)


@team_app.command("unmake")
def unmake(which: TeamArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Let it be a plain circle again; its people stay in it."""
    acting = acting_owner(owner)
    team = _team(acting, which)
    actions.unmark_team(acting, team.id)
    if as_json:
        print_json({"id": team.id})
    else:
        say(_("It is a plain circle again. Its people are still in it."))


def _team(owner: User, given: str) -> TeamSilence:
    """The one of that number or name. Raises UnknownTeamError."""
    key = key_of(given, NAME_LENGTH)
    for team in teams_of(owner, timezone.localdate()):
        if str(team.id) == key or key_of(team.name, NAME_LENGTH) == key:
            return team
    raise UnknownTeamError(given=given)


def _tell(owner: User, team_id: int, *, as_json: bool) -> None:
    page = team_page(owner, team_id, timezone.localdate())
    if as_json:
        print_json(team_page_told(page))
    else:
        _print_page(owner, page)


def _print_page(owner: User, page: TeamPage) -> None:
    say(page.name, style="bold")
    headings = [_("Id"), _("Name"), _("Days since the last contact"), _("I promised"), _("They promised")]
    rows: list[list[Any]] = [  # Any: cells
        [member.id, member.name, "" if member.days is None else member.days, member.mine, member.theirs]
        for member in page.members
    ]
    print_table(headings, rows, reader=owner.preferences)

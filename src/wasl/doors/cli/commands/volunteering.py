"""`wasl volunteering` and `wasl contribution …`: what one did for a community, with whom and for how long."""

from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.arguments import CommunityOption, WithOption
from wasl.doors.cli.moments import day_if_said, day_or_today
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say, tell_binned
from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import in_digits, say_short, style_of
from wasl.relations.communities import actions, queries
from wasl.relations.communities.telling import contribution_told, volunteering_told

contribution_app = typer.Typer(help="Write down what you volunteered for.", no_args_is_help=True)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl volunteering`.", min=1)]
MOST_HOURS = 10_000


def enter(app: typer.Typer) -> None:
    app.command("volunteering")(volunteering)
    app.add_typer(contribution_app, name="contribution")


def volunteering(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List what you volunteered for, with the hours by year and by community."""
    acting = acting_owner(owner)
    found = queries.volunteering(acting)
    if as_json:
        print_json(volunteering_told(found))
        return
    if not found.lines:
        aside.print(_("Nothing was volunteered for yet."))
        return
    _print(acting, found.lines)
    for one in found.by_year:
        say(f"{in_digits(one.label, acting.preferences)}: {in_digits(one.hours, acting.preferences)}")


@contribution_app.command("add")
def add(
    what: Annotated[str, typer.Argument(metavar="WORDS", help="What you did.")],
    hours: Annotated[float, typer.Option(min=0, max=MOST_HOURS, help="How many hours it took.")] = 0,
    role: Annotated[str, typer.Option(help="What you were in it.")] = "",
    community: CommunityOption = None,
    people: WithOption = None,
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="On which day; today if not said.")] = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="Until which day, where it took several.")] = "",
    note: Annotated[str, typer.Option(help="A word about it.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Write down what you volunteered for."""
    acting = acting_owner(owner)
    first_on, last_on = day_or_today(acting, on), day_if_said(acting, until)
    made = actions.add_contribution(
        acting, what=what, role=role, minutes=round(hours * 60), first_on=first_on, last_on=last_on, note=note,
        community=queries.community_by_id(acting, community) if community else None,
        people=[person_named(acting, whom) for whom in people or []],
    )  # fmt: skip
    _tell(acting, made.pk, as_json=as_json)


@contribution_app.command("remove")
def remove(contribution_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `wasl contribution restore` brings it back."""
    tell_binned(actions.remove_contribution(acting_owner(owner), contribution_id, at=timezone.now()), as_json=as_json)


@contribution_app.command("restore")
def restore(contribution_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_contribution(acting, contribution_id)
    _tell(acting, contribution_id, as_json=as_json)


def _tell(owner: User, contribution_id: int, *, as_json: bool) -> None:
    line = queries.contribution_line(owner, contribution_id)
    if as_json:
        print_json(contribution_told(line))
    else:
        _print(owner, [line])


def _print(owner: User, lines: list[queries.ContributionLine]) -> None:
    style = style_of(owner.preferences)
    rows = [[line.id, say_short(line.first_on, style), line.what, style.figures(line.hours)] for line in lines]
    print_table([_("Id"), _("Day"), _("What you did"), _("Hours")], rows, reader=owner.preferences)

"""`wasl today` and `wasl log`."""

from datetime import datetime
from textwrap import indent
from typing import Annotated, Literal

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import moment_of_contact, read_day
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import print_json, say
from wasl.foundation.accounts.models import User
from wasl.overviews.today.queries import DayPlan, today_plan
from wasl.overviews.today.queries import as_json as plan_as_json
from wasl.overviews.today.wording import unmarked
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Channel


def enter(app: typer.Typer) -> None:
    app.command("today")(today)
    app.command("log")(log)


def today(
    on: Annotated[str, typer.Option(metavar="DATE", help="The day, such as 2026-03-05; today if not said.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say whom to contact today, why, and how to begin."""
    acting = acting_owner(owner)
    plan = today_plan(acting, _moment_of(acting, on))
    if as_json:
        print_json(plan_as_json(plan))
    else:
        _print_plan(plan)


def log(
    whom: Annotated[str, typer.Argument(metavar="PERSON", help="An id; or the number, address or name of one person.")],
    channel: Annotated[Channel, typer.Option(help="Through what.")],
    on: Annotated[str, typer.Option(metavar="DATETIME", help="When, such as 2026-03-05T14:30; now if not said.")] = "",
    direction: Annotated[Literal["in", "out"], typer.Option(help="Who reached out: they (in), or I (out).")] = "out",
    note: Annotated[str, typer.Option(help="A short note.")] = "",
    private: Annotated[bool, typer.Option("--private", help="Kept out of everything that goes to others.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Log a contact with somebody."""
    acting = acting_owner(owner)
    at = moment_of_contact(acting, on)
    person = person_named(acting, whom)
    logged = log_interaction(
        acting, people=[person], channel=channel, at=at, direction=direction, note=note, is_private=private
    )
    if as_json:
        print_json({"id": logged.pk, "is_private": logged.is_private})
    else:
        say(_("Logged: %(channel)s, %(name)s") % {"channel": Channel(channel).label, "name": person.display_name})


def _moment_of(owner: User, on: str) -> datetime:
    """The same hour as now on that day."""
    now = timezone.localtime()
    if not on:
        return now
    return timezone.make_aware(datetime.combine(read_day(owner, on, has_been=True), now.time()))


def _print_plan(plan: DayPlan) -> None:
    say(plan.greeting, style="bold")
    if not plan.actions:
        say(_("Nobody is waiting for you today."))
    for action in plan.actions:
        say("")
        say(f"{action.rank}. {action.person.name}", style="bold")
        for line in (unmarked(action.reason), action.draft, action.link):
            if line:
                say(indent(line, "   "))
    if plan.matters:
        say("")
    for matter in plan.matters:
        say(f"• {matter.title}: {unmarked(matter.reason)}")

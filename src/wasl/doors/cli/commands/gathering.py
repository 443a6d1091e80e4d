"""`wasl gather`."""

from typing import Annotated

import typer
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import moment_of_contact
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import print_json, say
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Channel, Direction


def enter(app: typer.Typer) -> None:
    app.command("gather")(gather)


def gather(
    people: Annotated[list[str], typer.Argument(metavar="PERSON…", help="Who was there.")],
    channel: Annotated[Channel, typer.Option(help="Through what.")] = Channel.MEETING,
    on: Annotated[str, typer.Option(metavar="DATETIME", help="When, such as 2026-03-05T14:30; now if not said.")] = "",
    note: Annotated[str, typer.Option(help="A short note.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Log one meeting with several people, once."""
    acting = acting_owner(owner)
    at = moment_of_contact(acting, on)
    there = list(dict.fromkeys(person_named(acting, whom) for whom in people))
    logged = log_interaction(acting, people=there, channel=channel, at=at, direction=Direction.MUTUAL, note=note)
    if as_json:
        print_json({"id": logged.pk, "people": [{"id": one.pk, "name": one.display_name} for one in there]})
    else:
        names = _(", ").join(one.display_name for one in there)
        say(_("Logged: %(channel)s, %(name)s") % {"channel": Channel(channel).label, "name": names})

"""`wasl gather`."""

from typing import Annotated

import typer
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import moment_of_contact
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import print_json, say
from wasl.relations.exchange.queries.gatherings import gathering_by_id
from wasl.relations.interactions.actions import correct_gathering, log_interaction, mark_interaction
from wasl.relations.interactions.models import Channel, Direction


def enter(app: typer.Typer) -> None:
    app.command("gather")(gather)


def gather(
    people: Annotated[list[str], typer.Argument(metavar="PERSON…", help="Who was there.")],
    channel: Annotated[Channel, typer.Option(help="Through what.")] = Channel.MEETING,
    on: Annotated[str, typer.Option(metavar="DATETIME", help="When, such as 2026-03-05T14:30; now if not said.")] = "",
    note: Annotated[str, typer.Option(help="A short note.")] = "",
    correct: Annotated[
        int, typer.Option(metavar="ID", min=0, help="Correct who was at this one instead; what is not said stays.")
    ] = 0,
    private: Annotated[
        bool | None,
        typer.Option("--private/--not-private", help="Kept out of everything that goes to others, or no longer."),
    ] = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Log one meeting with several people, once."""
    acting = acting_owner(owner)
    there = list(dict.fromkeys(person_named(acting, whom) for whom in people))
    if correct:
        known = gathering_by_id(acting, correct)
        at = moment_of_contact(acting, on) if on else known.at
        correct_gathering(acting, correct, people=there, channel=known.channel, at=at, note=note or known.note)
        number = correct
    else:
        at = moment_of_contact(acting, on)
        made = log_interaction(acting, people=there, channel=channel, at=at, direction=Direction.MUTUAL, note=note)
        number = made.pk
    if private is not None:
        mark_interaction(acting, number, is_private=private)
    if as_json:
        is_private = gathering_by_id(acting, number).is_private
        print_json(
            {
                "id": number,
                "is_private": is_private,
                "people": [{"id": one.pk, "name": one.display_name} for one in there],
            }
        )
    else:
        names = _(", ").join(one.display_name for one in there)
        say(_("Logged: %(channel)s, %(name)s") % {"channel": Channel(channel).label, "name": names})

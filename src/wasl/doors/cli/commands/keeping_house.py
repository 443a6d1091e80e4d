"""`wasl check`."""

from typing import Annotated

import typer
from django.utils import timezone

from wasl.doors.cli.inspections import inspect, mend_what_follows
from wasl.doors.cli.owner import JsonOption
from wasl.doors.cli.printing import print_json, print_table
from wasl.doors.cli.refusals import REJECTED


def enter(app: typer.Typer) -> None:
    app.command("check")(check)


def check(
    mend: Annotated[bool, typer.Option("--mend", help="First make anew what follows from the rest.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Look whether everything here is in order."""
    if mend:
        mend_what_follows()
    found = list(inspect(timezone.now()))
    if as_json:
        print_json([{"name": one.name, "ok": one.is_well, "told": one.told} for one in found])
    else:
        print_table(["", "", ""], [["✓" if one.is_well else "✗", one.name, one.told] for one in found])
    if not all(one.is_well for one in found):
        raise typer.Exit(REJECTED)

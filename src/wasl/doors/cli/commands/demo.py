"""`wasl demo …`."""

from typing import Annotated, Literal

import typer
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.doors.cli.owner import JsonOption
from wasl.doors.cli.printing import print_json, say
from wasl.doors.demo import actions
from wasl.foundation.accounts.models import User


def enter(app: typer.Typer) -> None:
    app.command("demo")(demo)


def demo(
    people: Annotated[int, typer.Option(help="How many people to make up.")] = 180,
    seed: Annotated[int, typer.Option(help="Another number, another network.")] = 1447,
    language: Annotated[Literal["ar", "en"], typer.Option(help="Of pages, reasons and drafts.")] = "ar",
    close: Annotated[bool, typer.Option("--close", help="Remove every demo network again.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Open a made-up network to look around in; `--close` removes it."""
    if close:
        _close(as_json=as_json)
        return
    owner = actions.open_demo(moment=timezone.now(), seed=seed, people=people, language=language)
    if as_json:
        print_json({"id": owner.pk, "email": owner.email})
    else:
        say(_("The demo network of %(name)s is open: start wasl serve and choose the demo.") % {"name": owner.name})


def _close(*, as_json: bool) -> None:
    """Remove what was made up; networks of real owners are not touched."""
    demos = list(User.objects.filter(is_demo=True))
    for owner in demos:
        actions.close_demo(owner)
    if as_json:
        print_json({"closed": len(demos)})
    else:
        say(
            ngettext("%(count)d demo network was removed.", "%(count)d demo networks were removed.", len(demos))
            % {"count": len(demos)}
        )

"""`wasl warmth`."""

from typing import Annotated, Any

import typer
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import day_or_today
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import in_digits
from wasl.relations.network.warmth import rules
from wasl.relations.network.warmth.queries import Warm, warmth_of_everybody
from wasl.relations.network.warmth.spread import distribution_of
from wasl.relations.network.warmth.wording import BAND_LABELS, sentence


def enter(app: typer.Typer) -> None:
    app.command("warmth")(warmth)


def warmth(
    on: Annotated[str, typer.Option(metavar="DATE", help="The day, such as 2026-03-05; today if not said.")] = "",
    horizon: Annotated[
        int,
        typer.Option(min=rules.SHORTEST_HORIZON, max=rules.LONGEST_HORIZON, help="Within how many days after it."),
    ] = rules.USUAL_HORIZON,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say how likely contact with each person is when nothing is done for it, by what was known on that day."""
    acting = acting_owner(owner)
    day = day_or_today(acting, on)
    ties = warmth_of_everybody(acting, day, horizon)
    if as_json:
        print_json([_as_json(acting, tie) for tie in ties])
    elif ties:
        _print(acting, ties)
    else:
        aside.print(_("Nobody was in touch with you by that day."))


def _as_json(owner: User, tie: Warm) -> dict[str, Any]:  # Any: JSON
    return {
        "id": tie.person_id,
        "name": tie.name,
        "probability": tie.probability,
        "last_on": tie.last_on.isoformat(),
        "contacts": tie.contact_days,
        "why": sentence(owner.preferences, tie),
    }


def _print(owner: User, ties: list[Warm]) -> None:
    """A table, and below it how many are in each band."""
    rows = [
        [
            tie.person_id,
            tie.name,
            BAND_LABELS[tie.band],
            "" if tie.probability is None else in_digits(f"{tie.probability:.2f}", owner.preferences),
            in_digits(tie.contact_days, owner.preferences),
            tie.last_on,
        ]
        for tie in ties
    ]
    print_table([_("Id"), _("Name"), _("Contact"), _("Chance"), _("Days in touch"), _("Last contact")], rows)
    spread = distribution_of(ties)
    say("")
    for band, count in spread.bands.items():
        share = round(20 * count / spread.total)
        say(f"{'█' * share}{'░' * (20 - share)}  {in_digits(count, owner.preferences)}  {BAND_LABELS[band]}")

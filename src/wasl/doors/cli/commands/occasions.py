"""`wasl occasions`."""

from datetime import timedelta
from typing import Annotated

import typer
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.doors.cli.moments import day_or_today
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import print_json, print_table, say
from wasl.foundation.dates.wording import DateStyle
from wasl.foundation.web.shown import say_short, style_of
from wasl.relations.occasions.queries.coming import ComingDays, ComingEntry, coming_days

MOST_DAYS = 3660


def enter(app: typer.Typer) -> None:
    app.command("occasions")(occasions)


def occasions(
    days: Annotated[int, typer.Option(min=1, max=MOST_DAYS, help="How many days ahead.")] = 60,
    on: Annotated[str, typer.Option(metavar="DATE", help="From which day; today if not said.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say which occasions come: days of people, feasts they keep, joys, hard times and invitations."""
    acting = acting_owner(owner)
    first = day_or_today(acting, on)
    found = coming_days(acting, first, first + timedelta(days=days))
    if as_json:
        print_json([_as_json(entry) for entry in found.entries])
        return
    style = style_of(acting.preferences)
    print_table(
        ["", "", ""], [(say_short(entry.on, style), _what(entry), _whom(entry, style)) for entry in found.entries]
    )
    _say_the_rest(found)


def _as_json(entry: ComingEntry) -> dict[str, object]:
    return {
        "on": entry.on.isoformat(),
        "kind": entry.kind,
        "topic": entry.topic,
        "label": entry.label,
        "person": {"id": entry.person_id, "name": entry.name} if entry.person_id else None,
        "about": entry.about,
        "step": entry.step,
        "years": entry.years,
        "people": entry.count or 1,
        "left": entry.left,
        "answer": entry.answer,
        "silent": entry.is_silent,
    }


def _what(entry: ComingEntry) -> str:
    if entry.step == "again":
        return _("%(label)s: ask again") % {"label": entry.label}
    if entry.step == "forty":
        return _("%(label)s: the fortieth day") % {"label": entry.label}
    return entry.label


def _whom(entry: ComingEntry, style: DateStyle) -> str:
    many = ngettext("%(figure)s person", "%(figure)s people", entry.count) % {"figure": style.figures(str(entry.count))}
    whom = entry.name or many
    return _("%(name)s (in mourning: nothing is proposed)") % {"name": whom} if entry.is_silent else whom


def _say_the_rest(found: ComingDays) -> None:
    if not found.days:
        say(_("No occasion in these days."))
    if found.is_beyond_hijri:
        say(_("Days of the Hijri calendar are known up to 16 November 2077; what falls later by it is not listed."))

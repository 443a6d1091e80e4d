"""`wasl reserved` and `wasl reserve`."""

import sys
from datetime import time
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import read_day
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.models import User
from wasl.foundation.formats.calendars.writing import WEEKDAYS, weekly_file
from wasl.foundation.language.folding import fold
from wasl.foundation.web.shown import say_short, style_of
from wasl.overviews.today.queries import DayAction, actions_told, people_for_colleagues
from wasl.overviews.today.wording import unmarked
from wasl.relations.exchange import actions
from wasl.relations.exchange.models import ReservedTime
from wasl.relations.exchange.queries.reserved import reserved_times
from wasl.relations.exchange.rules.calendar import Slot


def enter(app: typer.Typer) -> None:
    app.command("reserved")(reserved)
    app.command("reserve")(reserve)


def reserved(
    ics: Annotated[bool, typer.Option("--ics", help="As a calendar file on standard output.")] = False,
    now: Annotated[int, typer.Option(min=0, max=20, help="Instead name so many people to contact now.")] = 0,
    remove: Annotated[int, typer.Option(metavar="ID", min=0, help="First give this time back.")] = 0,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say which time is set aside for colleagues, and whom to contact in it."""
    acting = acting_owner(owner)
    if remove:
        actions.give_back_time(acting, remove)
    if now:
        _tell_people(people_for_colleagues(acting, timezone.now(), (), now), as_json=as_json)
    elif ics:
        _write_calendar(acting)
    else:
        _tell(acting, reserved_times(acting, timezone.localdate()), as_json=as_json)


def reserve(
    weekday: Annotated[
        str, typer.Argument(metavar="DAY", help="One of MO TU WE TH FR SA SU for each week, or one date.")
    ],
    at: Annotated[str, typer.Argument(metavar="TIME", help="When it begins, such as 09:30.")],
    minutes: Annotated[int, typer.Option(help="How long.")] = 30,
    people: Annotated[int, typer.Option(help="For how many people.")] = 3,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Set a time aside for colleagues, each week or on one day."""
    acting = acting_owner(owner)
    is_weekly = weekday.upper() in WEEKDAYS
    on = None if is_weekly else read_day(acting, weekday)
    try:
        starts_at = time.fromisoformat(fold(at))
    except ValueError as error:
        raise typer.BadParameter("write the time like 09:30") from error
    made = actions.reserve_time(
        acting,
        weekday=WEEKDAYS.index(weekday.upper()) if is_weekly else 0,
        on=on,
        starts_at=starts_at,
        minutes=minutes,
        people=people,
    )
    _tell(acting, [made], as_json=as_json)


def _tell(owner: User, times: list[ReservedTime], *, as_json: bool) -> None:
    if as_json:
        print_json([_told(one) for one in times])
    elif times:
        style = style_of(owner.preferences)
        headings = [_("Id"), _("Day"), _("From"), _("How many minutes"), _("For how many people")]
        rows: list[list[object]] = [
            [
                one.pk,
                say_short(one.on, style) if one.on else one.get_weekday_display(),
                style.figures(f"{one.starts_at:%H:%M}"),
                one.minutes,
                one.people,
            ]
            for one in times
        ]
        print_table(headings, rows, reader=owner.preferences)
    else:
        aside.print(_("No time is set aside yet."))


def _told(one: ReservedTime) -> dict[str, object]:
    return {
        "id": one.pk,
        "weekday": WEEKDAYS[one.weekday],
        "on": one.on.isoformat() if one.on else None,
        "starts_at": f"{one.starts_at:%H:%M}",
        "minutes": one.minutes,
        "people": one.people,
    }


def _write_calendar(owner: User) -> None:
    now = timezone.localtime()
    rows = reserved_times(owner, now.date())
    slots = [Slot(one.pk, one.weekday, one.starts_at, one.minutes, one.on) for one in rows]
    title = _("Time for colleagues")
    content = weekly_file((slot.entry(title=title, note=title, day=now.date()) for slot in slots), stamp=now)
    sys.stdout.write(content.decode())


def _tell_people(found: list[DayAction], *, as_json: bool) -> None:
    if as_json:
        print_json(actions_told(found))
        return
    for action in found:
        say(f"{action.rank}. {action.person.name}", style="bold")
        for line in (unmarked(action.reason), action.draft, action.link):
            if line:
                say(f"   {line}")

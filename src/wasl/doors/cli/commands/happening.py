"""`wasl occasion …`: what happened to somebody, the days and feasts that are theirs, and by which sighting."""

from datetime import date
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.arguments import DayOption, PersonArgument
from wasl.doors.cli.moments import day_or_today
from wasl.doors.cli.occasions_text import print_occasions
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import print_json, say
from wasl.doors.cli.refusals import UnreadableMomentError
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.reading import read_date
from wasl.relations.occasions import actions
from wasl.relations.occasions.models import LifeEvent, Occasion
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.occasions.queries import occasions_of, written_on
from wasl.relations.occasions.queries.of_person import person_occasions
from wasl.relations.occasions.rules.courses import MOURNING_DAYS
from wasl.relations.occasions.telling import occasions_told
from wasl.relations.people.models import Person

occasion_app = typer.Typer(
    help="Write down a joy, a hard time, a day that returns, or which feasts somebody keeps.", no_args_is_help=True
)

EventArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl occasion of PERSON`.", min=1)]
CountryOption = Annotated[str, typer.Option(help="By whose moon or nation, in two letters; yours if not said.")]


def enter(app: typer.Typer) -> None:
    app.add_typer(occasion_app, name="occasion")


@occasion_app.command("of")
def of_person(whom: PersonArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Tell one person's joys and hard times, invitations, days and feasts, with their numbers."""
    acting = acting_owner(owner)
    _tell(acting, person_named(acting, whom), as_json=as_json)


@occasion_app.command("note")
def note(
    whom: PersonArgument,
    kind: Annotated[LifeEvent.Kind, typer.Argument(metavar="KIND", help="What happened.")],
    about: Annotated[str, typer.Argument(metavar="WORDS", help="Whose, or what: the child's name, who died.")] = "",
    on: DayOption = "",
    mourning: Annotated[
        int, typer.Option(metavar="DAYS", min=0, help="After a death, no joyful greeting for so many days.")
    ] = MOURNING_DAYS,
    forty: Annotated[bool, typer.Option("--forty", help="After a death, speak of the fortieth day.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Write down a joy or a hard time; Today then speaks of it in time."""
    acting = acting_owner(owner)
    person = person_named(acting, whom)
    actions.add_life_event(
        acting, person, kind=kind, on=day_or_today(acting, on), today=timezone.localdate(), about=about,
        mourning_days=mourning, keeps_forty=forty,
    )  # fmt: skip
    _tell(acting, person, as_json=as_json)


@occasion_app.command("well")
def well(
    event_id: EventArgument,
    on: DayOption = "",
    undone: Annotated[bool, typer.Option("--not-yet", help="Not well yet after all.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that somebody who was ill is well again."""
    acting = acting_owner(owner)
    event = actions.end_illness(acting, event_id, over_on=None if undone else day_or_today(acting, on))
    _tell(acting, event.person, as_json=as_json)


@occasion_app.command("mourning")
def mourning(
    event_id: EventArgument,
    days: Annotated[int, typer.Argument(metavar="DAYS", help="No joyful greeting for so many days; 0 for none.")],
    forty: Annotated[bool, typer.Option("--forty", help="Speak of the fortieth day.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say for how long nothing joyful is proposed after a death."""
    acting = acting_owner(owner)
    event = actions.change_mourning(acting, event_id, days=days, keeps_forty=forty)
    _tell(acting, event.person, as_json=as_json)


@occasion_app.command("remove")
def remove(event_id: EventArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put a joy or a hard time in the bin; `wasl occasion restore` brings it back."""
    acting = acting_owner(owner)
    event = actions.remove_life_event(acting, event_id, at=timezone.now())
    _tell(acting, event.person, as_json=as_json)


@occasion_app.command("restore")
def restore(event_id: EventArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    event = actions.restore_life_event(acting, event_id)
    _tell(acting, event.person, as_json=as_json)


@occasion_app.command("day")
def day(
    whom: PersonArgument,
    written: Annotated[str, typer.Argument(metavar="DAY", help="In either calendar; the year may be missing.")],
    kind: Annotated[Occasion.Kind, typer.Option(help="What day it is.")] = Occasion.Kind.BIRTHDAY,
    label: Annotated[str, typer.Option(help="What it is called.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Keep a day that returns every year: a birthday, an anniversary, another."""
    acting = acting_owner(owner)
    person = person_named(acting, whom)
    on = read_date(written, acting.preferences.country)
    if on is None:
        raise UnreadableMomentError(given=written)
    actions.set_occasion(acting, person, kind=kind, on=on, label=label, today=timezone.localdate())
    _tell(acting, person, as_json=as_json)


@occasion_app.command("forget-day")
def forget_day(
    occasion_id: Annotated[
        int, typer.Argument(metavar="ID", help="Its number among the days in `wasl occasion of PERSON`.", min=1)
    ],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Keep this day of somebody no more."""
    acting = acting_owner(owner)
    gone = actions.remove_occasion(acting, occasion_id)
    _tell(acting, gone.person, as_json=as_json)


@occasion_app.command("feasts")
def feasts(
    whom: PersonArgument,
    kept: Annotated[
        list[FeastName] | None, typer.Argument(metavar="FEAST…", help="Exactly these; none if none is said.")
    ] = None,
    country: CountryOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say which feasts somebody keeps; nothing else ever tells it."""
    acting = acting_owner(owner)
    person = person_named(acting, whom)
    actions.keep_feasts(acting, person, feasts=[one.value for one in kept or []], country=country.upper())
    _tell(acting, person, as_json=as_json)


@occasion_app.command("sighting")
def sighting(
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="Its two letters, such as OM.")],
    days: Annotated[int, typer.Option(min=-2, max=2, help="How many days after the computed day it begins.")],
    feast: Annotated[
        FeastName | None, typer.Option(help="Only this feast; every feast of the moon if not said.")
    ] = None,
    year: Annotated[int, typer.Option(min=0, help="Only in this Hijri year; every year if not said.")] = 0,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that a country sees the moon earlier or later than it is computed."""
    acting = acting_owner(owner)
    said = actions.say_sighting(acting, country=country.upper(), days=days, feast=feast or "", year=year)
    if as_json:
        print_json({"country": said.country, "feast": said.feast, "year": said.year, "days": said.days})
    else:
        say(_("Saved."))


def _tell(owner: User, person: Person, *, as_json: bool) -> None:
    today: date = timezone.localdate()
    found, days = person_occasions(owner, person, today), occasions_of(owner, person, today)
    if as_json:
        yearly = [
            {
                "id": one.occasion.pk,
                "kind": one.occasion.kind,
                "label": one.occasion.label,
                "on": str(written_on(one.occasion)),
                "next_on": one.on,
            }
            for one in days
        ]
        print_json({"person": {"id": person.pk, "name": person.display_name}, "days": yearly, **occasions_told(found)})
    else:
        print_occasions(owner, person, found, days)

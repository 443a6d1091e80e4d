"""`wasl advice …` and `wasl who-knows`."""

from enum import StrEnum
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import day_or_today
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say, tell_binned
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.overviews.person_page.wording import date_style
from wasl.overviews.who_knows.queries import SHOWN
from wasl.overviews.who_knows.queries import who_knows as found_for
from wasl.overviews.who_knows.telling import knowers_told
from wasl.overviews.who_knows.wording import PLACES
from wasl.relations.advice import actions, queries
from wasl.relations.advice.models import Advice
from wasl.relations.advice.telling import advice_told, every_advice_told

advice_app = typer.Typer(help="Keep advice and lessons, and say how following them went.", no_args_is_help=True)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl advice list`.", min=1)]
DayOption = Annotated[str, typer.Option("--on", metavar="DATE", help="On which day; today if not said.")]


class Shows(StrEnum):
    """Which advice is listed."""

    ALL = "all"
    OPEN = "open"
    FOLLOWED = "followed"
    LESSONS = "lessons"


class Followed(StrEnum):
    """Whether advice was followed."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Went(StrEnum):
    """How following it went."""

    WELL = "well"
    MIXED = "mixed"
    BADLY = "badly"


def enter(app: typer.Typer) -> None:
    app.add_typer(advice_app, name="advice")
    app.command("who-knows")(who_knows)


def who_knows(
    question: Annotated[str, typer.Argument(metavar="WORDS", help="What you want to learn from, in your own words.")],
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many at most.")] = SHOWN,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say who has been through something, and why it is thought so."""
    found = found_for(acting_owner(owner), question, limit)
    if as_json:
        print_json(knowers_told(found))
    elif found.people or found.part:
        rows = [
            [one.id, one.name, "; ".join(f"{PLACES[reason.place]}: {reason.words}" for reason in one.reasons)]
            for one in (*found.people, *found.part)
        ]
        print_table([_("Id"), _("Name"), _("Why")], rows)
    else:
        aside.print(_("Nobody is known who has been through it."))


@advice_app.command("list")
def listed(
    shows: Annotated[Shows, typer.Option(help="Which.")] = Shows.ALL,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List advice and lessons, the latest first."""
    acting = acting_owner(owner)
    rows = queries.every_advice(acting, shows=shows.value)
    if as_json:
        print_json(every_advice_told(rows))
    elif rows:
        style = date_style(acting.preferences)
        told = [[row.pk, row.matter, row.from_whom, say_day(row.on, style), row.get_followed_display()] for row in rows]
        print_table([_("Id"), _("On what matter"), _("From whom"), _("Day"), _("Followed")], told)
    else:
        aside.print(_("No advice is kept."))


@advice_app.command("keep")
def keep(
    matter: Annotated[str, typer.Argument(metavar="WORDS", help="On what matter.")],
    words: Annotated[str, typer.Option("--words", help="What was said.")] = "",
    giver: Annotated[str, typer.Option("--from", metavar="PERSON", help="Who gave it.")] = "",
    source: Annotated[str, typer.Option("--source", help="What it came from, where it was none of your people.")] = "",
    lesson: Annotated[bool, typer.Option("--lesson", help="A lesson from what somebody went through.")] = False,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Keep advice or a lesson, with who gave it."""
    acting = acting_owner(owner)
    person = person_named(acting, giver) if giver else None
    given = actions.Given(matter, words, Advice.Kind.LESSON if lesson else Advice.Kind.ADVICE, person, source)
    made = actions.keep_advice(
        acting, given, on=day_or_today(acting, on), today=timezone.localdate(), at=timezone.now()
    )
    _tell(acting, made.pk, as_json=as_json)


@advice_app.command("show")
def show(advice_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Show all of one."""
    _tell(acting_owner(owner), advice_id, as_json=as_json)


@advice_app.command("went")
def went(
    advice_id: IdArgument,
    followed: Annotated[Followed, typer.Argument(help="Whether it was followed.")],
    how: Annotated[Went | None, typer.Option("--how", help="How it went.")] = None,
    outcome: Annotated[str | None, typer.Option("--outcome", help="What came of it.")] = None,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say whether it was followed, and how that went."""
    acting = acting_owner(owner)
    actions.say_how_it_went(
        acting, advice_id, followed=followed.value, on=day_or_today(acting, on), went=how.value if how else None,
        outcome=outcome,
    )  # fmt: skip
    _tell(acting, advice_id, as_json=as_json)


@advice_app.command("remove")
def remove(advice_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `restore` brings it back."""
    tell_binned(actions.remove_advice(acting_owner(owner), advice_id, at=timezone.now()), as_json=as_json)


@advice_app.command("restore")
def restore(advice_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_advice(acting, advice_id)
    _tell(acting, advice_id, as_json=as_json)


def _tell(owner: User, advice_id: int, *, as_json: bool) -> None:
    row = queries.advice_by_id(owner, advice_id)
    if as_json:
        print_json(advice_told(row))
        return
    style = date_style(owner.preferences)
    say(" · ".join(filter(None, (row.matter, row.from_whom, say_day(row.on, style)))))
    for words in filter(None, (row.words, row.get_followed_display() if row.followed else "", row.outcome)):
        say(f"  {words}")

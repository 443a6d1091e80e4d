"""`wasl discussions` and `wasl discussion …`."""

import sys
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import day_or_today, read_day, read_moment
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day, say_moment
from wasl.overviews.person_page.wording import date_style
from wasl.relations.discussions import actions, queries
from wasl.relations.discussions.actions import DiscussionGiven
from wasl.relations.discussions.calendar_out import discussions_calendar
from wasl.relations.discussions.telling import discussion_told, discussions_told
from wasl.relations.people.models import Person
from wasl.relations.trust.naming import people_named

discussion_app = typer.Typer(
    help="Follow a discussion; note views, your own words, whom you met, the next step.", no_args_is_help=True
)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl discussions`.", min=1)]
DayOption = Annotated[str, typer.Option("--on", metavar="DATE", help="On which day; today if not said.")]
WordsArgument = Annotated[str, typer.Argument(metavar="WORDS", help="What was said.")]


def enter(app: typer.Typer) -> None:
    app.command("discussions")(discussions)
    app.add_typer(discussion_app, name="discussion")


def discussions(
    everything: Annotated[bool, typer.Option("--all", help="Also those that you follow no more.")] = False,
    calendar: Annotated[
        bool, typer.Option("--calendar", help="Write the live ones as a calendar file instead.")
    ] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List the discussions that you follow, the live ones with their moment."""
    acting = acting_owner(owner)
    if calendar:
        sys.stdout.buffer.write(discussions_calendar(acting, timezone.now()))
        return
    lines = [one for one in queries.discussion_lines(acting) if everything or one.is_open]
    if as_json:
        print_json(discussions_told(lines))
    elif lines:
        style = date_style(acting.preferences)
        headings = [_("Id"), _("What it is about"), _("Platform or place"), _("Live from"), _("Next step")]
        rows = [
            [
                one.id, one.topic, one.place or one.community,
                say_moment(timezone.localtime(one.starts_at), style) if one.starts_at else "",
                f"{one.next_step} · {say_day(one.next_on, style)}" if one.next_on else one.next_step,
            ]
            for one in lines
        ]  # fmt: skip
        print_table(headings, rows)
    else:
        aside.print(_("You follow no discussion yet."))


@discussion_app.command("follow")
def follow(
    topic: Annotated[str, typer.Argument(metavar="WORDS", help="What it is about.")],
    place: Annotated[str, typer.Option(help="The platform or the place.")] = "",
    link: Annotated[str, typer.Option(help="Its address.")] = "",
    starts: Annotated[str, typer.Option(metavar="DATETIME", help="When it is live, such as 2026-03-05T19:00.")] = "",
    ends: Annotated[str, typer.Option(metavar="DATETIME", help="Until when.")] = "",
    zone: Annotated[str, typer.Option(help="The time zone of these, such as Asia/Riyadh; yours if not said.")] = "",
    step: Annotated[str, typer.Option(help="The next step.")] = "",
    step_on: Annotated[str, typer.Option(metavar="DATE", help="On which day to take it.")] = "",
    note: Annotated[str, typer.Option(help="A word about it.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Follow a discussion."""
    acting = acting_owner(owner)
    moments = [read_moment(acting, text).replace(tzinfo=None) if text else None for text in (starts, ends)]
    given = DiscussionGiven(
        topic, place, link=link, starts_at=moments[0], ends_at=moments[1], time_zone=zone, note=note, next_step=step,
        next_on=read_day(acting, step_on) if step_on else None,
    )  # fmt: skip
    made = actions.follow_discussion(acting, given, at=timezone.now())
    _tell(acting, made.pk, as_json=as_json)


@discussion_app.command("show")
def show(discussion_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Show all of one: views, your own words, whom you met."""
    _tell(acting_owner(owner), discussion_id, as_json=as_json)


@discussion_app.command("view")
def view(
    discussion_id: IdArgument,
    words: WordsArgument,
    by: Annotated[str, typer.Option(metavar="NAME", help="Who said it.")] = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note a view that you heard."""
    acting = acting_owner(owner)
    actions.note_view(
        acting,
        discussion_id,
        words=words,
        on=day_or_today(acting, on),
        at=timezone.now(),
        person=_one(acting, by),
        name=by,
    )
    _tell(acting, discussion_id, as_json=as_json)


@discussion_app.command("say")
def say_own(
    discussion_id: IdArgument,
    words: WordsArgument,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note what you said yourself."""
    acting = acting_owner(owner)
    actions.note_view(acting, discussion_id, words=words, on=day_or_today(acting, on), at=timezone.now(), is_own=True)
    _tell(acting, discussion_id, as_json=as_json)


@discussion_app.command("met")
def met(
    discussion_id: IdArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Whom you met.")],
    note: Annotated[str, typer.Option(help="Who they are.")] = "",
    add: Annotated[bool, typer.Option("--add", help="Add them to your people, with how you met.")] = False,
    person: Annotated[str, typer.Option("--is", metavar="PERSON", help="They are this person of yours.")] = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note whom you met there: a name is proposed for your people."""
    acting, at = acting_owner(owner), timezone.now()
    known = person_named(acting, person) if person else None
    made = actions.note_met(
        acting, discussion_id, name=name, note=note, on=day_or_today(acting, on), at=at, person=known
    )
    if add and known is None:
        actions.add_to_people(acting, made.pk, at=at)
    _tell(acting, discussion_id, as_json=as_json)


@discussion_app.command("step")
def step_taken(discussion_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Say that the next step is taken."""
    acting = acting_owner(owner)
    actions.take_step(acting, discussion_id)
    _tell(acting, discussion_id, as_json=as_json)


@discussion_app.command("close")
def close(
    discussion_id: IdArgument,
    again: Annotated[bool, typer.Option("--again", help="Follow it again.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Follow it no more."""
    acting = acting_owner(owner)
    actions.close_discussion(acting, discussion_id, on=None if again else timezone.localdate())
    _tell(acting, discussion_id, as_json=as_json)


def _one(owner: User, name: str) -> Person | None:
    named = people_named(owner, [], name) if name.strip() else None
    return named.people[0] if named and len(named.people) == 1 and not named.unclear else None


def _tell(owner: User, discussion_id: int, *, as_json: bool) -> None:
    page = queries.discussion_page(owner, discussion_id)
    if as_json:
        print_json(discussion_told(page))
        return
    say(" · ".join(filter(None, (page.line.topic, page.line.place))))
    for one in page.heard:
        say(f"  {one.name}: {one.words}" if one.name else f"  {one.words}")
    for one in page.own:
        say(f"  {_('You')}: {one.words}")
    for met_there, _fitting in page.met:
        say(f"  {_('Met')}: {met_there.name}")

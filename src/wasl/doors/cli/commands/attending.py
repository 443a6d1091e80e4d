"""`wasl events` and `wasl event …`: what one attends, who is there, and whom one met."""

import sys
from typing import Annotated, Any

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.arguments import CommunityOption, LinkOption, NoteOption, PlaceOption
from wasl.doors.cli.moments import read_moment
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, print_table, say, tell_binned
from wasl.doors.cli.taking_back import BackOption, before_of, tell_way_back, with_word, word_back
from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import say_short_moment, style_of
from wasl.relations.communities import actions, calendar_out, queries
from wasl.relations.communities.errors import WhoIsMeantError
from wasl.relations.communities.meeting_lines import understand
from wasl.relations.communities.models import Event
from wasl.relations.communities.rules import lines_of
from wasl.relations.communities.telling import events_told

event_app = typer.Typer(
    help="Enter an event, note whom you met there, and who will be there; write it as a calendar file.",
    no_args_is_help=True,
)

EventArgument = Annotated[int, typer.Argument(metavar="EVENT", help="Its number in `wasl events`.", min=1)]
KindOption = Annotated[Event.Kind | None, typer.Option(help="What it is.")]
EndsOption = Annotated[str | None, typer.Option("--ends", metavar="DATETIME", help="When it ends.")]
AnswerOption = Annotated[Event.Reply | None, typer.Option("--answer", help="Whether you will be there.")]


def enter(app: typer.Typer) -> None:
    app.command("events")(events)
    app.add_typer(event_app, name="event")


def events(
    coming: Annotated[bool, typer.Option("--coming", help="Only those that are still to come.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List events, the coming ones first."""
    acting, now = acting_owner(owner), timezone.localtime()
    lines = queries.coming_events(acting, now)
    if not coming:
        lines += queries.event_list(acting, now, shows="past").lines
    if as_json:
        print_json(events_told(lines))
    elif lines:
        _print_events(acting, lines)
    else:
        aside.print(_("No event is noted."))


@event_app.command("add")
def add(
    title: Annotated[str, typer.Argument(metavar="WORDS", help="What it is called.")],
    starts: Annotated[str, typer.Argument(metavar="DATETIME", help="When it begins, such as 2026-03-05T18:00.")],
    ends: EndsOption = None,
    kind: KindOption = None,
    place: PlaceOption = None,
    link: LinkOption = None,
    community: CommunityOption = None,
    answer: AnswerOption = None,
    note: NoteOption = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Enter an event."""
    acting = acting_owner(owner)
    given = _said(
        acting, title=title, starts_at=starts, ends_at=ends, kind=kind, place=place, link=link, community=community,
        reply=answer, note=note,
    )  # fmt: skip
    made = actions.add_event(acting, on=timezone.localdate(), **given)
    _tell(acting, made.pk, as_json=as_json)


@event_app.command("change")
def change(
    event_id: EventArgument,
    title: Annotated[str | None, typer.Option(help="What it is called.")] = None,
    starts: Annotated[str | None, typer.Option("--starts", metavar="DATETIME", help="When it begins.")] = None,
    ends: EndsOption = None,
    kind: KindOption = None,
    place: PlaceOption = None,
    link: LinkOption = None,
    community: CommunityOption = None,
    note: NoteOption = None,
    back: BackOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Correct what is said; what is not said stays. What it tells takes it back."""
    acting = acting_owner(owner)
    if back:
        actions.set_event_back(acting, event_id, before_of(acting, Event, event_id, back))
        _tell(acting, event_id, as_json=as_json)
        return
    given = _said(
        acting, title=title, starts_at=starts, ends_at=ends, kind=kind, place=place, link=link, community=community,
        note=note,
    )  # fmt: skip
    before = actions.edit_event(acting, event_id, **given)
    row = Event.objects.of(acting).get(pk=event_id)
    _tell(acting, event_id, as_json=as_json, word=word_back(acting, row, before))


@event_app.command("remove")
def remove(event_id: EventArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `wasl event restore` brings it back."""
    tell_binned(actions.remove_event(acting_owner(owner), event_id, at=timezone.now()), as_json=as_json)


@event_app.command("restore")
def restore(event_id: EventArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_event(acting, event_id)
    _tell(acting, event_id, as_json=as_json)


@event_app.command("met")
def met(
    event_id: EventArgument,
    names: Annotated[
        list[str], typer.Argument(metavar="NAME…", help="A name each, with a number or words if you like.")
    ],
    new: Annotated[bool, typer.Option("--new", help="Whoever may be one of several is somebody new.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note whom you met: a contact with each, and whoever is new is added."""
    acting = acting_owner(owner)
    text = "\n".join(names)
    answers = dict.fromkeys(range(len(names)), "new") if new else {}
    understood = understand(acting, text, answers)
    if understood.questions:
        raise WhoIsMeantError(name=understood.questions[0].named.name)
    noted = actions.note_people_met(acting, event_id, met=understood.met, at=timezone.now())
    if as_json:
        print_json(
            [
                {
                    "person": {"id": row.person_id, "name": row.person.display_name},
                    "new": row.is_new,
                    "interaction": row.interaction_id,
                }
                for row in noted
            ]
        )
    else:
        for row in noted:
            say(_("Noted: %(name)s") % {"name": row.person.display_name})


@event_app.command("list")
def list_there(
    event_id: EventArgument,
    names: Annotated[
        list[str], typer.Argument(metavar="NAME…", help="A name each; `-` reads them from standard input.")
    ],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List who will be there, and say how many of them you know."""
    acting = acting_owner(owner)
    text = sys.stdin.read() if names == ["-"] else "\n".join(names)
    now = timezone.localtime()
    listed = actions.list_names(acting, event_id, lines=lines_of(text), at=now, on=now.date())
    if as_json:
        print_json(listed._asdict())
    else:
        words = _("Known: %(known)d, to be told apart: %(asked)d, new to you: %(strangers)d")
        say(words % listed._asdict())


@event_app.command("answer")
def answer(
    event_id: EventArgument,
    reply: Annotated[Event.Reply, typer.Argument(help="Whether you will be there.")],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Keep the answer that you gave."""
    acting = acting_owner(owner)
    actions.reply_to_event(acting, event_id, reply=reply, on=timezone.localdate())
    _tell(acting, event_id, as_json=as_json)


@event_app.command("ics")
def ics(
    event_id: Annotated[
        int, typer.Argument(metavar="EVENT", help="Its number; all coming ones if not said.", min=0)
    ] = 0,
    owner: OwnerOption = "",
) -> None:
    """Write one event, or all coming ones, as a calendar file on standard output."""
    acting, now = acting_owner(owner), timezone.now()
    if event_id:
        content = calendar_out.calendar_of(acting, [queries.event_by_id(acting, event_id)], now)
    else:
        content = calendar_out.coming_calendar(acting, now)
    sys.stdout.buffer.write(content)


def _said(owner: User, **given: Any) -> Any:  # Any: each field's own type
    """As the actions take it, without what was not said."""
    for name in ("starts_at", "ends_at"):
        given[name] = read_moment(owner, given[name]) if given[name] else None
    if given["community"]:
        given["community"] = queries.community_by_id(owner, given["community"])
    return {name: value for name, value in given.items() if value is not None}


def _tell(owner: User, event_id: int, *, as_json: bool, word: str = "") -> None:
    line = queries.event_page(owner, event_id, timezone.localtime()).line
    if as_json:
        print_json(with_word(events_told([line])[0], word))
    else:
        _print_events(owner, [line])
        if word:
            tell_way_back(f"event change {event_id}", word)


def _print_events(owner: User, lines: list[queries.EventLine]) -> None:
    style = style_of(owner.preferences)
    headings = [_("Id"), _("When"), _("Title"), _("Place"), _("My answer"), _("Community")]
    print_table(
        headings,
        [
            [
                line.id,
                say_short_moment(timezone.localtime(line.starts_at), style),
                line.title,
                line.place,
                line.reply_label,
                line.community[1] if line.community else "",
            ]
            for line in lines
        ],
    )

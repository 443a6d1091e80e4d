"""`wasl communities`, `wasl events`, `wasl event …`, `wasl volunteering` and `wasl resources`."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import say_short, say_short_moment, style_of
from wasl.relations.communities import actions, calendar_out, queries
from wasl.relations.communities.errors import WhoIsMeantError
from wasl.relations.communities.meeting_lines import understand
from wasl.relations.communities.models import Event
from wasl.relations.communities.rules import lines_of
from wasl.relations.communities.telling import (
    communities_told,
    events_told,
    papers_told,
    resources_told,
    volunteering_told,
)

event_app = typer.Typer(
    help="Note whom you met at an event, and who will be there; write it as a calendar file.", no_args_is_help=True
)

EventArgument = Annotated[int, typer.Argument(metavar="EVENT", help="Its number in `wasl events`.", min=1)]


def enter(app: typer.Typer) -> None:
    app.command("communities")(communities)
    app.command("events")(events)
    app.add_typer(event_app, name="event")
    app.command("volunteering")(volunteering)
    app.command("resources")(resources)
    app.command("papers")(papers)


def communities(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List your communities, with what belonging to them asks."""
    acting = acting_owner(owner)
    lines = queries.community_list(acting, timezone.localdate())
    if as_json:
        print_json(communities_told(lines))
    elif lines:
        style = style_of(acting.preferences)
        headings = [_("Id"), _("Name"), _("Kind"), _("My role"), _("Membership number"), _("Renewal")]
        print_table(
            headings,
            [
                [
                    line.id,
                    line.name,
                    line.kind_label,
                    line.role,
                    line.number,
                    say_short(line.renewal_on, style) if line.renewal_on else "",
                ]
                for line in lines
            ],
        )
    else:
        aside.print(_("No community is noted."))


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


def volunteering(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List what you volunteered for, with the hours by year and by community."""
    acting = acting_owner(owner)
    found = queries.volunteering(acting)
    if as_json:
        print_json(volunteering_told(found))
        return
    style = style_of(acting.preferences)
    rows = [[line.id, say_short(line.first_on, style), line.what, line.hours] for line in found.lines]
    if not rows:
        aside.print(_("Nothing was volunteered for yet."))
        return
    print_table([_("Id"), _("Day"), _("What you did"), _("Hours")], rows)
    for one in found.by_year:
        say(f"{one.label}: {one.hours}")


def resources(
    query: Annotated[str, typer.Argument(help="Words of a title, or of what it is for; all if not said.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what is on your shelf: libraries, databases, research."""
    acting = acting_owner(owner)
    lines = queries.resource_list(acting, query)
    if as_json:
        print_json(resources_told(lines))
    elif lines:
        headings = [_("Id"), _("Title"), _("Kind"), _("What for"), _("Community")]
        rows = [
            [one.id, one.title, one.kind_label, one.what_for, one.community[1] if one.community else ""]
            for one in lines
        ]
        print_table(headings, rows)
    else:
        aside.print(_("Nothing is on the shelf."))


def papers(
    community: Annotated[int, typer.Argument(metavar="COMMUNITY", help="Its number in `wasl communities`.", min=1)],
    add: Annotated[
        list[Path],
        typer.Option(metavar="FILE", help="Keep this file too; may be said again.", exists=True, dir_okay=False),
    ] = [],  # noqa: B006 - typer reads it, nobody changes it
    into: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Write them into this folder.", exists=True, file_okay=False)
    ] = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List the papers of a membership, keep more of them, or write them out."""
    acting = acting_owner(owner)
    known = queries.community_by_id(acting, community)
    for path in add:
        actions.add_paper(acting, community, name=path.name, content=path.read_bytes(), at=timezone.now())
    kept = queries.papers_of(known)
    if into:
        for one in kept:
            (into / f"{one.pk}-{one.name}").write_bytes(bytes(queries.paper_by_id(acting, one.pk).content))
    if as_json:
        print_json(papers_told(kept))
    elif kept:
        style = style_of(acting.preferences)
        rows = [
            [one.pk, one.name, filesizeformat(one.size), say_short(timezone.localdate(one.added_at), style)]
            for one in kept
        ]
        print_table([_("Id"), _("Name"), _("Size"), _("Day")], rows)
    else:
        aside.print(_("No paper is kept of it."))


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
    acting, now = acting_owner(owner), timezone.localtime()
    actions.reply_to_event(acting, event_id, reply=reply, on=now.date())
    line = queries.event_page(acting, event_id, now).line
    if as_json:
        print_json(events_told([line])[0])
    else:
        _print_events(acting, [line])


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

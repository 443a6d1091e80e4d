"""`wasl search` and `wasl person`."""

import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, Any

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.others_found import (
    found_achievements,
    found_advice,
    found_communities,
    found_contacts,
    found_contributions,
    found_disagreements,
    found_discussions,
    found_events,
    found_favours,
    found_followed,
    found_goals,
    found_invitations,
    found_life_events,
    found_of_record,
    found_openings,
    found_organisations,
    found_posts,
    found_promises,
    found_resources,
    found_statements,
    found_targets,
    found_topics,
)
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.people_found import found_people
from wasl.doors.cli.person_named import became_part, person_named
from wasl.doors.cli.person_sheet import person_sheet
from wasl.doors.cli.person_text import print_person
from wasl.doors.cli.printing import aside, print_json, print_table
from wasl.foundation.accounts.models import User
from wasl.overviews.person_page.queries import person_page
from wasl.relations.people.actions import add_spelling, mark_person


class Kind(StrEnum):
    """What can be searched for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    CONTACT = "contact"
    COMMUNITY = "community"
    EVENT = "event"
    RESOURCE = "resource"
    PROMISE = "promise"
    STATEMENT = "statement"
    DISAGREEMENT = "disagreement"
    FAVOUR = "favour"
    TARGET = "target"
    FOLLOWED = "followed"
    DISCUSSION = "discussion"
    TOPIC = "topic"
    POST = "post"
    GOAL = "goal"
    CONTRIBUTION = "contribution"
    LIFE = "life"
    INVITATION = "invitation"
    OPENING = "opening"
    ACHIEVEMENT = "achievement"
    ADVICE = "advice"
    RECORD = "record"


FINDERS: Mapping[Kind, Callable[[User, str, int], list[dict[str, Any]]]] = {  # Any: JSON
    Kind.ORGANISATION: found_organisations,
    Kind.CONTACT: found_contacts,
    Kind.COMMUNITY: found_communities,
    Kind.EVENT: found_events,
    Kind.RESOURCE: found_resources,
    Kind.PROMISE: found_promises,
    Kind.STATEMENT: found_statements,
    Kind.DISAGREEMENT: found_disagreements,
    Kind.FAVOUR: found_favours,
    Kind.TARGET: found_targets,
    Kind.FOLLOWED: found_followed,
    Kind.DISCUSSION: found_discussions,
    Kind.TOPIC: found_topics,
    Kind.POST: found_posts,
    Kind.GOAL: found_goals,
    Kind.CONTRIBUTION: found_contributions,
    Kind.LIFE: found_life_events,
    Kind.INVITATION: found_invitations,
    Kind.OPENING: found_openings,
    Kind.ACHIEVEMENT: found_achievements,
    Kind.ADVICE: found_advice,
    Kind.RECORD: found_of_record,
}
"""How each kind is found; people are found in a way of their own."""


def enter(app: typer.Typer) -> None:
    app.command("search")(search)
    app.command("person")(person)


def search(
    query: Annotated[str, typer.Argument(help="Words of a name, an organisation, a note; beginnings are enough.")] = "",
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")] = 20,
    kind: Annotated[Kind, typer.Option(help="What to search for.")] = Kind.PERSON,
    batch: Annotated[bool, typer.Option("--batch", help="Read a query a line, print a JSON list a line.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Find people as one types them, in Arabic or Latin letters."""
    if not query and not batch:
        raise typer.BadParameter("say what to search for, or --batch to read queries from standard input")
    acting = acting_owner(owner)
    if batch:
        for line in sys.stdin.buffer:
            print_json(_found(acting, line.decode(errors="replace").strip(), kind, limit))
        return
    found = _found(acting, query, kind, limit)
    if as_json:
        print_json(found)
    elif found:
        print_table(*_as_table(found, kind))
    else:
        aside.print(_("Nothing was found. Try fewer words, or the beginning of one."))


def person(
    whom: Annotated[str, typer.Argument(metavar="PERSON", help="An id; or the number, address or name of one person.")],
    contacts: Annotated[int, typer.Option(min=0, help="With --json, how many of the latest contacts to tell.")] = 50,
    keep_spelling: Annotated[
        str, typer.Option(metavar="TEXT", help="First keep this other spelling of the name, such as a proposed one.")
    ] = "",
    private: Annotated[
        bool | None,
        typer.Option(
            "--private/--not-private", help="First keep them out of everything that goes to others, or no longer."
        ),
    ] = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Show everything known of one person."""
    acting = acting_owner(owner)
    known = person_named(acting, whom)
    if keep_spelling:
        add_spelling(acting, known.pk, keep_spelling, at=timezone.now())
    if private is not None:
        mark_person(acting, known.pk, is_private=private, at=timezone.now())
        known.refresh_from_db()
    if became := became_part(acting, whom):
        words = _("Number %(id)d is part of %(name)s now, who has the number %(stays)d.")
        aside.print(words % {"id": became, "name": known, "stays": known.pk})
    if as_json:
        print_json(person_sheet(acting, known, timezone.localdate(), contacts))
    else:
        page = person_page(acting, known.pk, acting.preferences.language, timezone.localtime())
        print_person(page, acting.preferences)


def _found(owner: User, query: str, kind: Kind, limit: int) -> list[dict[str, Any]]:  # Any: JSON
    if finder := FINDERS.get(kind):
        return finder(owner, query, limit)
    return [found.as_json(query) for found in found_people(owner, query, limit)]


def _as_table(found: list[dict[str, Any]], kind: Kind) -> tuple[list[str], list[list[object]]]:  # Any: JSON
    if kind is Kind.PERSON:
        headings = [_("Id"), _("Name"), _("Organisation"), _("Found by")]
        return headings, [[row["id"], row["name"], row["organisation"] or "", row["why"]] for row in found]
    return [_("Id"), _("Name"), _("When")], [[row["id"], row["name"], row.get("at", "")] for row in found]

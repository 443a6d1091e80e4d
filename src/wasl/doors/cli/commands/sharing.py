"""`wasl interests`."""

from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table
from wasl.foundation.accounts.models import User
from wasl.relations.exchange.actions import set_own_ground
from wasl.relations.exchange.queries.common import interest_lines, people_sharing
from wasl.relations.people.actions import tag_people
from wasl.relations.people.models import Tag
from wasl.relations.people.queries import present_work
from wasl.relations.trust.naming import names_in


def enter(app: typer.Typer) -> None:
    app.command("interests")(interests)


def interests(
    interest: Annotated[str, typer.Argument(help="Who shares this one; all interests if not said.")] = "",
    own: Annotated[
        str, typer.Option(metavar="TEXT", help="First keep these as your own, with commas between them.")
    ] = "",
    of: Annotated[
        str, typer.Option(metavar="PERSON", help="First say that it interests this person: --of PERSON INTEREST.")
    ] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what interests your people, or say who shares an interest."""
    acting = acting_owner(owner)
    if of and not interest:
        raise typer.BadParameter("say which interest: wasl interests INTEREST --of PERSON")
    if of:
        person = person_named(acting, of)
        tag_people(acting, [person.pk], name=interest, kind=Tag.Kind.INTEREST, at=timezone.now())
    if own:
        set_own_ground(acting, {"interest": names_in(own)})
    if interest:
        _tell_people(acting, interest, as_json=as_json)
        return
    lines = interest_lines(acting)
    if as_json:
        print_json(
            [{"name": one.name, "other_names": one.others, "people": one.count, "mine": one.is_mine} for one in lines]
        )
    elif lines:
        headings = [_("Interests"), _("People"), _("yours, too")]
        print_table(
            headings, [[one.name, one.count, "✓" if one.is_mine else ""] for one in lines], reader=acting.preferences
        )
    else:
        aside.print(_("No interest is known of anybody yet."))


def _tell_people(owner: User, interest: str, *, as_json: bool) -> None:
    people = people_sharing(owner, interest)
    work = present_work(owner, [person.pk for person in people])
    if as_json:
        print_json([{"id": one.pk, "name": one.display_name, "work": str(work.get(one.pk, ""))} for one in people])
    elif people:
        print_table(
            [_("Id"), _("Name"), _("Organisation")],
            [[one.pk, one.display_name, str(work.get(one.pk, ""))] for one in people],
        )
    else:
        aside.print(_("Nobody shares this interest yet, as far as is known."))

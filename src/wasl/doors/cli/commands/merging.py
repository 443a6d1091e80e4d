"""`wasl duplicates`, `wasl merge` and `wasl unmerge`."""

from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.doors.cli.refusals import UnknownMergeError
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.overviews.duplicates import actions
from wasl.overviews.duplicates.finding import LEAST, Alike, find_alike
from wasl.overviews.duplicates.wording import why
from wasl.relations.people.models import Person

PersonArgument = typer.Argument(metavar="PERSON", help="An id; or the number, address or name of one person.")
SHOWN = 200  # pairs in a table for a reader; with --json all are printed


def enter(app: typer.Typer) -> None:
    app.command("duplicates")(duplicates)
    app.command("merge")(merge)
    app.command("unmerge")(unmerge)


def duplicates(
    min_probability: Annotated[float, typer.Option(min=0, max=1, help="Pairs that are at least as probable.")] = LEAST,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Find people who may be one, the surest first, and say why."""
    acting = acting_owner(owner)
    found = find_alike(acting, min_probability)
    if as_json:
        print_json([_as_json(pair, acting) for pair in found])
    elif found:
        print_table([_("Probability"), _("Id"), _("Name"), _("Id"), _("Name"), _("Why")], _rows(acting, found[:SHOWN]))
    else:
        aside.print(_("Nobody seems to stand here twice."))


def merge(
    kept: Annotated[str, PersonArgument],
    merged: Annotated[str, PersonArgument],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Make the second person part of the first. `wasl unmerge` undoes it at any time."""
    acting = acting_owner(owner)
    first, second = person_named(acting, kept), person_named(acting, merged)
    made = actions.merge(acting, first.pk, second.pk, at=timezone.now())
    if as_json:
        print_json({"id": made.kept_id, "merge_id": made.pk})
    else:
        say(_("%(name)s is one person now.") % {"name": first.display_name})
        say(_("To take it back: wasl unmerge %(id)d") % {"id": made.pk}, style="dim")


def unmerge(
    merge_id: Annotated[int, typer.Argument(metavar="MERGE_ID", min=1, help="The number that `wasl merge` printed.")],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Make two people of one again; what was written since stays."""
    acting = acting_owner(owner)
    try:
        undone = actions.unmerge(acting, merge_id, at=timezone.now())
    except NotFoundError as error:
        raise UnknownMergeError(given=str(merge_id)) from error
    if as_json:
        print_json({"id": undone.kept_id, "merge_id": undone.pk})
    else:
        names = {"one": undone.kept.display_name, "other": undone.merged.display_name}
        say(_("%(one)s and %(other)s are two people again.") % names)


def _as_json(pair: Alike, owner: User) -> dict[str, object]:
    return {
        "people": [pair.a, pair.b],
        "probability": pair.probability,
        "why": why(pair.reasons, owner.preferences),
    }


def _rows(owner: User, found: list[Alike]) -> list[list[object]]:
    ids = {pk for pair in found for pk in (pair.a, pair.b)}
    names = dict(Person.objects.of(owner).filter(pk__in=ids).values_list("pk", "display_name"))
    return [
        [f"{pair.probability:.2f}", pair.a, names[pair.a], pair.b, names[pair.b], why(pair.reasons, owner.preferences)]
        for pair in found
    ]

"""`wasl introduce` and `wasl introductions`."""

from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table
from wasl.doors.cli.refusals import (
    UnknownOrganisationError,
    UnknownPersonError,
    UnknownWayInError,
    WhichOrganisationError,
)
from wasl.foundation.accounts.models import User
from wasl.relations.network.introductions.explaining import Way, explained
from wasl.relations.network.introductions.models import IntroductionRequest
from wasl.relations.network.introductions.queries import (
    Target,
    field_target,
    organisation_target,
    person_target,
    ways_to,
)
from wasl.relations.network.introductions.rules import MOST_HOPS, USUAL_HOPS
from wasl.relations.network.ties.keeping import bring_up_to_date
from wasl.relations.people.workplaces import organisations_called

LISTED = 5  # organisations that a name may mean
ISOLATES = dict.fromkeys((0x2068, 0x2069))
"""What keeps names apart where letters are drawn; a program reads them as they are."""


def enter(app: typer.Typer) -> None:
    app.command("introduce")(introduce)
    app.command("introductions")(introductions)


def introduce(
    target: Annotated[
        str, typer.Argument(metavar="TARGET", help="A person's name or id, an organisation, or words of a field.")
    ],
    organisation: Annotated[bool, typer.Option("--organisation", help="The target is an organisation.")] = False,
    hops: Annotated[int, typer.Option(min=1, max=MOST_HOPS, help="Ties from you to the target, at most.")] = USUAL_HOPS,
    count: Annotated[int, typer.Option(min=1, max=100, help="How many ways at most.")] = 5,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say who can introduce you to somebody, the best way first, and why."""
    acting = acting_owner(owner)
    day = timezone.localdate()
    bring_up_to_date(acting, day)
    wanted = _target(acting, target.strip(), is_organisation=organisation)
    ways = explained(acting, ways_to(acting, wanted, day, hops=hops, count=count), day)
    if as_json:
        print_json([_as_json(way) for way in ways])
    elif wanted.is_private:
        aside.print(_("This person is marked private: nobody is asked for an introduction to them."))
    elif ways:
        print_table([_("Ask"), _("Way"), _("Strength"), _("Why")], [_as_row(way) for way in ways])
    else:
        aside.print(_("No way is known to “%(label)s” yet.") % {"label": wanted.label})


def introductions(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List whom you asked for an introduction to whom, and what came of it."""
    acting = acting_owner(owner)
    rows = IntroductionRequest.objects.of(acting).filter(target__isnull=False).order_by("-asked_on", "-id")
    rows = rows.select_related("introducer", "target")
    if as_json:
        print_json([_request_as_json(row) for row in rows])
    elif rows:
        headings = [_("Asked"), _("To"), _("On"), _("Answer"), _("What came of it"), _("Thanked")]
        print_table(headings, [_request_as_row(row) for row in rows])
    else:
        aside.print(_("Nobody was asked for an introduction yet."))


def _target(owner: User, given: str, *, is_organisation: bool) -> Target:
    """An organisation where it is said so; else a person, else an organisation, else a field.

    Raises WhichPersonError, WhichOrganisationError, UnknownOrganisationError, UnknownWayInError.
    """
    if not given:
        raise typer.BadParameter("say whom, or what")
    if not is_organisation:
        try:
            return person_target(owner, person_named(owner, given).pk)
        except UnknownPersonError:
            pass
    found = organisations_called(owner, given, LISTED)
    if len(found) == 1:
        return organisation_target(owner, found[0].pk)
    if is_organisation and found:
        raise WhichOrganisationError(given=given, names=", ".join(one.name for one in found))
    if is_organisation:
        raise UnknownOrganisationError(given=given)
    field = field_target(owner, given)
    if not field.ids:
        raise UnknownWayInError(given=given)
    return field


def _as_json(way: Way) -> dict[str, object]:
    return {
        "path": [{"id": stop.id, "name": stop.name} for stop in way.stops],
        "strength": round(way.strength, 6),
        "why": way.why.translate(ISOLATES),
    }


def _as_row(way: Way) -> list[object]:
    return [way.first.name, " → ".join(stop.name for stop in way.stops), f"{way.strength:.3f}", way.why]


def _request_as_json(row: IntroductionRequest) -> dict[str, object]:
    assert row.target is not None  # only those that lead to somebody are listed
    return {
        "id": row.pk,
        "introducer": {"id": row.introducer_id, "name": row.introducer.display_name},
        "target": {"id": row.target_id, "name": row.target.display_name},
        "about": row.about,
        "asked_on": row.asked_on,
        "answer": row.answer,
        "answered_on": row.answered_on,
        "thanked_on": row.thanked_on,
        "result": row.result,
        "note": row.note,
    }


def _request_as_row(row: IntroductionRequest) -> list[object]:
    answer, result = row.get_answer_display(), row.get_result_display()
    return [row.introducer, row.target, row.asked_on, answer, result, row.thanked_on or ""]

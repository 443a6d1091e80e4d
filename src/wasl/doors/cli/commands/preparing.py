"""`wasl targets` and `wasl brief`."""

from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.doors.exports.files import write_file
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.overviews.brief.paper import paper_of
from wasl.overviews.brief.queries import Brief, brief_of_person, brief_of_target
from wasl.overviews.brief.telling import brief_told, plain
from wasl.overviews.person_page.wording import date_style
from wasl.overviews.today.wording import unmarked
from wasl.relations.people.models import Person
from wasl.relations.preparation.models import Target
from wasl.relations.preparation.queries import every_target
from wasl.relations.preparation.queries.suggestions import suggestions
from wasl.relations.preparation.telling import suggested_told, targets_told


def enter(app: typer.Typer) -> None:
    app.command("targets")(targets)
    app.command("brief")(brief)


def targets(
    everything: Annotated[bool, typer.Option("--all", help="Also those who were met or let go.")] = False,
    suggested: Annotated[
        bool, typer.Option("--suggested", help="Instead whom your network suggests, and why.")
    ] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List whom you want to meet, by when, and how ready you are."""
    acting = acting_owner(owner)
    if suggested:
        _suggest(acting, as_json=as_json)
        return
    lines = every_target(acting, is_open=not everything)
    if as_json:
        print_json(targets_told(lines))
    elif lines:
        style = date_style(acting.preferences)
        headings = [_("Id"), _("Name"), _("Why"), _("By when"), _("State"), _("Ready")]
        print_table(
            headings,
            [
                [
                    line.id, line.name, line.why, say_day(line.next_on, style) if line.next_on else "",
                    line.state_label, style.figures(f"{line.done}/{line.total}"),
                ]
                for line in lines
            ],
        )  # fmt: skip
    else:
        aside.print(_("Nobody is on your list."))


def brief(
    whom: Annotated[
        str,
        typer.Argument(metavar="PERSON", help="An id; or the number, address or name of somebody, also on the list."),
    ],
    pdf: Annotated[str, typer.Option(metavar="FILE", help="Write it as PDF into this file.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Tell all there is to know before meeting somebody; as text, JSON or PDF."""
    acting, now = acting_owner(owner), timezone.localtime()
    found = _brief(acting, whom)
    if pdf:
        write_file(Path(pdf), [paper_of(acting, found, now)], is_forced=True)
    if as_json:
        print_json(brief_told(found) | ({"pdf": pdf} if pdf else {}))
    elif pdf:
        say(_("The brief is in %(file)s.") % {"file": pdf})
    else:
        _print(found)


def _suggest(owner: User, *, as_json: bool) -> None:
    found = suggestions(owner, timezone.localdate())
    if as_json:
        print_json([row | {"reason": unmarked(row["reason"])} for row in suggested_told(found)])
        return
    for one in found:
        say(" · ".join(filter(None, (one.name, one.detail))), style="bold")
        say(f"   {unmarked(one.reason)}")
    if not found:
        aside.print(_("Nobody is suggested yet: the network is small, or all are on your list."))


def _brief(owner: User, whom: str) -> Brief:
    """Of a name on the list that says just this and is nobody's of the owner's people; else of one of them."""
    now, name = timezone.localtime(), whom.strip()
    named = Target.objects.of(owner).open().filter(person=None, name__iexact=name).first()
    if named and not Person.objects.of(owner).persons().filter(display_name__iexact=name).exists():
        return brief_of_target(owner, named.pk, now)
    return brief_of_person(owner, person_named(owner, whom).pk, now)


def _print(found: Brief) -> None:
    say(found.name)
    if found.below:
        say(plain(found.below))
    for part in found.parts:
        say(f"\n{part.title}")
        for point in part.points:
            say(f"  • {plain(point.text)}" + (f" ({plain(point.more)})" if point.more else ""))

"""`wasl exchange` and `wasl favour …`."""

from datetime import date
from typing import Annotated, Any

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
from wasl.relations.exchange import actions, queries
from wasl.relations.exchange.models.favours import Kind, Side, Weight
from wasl.relations.exchange.rules import Balance
from wasl.relations.exchange.telling import balance_told, favour_told, favours_told
from wasl.relations.exchange.wording import of_balance
from wasl.relations.people.models import Person

favour_app = typer.Typer(help="Note what you gave or received, and thanks for it.", no_args_is_help=True)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl exchange`.", min=1)]
WEIGHTS = {"small": Weight.SMALL, "real": Weight.REAL, "large": Weight.LARGE}


def enter(app: typer.Typer) -> None:
    app.command("exchange")(exchange)
    app.add_typer(favour_app, name="favour")


def exchange(
    whom: Annotated[str, typer.Option("--with", metavar="PERSON", help="Only with this person.")] = "",
    given: Annotated[bool, typer.Option("--given", help="Only what I gave.")] = False,
    received: Annotated[bool, typer.Option("--received", help="Only what I received.")] = False,
    people: Annotated[
        bool, typer.Option("--people", help="How it leans with each person over a year, instead of the list.")
    ] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what was given and received, the latest first, introductions among it."""
    acting, day = acting_owner(owner), timezone.localdate()
    person = person_named(acting, whom) if whom else None
    if people:
        _tell_people(acting, day, person, as_json=as_json)
        return
    side = Side.GIVEN if given and not received else Side.RECEIVED if received and not given else ""
    lines = queries.every_favour(acting, side=side, person=person)
    if as_json:
        print_json(favours_told(lines))
    elif lines:
        _print_lines(acting, lines)
    else:
        aside.print(_("Nothing was noted yet."))
    if person and not as_json:
        words = of_balance(queries.balances(acting, day, [person.pk]).get(person.pk, Balance()))
        if words:
            aside.print(str(words))


@favour_app.command("note")
def note(
    whom: Annotated[str, typer.Argument(metavar="PERSON", help="An id; or the number, address or name of one person.")],
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What it was, in a few words.")] = "",
    kind: Annotated[Kind, typer.Option(help="What was given.")] = Kind.HELP,
    received: Annotated[bool, typer.Option("--received", help="It came to me; else I gave it.")] = False,
    weight: Annotated[str, typer.Option(help="How much it was: small, real or large.")] = "real",
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="On which day; today if not said.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note something that you gave somebody, or received."""
    if weight not in WEIGHTS:
        raise typer.BadParameter("say small, real or large")
    acting = acting_owner(owner)
    made = actions.note_favour(
        acting,
        people=[person_named(acting, whom)],
        side=Side.RECEIVED if received else Side.GIVEN,
        kind=kind,
        weight=WEIGHTS[weight],
        words=words,
        on=day_or_today(acting, on),
    )
    _tell(acting, made.pk, as_json=as_json)


@favour_app.command("share")
def share(
    favour_id: IdArgument,
    whom: Annotated[str, typer.Argument(metavar="PERSON", help="Who has it now, too.")],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that one more person has it now."""
    acting = acting_owner(owner)
    actions.share_favour(acting, favour_id, person_named(acting, whom).pk)
    _tell(acting, favour_id, as_json=as_json)


@favour_app.command("thank")
def thank(
    whom: Annotated[str, typer.Argument(metavar="PERSON", help="Whom you thanked.")],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that you thanked somebody for everything received so far."""
    acting = acting_owner(owner)
    person = person_named(acting, whom)
    count = actions.note_thanks(acting, person.pk, on=timezone.localdate())
    if as_json:
        print_json({"person": {"id": person.pk, "name": person.display_name}, "thanked_for": count})
    else:
        say(_("Noted: you said thanks."))


@favour_app.command("remove")
def remove(favour_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `wasl favour restore` brings it back."""
    tell_binned(actions.remove_favour(acting_owner(owner), favour_id, at=timezone.now()), as_json=as_json)


@favour_app.command("restore")
def restore(favour_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_favour(acting, favour_id)
    _tell(acting, favour_id, as_json=as_json)


def _tell_people(owner: User, day: date, person: Person | None, *, as_json: bool) -> None:
    known = queries.balances(owner, day, [person.pk] if person else None)
    names = dict(Person.objects.of(owner).filter(pk__in=known).values_list("pk", "display_name"))
    order = sorted(known, key=lambda pk: (-known[pk].given_weight - known[pk].received_weight, pk))
    if as_json:
        print_json([{"id": pk, "name": names[pk], **balance_told(known[pk])} for pk in order])
        return
    headings = [_("Id"), _("Name"), _("Given"), _("Received")]
    print_table(
        headings, [[pk, names[pk], known[pk].given, known[pk].received] for pk in order], reader=owner.preferences
    )


def _tell(owner: User, favour_id: int, *, as_json: bool) -> None:
    line = queries.favour_lines([queries.favour_by_id(owner, favour_id)])[0]
    if as_json:
        print_json(favour_told(line))
    else:
        _print_lines(owner, [line])


def _print_lines(owner: User, lines: list[queries.FavourLine]) -> None:
    style = date_style(owner.preferences)
    headings = [
        _("Id"),
        _("Day"),
        _("Which way"),
        _("What it was"),
        _("How much it was"),
        _("Name"),
        _("In a few words"),
    ]
    rows: list[list[Any]] = [  # Any: cells
        [
            line.id or "",
            say_day(line.on, style),
            line.side_label,
            line.kind_label,
            Weight(line.weight).label,
            _(", ").join(name for _id, name in line.people),
            line.introduced or line.recommended or line.words,
        ]
        for line in lines
    ]
    print_table(headings, rows)

"""`wasl target …`: somebody to meet is put on the list, prepared for, met."""

from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import day_if_said
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import print_json, say
from wasl.doors.cli.refusals import UnknownPersonError
from wasl.foundation.accounts.models import User
from wasl.relations.people.models import Person
from wasl.relations.preparation import actions
from wasl.relations.preparation.models import Question, State, TargetChange
from wasl.relations.preparation.queries import target_page
from wasl.relations.preparation.telling import target_page_told

target_app = typer.Typer(help="Put somebody to meet on your list, and tick what you prepare.", no_args_is_help=True)

TargetArgument = Annotated[int, typer.Argument(metavar="TARGET", help="Its number in `wasl targets`.", min=1)]


def enter(app: typer.Typer) -> None:
    app.add_typer(target_app, name="target")


@target_app.command("add")
def add(
    whom: Annotated[str, typer.Argument(metavar="NAME", help="Somebody of your people, or a name that is new.")],
    why: Annotated[str, typer.Option(help="Why you want to meet them.")] = "",
    offer: Annotated[str, typer.Option(help="What you can offer.")] = "",
    field: Annotated[str, typer.Option(help="What they do.")] = "",
    organisation: Annotated[str, typer.Option(help="Where they are.")] = "",
    by: Annotated[str, typer.Option(metavar="DATE", help="By when.")] = "",
    meeting: Annotated[str, typer.Option(metavar="DATE", help="On which day you meet, where it is agreed.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Put somebody on the list of people to meet."""
    acting = acting_owner(owner)
    person = _known(acting, whom)
    made = actions.list_target(
        acting, at=timezone.now(), person=person, name="" if person else whom, meet_by=day_if_said(acting, by),
        meeting_on=day_if_said(acting, meeting), why=why, offer=offer, field=field, organisation=organisation,
    )  # fmt: skip
    _tell(acting, made, as_json=as_json)


@target_app.command("show")
def show(target: TargetArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Tell one of them with the checklist, each question with its number."""
    _show(acting_owner(owner), target, as_json=as_json)


@target_app.command("tick")
def tick(
    question: Annotated[int, typer.Argument(metavar="QUESTION", help="Its number in `wasl target show`.", min=1)],
    note: Annotated[str, typer.Option(help="What you found.")] = "",
    undone: Annotated[bool, typer.Option("--not-yet", help="Not done yet after all.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Tick a question of the checklist; a note that is not said stays."""
    acting = acting_owner(owner)
    known = Question.objects.filter(pk=question, target__owner=acting).values_list("note", flat=True).first()
    done_on = None if undone else timezone.localdate()
    made = actions.tick_question(acting, question, done_on=done_on, note=note or known or "", at=timezone.now())
    _tell(acting, made, as_json=as_json)


@target_app.command("ask")
def ask(
    target: TargetArgument,
    wording: Annotated[str, typer.Argument(metavar="QUESTION", help="A question of your own.")],
    heading: Annotated[Question.Heading, typer.Option(help="Under which heading.")] = Question.Heading.FIELD,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Add a question of your own to the checklist."""
    acting = acting_owner(owner)
    made = actions.add_question(acting, target, heading=heading, wording=wording, at=timezone.now())
    _tell(acting, made, as_json=as_json)


@target_app.command("state")
def state(
    target: TargetArgument,
    becomes: Annotated[State, typer.Argument(metavar="STATE", help="One of prepare, ready, met, let-go.")],
    outcome: Annotated[str, typer.Option(help="With met: what came of it.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that you are ready, that you met, or that you let it go."""
    acting, now, day = acting_owner(owner), timezone.now(), timezone.localdate()
    if outcome and becomes == State.MET:
        made = actions.note_outcome(acting, target, outcome, on=day, at=now)
    else:
        made = actions.set_state(acting, target, becomes, on=day, at=now)
    _tell(acting, made, as_json=as_json)


@target_app.command("undo")
def undo(
    change: Annotated[int, typer.Argument(metavar="CHANGE", help="As the command said that made it.", min=1)],
    owner: OwnerOption = "",
) -> None:
    """Take back what one of these commands did."""
    acting = acting_owner(owner)
    actions.take_back_change(acting, change, at=timezone.now())
    say(_("Taken back."))


def _known(owner: User, whom: str) -> Person | None:
    """None for a name that is nobody's; several of that name are asked about."""
    try:
        return person_named(owner, whom)
    except UnknownPersonError:
        return None


def _tell(owner: User, made: TargetChange, *, as_json: bool) -> None:
    _show(owner, made.target_id, as_json=as_json, change_id=made.pk)


def _show(owner: User, target_id: int, *, as_json: bool, change_id: int = 0) -> None:
    page = target_page(owner, target_id, timezone.localdate())
    if as_json:
        print_json(target_page_told(page) | ({"change_id": change_id} if change_id else {}))
        return
    say(f"{page.line.id}. {page.line.name}", style="bold")
    for section in page.sections:
        say(section.label)
        for one in section.questions:
            say(f"  {'✓' if one.done_on else '·'} {one.id}. {one.words}" + (f" ({one.note})" if one.note else ""))
    if change_id:
        say(_("To take it back: %(command)s") % {"command": f"wasl target undo {change_id}"})

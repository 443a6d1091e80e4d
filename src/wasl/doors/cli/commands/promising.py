"""`wasl promises`, `wasl promise …` and `wasl disagreements`."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import day_or_today, read_day
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, tell_binned
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.foundation.web.shown import words_in_digits
from wasl.overviews.person_page.wording import date_style
from wasl.relations.trust import actions, queries
from wasl.relations.trust.models import Disagreement, PromiseChange
from wasl.relations.trust.models.promises import Side
from wasl.relations.trust.telling import disagreements_told, promise_told, promises_told

promise_app = typer.Typer(help="Note a promise, and say what became of it.", no_args_is_help=True)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl promises`.", min=1)]
DayOption = Annotated[str, typer.Option("--on", metavar="DATE", help="On which day; today if not said.")]
NoteOption = Annotated[str, typer.Option(help="A word about it.")]


def enter(app: typer.Typer) -> None:
    app.command("promises")(promises)
    app.add_typer(promise_app, name="promise")
    app.command("disagreements")(disagreements)


def promises(
    mine: Annotated[bool, typer.Option("--mine", help="Only what I promised.")] = False,
    theirs: Annotated[bool, typer.Option("--theirs", help="Only what was promised to me.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Also what is settled.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List promises, the open ones by their day; the words of private ones are left out."""
    acting, day = acting_owner(owner), timezone.localdate()
    sides = [Side.MINE] if mine and not theirs else [Side.THEIRS] if theirs and not mine else list(Side)
    lines = [line for side in sides for line in queries.every_promise(acting, day, side=side, is_open=not everything)]
    if as_json:
        print_json(promises_told(lines))
    elif lines:
        _print_promises(acting, lines)
    else:
        aside.print(_("No promise is open."))
    if not as_json and not (theirs and not mine):
        _tell_own_word(acting, day)


@promise_app.command("make")
def make(
    whom: Annotated[str, typer.Argument(metavar="PERSON", help="An id; or the number, address or name of one person.")],
    wording: Annotated[str, typer.Argument(metavar="WORDS", help="What was promised, in a few words.")],
    due: Annotated[str, typer.Option(metavar="DATE", help="By when, such as 2026-03-05.")] = "",
    theirs: Annotated[bool, typer.Option("--theirs", help="They promised it to me.")] = False,
    private: Annotated[bool, typer.Option("--private", help="Its words stand on its own page alone.")] = False,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note what you promised somebody, or what they promised you."""
    acting = acting_owner(owner)
    made = actions.make_promise(
        acting,
        people=[person_named(acting, whom)],
        wording=wording,
        side=Side.THEIRS if theirs else Side.MINE,
        due_on=read_day(acting, due) if due else None,
        made_on=day_or_today(acting, on),
        is_private=private,
    )
    _tell(acting, made.pk, as_json=as_json)


@promise_app.command("keep")
def keep(
    promise_id: IdArgument,
    on: DayOption = "",
    note: NoteOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that it was kept."""
    _settle(actions.keep_promise, promise_id, on=on, note=note, owner=owner, as_json=as_json)


@promise_app.command("release")
def release(
    promise_id: IdArgument,
    on: DayOption = "",
    note: NoteOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that the other side needs it no more."""
    _settle(actions.release_promise, promise_id, on=on, note=note, owner=owner, as_json=as_json)


@promise_app.command("break")
def break_off(
    promise_id: IdArgument,
    on: DayOption = "",
    note: NoteOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that it will not be kept."""
    _settle(actions.break_promise, promise_id, on=on, note=note, owner=owner, as_json=as_json)


@promise_app.command("renegotiate")
def renegotiate(
    promise_id: IdArgument,
    due: Annotated[str, typer.Option(metavar="DATE", help="The new day that both agreed on.")],
    on: DayOption = "",
    note: NoteOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that a new day was agreed; the one before stays in the history."""
    acting = acting_owner(owner)
    due_on = read_day(acting, due)
    actions.agree_new_day(acting, promise_id, due_on=due_on, on=day_or_today(acting, on), note=note)
    _tell(acting, promise_id, as_json=as_json)


@promise_app.command("told")
def told(promise_id: IdArgument, on: DayOption = "", owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Say that they know of a delay of yours: Today rests for a week."""
    acting = acting_owner(owner)
    actions.tell_of_delay(acting, promise_id, on=day_or_today(acting, on))
    _tell(acting, promise_id, as_json=as_json)


@promise_app.command("asked")
def asked(promise_id: IdArgument, on: DayOption = "", owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Say that you asked after a promise of theirs: Today rests for two weeks."""
    acting = acting_owner(owner)
    actions.ask_after_promise(acting, promise_id, on=day_or_today(acting, on))
    _tell(acting, promise_id, as_json=as_json)


@promise_app.command("undo")
def undo(promise_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Take back the last thing that was said of it."""
    acting = acting_owner(owner)
    page = queries.promise_page(acting, promise_id, timezone.localdate())
    actions.take_back_change(acting, page.last_change_id)
    _tell(acting, promise_id, as_json=as_json)


@promise_app.command("remove")
def remove(promise_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `wasl promise restore` brings it back."""
    tell_binned(actions.remove_promise(acting_owner(owner), promise_id, at=timezone.now()), as_json=as_json)


@promise_app.command("restore")
def restore(promise_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_promise(acting, promise_id)
    _tell(acting, promise_id, as_json=as_json)


def disagreements(
    query: Annotated[str, typer.Argument(help="Words of a matter or of a view; all if not said.")] = "",
    person: Annotated[str, typer.Option("--with", metavar="PERSON", help="Only those with this person.")] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="Note a new one with that person, about this matter.")] = "",
    settle: Annotated[int, typer.Option(metavar="ID", min=0, help="Say that this one is settled, by --how.")] = 0,
    how: Annotated[str, typer.Option(help="How it was settled: theirs, mine, between, apart or third.")] = "",
    words: Annotated[str, typer.Option(help="How it was settled, in words; or your view of a new one.")] = "",
    reopen: Annotated[int, typer.Option(metavar="ID", min=0, help="Say that this one is open again.")] = 0,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what you and others saw differently, and how it was settled; note one, or say how one was settled."""
    acting = acting_owner(owner)
    whom = person_named(acting, person) if person else None
    if note and whom is None:
        raise typer.BadParameter("say with whom: --with PERSON")
    if settle and how not in Disagreement.How.values[1:]:
        raise typer.BadParameter(f"--how is one of {', '.join(Disagreement.How.values[1:])}")
    if note and whom:
        actions.note_disagreement(acting, people=[whom], matter=note, on=day_or_today(acting, on), my_view=words)
    if settle:
        actions.settle_disagreement(acting, settle, how=how, on=day_or_today(acting, on), outcome=words)
    if reopen:
        actions.reopen_disagreement(acting, reopen)
    lines = queries.disagreements_with(acting, [whom.pk]) if whom else queries.disagreement_list(acting, q=query).lines
    if as_json:
        print_json(disagreements_told(lines))
    elif lines:
        style = date_style(acting.preferences)
        print_table(
            [_("Id"), _("Day"), _("About what"), _("How was it settled?"), _("Name")],
            [[one.id, say_day(one.on, style), one.matter, one.how_said, _names(one.people)] for one in lines],
        )
    else:
        aside.print(_("No disagreement is noted"))


def _tell_own_word(owner: User, day: date) -> None:
    """How far it holds, where anything came to count."""
    figure = queries.promises_kept(owner, day)
    if figure.due:
        told = _("Kept in time, over twelve weeks: %(kept)d of %(due)d")
        aside.print(words_in_digits(told % {"kept": figure.kept_in_time, "due": figure.due}, owner.preferences))


_Settling = Callable[..., PromiseChange]


def _settle(settle: _Settling, promise_id: int, *, on: str, note: str, owner: str, as_json: bool) -> None:
    acting = acting_owner(owner)
    settle(acting, promise_id, on=day_or_today(acting, on), note=note)
    _tell(acting, promise_id, as_json=as_json)


def _tell(owner: User, promise_id: int, *, as_json: bool) -> None:
    line = queries.promise_page(owner, promise_id, timezone.localdate()).line
    if as_json:
        print_json(promise_told(line))
    else:
        _print_promises(owner, [line])


def _print_promises(owner: User, lines: list[queries.PromiseLine]) -> None:
    style = date_style(owner.preferences)
    headings = [_("Id"), _("Whose promise"), _("Name"), _("What was promised"), _("By when"), _("State")]
    rows: list[list[Any]] = [  # Any: cells
        [
            line.id,
            Side(line.side).label,
            _names(line.people),
            line.wording or _("(private)"),
            say_day(line.due_on, style) if line.due_on else "",
            line.state_label,
        ]
        for line in lines
    ]
    print_table(headings, rows)


def _names(people: list[tuple[int, str]]) -> str:
    return _(", ").join(name for _id, name in people)

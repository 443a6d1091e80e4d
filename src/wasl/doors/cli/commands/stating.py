"""`wasl statements` and `wasl statement …`: what one told whom, so that the next word agrees with it."""

from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.arguments import DayOption
from wasl.doors.cli.moments import day_if_said, day_or_today
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, tell_binned
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.overviews.person_page.wording import date_style
from wasl.relations.trust import actions, queries
from wasl.relations.trust.telling import said_told

statement_app = typer.Typer(
    help="Pin what you told somebody, or the later word that takes its place.", no_args_is_help=True
)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl statements`.", min=1)]
ToOption = Annotated[list[str], typer.Option("--to", metavar="PERSON", help="To whom; may be said again.")]
UntilOption = Annotated[str, typer.Option("--until", metavar="DATE", help="Until when it holds.")]


def enter(app: typer.Typer) -> None:
    app.command("statements")(statements)
    app.add_typer(statement_app, name="statement")


def statements(
    query: Annotated[str, typer.Argument(help="Words of a matter, or of what was said; all if not said.")] = "",
    to: Annotated[
        str, typer.Option(metavar="PERSON", help="Only what this person was told and what still holds.")
    ] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what you told whom, the latest first."""
    acting = acting_owner(owner)
    if to:
        lines = queries.statements_for(acting, [person_named(acting, to).pk], timezone.localdate())
    else:
        lines = queries.statement_list(acting, q=query).lines
    if as_json:
        print_json(said_told(lines))
    elif lines:
        _print(acting, lines)
    else:
        aside.print(_("Nothing is pinned here."))


@statement_app.command("pin")
def pin(
    matter: Annotated[str, typer.Argument(metavar="MATTER", help="About what, in a few words.")],
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What you said.")],
    to: ToOption,
    on: DayOption = "",
    until: UntilOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Keep what you told somebody about a matter."""
    acting = acting_owner(owner)
    made = actions.pin_statement(
        acting, people=[person_named(acting, whom) for whom in to], matter=matter, words=words,
        said_on=day_or_today(acting, on), valid_until=day_if_said(acting, until),
    )  # fmt: skip
    _tell(acting, made.pk, as_json=as_json)


@statement_app.command("replace")
def replace(
    statement_id: IdArgument,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What you say now.")],
    to: ToOption,
    on: DayOption = "",
    until: UntilOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Pin a later word on the same matter; the earlier one stays as history."""
    acting = acting_owner(owner)
    made = actions.replace_statement(
        acting, statement_id, people=[person_named(acting, whom) for whom in to], words=words,
        said_on=day_or_today(acting, on), valid_until=day_if_said(acting, until),
    )  # fmt: skip
    _tell(acting, made.pk, as_json=as_json)


@statement_app.command("remove")
def remove(statement_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `wasl statement restore` brings it back."""
    tell_binned(actions.remove_statement(acting_owner(owner), statement_id, at=timezone.now()), as_json=as_json)


@statement_app.command("restore")
def restore(statement_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_statement(acting, statement_id)
    _tell(acting, statement_id, as_json=as_json)


def _tell(owner: User, statement_id: int, *, as_json: bool) -> None:
    page = queries.statement_page(owner, statement_id, timezone.localdate())
    if as_json:
        print_json(
            said_told([page.line])[0]
            | {"earlier": said_told(page.earlier), "still_to_tell": [name for _id, name in page.still_to_tell]}
        )
        return
    _print(owner, [page.line])
    if page.still_to_tell:
        names = _(", ").join(name for _id, name in page.still_to_tell)
        aside.print(_("They know only the earlier word: %(names)s") % {"names": names})


def _print(owner: User, lines: list[queries.Said]) -> None:
    style = date_style(owner.preferences)
    headings = [_("Id"), _("Day"), _("About what"), _("What you said"), _("Name")]
    rows = [
        [one.id, say_day(one.said_on, style), one.matter, one.words, _(", ").join(name for _id, name in one.people)]
        for one in lines
    ]
    print_table(headings, rows)

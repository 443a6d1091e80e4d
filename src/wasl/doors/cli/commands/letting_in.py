"""`wasl token …`."""

from enum import StrEnum
from typing import Annotated, Literal

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.tokens.actions import create_token, revoke_token
from wasl.foundation.accounts.tokens.queries import tokens_shown

token_app = typer.Typer(help="Access tokens of programs and telephones.", no_args_is_help=True)


class Days(StrEnum):
    """How long a token may live."""

    MONTH, SEASON, YEAR = "30", "90", "365"


def enter(app: typer.Typer) -> None:
    app.add_typer(token_app, name="token")


@token_app.command("create")
def create(
    name: Annotated[str, typer.Argument(help="What it is for: the program, or the telephone.")],
    scope: Annotated[
        Literal["read", "write", "phones"],
        typer.Option("--for", help="A program that reads, one that also writes, or the address book of a telephone."),
    ],
    days: Annotated[Days, typer.Option(help="After so many days it ends.")],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Make an access token, and tell it this once."""
    acting = acting_owner(owner)
    made = create_token(
        acting, name=name, scope=scope, days=int(days), moment=timezone.now(), through="wasl token create"
    )
    if as_json:
        print_json({"id": made.token.pk, "token": made.written, "expires_at": made.token.expires_at.isoformat()})
        return
    say(made.written)
    aside.print(_("It is shown this once and kept nowhere: copy it now to where it is needed."), soft_wrap=True)


@token_app.command("list")
def list_tokens(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List the access tokens that were not ended."""
    tokens = tokens_shown(acting_owner(owner), timezone.now())
    if as_json:
        print_json([
            {
                "id": one.id, "name": one.name, "scope": one.scope, "beginning": one.beginning,
                "created_at": one.created_at.isoformat(), "expires_at": one.expires_at.isoformat(),
                "last_used_at": one.last_used_at and one.last_used_at.isoformat(), "is_over": one.is_over,
            }
            for one in tokens
        ])  # fmt: skip
    elif tokens:
        headings = [_("Id"), _("Name"), _("What it opens"), _("Ends"), _("Last used")]
        day = "%Y-%m-%d"
        rows = [
            [
                one.id, one.name, one.what_it_opens, f"{timezone.localtime(one.expires_at):{day}}",
                f"{timezone.localtime(one.last_used_at):{day}}" if one.last_used_at else "",
            ]
            for one in tokens
        ]  # fmt: skip
        print_table(headings, rows)
    else:
        aside.print(_("There is no access token yet."))


@token_app.command("revoke")
def revoke(
    token_id: Annotated[int, typer.Argument(metavar="ID", help="Its number, from the list.")],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """End an access token now."""
    token = revoke_token(acting_owner(owner), token_id, moment=timezone.now(), through="wasl token revoke")
    if as_json:
        print_json({"id": token.pk, "name": token.name})
    else:
        say(_("“%(name)s” opens nothing any more.") % {"name": token.name})

"""`wasl owner …`."""

import sys
from typing import Annotated, Literal

import typer
from django.utils.translation import gettext as _

from wasl.doors.cli.codes import read_country
from wasl.doors.cli.owner import JsonOption, acting_owner
from wasl.doors.cli.printing import print_json, print_table, say
from wasl.foundation.accounts.actions import create_owner, set_password
from wasl.foundation.accounts.models import User

owner_app = typer.Typer(help="Owners of networks on this installation.", no_args_is_help=True)

PasswordOption = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input instead of asking for it.")
]


def enter(app: typer.Typer) -> None:
    app.add_typer(owner_app, name="owner")


@owner_app.command("create")
def create(
    email: Annotated[str, typer.Option(help="The address she signs in with.")],
    name: Annotated[str, typer.Option(help="Her name.")],
    password_stdin: PasswordOption = False,
    country: Annotated[str, typer.Option(help="Two letters; decides digits, weekend and calendar.")] = "SA",
    language: Annotated[Literal["ar", "en"], typer.Option(help="Of pages, reasons and drafts.")] = "ar",
    as_json: JsonOption = False,
) -> None:
    """Make an owner."""
    country = read_country(country)
    password = _password(from_stdin=password_stdin)
    owner = create_owner(email=email, name=name, password=password, country=country, language=language)
    if as_json:
        print_json({"id": owner.pk, "email": owner.email})
    else:
        say(f"{owner.name} <{owner.email}>")


@owner_app.command("list")
def list_owners(as_json: JsonOption = False) -> None:
    """List the owners of this installation."""
    owners = [
        {"id": owner.pk, "email": owner.email, "name": owner.name, "is_demo": owner.is_demo}
        for owner in User.objects.order_by("pk")
    ]
    if as_json:
        print_json(owners)
    else:
        print_table([_("Id"), _("E-mail"), _("Name")], [[row["id"], row["email"], row["name"]] for row in owners])


@owner_app.command("password")
def password(
    email: Annotated[str, typer.Argument(help="The address she signs in with; not needed for the only owner.")] = "",
    password_stdin: PasswordOption = False,
    as_json: JsonOption = False,
) -> None:
    """Set a new password for an owner who lost hers; she is signed out everywhere."""
    owner = acting_owner(email)
    set_password(owner, _password(from_stdin=password_stdin))
    if as_json:
        print_json({"id": owner.pk, "email": owner.email})
    else:
        say(_("The password of %(email)s is changed. She is signed out on every device.") % {"email": owner.email})


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt(_("Password"), hide_input=True, confirmation_prompt=True, err=True))

"""The command line: one entry for all commands."""

import os
import sys
from typing import Annotated

import typer

from wasl import __version__
from wasl.doors.cli.commands import COMMANDS
from wasl.doors.cli.late import LateGroup
from wasl.doors.cli.spoken import speak_arabic
from wasl.doors.cli.starting import terminal_language


class Wasl(LateGroup):
    """Every command of the program."""

    late = COMMANDS


app = typer.Typer(
    cls=Wasl,
    help="Wasl (وصل) keeps your professional relationships.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: half a second sooner, and brackets stay brackets
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"wasl {__version__}")
        raise typer.Exit


@app.callback()
def wasl(
    _version: Annotated[
        bool, typer.Option("--version", callback=tell_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    pass


def run() -> None:
    """Do the command that was asked for."""
    os.umask(0o077)  # what is written is the owner's alone
    for stream in (sys.stdout, sys.stderr):
        # A terminal that is not set up for Arabic still gets it; half a character never ends a command.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # both are text here
    if terminal_language().startswith("ar"):
        speak_arabic()
    app()


if __name__ == "__main__":
    run()

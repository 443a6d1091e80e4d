"""What the command line says of itself, in the language of the terminal.

Help is told before Django starts, so it is read from the catalogue by the standard library, as Typer's own words are.
"""

import gettext
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LOCALE = Path(__file__).resolve().parents[2] / "locale"
USAGE = "Usage:"
TYPERS_WORDS = (
    USAGE, "Arguments", "Options", "Commands", "required", "default: {default}", "Show this message and exit.",
)  # fmt: skip

Command = Any  # Typer does not publish the common type of commands and groups


def speak_arabic() -> None:
    """From here on the standard library's gettext, which Typer uses, has our catalogue."""
    gettext.bindtextdomain("django", LOCALE)
    gettext.textdomain("django")


def said(text: str | None) -> str | None:
    return gettext.gettext(text) if text else text  # what is said for "" is the catalogue's own head


def tell_in_terminals_language(command: Command) -> Command:
    """Its help, that of its options and of its subcommands."""
    tell = command.get_help
    command.get_help = lambda context: _whole_help(command, context, tell(context))
    command.help = said(command.help)
    for parameter in command.params:
        parameter.help = said(getattr(parameter, "help", None))
    for subcommand in getattr(command, "commands", {}).values():
        tell_in_terminals_language(subcommand)
    return command


def _whole_help(command: Command, context: Any, told: str) -> str:
    """The words of a help page that Typer does not translate, translated."""
    option = command.get_help_option(context)
    whole = told.replace(USAGE, said(USAGE) or USAGE, 1)
    return whole.replace(option.help, said(option.help) or "") if option else whole


def texts_of(command: Command) -> Iterator[str]:
    """Everything that the help of a command and of its subcommands says, for translating."""
    texts = [command.help, *(getattr(parameter, "help", None) for parameter in command.params)]
    yield from (text for text in texts if text)
    for subcommand in getattr(command, "commands", {}).values():
        yield from texts_of(subcommand)

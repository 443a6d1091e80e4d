"""Commands that are found at once and loaded late: help and misuse are answered before Django starts."""

import importlib
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from wasl.doors.cli.spoken import tell_in_terminals_language
from wasl.doors.cli.starting import make_database_ready, start_django

COMMANDS = "wasl.doors.cli.commands"


class Late(NamedTuple):
    """A command by its name: the module that holds it, and what it says of itself in the list."""

    module: str
    help: str
    needs_database: bool = True


class LateCommand(TyperCommand):
    """Stands for a command until it is called; then its module is imported and it takes its own arguments."""

    def __init__(self, name: str, late: Late) -> None:
        super().__init__(name, help=late.help)
        self.late = late

    def real(self) -> Any:  # Any: Typer does not publish the common type of commands and groups
        """The command itself, with Django started."""
        start_django()
        app = typer.Typer(rich_markup_mode=None)
        importlib.import_module(f"{COMMANDS}.{self.late.module}").enter(app)
        return get_group(app).commands[self.name or ""]

    def spoken(self) -> Any:  # Any: as above
        """The same, with help in the language of the terminal."""
        return tell_in_terminals_language(self.real())

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> Any:  # Any: as above
        """Read the arguments as the real command does; the group then runs what this context names."""
        context = self.spoken().make_context(info_name, args, parent, **extra)
        if self.late.needs_database:
            make_database_ready()
        return context


class LateGroup(TyperGroup):
    """A group of such commands, and the one place that turns a refusal into words and an exit code."""

    late: dict[str, Late]

    def __init__(self, **settings: Any) -> None:  # Any: Typer's own settings
        super().__init__(**settings)
        self.commands = {name: LateCommand(name, late) for name, late in self.late.items()}
        tell_in_terminals_language(self)

    def invoke(self, ctx: Any) -> Any:  # Any: Typer does not publish the type of its context here
        from django.db.utils import DatabaseError

        from wasl.foundation.errors import WaslError
        from wasl.foundation.walls.scope import acting_for_nobody

        try:
            with acting_for_nobody():
                return super().invoke(ctx)
        except (WaslError, DatabaseError, OSError) as error:
            from wasl.doors.cli.printing import tell_refusal
            from wasl.doors.cli.refusals import exit_code_of, refusal_of

            refusal = refusal_of(error)
            if refusal is None:
                raise
            tell_refusal(refusal, as_json=wants_json(ctx))
            raise typer.Exit(exit_code_of(refusal)) from None


_JSON = "wasl.json"


def note_json(context: typer.Context, value: bool) -> bool:
    """Remember for the refusal, which may come after the command's own context has gone, that JSON is wanted."""
    context.meta[_JSON] = value
    return value


def wants_json(context: typer.Context) -> bool:
    return bool(context.meta.get(_JSON))

"""Writes the reference from the code itself: settings, commands, formats, refusals, the API; --check shows that it is current."""

import importlib
import json
import os
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).resolve().parents[3] / "docs" / "reference"
WIDTH = 100  # characters of a line of help
MADE = "<!-- Made by `python -m wasl.project.reference`; change the code instead. -->"


def main(arguments: list[str]) -> int:
    """Write the pages; with `--check`, only say which of them are not what the code says."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
    import django

    django.setup()
    return check() if "--check" in arguments else write()


def write() -> int:
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")
    return 0


def check() -> int:
    """1 when a page is missing, old or too many."""
    wanted = pages()
    found = {path.name: path.read_text(encoding="utf-8") for path in REFERENCE.iterdir()}
    late = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    for name in late:
        sys.stdout.write(f"docs/reference/{name} is not what the code says: python -m wasl.project.reference\n")
    return 1 if late else 0


def pages() -> dict[str, str]:
    """Each page of the reference by its file name."""
    from django.utils import translation

    with translation.override("en"):
        made = {
            "settings.md": _settings(),
            "commands.md": _commands(),
            "formats.md": _formats(),
            "errors.md": _errors(),
            "api.md": _api(),
        }
        document = json.dumps(_document(), ensure_ascii=False, indent=1) + "\n"
    return {name: "\n".join([MADE, "", *lines]).rstrip() + "\n" for name, lines in made.items()} | {
        "openapi.json": document
    }


def _document() -> dict[str, Any]:  # Any: JSON
    from wasl.project.api_urls import described

    return described()


def _api() -> list[str]:
    operations = [
        (
            f"`{method.upper()} {path}`",
            operation["summary"],
            ", ".join(f"`{one['name']}`" for one in operation.get("parameters", [])),
        )
        for path, methods in _document()["paths"].items()
        for method, operation in methods.items()
    ]
    return [
        "# API",
        "",
        "Each request carries an access token. What goes in and out of each address, exactly, is in",
        "[openapi.json](openapi.json), which a running Wasl tells too: `/api/1/openapi.json`.",
        "",
        *_table(("Address", "What it does", "Takes besides a body"), operations),
    ]


def _settings() -> list[str]:
    from wasl.project.environment import Environment

    rows = [(f"`WASL_{f.name.upper()}`", _default(f), f.metadata["meaning"]) for f in fields(Environment)]
    return [
        "# Settings",
        "",
        "Environment variables, read once at start. None is needed.",
        "",
        *_table(("Variable", "Default", "Meaning"), rows),
    ]


def _default(field: Any) -> str:  # Any: a dataclass field of any type
    return f"`{field.default}`" if field.default not in {MISSING, "", False, ()} else ""


def _commands() -> list[str]:
    from wasl.doors.cli.commands import COMMANDS
    from wasl.doors.cli.late import LateCommand

    lines = ["# Commands", "", "`--json` prints JSON on standard output and nothing else there. Exit codes: 0 done,"]
    lines += ["1 some input was rejected and reported, 2 the command was not asked for in a way it knows.", ""]
    for name, late in COMMANDS.items():
        for path, command in _with_subcommands(f"wasl {name}", LateCommand(name, late).real()):
            context = command.context_class(command, info_name=path, terminal_width=WIDTH)
            lines += [f"## {path}", "", "```text", command.get_help(context), "```", ""]
    return lines


def _with_subcommands(path: str, command: Any) -> Iterator[tuple[str, Any]]:  # Any: as in `late`
    subcommands = getattr(command, "commands", {})
    if not subcommands:
        yield path, command
    for name, subcommand in subcommands.items():
        yield from _with_subcommands(f"{path} {name}", subcommand)


def _formats() -> list[str]:
    from wasl.doors.importers.wording import FORMATS
    from wasl.foundation.formats.registry import READERS

    rows = [
        (f"`{name}`", str(FORMATS[name]), _first_line(importlib.import_module(module)))
        for name, module in READERS.items()
    ]
    return [
        "# Formats",
        "",
        "A file is recognised by what is in it, not by its name; `wasl import --as NAME` decides it by hand.",
        "Where each program gives its file: [Bring in your files](../guide/en/bring-in.md).",
        "",
        *_table(("Name", "What people call it", "What is read"), rows),
    ]


def _first_line(module: object) -> str:
    return (module.__doc__ or "").strip().splitlines()[0]


def _errors() -> list[str]:
    from wasl.doors.importers.wording import REFUSALS, REJECTIONS

    return [
        "# Refusals",
        "",
        "What Wasl says no to, each with a code that does not change.",
        "",
        "## Of pages and commands",
        "",
        *_table(("Code", "Status", "Words"), sorted(set(_refusals()))),
        "",
        "## Of files",
        "",
        *_table(("Code", "Words"), [(f"`{code}`", str(words)) for code, words in sorted(REFUSALS.items())]),
        "",
        "## Of rows in files",
        "",
        *_table(("Code", "Words"), [(f"`{code}`", str(words)) for code, words in sorted(REJECTIONS.items())]),
    ]


def _refusals() -> Iterator[tuple[str, str, str]]:
    """Every refusal of the program, once all of it is imported."""
    import wasl
    from wasl.foundation.errors import WaslError

    for module in pkgutil.walk_packages(wasl.__path__, "wasl."):
        if not module.name.endswith(("__main__", ".wsgi", ".readers.child", ".readers.worker")):
            importlib.import_module(module.name)
    for refusal in _descendants(WaslError):
        if refusal.__module__.startswith("wasl.") and refusal.code != WaslError.code:
            yield f"`{refusal.code}`", str(refusal.status), str(refusal.message)


def _descendants(parent: type[Any]) -> Iterator[type[Any]]:  # Any: refusals, whose class is imported late
    for child in parent.__subclasses__():
        yield child
        yield from _descendants(child)


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    headings = list(headings)
    lines = [headings, ["---"] * len(headings), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |" for line in lines]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

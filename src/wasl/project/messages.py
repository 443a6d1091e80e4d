"""Compiles the messages; with --check, shows that the catalogue is complete and up to date."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

PACKAGE = Path(__file__).resolve().parent.parent
LOCALE = PACKAGE / "locale"


def main(arguments: list[str]) -> int:
    """`--check` compares and reports; `--update` gathers new messages; without either, compiles."""
    if "--check" in arguments:
        return check()
    if "--update" in arguments:
        gather(PACKAGE)
        return 0
    for path in LOCALE.rglob("*.po"):
        polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))
    return 0


def gather(package: Path) -> None:
    """Gather the messages of the code and the templates into the catalogue below that folder."""
    helped = package / "doors" / "cli" / "help.py"  # for this moment only: where such messages are said to be
    helped.write_text("".join(f"_({text!r})\n" for text in _help_texts()), encoding="utf-8")
    try:
        _make_messages(package)
    finally:
        helped.unlink()


def _help_texts() -> list[str]:
    """What the command line says of itself: Typer takes it from docstrings and options, where xgettext looks for none."""
    from typer.main import get_group

    from wasl.doors.cli.commands import COMMANDS
    from wasl.doors.cli.late import LateCommand
    from wasl.doors.cli.main import app
    from wasl.doors.cli.spoken import TYPERS_WORDS, texts_of

    commands = [get_group(app), *(LateCommand(name, late).real() for name, late in COMMANDS.items())]
    return list(dict.fromkeys([*TYPERS_WORDS, *(text for command in commands for text in texts_of(command))]))


def _make_messages(package: Path) -> None:
    subprocess.run(
        [Path(sys.executable).with_name("django-admin"), "makemessages", "--locale=ar", "--no-wrap",
         "--add-location=file", "--no-obsolete", "--ignore=static/*", "--verbosity=0"],
        cwd=package,
        check=True,
    )  # fmt: skip


def check() -> int:
    """Everything translated, nothing fuzzy, and gathering anew finds the same messages."""
    path = LOCALE / "ar" / "LC_MESSAGES" / "django.po"
    catalogue = polib.pofile(str(path))
    faults = [f"not translated: {entry.msgid!r}" for entry in catalogue.untranslated_entries()]
    faults += [f"fuzzy: {entry.msgid!r}" for entry in catalogue.fuzzy_entries()]
    if shutil.which("xgettext"):
        faults += _unlike_the_code(catalogue)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def _unlike_the_code(catalogue: polib.POFile) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "wasl"
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("static", "*.mo", "__pycache__"))
        gather(copy)
        fresh = polib.pofile(str(copy / "locale" / "ar" / "LC_MESSAGES" / "django.po"))
    here, there = ({(e.msgctxt, e.msgid) for e in po if not e.obsolete} for po in (catalogue, fresh))
    return [f"not in the catalogue: {text!r}" for _, text in sorted(there - here, key=str)] + [
        f"not in the code any more: {text!r}" for _, text in sorted(here - there, key=str)
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

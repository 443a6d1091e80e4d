"""How commands speak: JSON alone on standard output, or tables and sentences; progress on standard error."""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn
from rich.table import Table

from wasl.foundation.errors import WaslError
from wasl.foundation.web import shown

if TYPE_CHECKING:
    from django.db.models import Model

# What is printed came from files and people: brackets in it are brackets, and never colours or links.
out = Console(markup=False, highlight=False, emoji=False)
aside = Console(stderr=True, markup=False, highlight=False, emoji=False)

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def print_json(value: Any) -> None:  # Any: whatever JSON can say
    """One JSON value on one line of standard output, and nothing else."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()


def plain(value: object) -> str:
    """The text without signs that would move the cursor or recolour the terminal."""
    return _CONTROL.sub("", str(value))


def print_table(
    headings: Sequence[str], rows: Sequence[Sequence[object]], *, reader: shown.Reader | None = None
) -> None:
    """Rows below their headings; nothing at all for no rows.

    Figures have the digits of the `reader`; those of the first column are typed again and stay as a keyboard has them.
    """
    if not rows:
        return
    if reader:
        rows = [[row[0], *(_in_digits(cell, reader) for cell in row[1:])] for row in rows]
    table = Table(
        *(plain(heading) for heading in headings),
        box=None,
        header_style="bold",
        pad_edge=False,
        show_header=any(headings),
    )
    for row in rows:
        table.add_row(*(plain(cell) for cell in row))
    out.print(table)


def _in_digits(cell: object, reader: shown.Reader) -> object:
    return shown.in_digits(cell, reader) if isinstance(cell, (int, float)) else cell


def say(text: object, style: str = "") -> None:
    """A line for a reader on standard output."""
    out.print(plain(text), style=style or None, soft_wrap=True)


def tell_binned(row: "Model", *, as_json: bool) -> None:
    """What lies in the bin now; `restore` of the same command brings it back."""
    if as_json:
        print_json({"id": row.pk, "title": str(row)})
    else:
        say(_("In the bin: %(title)s.") % {"title": str(row)})


def tell_refusal(refusal: WaslError, *, as_json: bool = False) -> None:
    """What happened and what to do, on standard error."""
    people = refusal.values.get("people")
    if as_json:
        told = {"code": refusal.code, "message": str(refusal), **({"people": people} if people else {})}
        sys.stderr.write(json.dumps(told, ensure_ascii=False, default=str) + "\n")
        return
    aside.print(plain(refusal), style="bold", soft_wrap=True)
    for person in people if isinstance(people, list) else []:
        aside.print(plain(f"{person['id']}  {person['name']}  {person['organisation'] or ''}").rstrip(), soft_wrap=True)


@contextmanager
def progress_bar(*, is_quiet: bool) -> Iterator[Progress]:
    """A bar with the time left, on standard error; none where nobody looks."""
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.completed:,.0f}", markup=False),
        TimeRemainingColumn(),
        console=aside,
        disable=is_quiet or not aside.is_terminal,
        transient=True,
    )
    with bar:
        yield bar

"""Papers on the command line: files that are kept with a row, and written out again."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.printing import print_table
from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import say_short, style_of
from wasl.relations.communities.kept_papers import Adds
from wasl.relations.communities.models import KeptPaper

AddOption = Annotated[
    list[Path],
    typer.Option(metavar="FILE", help="Keep this file too; may be said again.", exists=True, dir_okay=False),
]
IntoOption = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="Write them into this folder.", exists=True, file_okay=False)
]


def keep_files(owner: User, holder_id: int, files: Iterable[Path], add: Adds) -> None:
    """Keep each as it is. Raises PaperRefusedError."""
    for path in files:
        add(owner, holder_id, name=path.name, content=path.read_bytes(), at=timezone.now())


def write_papers(
    owner: User, papers: Iterable[KeptPaper], folder: Path, by_id: Callable[[User, int], KeptPaper]
) -> None:
    """Each under its number and its name, so that none takes the place of another."""
    for one in papers:
        (folder / f"{one.pk}-{one.name}").write_bytes(bytes(by_id(owner, one.pk).content))


def print_papers(owner: User, papers: Sequence[KeptPaper]) -> None:
    """A line each; nothing where there are none."""
    if papers:
        style = style_of(owner.preferences)
        rows = [
            [one.pk, one.name, filesizeformat(one.size), say_short(timezone.localdate(one.added_at), style)]
            for one in papers
        ]
        print_table([_("Id"), _("Name"), _("Size"), _("Day")], rows)

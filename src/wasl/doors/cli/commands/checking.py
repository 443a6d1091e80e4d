"""`wasl check-text`: a draft in, what could hurt in it out."""

import sys
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table
from wasl.foundation.accounts.models import User
from wasl.overviews.etiquette.queries import LONGEST, findings
from wasl.overviews.etiquette.telling import ISOLATES, findings_told

LONGEST_LETTER = 4  # bytes of one in UTF-8


def enter(app: typer.Typer) -> None:
    app.command("check-text")(check_text)


def check_text(
    to: Annotated[
        str,
        typer.Option(metavar="PERSON", help="For whom: an id; or the number, address or name of one person."),
    ] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Read a draft from standard input; say what could hurt, why, and how else to say it. Nothing is kept or sent."""
    acting, person = None, None
    if to or owner or User.objects.exists():  # a text needs no owner; a person has one
        acting = acting_owner(owner)
        person = person_named(acting, to) if to else None
    draft = sys.stdin.buffer.read(LONGEST * LONGEST_LETTER).decode(errors="replace")
    found = findings(acting, draft, person, timezone.localdate())
    if as_json:
        print_json(findings_told(found))
    elif found:
        headings = [_("The words"), _("Why"), _("Rather")]
        print_table(headings, [[one.words, one.why.translate(ISOLATES), one.suggestion] for one in found])
    else:
        aside.print(_("Nothing in these words stands out."))

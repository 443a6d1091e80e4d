"""`wasl polish`: a draft in, its wording polished by the language model that this installation names."""

import sys
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, say
from wasl.foundation.accounts.auditing import note_event
from wasl.foundation.accounts.models import AuditEntry, User
from wasl.foundation.polishing.leaving import Leaving
from wasl.overviews.polishing import actions, queries
from wasl.relations.trust.actions import unlock
from wasl.relations.trust.confiding import DataKeys

MOST_BYTES = 80_000  # enough to say that a draft is too long


def enter(app: typer.Typer) -> None:
    app.command("polish")(polish)


def polish(
    show: Annotated[bool, typer.Option("--show", help="Print what would leave, and send nothing.")] = False,
    passphrase_stdin: Annotated[
        bool,
        typer.Option(
            "--passphrase-stdin",
            help="The first line of standard input is the passphrase of your confidences: the draft is compared with them.",
        ),
    ] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Read a draft from standard input; have your language model polish its wording, or show what would leave.

    Nothing of it is kept.
    """
    acting = acting_owner(owner)
    keys = _keys(acting) if passphrase_stdin else {}
    draft = sys.stdin.buffer.read(MOST_BYTES).decode(errors="replace")
    leaving = queries.what_would_leave(acting, draft, keys, timezone.localdate())
    if show:
        _show(leaving, as_json=as_json)
        return
    polished = actions.polish_draft(
        acting, draft, leaving, noted=lambda: note_event(acting, AuditEntry.What.POLISHED, through="wasl")
    )
    lost, added = polished.changed.lost, polished.changed.added
    if as_json:
        print_json({"polished": polished.words, "lost": lost, "added": added})
        return
    say(polished.words)
    if lost:
        aside.print(_("Gone from your draft:"), _(", ").join(lost))
    if added:
        aside.print(_("Not in your draft:"), _(", ").join(added))


def _keys(owner: User) -> DataKeys:
    passphrase = sys.stdin.buffer.readline().decode(errors="replace").rstrip("\r\n")
    keys = unlock(owner, passphrase, timezone.now())
    note_event(owner, AuditEntry.What.VAULT_OPENED, through="wasl")
    return keys


def _show(leaving: Leaving, *, as_json: bool) -> None:
    if as_json:
        print_json({"address": leaving.endpoint.address, "head": leaving.head, "body": leaving.body})
        return
    say(leaving.head)
    say("")
    say(leaving.body)

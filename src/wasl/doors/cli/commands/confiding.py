"""`wasl confidences`, `wasl confidence …` and `wasl vault …`."""

import sys
from typing import Annotated, Any

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import day_or_today, read_day
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.auditing import note_event
from wasl.foundation.accounts.models import AuditEntry, User
from wasl.foundation.dates.wording import say_day
from wasl.overviews.person_page.wording import date_style
from wasl.relations.trust import actions, queries
from wasl.relations.trust.confiding import DataKeys
from wasl.relations.trust.telling import confidences_told

confidence_app = typer.Typer(help="Keep what was confided to you, sealed, or delete it.", no_args_is_help=True)
vault_app = typer.Typer(help="Make the vault of confidences, or give it another passphrase.", no_args_is_help=True)

PassphraseOption = Annotated[
    bool,
    typer.Option(
        "--passphrase-stdin", help="Read it from standard input instead of asking for it; each on a line of its own."
    ),
]


def enter(app: typer.Typer) -> None:
    app.command("confidences")(confidences)
    app.add_typer(confidence_app, name="confidence")
    app.add_typer(vault_app, name="vault")


def confidences(
    by: Annotated[str, typer.Option("--person", metavar="PERSON", help="Only what names this person.")] = "",
    passphrase_stdin: PassphraseOption = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what was confided to you; your passphrase opens it for this once."""
    acting = acting_owner(owner)
    person_id = person_named(acting, by).pk if by else 0
    keys = _keys(acting, from_stdin=passphrase_stdin)
    found = queries.confidence_list(acting, keys, timezone.localdate(), person_id=person_id)
    if as_json:
        print_json(confidences_told(found.lines))
    elif found.lines:
        style = date_style(acting.preferences)
        headings = [
            _("Id"),
            _("Day"),
            _("Name"),
            _("What was confided"),
            _("About whom"),
            _("What you promised about it"),
        ]
        rows: list[list[Any]] = [  # Any: cells
            [
                line.id,
                say_day(line.told_on, style),
                line.by.name if line.by else "",
                line.words,
                _(", ").join(one.name for one in line.about),
                line.promise,
            ]
            for line in found.lines
        ]
        print_table(headings, rows)
    else:
        aside.print(_("Nothing is confided here."))


@confidence_app.command("keep")
def keep(
    by: Annotated[str, typer.Argument(metavar="PERSON", help="Who confided it: an id, number, address or name.")],
    words: Annotated[
        str, typer.Option(help="What was confided; without it, it is asked for and stands in no shell's history.")
    ] = "",
    about: Annotated[list[str] | None, typer.Option(metavar="PERSON", help="About whom; may be said again.")] = None,
    promise: Annotated[str, typer.Option(help="What you promised about it.")] = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="The day on which it is no secret any more.")] = "",
    on: Annotated[str, typer.Option(metavar="DATE", help="On which day; today if not said.")] = "",
    passphrase_stdin: PassphraseOption = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Keep what was confided to you, sealed."""
    acting = acting_owner(owner)
    person = person_named(acting, by)
    keys = _keys(acting, from_stdin=passphrase_stdin)
    words = words or _asked(_("What was confided"), from_stdin=passphrase_stdin, is_hidden=False)
    told = actions.confided(
        words=words,
        told_on=day_or_today(acting, on),
        by=person,
        about=[person_named(acting, one) for one in about or ()],
        promise=promise,
        until=read_day(acting, until) if until else None,
    )
    kept = actions.keep_confidence(acting, keys, told)
    if as_json:
        print_json({"id": kept.pk})
    else:
        say(_("Kept and sealed."))


@confidence_app.command("delete")
def delete(
    confidence_id: Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl confidences`.", min=1)],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Put a confidence in the bin; sealed as it is, it goes for good after thirty days."""
    removed = actions.remove_confidence(acting_owner(owner), confidence_id, at=timezone.now())
    _tell(as_json=as_json, answer={"id": removed.pk}, words=_("This confidence is deleted."))


@confidence_app.command("restore")
def restore(
    confidence_id: Annotated[int, typer.Argument(metavar="ID", help="The number that it had.", min=1)],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Bring a confidence back from the bin."""
    back = actions.restore_confidence(acting_owner(owner), confidence_id)
    _tell(as_json=as_json, answer={"id": back.pk}, words=_("This confidence is back."))


@vault_app.command("make")
def make(passphrase_stdin: PassphraseOption = False, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Make the vault; the recovery code is told this once."""
    acting = acting_owner(owner)
    made = actions.make_vault(acting, _asked(_("New passphrase"), from_stdin=passphrase_stdin, is_new=True))
    _tell_code(made, as_json=as_json)


@vault_app.command("passphrase")
def passphrase(
    passphrase_stdin: PassphraseOption = False, owner: OwnerOption = "", as_json: JsonOption = False
) -> None:
    """Give the vault another passphrase; it closes wherever it is open."""
    acting = acting_owner(owner)
    old = _asked(_("Passphrase until now"), from_stdin=passphrase_stdin)
    new = _asked(_("New passphrase"), from_stdin=passphrase_stdin, is_new=True)
    actions.change_passphrase(acting, old, new, timezone.now())
    _tell(as_json=as_json, answer={"changed": True}, words=_("The passphrase is changed."))


@vault_app.command("recover")
def recover(passphrase_stdin: PassphraseOption = False, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Open it with the recovery code, and take a new passphrase and a new code."""
    acting = acting_owner(owner)
    code = _asked(_("Recovery code"), from_stdin=passphrase_stdin, is_hidden=False)
    new = _asked(_("New passphrase"), from_stdin=passphrase_stdin, is_new=True)
    _tell_code(actions.recover(acting, code, new, timezone.now()), as_json=as_json)


@vault_app.command("close")
def close(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Close it in every browser in which it is open."""
    actions.close(acting_owner(owner))
    _tell(as_json=as_json, answer={"closed": True}, words=_("The vault is closed everywhere."))


def _keys(owner: User, *, from_stdin: bool) -> DataKeys:
    keys = actions.unlock(owner, _asked(_("Passphrase of the vault"), from_stdin=from_stdin), timezone.now())
    note_event(owner, AuditEntry.What.VAULT_OPENED, through="wasl")
    return keys


def _asked(what: str, *, from_stdin: bool, is_new: bool = False, is_hidden: bool = True) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt(what, hide_input=is_hidden, confirmation_prompt=is_new, err=True))


def _tell(*, as_json: bool, answer: dict[str, Any], words: str) -> None:  # Any: JSON
    if as_json:
        print_json(answer)
    else:
        say(words)


def _tell_code(made: actions.MadeVault, *, as_json: bool) -> None:
    if as_json:
        print_json({"recovery_code": made.recovery_code})
    else:
        say(_("Write this recovery code down; it is told this once, and opens the vault if you lose the passphrase:"))
        say(made.recovery_code, style="bold")

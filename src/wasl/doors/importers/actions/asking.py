"""What an owner says of an import: what is brought, who is who, that it be written, stopped or begun anew."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from wasl.doors.importers.actions.states import NotInThisStateError, find_import, move
from wasl.doors.importers.models import Decision, Import, ImportedFile
from wasl.doors.importers.roster import Choice
from wasl.doors.importers.spool import forget_folder
from wasl.foundation.accounts.models import OwnIdentity, User
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.relations.people.models import Person


class NothingToImportError(WaslError):
    code = "nothing-to-import"
    message = _("Nothing was brought in: no file was chosen. Drop at least one file.")


class Brought(NamedTuple):
    """A file that was brought: its name as people know it, where it lies, what it is to be read as ("" to find out)."""

    name: str
    path: str
    format: str = ""


@transaction.atomic
def start_import(
    owner: User, brought: Sequence[Brought], *, keeps_text: bool = False, default_country: str = "", uid: str = ""
) -> Import:
    """Enter files to be imported. The same `uid` twice enters them once.

    Raises NothingToImportError.
    """
    if not brought:
        raise NothingToImportError
    known: Import | None = Import.objects.of(owner).filter(uid=uid).first() if uid else None
    if known:
        return known
    fields = {"uid": uid} if uid else {}
    work: Import = Import.objects.create(owner=owner, keeps_text=keeps_text, default_country=default_country, **fields)
    ImportedFile.objects.bulk_create(
        ImportedFile(
            belongs_to=work, position=position, name=Path(one.name).name[:300] or one.name[:300], path=one.path,
            forced_format=one.format,
        )
        for position, one in enumerate(brought, 1)
    )  # fmt: skip
    return work


@transaction.atomic
def decide(owner: User, import_id: int, choices: Mapping[str, Choice]) -> None:
    """Keep what the owner says of doubtful people, by key.

    Raises NotFoundError for somebody who is not one of her people.
    """
    work = find_import(owner, import_id)
    wanted = {choice.person_id for choice in choices.values() if choice.person_id}
    if Person.objects.of(owner).filter(pk__in=wanted).count() != len(wanted):
        raise NotFoundError
    Decision.objects.bulk_create(
        [
            Decision(
                belongs_to=work,
                key=_kept(key, 400),
                choice=choice.what,
                person_id=choice.person_id,
                same_as=_kept(choice.same_as, 400),
            )
            for key, choice in choices.items()
        ],
        update_conflicts=True,
        unique_fields=["belongs_to", "key"],
        update_fields=["choice", "person", "same_as"],
    )


@transaction.atomic
def say_who_i_am(owner: User, names: Sequence[str], *, channel: str = "whatsapp") -> None:
    """Learn by which names or addresses archives know the owner; asked once."""
    kind = "email" if channel == "email" else f"{channel}-name"
    OwnIdentity.objects.bulk_create(
        [OwnIdentity(owner=owner, kind=kind[:16], value=_kept(name, 320)) for name in names],
        ignore_conflicts=True,
    )


def set_mapping(
    owner: User, import_id: int, position: int, mapping: Mapping[str, Any]
) -> Import:  # Any: names and a flag
    """Say what the columns of a table are; the file is then read anew."""
    work = find_import(owner, import_id)
    move(work, Import.State.WAITING, {Import.State.ASKING})
    file = work.files.get(position=position)
    file.mapping = {**file.mapping, **mapping}
    file.save(update_fields=["mapping"])
    return work


@transaction.atomic
def agree(owner: User, import_id: int) -> Import:
    """Let what was read be written; from here on it is under way, and a second press changes nothing."""
    work = find_import(owner, import_id)
    move(work, Import.State.WRITING, {Import.State.ASKING})
    return work


@transaction.atomic
def cancel_import(owner: User, import_id: int) -> Import:
    """Stop a work that waits or runs; what it wrote is taken back by whoever runs it."""
    work = find_import(owner, import_id)
    was = work.state
    move(work, Import.State.CANCELLED, {*Import.UNDER_WAY, Import.State.ASKING} - {Import.State.UNDOING})
    if was in {Import.State.WAITING, Import.State.ASKING}:
        forget_folder(str(work.uid))
    return work


@transaction.atomic
def retry_import(owner: User, import_id: int) -> Import:
    """Begin anew what stopped by a fault; what was written already is known and not doubled."""
    work = find_import(owner, import_id)
    if work.finished_at:  # what failed was taking it back, and its files are gone
        raise NotInThisStateError
    move(work, Import.State.WAITING, {Import.State.FAILED})
    return work


def fail_import(work: Import, code: str) -> None:
    """Record that a work stopped by a fault of ours; it can be started again."""
    Import.objects.filter(pk=work.pk).exclude(state=Import.State.CANCELLED).update(
        state=Import.State.FAILED, refusal=code
    )


def _kept(text: str, length: int) -> str:
    """As much of it as a column has room for; PostgreSQL keeps no zero sign in a text."""
    return text.replace("\x00", "")[:length]

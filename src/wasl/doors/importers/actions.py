"""What an owner does with an import: bring files, answer what is asked, write it, stop it, take it back."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.doors.importers import archives, turns
from wasl.doors.importers.archives import notice_archives
from wasl.doors.importers.collecting import rare_collections
from wasl.doors.importers.heirs import hand_tellings, has_made_anything
from wasl.doors.importers.learned import forget_identities
from wasl.doors.importers.models import Decision, Import, ImportedFile
from wasl.doors.importers.preview import make_preview, preview_path
from wasl.doors.importers.reading import read_files
from wasl.doors.importers.roster import Choice, Roster
from wasl.doors.importers.spool import forget_folder, records_path, survey_path
from wasl.doors.importers.told import ToldBefore
from wasl.doors.importers.turns import Turn
from wasl.doors.importers.undoing import TakingBack, take_back
from wasl.doors.importers.writing import FileWriter
from wasl.foundation.accounts.models import OwnIdentity, User
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.giving_way import give_way
from wasl.foundation.page_cache import roomy_page_cache
from wasl.foundation.sources.models import Source
from wasl.foundation.statistics import refresh_statistics
from wasl.relations.network.warmth.jobs import score_today
from wasl.relations.people.models import Person

SECONDS_BETWEEN_BEATS = 0.5  # each is a commit: oftener costs more than it tells


class NothingToImportError(WaslError):
    code = "nothing-to-import"
    message = _("Nothing was brought in: no file was chosen. Drop at least one file.")


class NotInThisStateError(WaslError):
    """The import has moved on since the page was drawn."""

    code = "import-moved-on"
    status = 409
    message = _("This import has moved on in the meantime. Look at it again, then choose.")


class CancelledError(WaslError):
    """The owner stopped the work while it ran. Not shown: the page says so itself."""

    code = "import-cancelled"


class Brought(NamedTuple):
    """A file that was brought: its name as people know it, where it lies, what it is to be read as ("" to find out)."""

    name: str
    path: str
    format: str = ""


class Step(NamedTuple):
    """How far a work is: at which file, and how much of it."""

    file: ImportedFile
    done: int


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


def read_import(work: Import, moment: datetime) -> Iterator[Step]:
    """Read every file to its spool. Run again after it was cut short, it begins anew: nothing was written yet.

    Raises CancelledError, and then nothing of the files is left.
    """
    with _leaving_nothing(work), rare_collections():
        _move(work, Import.State.READING, {Import.State.WAITING, Import.State.READING, Import.State.ASKING})
        files = list(work.files.all())
        for file in files:
            file.belongs_to = work
        pulse = Pulse(work)
        with closing(read_files(work, notice_archives(work, files), timezone.localdate(moment))) as steps:
            for file, done in steps:
                pulse.beat(file)
                yield Step(file, done)


def preview_import(work: Import, moment: datetime) -> None:
    """Say what it would do, and wait for the owner.

    Raises CancelledError, and then nothing of the files is left.
    """
    roster, told_before, pulse = _roster(work), ToldBefore(), Pulse(work)
    with _leaving_nothing(work):
        for file in _address_books_first(work):
            if file.format == archives.FORMAT:
                continue
            preview = make_preview(file, roster, told_before, moment, lambda file=file: pulse.beat(file))  # type: ignore[misc]
            file.counts = {**file.counts, **preview.counts}
            file.save(update_fields=["counts"])
        _move(work, Import.State.ASKING, {Import.State.READING, Import.State.ASKING})


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
                key=key[:400],
                choice=choice.what,
                person_id=choice.person_id,
                same_as=choice.same_as[:400],
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
        [OwnIdentity(owner=owner, kind=kind[:16], value=name[:320]) for name in names],
        ignore_conflicts=True,
    )


def write_import(work: Import, moment: datetime) -> Iterator[Step]:
    """Write what was read. Run again after it was cut short, it goes on where it stopped, and nothing is doubled.

    Raises CancelledError, after taking back what it had written.
    """
    with Turn(work.owner) as turn, _leaving_nothing(work), roomy_page_cache():
        _move(work, Import.State.WRITING, {Import.State.READING, Import.State.ASKING, Import.State.WRITING})
        yield from _wait(work, turn)
        roster = _roster(work)  # only now: it knows whom the import before has made
        files = _address_books_first(work)
        _measure(files)
        for file in files:
            if file.format == archives.FORMAT:
                yield from _write_archive(work, file)
            else:
                yield from _write_file(work, file, roster, moment)
        work.finished_at = timezone.now()
        _move(work, Import.State.DONE, {Import.State.WRITING})
    _forget_files(work)
    score_today(work.owner)
    refresh_statistics()


def _wait(work: Import, turn: Turn) -> Iterator[Step]:
    """Until no other import of this owner is being written or taken back. Raises CancelledError."""
    file, pulse = work.files.first(), Pulse(work)
    while not turn.take():
        if file:
            pulse.beat(file)
            yield Step(file, file.done)
        sleep(turns.SECONDS_BETWEEN_LOOKS)


@contextmanager
def _leaving_nothing(work: Import) -> Iterator[None]:
    """Where the work is cancelled on the way, take back what it wrote and forget what it read."""
    try:
        yield
    except CancelledError:
        _take_back_sources(work)
        forget_folder(str(work.uid))
        raise


def _address_books_first(work: Import) -> list[ImportedFile]:
    """The readable files in the order of taking them in: whoever chats is then known by name and number."""
    files = sorted(work.files.filter(refusal=""), key=lambda file: not file.counts.get("read", {}).get("contacts"))
    for file in files:
        file.belongs_to = work
    return files


def _measure(files: list[ImportedFile]) -> None:
    """Until here the bar measured bytes that were read; from here on, records that are written."""
    for file in files:
        file.done, file.total = 0, sum(file.counts.get("read", {}).values())
        file.save(update_fields=["done", "total"])


def _write_file(work: Import, file: ImportedFile, roster: Roster, moment: datetime) -> Iterator[Step]:
    if file.source is None:
        file.source = Source.objects.create(owner=work.owner, kind=file.format[:24], label=file.name)
        file.save(update_fields=["source"])
    writer, pulse = FileWriter(file, file.source, roster, moment), Pulse(work)
    for done in writer.steps():
        give_way()
        file.done = done
        pulse.beat(file)
        yield Step(file, done)
    roster.announced |= writer.seen
    file.counts = {**file.counts, **writer.counts.as_json()}
    if not has_made_anything(file.source):
        file.source = _without_news(work, file.source)
    file.done = file.total
    file.save()


def _write_archive(work: Import, file: ImportedFile) -> Iterator[Step]:
    pulse = Pulse(work)
    file.done = 0
    with closing(archives.write_archive(work, file)) as steps:
        for rows in steps:
            give_way()
            file.done = min(file.done + rows, file.total)
            pulse.beat(file)
            yield Step(file, file.done)
    file.done = file.total
    file.save(update_fields=["done", "total"])


def _without_news(work: Import, source: Source) -> Source | None:
    """A source that made nothing stays where it told of anything again; what a feed says hour by hour is told once."""
    read_before = ImportedFile.objects.filter(belongs_to__feed=work.feed_id, source__undone_at=None).exclude(
        source=None
    )
    earlier = read_before.exclude(source=source).order_by("-source").select_related("source").first()
    if work.feed_id and earlier and earlier.source:
        hand_tellings(source, earlier.source)
    if source.tellings.exists():
        return source
    source.delete()
    return None


@transaction.atomic
def cancel_import(owner: User, import_id: int) -> Import:
    """Stop a work that waits or runs; what it wrote is taken back by whoever runs it."""
    work = find_import(owner, import_id)
    was = work.state
    _move(work, Import.State.CANCELLED, {*Import.UNDER_WAY, Import.State.ASKING} - {Import.State.UNDOING})
    if was in {Import.State.WAITING, Import.State.ASKING}:
        forget_folder(str(work.uid))
    return work


@transaction.atomic
def start_undo(owner: User, import_id: int) -> Import:
    """Claim an import to be taken back as a whole: one that is done, or that stopped by a fault."""
    work = find_import(owner, import_id)
    _move(work, Import.State.UNDOING, {Import.State.DONE, Import.State.FAILED})
    return work


def undo_steps(work: Import) -> Iterator[Step]:
    """Take it back, portion by portion. Run again after it was cut short, it goes on where it stopped."""
    return _undo(work, TakingBack(work.owner, _sources(work)))


def _undo(work: Import, taking: TakingBack) -> Iterator[Step]:
    file, pulse = work.files.first(), Pulse(work)
    with Turn(work.owner) as turn, roomy_page_cache():
        yield from _wait(work, turn)
        if file:
            file.done, file.total = 0, taking.total()
        for rows in taking.steps():
            give_way()
            if file:
                file.done = min(file.done + rows, file.total)
                pulse.beat(file)
                yield Step(file, file.done)
        _forget_what_it_brought(work)
    score_today(work.owner)
    _move(work, Import.State.UNDONE, {Import.State.UNDOING})
    forget_folder(str(work.uid))


def undo_import(owner: User, import_id: int) -> dict[str, int]:
    """Take an import back as a whole; gives how many rows of each kind went."""
    work = start_undo(owner, import_id)
    taking = TakingBack(owner, _sources(work))
    for _step in _undo(work, taking):
        pass
    return dict(taking.gone)


def find_import(owner: User, import_id: int) -> Import:
    """Raises NotFoundError."""
    work: Import | None = Import.objects.of(owner).select_related("owner__preferences").filter(pk=import_id).first()
    if work is None:
        raise NotFoundError
    return work


@transaction.atomic
def agree(owner: User, import_id: int) -> Import:
    """Let what was read be written; from here on it is under way, and a second press changes nothing."""
    work = find_import(owner, import_id)
    _move(work, Import.State.WRITING, {Import.State.ASKING})
    return work


@transaction.atomic
def retry_import(owner: User, import_id: int) -> Import:
    """Begin anew what stopped by a fault; what was written already is known and not doubled."""
    work = find_import(owner, import_id)
    if work.finished_at:  # what failed was taking it back, and its files are gone
        raise NotInThisStateError
    _move(work, Import.State.WAITING, {Import.State.FAILED})
    return work


def fail_import(work: Import, code: str) -> None:
    """Record that a work stopped by a fault of ours; it can be started again."""
    Import.objects.filter(pk=work.pk).exclude(state=Import.State.CANCELLED).update(
        state=Import.State.FAILED, refusal=code
    )


def set_mapping(
    owner: User, import_id: int, position: int, mapping: Mapping[str, Any]
) -> Import:  # Any: names and a flag
    """Say what the columns of a table are; the file is then read anew."""
    work = find_import(owner, import_id)
    _move(work, Import.State.WAITING, {Import.State.ASKING})
    file = work.files.get(position=position)
    file.mapping = {**file.mapping, **mapping}
    file.save(update_fields=["mapping"])
    return work


def _roster(work: Import) -> Roster:
    owner = work.owner
    roster = Roster.load(owner, work.default_country or owner.preferences.country)
    decisions = Decision.objects.filter(belongs_to=work)
    told = decisions.values_list("key", "choice", "person_id", "same_as")
    roster.decisions = {key: Choice(what, person_id, same_as) for key, what, person_id, same_as in told}
    return roster


def _take_back_sources(work: Import) -> None:
    take_back(work.owner, _sources(work))
    _forget_what_it_brought(work)


def _sources(work: Import) -> list[Source]:
    return list(Source.objects.of(work.owner).filter(pk__in=work.files.values("source")))


@transaction.atomic
def _forget_what_it_brought(work: Import) -> None:
    """What stands in no row of its own: by what the owner is known, and her own name and preferences."""
    forget_identities(work)
    archives.give_back(_files(work))
    Source.objects.filter(pk__in=work.files.values("source")).update(undone_at=timezone.now())


def _files(work: Import) -> list[ImportedFile]:
    files = list(work.files.all())
    for file in files:
        file.belongs_to = work
    return files


def _move(work: Import, to: str, allowed: set[Any]) -> None:  # Any: Django's enumeration members
    """Claim the work by updating from a state that allows it: it holds on both databases alike."""
    moved = Import.objects.filter(pk=work.pk, state__in=allowed).update(
        state=to, stage_at=timezone.now(), touched_at=timezone.now(), finished_at=work.finished_at
    )
    if not moved:
        raise CancelledError if _is_cancelled(work) else NotInThisStateError
    work.state = to


def _is_cancelled(work: Import) -> bool:
    return Import.objects.filter(pk=work.pk, state=Import.State.CANCELLED).exists()


class Pulse:
    """Twice a second, says that a work lives and how far it is, and hears whether it was cancelled."""

    def __init__(self, work: Import) -> None:
        self._work = work
        self._last = 0.0

    def beat(self, file: ImportedFile) -> None:
        """Raises CancelledError."""
        if monotonic() - self._last < SECONDS_BETWEEN_BEATS:
            return
        if _is_cancelled(self._work):
            raise CancelledError
        file.save(update_fields=["done", "total"])
        Import.objects.filter(pk=self._work.pk).update(touched_at=timezone.now())
        self._last = monotonic()


def _forget_files(work: Import) -> None:
    """The uploaded files, the spool, the survey and the preview have done their work; what was refused stays for download."""
    for file in work.files.all():
        file.belongs_to = work
        for path in (records_path(file), survey_path(file), preview_path(file)):
            path.unlink(missing_ok=True)
        with suppress(OSError):
            uploaded = records_path(file).parent / "files"
            if Path(file.path).is_relative_to(uploaded):
                Path(file.path).unlink(missing_ok=True)

"""Reads, previews and writes an import, step by step; cut short, each goes on where it stopped or begins anew."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from wasl.doors.importers import archives
from wasl.doors.importers.actions.pulse import Pulse, Step, wait_for_turn
from wasl.doors.importers.actions.states import CancelledError, move
from wasl.doors.importers.actions.taking_back import take_back_sources
from wasl.doors.importers.archives import notice_archives
from wasl.doors.importers.collecting import rare_collections
from wasl.doors.importers.heirs import hand_tellings, has_made_anything
from wasl.doors.importers.models import Decision, Import, ImportedFile
from wasl.doors.importers.preview import Newcomer, make_preview, preview_path
from wasl.doors.importers.reading import read_files
from wasl.doors.importers.roster import Choice, Roster
from wasl.doors.importers.spool import forget_folder, records_path, survey_path
from wasl.doors.importers.told import ToldBefore
from wasl.doors.importers.turns import Turn
from wasl.doors.importers.writing import FileWriter
from wasl.foundation.giving_way import give_way
from wasl.foundation.page_cache import roomy_page_cache
from wasl.foundation.sources.models import Source
from wasl.foundation.statistics import refresh_statistics
from wasl.relations.network.warmth.jobs import score_today


def read_import(work: Import, moment: datetime) -> Iterator[Step]:
    """Read every file to its spool. Run again after it was cut short, it begins anew: nothing was written yet.

    Raises CancelledError, and then nothing of the files is left.
    """
    with _leaving_nothing(work), rare_collections():
        move(work, Import.State.READING, {Import.State.WAITING, Import.State.READING, Import.State.ASKING})
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
    newcomers: dict[int, Newcomer] = {}
    with _leaving_nothing(work):
        for file in _address_books_first(work):
            if file.format == archives.FORMAT:
                continue
            preview = make_preview(
                file,
                roster,
                newcomers,
                told_before,
                moment,
                lambda file=file: pulse.beat(file),  # type: ignore[misc]
            )
            file.counts = {**file.counts, **preview.counts}
            file.save(update_fields=["counts"])
        move(work, Import.State.ASKING, {Import.State.READING, Import.State.ASKING})


def write_import(work: Import, moment: datetime) -> Iterator[Step]:
    """Write what was read. Run again after it was cut short, it goes on where it stopped, and nothing is doubled.

    Raises CancelledError, after taking back what it had written.
    """
    with Turn(work.owner) as turn, _leaving_nothing(work), roomy_page_cache(), rare_collections():
        move(work, Import.State.WRITING, {Import.State.READING, Import.State.ASKING, Import.State.WRITING})
        yield from wait_for_turn(work, turn)
        roster = _roster(work)  # only now: it knows whom the import before has made
        files = _address_books_first(work)
        _measure(files)
        for file in files:
            if file.format == archives.FORMAT:
                yield from _write_archive(work, file)
            else:
                yield from _write_file(work, file, roster, moment)
        work.finished_at = timezone.now()
        move(work, Import.State.DONE, {Import.State.WRITING})
    _forget_files(work)
    score_today(work.owner)
    refresh_statistics()


@contextmanager
def _leaving_nothing(work: Import) -> Iterator[None]:
    """Where the work is cancelled on the way, take back what it wrote and forget what it read."""
    try:
        yield
    except CancelledError:
        take_back_sources(work)
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


def _roster(work: Import) -> Roster:
    roster = Roster.load(work.owner, work.country)
    decisions = Decision.objects.filter(belongs_to=work)
    told = decisions.values_list("key", "choice", "person_id", "same_as")
    roster.decisions = {key: Choice(what, person_id, same_as) for key, what, person_id, same_as in told}
    return roster


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

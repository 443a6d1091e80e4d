"""Takes what an import brought back as a whole."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from wasl.doors.importers import archives
from wasl.doors.importers.actions.pulse import Pulse, Step, wait_for_turn
from wasl.doors.importers.actions.states import files_of, find_import, move, sources_of
from wasl.doors.importers.learned import forget_identities
from wasl.doors.importers.models import Import
from wasl.doors.importers.spool import forget_folder
from wasl.doors.importers.turns import Turn
from wasl.doors.importers.undoing import TakingBack, take_back
from wasl.foundation.accounts.models import User
from wasl.foundation.giving_way import give_way
from wasl.foundation.page_cache import roomy_page_cache
from wasl.foundation.sources.models import Source
from wasl.relations.network.warmth.jobs import score_today


@transaction.atomic
def start_undo(owner: User, import_id: int) -> Import:
    """Claim an import to be taken back as a whole: one that is done, or that stopped by a fault."""
    work = find_import(owner, import_id)
    move(work, Import.State.UNDOING, {Import.State.DONE, Import.State.FAILED})
    return work


def undo_import(owner: User, import_id: int) -> dict[str, int]:
    """Take an import back as a whole; gives how many rows of each kind went."""
    work = start_undo(owner, import_id)
    taking = TakingBack(owner, sources_of(work))
    for _step in _undo(work, taking):
        pass
    return dict(taking.gone)


def undo_steps(work: Import) -> Iterator[Step]:
    """Take it back, portion by portion. Run again after it was cut short, it goes on where it stopped."""
    return _undo(work, TakingBack(work.owner, sources_of(work)))


def _undo(work: Import, taking: TakingBack) -> Iterator[Step]:
    file, pulse = work.files.first(), Pulse(work)
    with Turn(work.owner) as turn, roomy_page_cache():
        yield from wait_for_turn(work, turn)
        if file:
            file.done, file.total = 0, taking.total()
        for rows in taking.steps():
            give_way()
            if file:
                file.done = min(file.done + rows, file.total)
                pulse.beat(file)
                yield Step(file, file.done)
        forget_what_it_brought(work)
    score_today(work.owner)
    move(work, Import.State.UNDONE, {Import.State.UNDOING})
    forget_folder(str(work.uid))


def take_back_sources(work: Import) -> None:
    take_back(work.owner, sources_of(work))
    forget_what_it_brought(work)


@transaction.atomic
def forget_what_it_brought(work: Import) -> None:
    """What stands in no row of its own: by what the owner is known, and her own name and preferences."""
    forget_identities(work)
    archives.give_back(files_of(work))
    Source.objects.filter(pk__in=work.files.values("source")).update(undone_at=timezone.now())

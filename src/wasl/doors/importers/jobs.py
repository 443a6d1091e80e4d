"""What runs alone: reading what was brought, writing what was agreed, and taking up what was cut short."""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone, translation
from django_tasks import task

from wasl.doors.importers import actions
from wasl.doors.importers.models import Import
from wasl.doors.importers.spool import forget_folder
from wasl.doors.importers.sweeping import sweep
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.overviews.duplicates.jobs import enqueue_looking
from wasl.relations.network.figures.jobs import enqueue_measuring

logger = logging.getLogger(__name__)

CUT_SHORT_AFTER = timedelta(minutes=2)
"""A work touches its row after each batch, which takes a second; one that was silent so long has died."""


@task()
def read_and_preview(import_id: int) -> None:
    """Read the files of an import and say what it would do."""
    work = _work(import_id)
    with acting_for(work.owner_id), translation.override(work.owner.preferences.language):
        try:
            for _ in actions.read_import(work, timezone.now()):
                pass
            actions.preview_import(work, timezone.now())
        except (actions.CancelledError, actions.NotInThisStateError):
            return
        except Exception:
            logger.exception("import %s could not be read", import_id)
            actions.fail_import(work, "import-failed")


@task()
def write(import_id: int) -> None:
    """Write what was read and agreed."""
    work = _work(import_id)
    with acting_for(work.owner_id), translation.override(work.owner.preferences.language):
        try:
            for _ in actions.write_import(work, timezone.now()):
                pass
        except (actions.CancelledError, actions.NotInThisStateError):
            return
        except Exception:
            logger.exception("import %s could not be written", import_id)
            actions.fail_import(work, "import-failed")
        else:
            if _brought_anybody(work):
                enqueue_looking(work.owner)
            enqueue_measuring(work.owner)


def _work(import_id: int) -> Import:
    """A job is told the number of an import; whose it is stands in its row."""
    with acting_for_all_owners():
        work: Import = Import.objects.select_related("owner__preferences").get(pk=import_id)
    return work


def _brought_anybody(work: Import) -> bool:
    """A mailbox that is read each hour seldom brings somebody new: then there is nothing to look through."""
    return any(file.counts.get("people", {}).get("new") for file in work.files.all())


@task()
def undo(import_id: int) -> None:
    """Take back what an import brought. Stopped by a fault, it can be asked for again."""
    work = _work(import_id)
    with acting_for(work.owner_id), translation.override(work.owner.preferences.language):
        try:
            for _ in actions.undo_steps(work):
                pass
        except actions.NotInThisStateError:
            return
        except Exception:
            logger.exception("import %s could not be taken back", import_id)
            actions.fail_import(work, "import-failed")


def sweep_files() -> int:
    return sweep(timezone.now())


def enqueue_reading(work: Import) -> None:
    transaction.on_commit(lambda: read_and_preview.enqueue(work.pk))


def enqueue_writing(work: Import) -> None:
    transaction.on_commit(lambda: write.enqueue(work.pk))


def enqueue_undoing(work: Import) -> None:
    transaction.on_commit(lambda: undo.enqueue(work.pk))


def forget_reading(work: Import) -> None:
    """A feed that was being read is read anew at its next time: nothing was written, and no mark was moved."""
    work.delete()
    forget_folder(str(work.uid))


ENQUEUE = {Import.State.WRITING: enqueue_writing, Import.State.UNDOING: enqueue_undoing}


@acting_for_all_owners()
def take_up_again() -> int:
    """Enter anew what a restart cut short; gives how many works that were."""
    silent = Import.objects.under_way().filter(touched_at__lt=timezone.now() - CUT_SHORT_AFTER)
    works = list(silent)
    for work in works:
        if work.feed_id and work.state == Import.State.READING:
            forget_reading(work)
            continue
        ENQUEUE.get(Import.State(work.state), enqueue_reading)(work)
    silent.filter(pk__in=[work.pk for work in works]).update(touched_at=timezone.now())
    return len(works)

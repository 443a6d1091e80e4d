"""Where an import stands: found for its owner, and moved on by a counted update."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.doors.importers.models import Import, ImportedFile
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.sources.models import Source


class NotInThisStateError(WaslError):
    """The import has moved on since the page was drawn."""

    code = "import-moved-on"
    status = 409
    message = _("This import has moved on in the meantime. Look at it again, then choose.")


class CancelledError(WaslError):
    """The owner stopped the work while it ran. Not shown: the page says so itself."""

    code = "import-cancelled"


def find_import(owner: User, import_id: int) -> Import:
    """Raises NotFoundError."""
    work: Import | None = Import.objects.of(owner).select_related("owner__preferences").filter(pk=import_id).first()
    if work is None:
        raise NotFoundError
    return work


def move(work: Import, to: str, allowed: set[Any]) -> None:  # Any: Django's enumeration members
    """Claim the work by updating from a state that allows it: it holds on both databases alike."""
    moved = Import.objects.filter(pk=work.pk, state__in=allowed).update(
        state=to, stage_at=timezone.now(), touched_at=timezone.now(), finished_at=work.finished_at
    )
    if not moved:
        raise CancelledError if is_cancelled(work) else NotInThisStateError
    work.state = to


def is_cancelled(work: Import) -> bool:
    return Import.objects.filter(pk=work.pk, state=Import.State.CANCELLED).exists()


def sources_of(work: Import) -> list[Source]:
    return list(Source.objects.of(work.owner).filter(pk__in=work.files.values("source")))


def files_of(work: Import) -> list[ImportedFile]:
    files = list(work.files.all())
    for file in files:
        file.belongs_to = work
    return files

"""Files of imports that nobody needs any more: of owners who left, of works that a fault of the machine cut off."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from wasl.doors.importers.models import Import
from wasl.foundation.walls.scope import acting_for_all_owners

LEFT_ALONE_FOR = timedelta(days=1)  # files come before their import is entered


def sweep(moment: datetime) -> int:
    """Remove what lies there needlessly; gives how many imports that was of."""
    needless = list(needless_folders(moment))
    for folder in needless:
        shutil.rmtree(folder, ignore_errors=True)
    return len(needless)


@acting_for_all_owners()
def needless_folders(moment: datetime) -> Iterator[Path]:
    """Folders of imports that are gone, or of which nothing is to be kept, untouched for a day."""
    over = (Import.State.CANCELLED, Import.State.UNDONE)
    needed = set(map(str, Import.objects.exclude(state__in=over).values_list("uid", flat=True)))
    folders = (settings.WASL_DATA / "imports").glob("*")
    before = (moment - LEFT_ALONE_FOR).timestamp()
    return (folder for folder in folders if folder.name not in needed and folder.stat().st_mtime < before)

"""By what archives know the owner: kept when a file is taken in, forgotten when it is taken back."""

from collections.abc import Iterable

from django.db import transaction

from wasl.doors.importers.models import Import, ImportedFile
from wasl.doors.importers.surveying import Identifier
from wasl.foundation.accounts.models import OwnIdentity, User

LONGEST_KIND, LONGEST_VALUE = 16, 320


@transaction.atomic
def keep_identities(owner: User, file: ImportedFile, identifiers: Iterable[Identifier]) -> None:
    """Keep them from now on; the file remembers which were new."""
    known = set(OwnIdentity.objects.of(owner).values_list("kind", "value"))
    new = sorted({(kind[:LONGEST_KIND], value[:LONGEST_VALUE]) for kind, value in identifiers} - known)
    if not new:
        return
    OwnIdentity.objects.bulk_create(
        [OwnIdentity(owner=owner, kind=kind, value=value) for kind, value in new], ignore_conflicts=True
    )
    file.counts = {**file.counts, "learned": [*file.counts.get("learned", ()), *map(list, new)]}
    file.save(update_fields=["counts"])


def forget_identities(work: Import) -> None:
    """Forget those that only this import told of. What the owner answered herself stays."""
    for counts in work.files.values_list("counts", flat=True):
        for kind, value in counts.get("learned", ()):
            OwnIdentity.objects.of(work.owner).filter(kind=kind, value=value).delete()

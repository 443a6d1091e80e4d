"""What an import waits for, as the weekly review lists it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from wasl.doors.importers.models import Import
from wasl.foundation.accounts.models import User


def imports_that_ask(owner: User) -> tuple[str, str, int, str] | None:
    """The kind, words, how many imports wait for an answer, and where; None where none does. One query."""
    rows = Import.objects.of(owner).filter(state=Import.State.ASKING).order_by("pk")
    waiting = list(rows.values_list("pk", flat=True))
    if not waiting:
        return None
    return (
        "import-asks",
        _("Imports that wait for your answer"),
        len(waiting),
        reverse("importers:import", args=waiting[:1]),
    )

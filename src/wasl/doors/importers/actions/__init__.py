"""What an owner does with an import: bring files, answer what is asked, write it, stop it, take it back."""

from wasl.doors.importers.actions.asking import (
    Brought,
    NothingToImportError,
    agree,
    cancel_import,
    decide,
    fail_import,
    retry_import,
    say_who_i_am,
    set_mapping,
    start_import,
)
from wasl.doors.importers.actions.pulse import Pulse, Step
from wasl.doors.importers.actions.states import CancelledError, NotInThisStateError, find_import
from wasl.doors.importers.actions.taking_back import start_undo, undo_import, undo_steps
from wasl.doors.importers.actions.working import preview_import, read_import, write_import

__all__ = [
    "Brought",
    "CancelledError",
    "NotInThisStateError",
    "NothingToImportError",
    "Pulse",
    "Step",
    "agree",
    "cancel_import",
    "decide",
    "fail_import",
    "find_import",
    "preview_import",
    "read_import",
    "retry_import",
    "say_who_i_am",
    "set_mapping",
    "start_import",
    "start_undo",
    "undo_import",
    "undo_steps",
    "write_import",
]

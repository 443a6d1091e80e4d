"""Faults of backups in words."""

from django.utils.translation import gettext as _

from wasl.doors.exports.automatic.history import Attempt


def fault_told(attempt: Attempt) -> str:
    """What went wrong and what to do; "" where nothing did."""
    if not attempt.fault:
        return ""
    told = {
        "no-room": _("The last backup was not made: the disk is nearly full. Make room, or name another folder in WASL_BACKUPS."),
        "database-damaged": _("The last backup was not made: the database is damaged. Restore the latest backup."),
        "trial-failed": _("The last backup did not come back in trial. The earlier ones stay; please report this."),
    }  # fmt: skip
    return told.get(attempt.fault) or _("The last backup was not made: %(why)s") % {"why": attempt.why}

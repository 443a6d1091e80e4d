"""What leaving and coming back refuses, each with what to do now."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class FileExistsAlreadyError(WaslError):
    code = "file-exists"
    status = 409
    message = _("Nothing was written: there is a file at %(path)s already. Choose another name, or add --force.")


class FileNotWritableError(WaslError):
    code = "file-not-writable"
    message = _("Nothing was written to %(path)s: %(why)s. Choose another folder, or make room.")


class FileNotReadableError(WaslError):
    code = "file-not-readable"
    message = _("%(path)s could not be read: %(why)s. Check its name and that it is a file.")


class ArchiveRefusedError(WaslError):
    """An archive or backup is not used at all. Nothing of it was written."""

    code = "archive-refused"
    message = _("Nothing was brought in: this file cannot be used.")


class ArchiveBrokenError(ArchiveRefusedError):
    code = "archive-broken"
    message = _("Nothing was brought in: the file is damaged or was not written by Wasl. Use another copy of it.")


class ArchiveChangedError(ArchiveRefusedError):
    code = "archive-changed"
    message = _(
        "Nothing was brought in: %(member)s is not as Wasl wrote it, or the file was cut or changed on its way. "
        "Use another copy of it."
    )


class ArchiveVersionError(ArchiveRefusedError):
    code = "archive-version"
    message = _("Nothing was brought in: the file was made by a newer Wasl. Bring this installation up to date first.")


class ArchiveTooLargeError(ArchiveRefusedError):
    code = "archive-bomb"
    message = _("Nothing was brought in: %(member)s unpacks to far more than Wasl ever writes. Use another copy of it.")


class ArchiveRowError(ArchiveRefusedError):
    code = "archive-row"
    message = _(
        "Nothing was brought in: line %(line)s of %(member)s cannot be right (%(why)s). Use another copy of it."
    )


class ArchiveContradictsError(ArchiveRefusedError):
    code = "archive-contradicts"
    message = _("Nothing was brought in: rows of %(member)s contradict each other or what is here. Use another copy.")


class NoBackupFolderError(WaslError):
    code = "no-backup-folder"
    status = 409
    message = _("Nothing was backed up: WASL_BACKUPS is off. Set it to a folder, or use: wasl backup FILE")


class TrialFailedError(WaslError):
    """A backup that was written and read through does not come back."""

    code = "trial-failed"
    message = _("The backup was written, but could not be brought back in trial: %(why)s. The earlier ones stay.")


class NotEmptyError(WaslError):
    code = "not-empty"
    status = 409
    message = _(
        "Nothing was restored: this installation holds owners already, and restoring replaces everything. "
        "Restore into an empty one, or add --yes to replace what is here."
    )


class NotMigratedError(WaslError):
    code = "not-migrated"
    message = _("No backup was made: the database is not up to date. Start Wasl once, then back up.")


class DatabaseDamagedError(WaslError):
    code = "database-damaged"
    message = _("No backup was made: the database is damaged (%(why)s). Restore the newest backup that is whole.")


class RestoreDiffersError(ArchiveRefusedError):
    code = "restore-differs"
    message = _("Nothing was restored: the rows of %(member)s did not come back as they were. Please report this.")

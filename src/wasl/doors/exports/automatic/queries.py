"""How it stands with the backups that are made by themselves."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from django.db.models import Min

from wasl.doors.exports.automatic.history import Attempt, Kept, attempts_of, dated_backups, folder, kept_backups
from wasl.doors.exports.automatic.rotation import is_due
from wasl.doors.exports.automatic.wording import fault_told
from wasl.foundation.accounts.models import User
from wasl.foundation.accounts.queries import is_first_start

LATE_AFTER = timedelta(days=3)


@dataclass(frozen=True)
class BackupState:
    """`is_late`: people are here longer than three days, and no backup of the last three days came back in trial."""

    is_on: bool
    backups: tuple[Kept, ...] = ()
    last: Attempt | None = None
    is_late: bool = False

    @property
    def fault(self) -> str:
        """What went wrong with the last attempt, in words."""
        return fault_told(self.last) if self.last else ""

    @property
    def sound(self) -> Kept | None:
        """The newest that came back in trial."""
        return next((kept for kept in self.backups if kept.attempt and kept.attempt.is_tried), None)


def is_backup_due(where: Path, now: datetime) -> bool:
    """Whether somebody is here whose network no backup of the last day holds. One query, and the names of files."""
    return not is_first_start() and is_due((moment for _, moment in dated_backups(where)), now)


def backup_state(now: datetime) -> BackupState:
    where = folder()
    if where is None:
        return BackupState(is_on=False)
    attempts = attempts_of(where)
    state = BackupState(is_on=True, backups=tuple(kept_backups(where)), last=attempts[-1] if attempts else None)
    return replace(state, is_late=_is_late(state, now - LATE_AFTER))


def _is_late(state: BackupState, since: datetime) -> bool:
    if state.sound and state.sound.made_at > since:
        return False
    began = User.objects.filter(is_demo=False).aggregate(first=Min("created_at"))["first"]
    return began is not None and began < since

"""How it stands with the backups that are made by themselves."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Min

from wasl.doors.exports.automatic.history import Attempt, Kept, attempts_of, folder, kept_backups
from wasl.doors.exports.automatic.wording import fault_told
from wasl.foundation.accounts.models import User

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


def backup_state(now: datetime) -> BackupState:
    where = folder()
    if where is None:
        return BackupState(is_on=False)
    backups, attempts = tuple(kept_backups(where)), attempts_of(where)
    state = BackupState(is_on=True, backups=backups, last=attempts[-1] if attempts else None)
    if state.sound and state.sound.made_at > now - LATE_AFTER:
        return state
    began = User.objects.filter(is_demo=False).aggregate(first=Min("created_at"))["first"]
    is_late = began is not None and began < now - LATE_AFTER
    return BackupState(is_on=True, backups=backups, last=state.last, is_late=is_late)

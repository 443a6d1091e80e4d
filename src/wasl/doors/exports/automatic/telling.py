"""How it stands with the backups, for JSON."""

from typing import Any

from wasl.doors.exports.automatic.queries import BackupState


def state_told(state: BackupState) -> dict[str, Any]:  # Any: whatever JSON can say
    return {
        "on": state.is_on,
        "late": state.is_late,
        "fault": state.last.fault if state.last else "",
        "backups": [
            {
                "path": str(kept.path),
                "made_at": kept.made_at.isoformat(),
                "bytes": kept.bytes,
                "rows": kept.attempt.rows if kept.attempt else None,
                "sha256": kept.attempt.sha256 if kept.attempt else "",
                "tried": bool(kept.attempt and kept.attempt.is_tried),
            }
            for kept in state.backups
        ],
    }

"""What the settings page and the command line show of access tokens."""

from dataclasses import dataclass
from datetime import datetime

from wasl.foundation.accounts.models import AccessToken, User


@dataclass(frozen=True)
class ShownToken:
    """One that was not ended by hand; `is_over` where its time has passed."""

    id: int
    name: str
    scope: str
    what_it_opens: str
    beginning: str
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    is_over: bool


def tokens_shown(owner: User, moment: datetime) -> list[ShownToken]:
    """The newest first; one query."""
    rows = AccessToken.objects.of(owner).filter(revoked_at=None).order_by("-created_at", "-pk")
    return [
        ShownToken(
            id=row.pk,
            name=row.name,
            scope=row.scope,
            what_it_opens=row.get_scope_display(),
            beginning=f"wasl_{row.handle}…",
            created_at=row.created_at,
            expires_at=row.expires_at,
            last_used_at=row.last_used_at,
            is_over=row.expires_at <= moment,
        )
        for row in rows
    ]

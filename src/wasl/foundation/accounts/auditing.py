"""What happened with an account: who came in, from where, what was changed, and what was taken along. Ninety days of it."""

from datetime import datetime, timedelta
from typing import Any

from allauth.account.signals import password_changed, password_reset, user_logged_in
from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.http import HttpRequest
from django.utils import timezone

from wasl.foundation.accounts.afterwards import once_answered
from wasl.foundation.accounts.models import AuditEntry, User
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners

KEPT = timedelta(days=90)
_BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
             ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"))  # fmt: skip
"""The first that stands in what a browser says of itself: most call themselves Safari and Chrome too."""
_SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
            ("CrOS", "ChromeOS"), ("Linux", "Linux"))  # fmt: skip

What = AuditEntry.What


def browser_of(user_agent: str) -> str:
    """`Firefox · Windows`, as far as it says so; "" for a program that is no browser."""
    found = (next((name for sign, name in names if sign in user_agent), "") for names in (_BROWSERS, _SYSTEMS))
    return " · ".join(filter(None, found))


def note_event(
    owner: User, what: str, request: HttpRequest | None = None, *, through: str = "", about: str = ""
) -> None:
    """Keep it; `through` is the command where no page was asked, `about` what it happened to where there are several."""
    meta: dict[str, Any] = request.META if request else {}  # Any: as Django has it
    with acting_for(owner.pk):  # nobody is signed in yet, or no longer
        AuditEntry.objects.create(
            owner=owner,
            what=what,
            address=meta.get("REMOTE_ADDR") or None,
            through=through or browser_of(meta.get("HTTP_USER_AGENT", "")),
            about=about,
        )


def program_of(user_agent: str) -> str:
    """A browser as above, else the first word of what it says: `curl/8.5`."""
    return browser_of(user_agent) or next(iter(user_agent.split()), "")[:60]


@acting_for_all_owners()
def forget_old_entries(moment: datetime | None = None) -> int:
    count, _ = AuditEntry.objects.filter(at__lt=(moment or timezone.now()) - KEPT).delete()
    return count


def listen() -> None:
    """Hear of what the parts that sign in do. Called once, when the program starts."""
    for signal, what in (
        (user_logged_in, What.CAME_IN),
        (user_logged_out, What.LEFT),
        (password_changed, What.PASSWORD_CHANGED),
        (password_reset, What.PASSWORD_CHANGED),
        (authenticator_added, What.STEP_ADDED),
        (authenticator_removed, What.STEP_REMOVED),
    ):
        signal.connect(_noting(what), weak=False, dispatch_uid=f"wasl-{what}-{id(signal)}")
    user_login_failed.connect(_failed, dispatch_uid="wasl-refused")


def _noting(what: str) -> Any:  # Any: a receiver of Django's
    def receive(*, request: HttpRequest | None = None, user: User | None = None, **_more: object) -> None:
        if user is not None and User.objects.filter(pk=user.pk).exists():  # who is erased is signed out after it
            note_event(user, what, request)

    return receive


def _failed(
    *, credentials: dict[str, Any], request: HttpRequest | None = None, **_more: object
) -> None:  # Any: as above
    """Of an address that nobody has, nothing is kept: there is nobody to tell. Whether there is, is looked at behind the answer."""
    written = str(credentials.get("email") or credentials.get("username") or "").strip().lower()
    once_answered(request, lambda: _note_refusal(written, request))


def _note_refusal(written: str, request: HttpRequest | None) -> None:
    owner = User.objects.filter(email=written).first() if written else None
    if owner is not None:
        note_event(owner, What.REFUSED, request)

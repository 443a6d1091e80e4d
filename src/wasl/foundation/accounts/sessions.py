"""The browsers in which an owner is signed in: listed, and signed out from elsewhere."""

from dataclasses import dataclass
from datetime import datetime

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from wasl.foundation.accounts.auditing import browser_of, note_event
from wasl.foundation.accounts.models import AuditEntry, User
from wasl.foundation.errors import NotFoundError

SEEN = "wasl_seen"
"""The hour in which this browser was last noted: a write an hour, and none for each page."""


def _this_hour() -> str:
    return f"{timezone.now():%Y-%m-%dT%H}"


@dataclass(frozen=True)
class SignedInBrowser:
    pk: int
    browser: str
    address: str
    since: datetime
    seen_at: datetime
    is_this: bool


def signed_in_browsers(owner: User, session_key: str | None) -> list[SignedInBrowser]:
    """This one first, then the latest seen; one query."""
    found = [
        SignedInBrowser(
            pk=row.pk,
            browser=browser_of(row.user_agent),
            address=row.ip,
            since=row.created_at,
            seen_at=row.last_seen_at,
            is_this=row.session_key == session_key,
        )
        for row in _sessions_of(owner).order_by("-last_seen_at", "-pk")
    ]
    return sorted(found, key=lambda one: not one.is_this)


def _sessions_of(owner: User) -> "QuerySet[UserSession]":
    """Those that have not run out."""
    alive = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=timezone.now())
    found: QuerySet[UserSession] = UserSession.objects.filter(Exists(alive), user_id=owner.pk)
    return found


def end_session(owner: User, browser_id: int, request: HttpRequest) -> str:
    """Sign that browser out; gives its name. Raises NotFoundError."""
    row = _sessions_of(owner).filter(pk=browser_id).first()
    if row is None:
        raise NotFoundError
    row.end()
    note_event(owner, AuditEntry.What.ENDED, request)
    return browser_of(row.user_agent)


def end_other_sessions(owner: User, request: HttpRequest) -> int:
    """Sign out everywhere but here; gives how many browsers that were."""
    others = UserSession.objects.filter(user_id=owner.pk).exclude(session_key=request.session.session_key)
    keys = list(others.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    others.delete()
    if keys:
        note_event(owner, AuditEntry.What.ENDED, request)
    return len(keys)


def begin_to_note(request: HttpRequest) -> None:
    """From signing in on."""
    request.session[SEEN] = _this_hour()


def note_seen(request: HttpRequest) -> None:
    """Once an hour, that this browser was here, and from where."""
    if request.session.get(SEEN, _this_hour()) == _this_hour():
        return
    begin_to_note(request)
    UserSession.objects.filter(session_key=request.session.session_key).update(
        last_seen_at=timezone.now(), ip=get_adapter().get_client_ip(request)
    )

"""Access tokens of every kind as a header, each in the two ways that a program sends one."""

from django.utils import timezone

from tests.access import KINDS, make_token
from tests.doors.dav.telephone import basic
from wasl.foundation.accounts.models import AccessToken, User


def every_header(owner: User) -> dict[str, str]:
    """By kind and way. Their use and their refusal were noted, so that asking with them writes nothing of its own."""
    written = {kind: make_token(owner, kind).written for kind in KINDS}
    now = timezone.now()
    AccessToken.objects.of(owner).update(last_used_at=now, last_refused_at=now, seen_from=["127.0.0.1"])
    bearer = {f"{kind}, bearer": f"Bearer {one}" for kind, one in written.items()}
    return bearer | {f"{kind}, basic": basic(owner.email, one) for kind, one in written.items()}

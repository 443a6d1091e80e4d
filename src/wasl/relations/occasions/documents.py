"""The words by which joys, hard times and invitations are found: what it is, in both languages, and the owner's words."""

from collections.abc import Collection

from django.utils.translation import override

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.occasions.models import Invitation, LifeEvent

LIFE, INVITED = "life", "invitation"


def index_life_events(owner: User, event_ids: Collection[int]) -> None:
    """Bring the documents of these events up to date; as many as fit one statement."""
    rows = LifeEvent.objects.filter(pk__in=event_ids, deleted_at=None).order_by("pk").values_list("pk", "kind", "about")
    entries = [Entry(pk, " ".join(filter(None, (*_called(LifeEvent.Kind(kind)), about)))) for pk, kind, about in rows]
    index_rows(owner, LIFE, entries)
    forget_rows(owner, LIFE, set(event_ids) - {entry.row_id for entry in entries})


def index_invitations(owner: User, invitation_ids: Collection[int]) -> None:
    """Bring the documents of these invitations up to date. Why the owner was not there is found by nobody."""
    rows = Invitation.objects.filter(pk__in=invitation_ids, deleted_at=None).order_by("pk")
    entries = [
        Entry(pk, " ".join(filter(None, (*_called(Invitation.Kind(kind)), what))), place)
        for pk, kind, what, place in rows.values_list("pk", "kind", "what", "place")
    ]
    index_rows(owner, INVITED, entries)
    forget_rows(owner, INVITED, set(invitation_ids) - {entry.row_id for entry in entries})


def _called(kind: LifeEvent.Kind | Invitation.Kind) -> list[str]:
    """Whoever writes in one language may search in the other."""
    names = []
    for language in ("ar", "en"):
        with override(language):
            names.append(str(kind.label))
    return names

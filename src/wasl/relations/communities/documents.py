"""The words by which communities, events, resources and contributions are found."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.communities.models import Community, Contribution, Event, Resource

COMMUNITY, EVENT, RESOURCE, CONTRIBUTION = "community", "event", "resource", "contribution"


def index_communities(owner: User, community_ids: Collection[int]) -> None:
    """Bring the documents of these communities up to date; as many as fit one statement."""
    rows = Community.objects.filter(pk__in=community_ids, deleted_at=None).order_by("pk")
    columns = ("pk", "name", "place", "role", "number", "how_to_join", "note")
    entries = [Entry(pk, name, "\n".join(filter(None, rest))) for pk, name, *rest in rows.values_list(*columns)]
    _bring(owner, COMMUNITY, community_ids, entries)


def index_events(owner: User, event_ids: Collection[int]) -> None:
    """Bring the documents of these events up to date; as many as fit one statement."""
    rows = Event.objects.filter(pk__in=event_ids, deleted_at=None).order_by("pk")
    found = rows.values_list("pk", "title", "place", "note")
    entries = [Entry(pk, title, "\n".join(filter(None, rest))) for pk, title, *rest in found]
    _bring(owner, EVENT, event_ids, entries)


def index_resources(owner: User, resource_ids: Collection[int]) -> None:
    """Bring the documents of these resources up to date; as many as fit one statement."""
    rows = Resource.objects.filter(pk__in=resource_ids, deleted_at=None).order_by("pk")
    found = rows.values_list("pk", "title", "what_for", "place", "note")
    entries = [Entry(pk, title, "\n".join(filter(None, rest))) for pk, title, *rest in found]
    _bring(owner, RESOURCE, resource_ids, entries)


def index_contributions(owner: User, contribution_ids: Collection[int]) -> None:
    """Bring the documents of these contributions up to date; as many as fit one statement."""
    rows = Contribution.objects.filter(pk__in=contribution_ids, deleted_at=None).order_by("pk")
    found = rows.values_list("pk", "what", "role", "note")
    entries = [Entry(pk, what, "\n".join(filter(None, rest))) for pk, what, *rest in found]
    _bring(owner, CONTRIBUTION, contribution_ids, entries)


def _bring(owner: User, kind: str, row_ids: Collection[int], entries: list[Entry]) -> None:
    index_rows(owner, kind, entries)
    forget_rows(owner, kind, set(row_ids) - {entry.row_id for entry in entries})

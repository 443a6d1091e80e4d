"""What the card of a person says, as a fingerprint: it changes whenever the card would, and costs a tenth of writing one.

Made of whole rows, so that no action has to remember that telephones listen.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from hashlib import blake2b
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.db.models.functions import Length

from wasl.foundation.accounts.models import User
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.models import (
    Affiliation,
    ExternalId,
    Membership,
    Person,
    Photo,
    Spelling,
    Tagging,
    WayToReach,
)

FORM = "1"
"""To be raised when the same rows make another card: telephones then fetch all of them again."""

PRINT_BYTES = 16
PEOPLE_AT_ONCE = 5_000  # parameters of a query; SQLite takes 32,766

_OF_PERSON = (
    "display_name", "honorific", "titles", "given", "father", "grandfather", "family", "nickname", "gender", "is_organisation",
    "languages", "city", "notes", "met_on", "extras",
)  # fmt: skip


class Stamp(NamedTuple):
    """`changed_at` is for those who read it; `print` decides."""

    print: str
    changed_at: datetime


def stamps(owner: User, person_ids: Collection[int] | None = None) -> dict[int, Stamp]:
    """Of everybody whom telephones may know of, or of those of them who are named. Eight queries for each five thousand."""
    if person_ids is None:
        return _stamps(owner, None)
    ids = list(person_ids)
    found: dict[int, Stamp] = {}
    for start in range(0, len(ids), PEOPLE_AT_ONCE):
        found |= _stamps(owner, ids[start : start + PEOPLE_AT_ONCE])
    return found


def _stamps(owner: User, ids: Collection[int] | None) -> dict[int, Stamp]:
    people = Person.objects.of(owner).shareable()
    if ids is not None:
        people = people.filter(pk__in=ids)
    told = {pk: (columns, at) for pk, at, *columns in people.values_list("pk", "changed_at", *_OF_PERSON)}
    beside: dict[int, list[Any]] = defaultdict(list)  # Any: columns of several models
    for number, rows in enumerate(_beside(owner, ids)):
        for person_id, *columns in rows:
            beside[person_id].append((number, *columns))
    # A picture tells of itself by its length alone; the moment of the last change stands in for its content.
    pictured = Photo.objects.filter(person__owner=owner)
    if ids is not None:
        pictured = Photo.objects.filter(person_id__in=ids)
    for person_id, length in pictured.values_list("person_id", Length("content")):
        if person_id in told:
            beside[person_id].append((length, told[person_id][1]))
    return {pk: Stamp(_print(columns, beside.get(pk, ())), at) for pk, (columns, at) in told.items()}


def _beside(owner: User, ids: Collection[int] | None) -> "list[QuerySet[Any, Any]]":  # Any: columns of several models
    rows: list[tuple[QuerySet[Any, Any], tuple[str, ...]]] = [
        (Spelling.objects.order_by("id"), ("text",)),
        (WayToReach.objects.order_by("-is_preferred", "id"), ("kind", "value", "shown", "label", "is_preferred")),
        (Affiliation.objects.order_by("until", "-id"), ("organisation__name", "department", "role", "until")),
        (ExternalId.objects.filter(scheme="vcard").order_by("id"), ("value",)),
        (Membership.objects.filter(circle__deleted_at=None).order_by("id"), ("circle__name",)),
        (Tagging.objects.order_by("id"), ("tag__kind", "tag__name")),
        (Occasion.objects.order_by("id"), ("kind", "label", "calendar", "year", "month", "day")),
    ]
    return [
        (every.filter(owner=owner) if ids is None else every.filter(person_id__in=ids)).values_list(
            "person_id", *columns
        )
        for every, columns in rows
    ]


def _print(columns: Any, beside: Any) -> str:  # Any: rows of several models
    return blake2b(repr((FORM, columns, beside)).encode(), digest_size=PRINT_BYTES).hexdigest()

"""The ties between the owner's people, and her own with them: as arrays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import Exists, F, OuterRef, Q
from numpy.typing import NDArray

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.network.ties import rules
from wasl.relations.network.ties.models import Tie
from wasl.relations.network.ties.rules import Ids
from wasl.relations.people.models import Membership, Person, WayToReach

BOOKS = ("vcard", "csv-linkedin", "csv-google", "csv-outlook", "csv-other")
"""Sources whose people the owner put down as people she knows; mail and calendars name others besides."""

CARDS_AT_MOST = 5000


@dataclass(frozen=True)
class TieArrays:
    """Ties between people: of the m ties, the i-th is between `people[a[i]]` and `people[b[i]]`.

    `people` are sorted ids of those who have a tie; `a < b`; each pair is there once, in order; strengths are over 0, up
    to 1.
    """

    people: Ids
    a: NDArray[np.int32]
    b: NDArray[np.int32]
    strength: NDArray[np.float32]


def ties_between(owner: User) -> TieArrays:
    """Every tie between two of the owner's people, as they were kept last. One query."""
    rows = Tie.objects.of(owner).filter(b__gt=F("a")).values_list("a", "b", "strength")
    table = np.fromiter(rows.iterator(chunk_size=10_000), dtype=[("a", "i8"), ("b", "i8"), ("strength", "f4")])
    table = table[np.lexsort((table["b"], table["a"]))]
    people = np.union1d(table["a"], table["b"])
    a, b = (np.searchsorted(people, table[column]).astype(np.int32) for column in ("a", "b"))
    return TieArrays(people, a, b, np.ascontiguousarray(table["strength"]))


def own_ties(owner: User, day: date | None = None) -> tuple[Ids, NDArray[np.float32]]:
    """Whom the owner knows herself, by sorted id, and how well. Three queries.

    By her contacts with each, by the circles into which she put them, and, weakest, by the cards she keeps: those that
    came from an address book, were written by hand, or hold a number.
    """
    told = [_by_contact(owner, day or owner.preferences.today()), _by_circle(owner), _by_card(owner)]
    people, strength = (np.concatenate(column) for column in zip(*told, strict=True))
    order = np.lexsort((-strength, people))
    people, strength = people[order], strength[order]
    first = np.append(True, np.diff(people) != 0)[: len(people)]
    kept = first & (strength >= rules.LEAST)
    return people[kept], strength[kept].astype(np.float32)


_Own = tuple[Ids, NDArray[np.float64]]


def _by_contact(owner: User, day: date) -> _Own:
    zone = ZoneInfo(owner.preferences.time_zone)
    now = datetime.combine(day, time.max, zone).timestamp()
    rows = ContactSummary.objects.of(owner).filter(
        last_at__isnull=False, person__deleted_at=None, person__is_organisation=False
    )
    told = rows.values_list("person", "contact_days", "last_at")
    table = np.array([(pk, days, at.timestamp()) for pk, days, at in told], dtype=np.float64).reshape(-1, 3)
    return table[:, 0].astype(np.int64), rules.own_strength(table[:, 1], (now - table[:, 2]) / 86_400)


def _by_circle(owner: User) -> _Own:
    rows = Membership.objects.of(owner).filter(
        circle__deleted_at=None, person__deleted_at=None, person__is_organisation=False
    )
    return _of_ids(rows.values_list("person", flat=True), rules.IN_A_CIRCLE)


def _by_card(owner: User) -> _Own:
    """The newest of them: a book of more is a directory, and no list of people one knows."""
    numbers = WayToReach.objects.filter(person=OuterRef("pk"), kind__in=("phone", "whatsapp"))
    rows = Person.objects.of(owner).persons().filter(Q(source=None) | Q(source__kind__in=BOOKS) | Exists(numbers))
    return _of_ids(rows.order_by("-created_at", "-id").values_list("id", flat=True)[:CARDS_AT_MOST], rules.IN_THE_BOOK)


def _of_ids(ids: Iterable[int], strength: float) -> _Own:
    people = np.fromiter(ids, np.int64)
    return people, np.full(len(people), strength)

"""Keeps the rows of warmth true: of a few people with each change of their contacts, of the whole book once a day."""

from collections.abc import Collection, Sequence
from datetime import date
from itertools import groupby
from math import isnan
from operator import itemgetter
from zoneinfo import ZoneInfo

import numpy as np
from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.inserting import insert_rows
from wasl.relations.interactions.local_days import LocalDay
from wasl.relations.interactions.models import ContactSummary, Participation
from wasl.relations.interactions.summaries import PEOPLE_AT_ONCE
from wasl.relations.network.figures.queries import bridges
from wasl.relations.network.warmth import rules
from wasl.relations.network.warmth.bridges import mark_bridges
from wasl.relations.network.warmth.histories import DAY_TYPE, Histories
from wasl.relations.network.warmth.models import Warmth, WarmthLevel

EPOCH = date(1970, 1, 1)
LEAST_CHANGE = 0.0005
"""A row is written anew when its chance moved by this: most of a book is cold, and stays so from one day to the next."""


def number_of(day: date) -> int:
    """The day as histories count it."""
    return (day - EPOCH).days


@transaction.atomic
def score_people(owner: User, person_ids: Collection[int]) -> None:
    """Make the rows of these people anew from their contacts, with the owner's level as it stands. Four queries."""
    packed = _histories_of(owner, person_ids)
    gone = set(person_ids) - packed.keys()
    if gone:
        Warmth.objects.of(owner).filter(person_id__in=gone).delete()
    if not packed:
        return
    today = owner.preferences.today()
    shift = level_of(owner)
    told = _probabilities(list(packed.values()), number_of(today), shift)
    insert_rows(
        Warmth,
        ("person_id", "owner_id", "days", "probability", "is_bridge"),
        [(pk, owner.pk, days, chance, False) for (pk, days), chance in zip(packed.items(), told, strict=True)],
        known=("person_id",),
        replaces=("days", "probability"),
    )


def score_everybody(owner: User, day: date) -> int:
    """Bring every row of the owner to that day, with her level and the bridges anew; gives how many chances moved."""
    moved = _score_rows(owner, day)
    found = bridges(owner, day)
    if found is not None:
        mark_bridges(owner, found)
    return moved


@transaction.atomic
def _score_rows(owner: User, day: date) -> int:
    for ids in _parts(_without_a_row(owner)):
        score_people(owner, ids)
    rows = list(Warmth.objects.of(owner).order_by("pk").values_list("pk", "days", "probability"))
    histories = Histories.unpack([bytes(days) for _, days, _ in rows])
    shift = rules.own_shift(rules.shipped(), histories, number_of(day), rules.USUAL_HORIZON)
    WarmthLevel.objects.update_or_create(owner=owner, defaults={"shift": shift, "on": day})
    told = _told(histories, number_of(day), shift)
    moved = [
        (chance, pk, len(days))
        for (pk, days, before), chance in zip(rows, told, strict=True)
        if (before is None) != (chance is None) or abs((before or 0) - (chance or 0)) >= LEAST_CHANGE
    ]
    _write(moved)
    return len(moved)


def level_of(owner: User) -> float:
    """What is added to the owner's logits; zero before anything is known."""
    return next(iter(_shifts(owner)), 0.0)


@compiled
def _shifts(owner: User) -> QuerySet[WarmthLevel, float]:
    return WarmthLevel.objects.of(owner).values_list("shift", flat=True)


def _histories_of(owner: User, person_ids: Collection[int]) -> dict[int, bytes]:
    """Days of personal contact of each, packed; of those who had any. One query."""
    zone = ZoneInfo(owner.preferences.time_zone)
    rows = (
        Participation.objects.filter(person__owner=owner, person_id__in=person_ids, is_personal=True)
        .annotate(day=LocalDay(F("at"), zone=zone))
        .values_list("person_id", "day")
        .distinct()
        .order_by("person_id", "day")
    )
    return {
        person_id: np.array([day for _, day in some], "datetime64[D]").astype(DAY_TYPE).tobytes()
        for person_id, some in groupby(rows.iterator(10_000), key=itemgetter(0))
    }


def _probabilities(packed: Sequence[bytes], day: int, shift: float) -> list[float | None]:
    return _told(Histories.unpack(packed), day, shift)


def _told(histories: Histories, day: int, shift: float) -> list[float | None]:
    """As they are kept: to four places, and None for too little history."""
    logits = rules.shipped().logits(histories.facts_on(day), day, rules.USUAL_HORIZON)
    return [None if isnan(chance) else round(chance, 4) for chance in rules.chances(logits, shift).tolist()]


def _without_a_row(owner: User) -> list[int]:
    """People with contacts whom no change has touched since this began to be kept."""
    rows = ContactSummary.objects.of(owner).filter(contact_days__gt=0)
    return list(rows.exclude(Exists(Warmth.objects.filter(pk=OuterRef("pk")))).values_list("pk", flat=True))


def _write(moved: Sequence[tuple[float | None, int, int]]) -> None:
    """One prepared statement. A row whose days changed meanwhile has been scored by whoever changed them."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE network_warmth SET probability = %s WHERE person_id = %s AND length(days) = %s", moved
        )


def _parts(ids: Sequence[int]) -> list[Sequence[int]]:
    return [ids[start : start + PEOPLE_AT_ONCE] for start in range(0, len(ids), PEOPLE_AT_ONCE)]

"""Keeps the table of ties in step with the evidence, in the transaction that changes it: of a few people, or a whole book.

Whoever changes evidence, a place of work or who introduced whom says so here; two may write at once, one after the other.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import numpy as np
from django.db import connection, transaction
from django.db.models import F

from wasl.foundation.accounts.models import User
from wasl.foundation.inserting import insert_rows
from wasl.relations.network.ties.models import Tie, TieBook, TieChange
from wasl.relations.network.ties.rules import Ids, Pairs
from wasl.relations.network.ties.weighing import weigh

FEW = 500
"""People up to whom their ties alone are weighed again: of more, it is quicker to weigh everybody's."""

_FIELDS = ("owner_id", "a", "b", "strength")


@transaction.atomic
def refresh_ties(owner: User, person_ids: Collection[int], day: date | None = None) -> None:
    """Weigh the ties of these people again, as of that day or today."""
    day = day or owner.preferences.today()
    few = sorted(set(person_ids))
    book = _book(owner)
    if book is None or len(few) > FEW:
        rebuild_ties(owner, day)
        return
    if not few:
        return
    changed = {*few, *_take_away(owner, few)}
    pairs = weigh(owner, day, few)
    changed.update(np.union1d(pairs.a, pairs.b).tolist())
    _insert(owner, pairs)
    _note(owner, book, changed)


@transaction.atomic
def rebuild_ties(owner: User, day: date | None = None) -> int:
    """Weigh every tie of the owner again; gives how many there are. A snapshot that was written counts no more."""
    day = day or owner.preferences.today()
    book = _book(owner)
    rows = Tie.objects.of(owner)
    rows._raw_delete(rows.db)  # noqa: SLF001 - what Django itself deletes by
    TieChange.objects.of(owner).delete()
    pairs = weigh(owner, day)
    _insert(owner, pairs)
    version = book.version + 1 if book else 1
    TieBook.objects.update_or_create(
        owner=owner, defaults={"as_of": day, "version": version, "ties": len(pairs.a), "snapshot": None}
    )
    return len(pairs.a)


@transaction.atomic
def forget_ties(owner: User, person_ids: Collection[int]) -> None:
    """The ties of people whose rows go for good."""
    book = _book(owner)
    if book is not None and person_ids:
        gone = sorted(set(person_ids))
        _note(owner, book, {*gone, *_take_away(owner, gone)})


def bring_up_to_date(owner: User, day: date) -> None:
    """Weigh everything again where that was never done, or last in an earlier month: ties fade slowly. Else one query."""
    as_of = TieBook.objects.of(owner).values_list("as_of", flat=True).first()
    if as_of is None or (as_of.year, as_of.month) < (day.year, day.month):
        rebuild_ties(owner, day)


def _book(owner: User) -> TieBook | None:
    """Held until the end of the transaction."""
    book: TieBook | None = TieBook.objects.of(owner).select_for_update().first()
    return book


def _take_away(owner: User, few: list[int]) -> Ids:
    """Delete the ties of these, both ways round; gives the others who had them."""
    rows = Tie.objects.of(owner)
    kind = [("a", "i8"), ("b", "i8"), ("strength", "f8")]
    parts = [np.empty(0, kind)]
    for start in range(0, len(few), FEW):
        some = rows.filter(a__in=few[start : start + FEW])
        parts.append(np.fromiter(some.values_list("a", "b", "strength"), kind))
        some.delete()
    gone = np.concatenate(parts)
    back = zip(gone["b"].tolist(), gone["strength"].tolist(), gone["a"].tolist(), strict=True)
    with connection.cursor() as cursor:
        # With its strength a tie is one look into the table; without, it is looked for among all that person's ties.
        cursor.executemany(
            f"DELETE FROM network_tie WHERE owner_id = {int(owner.pk)} AND a = %s AND strength = %s AND b = %s",  # noqa: S608 - a number
            list(back),
        )
    return np.unique(gone["b"])


def _insert(owner: User, pairs: Pairs) -> None:
    """In the order of the table, which is written from its beginning to its end."""
    a, b = np.concatenate((pairs.a, pairs.b)), np.concatenate((pairs.b, pairs.a))
    strength = np.concatenate((pairs.strength, pairs.strength))
    order = np.lexsort((b, strength, a))
    columns = (a[order].tolist(), b[order].tolist(), strength[order].tolist())
    insert_rows(Tie, _FIELDS, ((owner.pk, *row) for row in zip(*columns, strict=True)))


def _note(owner: User, book: TieBook, changed: Collection[int]) -> None:
    """Count the change; while there is a snapshot, remember whose ties are other than it says."""
    count = Tie.objects.of(owner).count() // 2 if book.ties < _COUNTED_ANEW else book.ties
    TieBook.objects.of(owner).update(version=F("version") + 1, ties=count)
    if book.snapshot is not None:
        rows = [(owner.pk, int(person), book.version + 1) for person in sorted(changed)]
        insert_rows(
            TieChange, ("owner_id", "person", "version"), rows, known=("owner_id", "person"), replaces=("version",)
        )


_COUNTED_ANEW = 100_000  # a larger table is counted when it is weighed as a whole

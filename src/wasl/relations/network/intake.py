"""Saves what a source shows of ties between people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.sources.actions import tell_again
from wasl.foundation.sources.models import Source
from wasl.relations.network.models import Evidence

PAIRS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Sighting:
    """Two people (`a` below `b`) seen together so often, from when until when; `weight` as `Evidence` has it."""

    a: int
    b: int
    kind: str
    count: int
    first_at: datetime | None = None
    last_at: datetime | None = None
    strength: float | None = None
    label: str = ""
    weight: float = 0


@transaction.atomic
def save_sightings(owner: User, source: Source, sightings: Sequence[Sighting]) -> int:
    """Save what one source shows as a whole: run again, it replaces what it showed before. Gives how many."""
    rows = [
        Evidence(
            owner=owner, source=source, a_id=s.a, b_id=s.b, kind=s.kind, count=s.count,
            weight=s.weight, first_at=s.first_at, last_at=s.last_at, strength=s.strength, label=s.label,
        )
        for s in sightings
    ]  # fmt: skip
    Evidence.objects.bulk_create(
        rows,
        batch_size=1000,
        update_conflicts=True,
        unique_fields=["a", "b", "kind", "source"],
        update_fields=["count", "weight", "first_at", "last_at", "strength", "label"],
    )
    return len(rows)


def tell_sightings_again(owner: User, source: Source, pairs: Sequence[tuple[int, int, str]]) -> None:
    """What a source shows of ties that others have shown already, by the very same contacts."""
    wanted = set(pairs)
    for start in range(0, len(pairs), PAIRS_AT_ONCE):
        below = {a for a, _, _ in pairs[start : start + PAIRS_AT_ONCE]}
        rows = Evidence.objects.of(owner).filter(a__in=below).exclude(source=source)
        found = {pk: (a, b, kind) for pk, a, b, kind in rows.values_list("pk", "a_id", "b_id", "kind")}
        tell_again(source, Evidence, [pk for pk, pair in found.items() if pair in wanted])


@transaction.atomic
def pass_sightings_on(row_ids: Sequence[int], heir: Source) -> None:
    """Make what others showed of ties a source's own. Where it shows that tie itself, the two are counted together."""
    rows = list(Evidence.objects.filter(pk__in=row_ids))
    own = Evidence.objects.filter(source=heir, a__in={row.a_id for row in rows})
    known = {(row.a_id, row.b_id, row.kind): row for row in own}
    for row in rows:
        one = known.get((row.a_id, row.b_id, row.kind))
        if one is None:
            row.source = heir
            row.save(update_fields=["source"])
            known[row.a_id, row.b_id, row.kind] = row
            continue
        one.count += row.count
        one.weight += row.weight
        one.first_at = min(filter(None, (one.first_at, row.first_at)), default=None)
        one.last_at = max(filter(None, (one.last_at, row.last_at)), default=None)
        one.save(update_fields=["count", "weight", "first_at", "last_at"])
        row.delete()

"""What is to mend is found anew whenever something changes; the owner says what is done and what may stay."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.presence.models import Fault, Profile
from wasl.relations.presence.queries.record import lines_of, record_of
from wasl.relations.presence.rules.audit import audit_profile, audit_record
from wasl.relations.presence.rules.facts import Finding
from wasl.relations.presence.rules.platforms import BY_KEY
from wasl.relations.presence.telling_facts import facts_of_profile, facts_of_record, picture_seen

Where = int | None
"""The key of a profile; None for the record."""


@transaction.atomic
def find_faults(owner: User, *, on: date) -> int:
    """Look through the record and every profile; gives how many are open."""
    look_again(owner, on=on, afresh=())
    return int(Fault.objects.of(owner).open().filter(profile__deleted_at=None).count())


@transaction.atomic
def settle_fault(owner: User, fault_id: int, state: str, *, on: date) -> str:
    """Done, left as it is, or open again; gives the state before, by which it is taken back. Raises NotFoundError."""
    fault = _held(owner, fault_id)
    before: str = fault.state
    fault.state = Fault.State(state)
    fault.settled_on = None if fault.state == Fault.State.OPEN else on
    fault.save(update_fields=["state", "settled_on"])
    return before


@transaction.atomic
def put_off_fault(owner: User, fault_id: int, *, until: date | None) -> None:
    """Today is silent until after that day; None takes it back. Raises NotFoundError."""
    fault = _held(owner, fault_id)
    fault.quiet_until = until
    fault.save(update_fields=["quiet_until"])


def look_again(owner: User, *, on: date, afresh: Collection[Where]) -> None:
    """Bring what is to mend up to date. Of what was read `afresh`, a fault called done that is still there opens again.

    A fault that is gone is done; one that comes back is open, unless it was to stay as it is.
    """
    found = {(where, one.code, one.about): one for where, one in _findings(owner, on)}
    profiles = set(Profile.objects.of(owner).present().values_list("pk", flat=True))
    changed = []
    for row in Fault.objects.of(owner).select_for_update().order_by("id"):
        if row.profile_id is not None and row.profile_id not in profiles:
            continue
        finding = found.pop((row.profile_id, row.code, row.about), None)
        if _brought_up(row, finding, on, is_afresh=row.profile_id in afresh):
            changed.append(row)
    Fault.objects.bulk_update(changed, ["state", "values", "is_seen", "found_on", "settled_on"])
    Fault.objects.bulk_create(
        Fault(owner=owner, profile_id=where, code=code, about=about, values=one.values, found_on=on)
        for (where, code, about), one in found.items()
    )


def _brought_up(row: Fault, finding: Finding | None, on: date, *, is_afresh: bool) -> bool:
    """Whether the row is another now."""
    before = (row.state, row.values, row.is_seen)
    if finding is None:
        if row.state == Fault.State.OPEN:
            row.state, row.settled_on = Fault.State.DONE, on
        row.is_seen = False
    else:
        if row.state == Fault.State.DONE and (is_afresh or not row.is_seen):
            row.state, row.found_on, row.settled_on = Fault.State.OPEN, on, None
        row.values, row.is_seen = finding.values, True
    return before != (row.state, row.values, row.is_seen)


def _findings(owner: User, day: date) -> Iterator[tuple[Where, Finding]]:
    """Three queries. Of a record that nobody began, nothing is said."""
    record, lines = record_of(owner), lines_of(owner)
    profiles = [one for one in Profile.objects.of(owner).present().order_by("id") if one.platform in BY_KEY]
    own = facts_of_record(record, lines)
    seen = picture_seen(record.picture_seen)
    if record.pk and not own.is_empty:
        picture = replace(seen, taken_on=record.picture_taken_on) if seen else None
        for finding in audit_record(own, arabic=record.summary_ar, english=record.summary_en, picture=picture, day=day):
            yield None, finding
    told = {one.pk: facts_of_profile(one) for one in profiles if one.read_on}
    for one in profiles:
        if one.read_on is None:
            continue
        others = {
            BY_KEY[other.platform].name: told[other.pk] for other in profiles if other.pk in told and other != one
        }
        for finding in audit_profile(
            BY_KEY[one.platform], told[one.pk], own, others,
            picture=picture_seen(one.seen), read_on=one.read_on, day=day,
        ):  # fmt: skip
            yield one.pk, finding


def _held(owner: User, fault_id: int) -> Fault:
    fault: Fault | None = Fault.objects.of(owner).select_for_update().filter(pk=fault_id).first()
    if fault is None:
        raise NotFoundError
    return fault

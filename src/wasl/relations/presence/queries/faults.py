"""What is to mend, with its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.presence.models import Fault
from wasl.relations.presence.rules.platforms import BY_KEY
from wasl.relations.presence.wording import fault_how, fault_words

MOST = 200


@dataclass(frozen=True, slots=True)
class FaultLine:
    """`where` is the platform's name, empty for the record; `how` says what to do."""

    id: int
    code: str
    platform: str
    where: str
    words: str
    how: str
    state: str
    state_label: str
    found_on: date
    settled_on: date | None

    @property
    def is_open(self) -> bool:
        return self.state == Fault.State.OPEN


def fault_lines(owner: User, day: date, *, of_record: bool | None = None, platform: str = "") -> list[FaultLine]:
    """The open ones first, then what was settled last and could be seen again. One query."""
    del day
    rows = Fault.objects.of(owner).filter(profile__deleted_at=None)
    if of_record is not None:
        rows = rows.filter(profile__isnull=of_record)
    if platform:
        rows = rows.filter(profile__platform=platform)
    found = list(rows.select_related("profile").order_by("-id")[:MOST])
    lines = _lines(owner, found)
    return sorted(lines, key=lambda line: (not line.is_open, -(line.settled_on or line.found_on).toordinal(), line.id))


def fault_by_id(owner: User, fault_id: int) -> FaultLine:
    """Raises NotFoundError."""
    rows = Fault.objects.of(owner).filter(profile__deleted_at=None).select_related("profile")
    fault = rows.filter(pk=fault_id).first()
    if fault is None:
        raise NotFoundError
    return fault_line(owner, fault)


def fault_line(owner: User, fault: Fault) -> FaultLine:
    return next(iter(_lines(owner, [fault])))


def _lines(owner: User, faults: Iterable[Fault]) -> list[FaultLine]:
    found = []
    for fault in faults:
        platform = fault.profile.platform if fault.profile else ""
        found.append(
            FaultLine(
                id=fault.pk, code=fault.code, platform=platform, where=name_of(platform),
                words=fault_words(owner, fault.code, fault.about, fault.values),
                how=fault_how(fault.code, is_record=not platform), state=fault.state,
                state_label=str(fault.get_state_display()), found_on=fault.found_on, settled_on=fault.settled_on,
            )
        )  # fmt: skip
    return found


def name_of(platform: str) -> str:
    return BY_KEY[platform].name if platform in BY_KEY else platform

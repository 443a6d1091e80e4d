"""The owner's profiles: how complete each is, what was read of it, what is to mend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.presence.models import Profile, ProfileFact
from wasl.relations.presence.queries.faults import FaultLine, fault_lines
from wasl.relations.presence.queries.record import safe_link
from wasl.relations.presence.rules.audit import completeness
from wasl.relations.presence.rules.facts import Facts, Picture
from wasl.relations.presence.rules.platforms import BY_KEY, PLATFORMS, Platform
from wasl.relations.presence.telling_facts import facts_of_profile, picture_seen


@dataclass(frozen=True, slots=True)
class ProfileLine:
    """A profile for a list. `have` of `whole` parts are filled; both are 0 where nothing was read yet."""

    id: int
    platform: str
    name: str
    address: str
    read_on: date | None
    read_from: str
    have: int
    whole: int
    open_faults: int

    @property
    def percent(self) -> int:
        return round(100 * self.have / self.whole) if self.whole else 0


@dataclass(frozen=True)
class ProfilesPage:
    """`unread_archive`: an archive of LinkedIn was brought, and that profile is not noted yet."""

    lines: list[ProfileLine]
    others: list[Platform]
    faults: list[FaultLine]
    unread_archive: bool


@dataclass(frozen=True)
class ProfilePage:
    profile: Profile
    platform: Platform
    line: ProfileLine
    facts: Facts
    seen: Picture | None
    faults: list[FaultLine]
    has_archive: bool


def profiles_page(owner: User, day: date) -> ProfilesPage:
    """Three queries."""
    rows = list(Profile.objects.of(owner).present().order_by("id"))
    faults = fault_lines(owner, day)
    known = {row.platform for row in rows}
    return ProfilesPage(
        lines=[_line(row, faults) for row in rows if row.platform in BY_KEY],
        others=[one for one in PLATFORMS if one.key not in known],
        faults=faults,
        unread_archive="linkedin" not in known and ProfileFact.objects.of(owner).filter(platform="linkedin").exists(),
    )


def profile_page(owner: User, platform: str, day: date) -> ProfilePage:
    """Three queries. Raises NotFoundError."""
    row = Profile.objects.of(owner).present().filter(platform=platform).first()
    if row is None or platform not in BY_KEY:
        raise NotFoundError
    faults = fault_lines(owner, day, platform=platform)
    return ProfilePage(
        profile=row,
        platform=BY_KEY[platform],
        line=_line(row, faults),
        facts=facts_of_profile(row),
        seen=picture_seen(row.seen),
        faults=faults,
        has_archive=ProfileFact.objects.of(owner).filter(platform=platform).exists(),
    )


def _line(row: Profile, faults: list[FaultLine]) -> ProfileLine:
    told = facts_of_profile(row)
    have, whole = completeness(BY_KEY[row.platform].parts, told, has_picture=bool(row.seen)) if row.read_on else (0, 0)
    mine = sum(one.platform == row.platform and one.is_open for one in faults)
    return ProfileLine(
        row.pk, row.platform, BY_KEY[row.platform].name, safe_link(row.address), row.read_on, str(row.get_read_from_display()), have, whole, mine
    )  # fmt: skip

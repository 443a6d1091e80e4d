"""The record as it is shown, and what of it strangers may see."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import InvalidPartialDateError, PartialDate
from wasl.foundation.errors import NotFoundError
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.relations.presence.models import Line, Profile, ProfileFact, Record
from wasl.relations.presence.models.record import OWN
from wasl.relations.presence.queries.faults import FaultLine, fault_lines
from wasl.relations.presence.rules.facts import Facts, Picture
from wasl.relations.presence.rules.platforms import Limit, limits
from wasl.relations.presence.telling_facts import facts_of_record, picture_seen

MOST_LINES = 500
FIELDS_SHOWN = ("name", "headline", "summary", "city", "email", "phone", "picture")
LINES_SHOWN = tuple(Line.Kind.values)


@dataclass(frozen=True)
class LineShown:
    """A line with its days read."""

    id: int
    title: str
    place: str
    note: str
    link: str
    since: PartialDate | None
    until: PartialDate | None

    @property
    def is_present(self) -> bool:
        return self.since is not None and self.until is None


@dataclass(frozen=True)
class LineGroup:
    kind: str
    label: str | Promise
    lines: list[LineShown]


@dataclass(frozen=True)
class Counted:
    """A text of one language against the lengths that platforms take."""

    part: str
    language: str
    text: str
    limits: list[Limit]


@dataclass(frozen=True)
class RecordPage:
    """`has_archive`: an archive told something that can be taken over."""

    record: Record
    groups: list[LineGroup]
    counted: list[Counted]
    seen: Picture | None
    faults: list[FaultLine]
    has_archive: bool

    @property
    def is_empty(self) -> bool:
        return not (str(self.record) or any(group.lines for group in self.groups))


def record_of(owner: User) -> Record:
    """The owner's record; a new one, not kept yet, where there is none. One query."""
    found: Record | None = Record.objects.of(owner).filter(which=OWN).first()
    return found or Record(owner=owner)


def lines_of(owner: User) -> list[Line]:
    """Present ones first, then the latest; what has no day by when it came. One query."""
    rows = list(Line.objects.of(owner).present().order_by("id")[:MOST_LINES])
    return sorted(rows, key=lambda line: (line.kind, bool(line.until) or not line.since, _latest_first(line)))


def record_facts(owner: User) -> Facts:
    """Two queries."""
    return facts_of_record(record_of(owner), lines_of(owner))


def record_page(owner: User, day: date) -> RecordPage:
    """Five queries. Lengths are told of the platforms where the owner is."""
    record, lines = record_of(owner), lines_of(owner)
    return RecordPage(
        record=record,
        groups=_groups(lines, LINES_SHOWN),
        counted=counted(record, {*Profile.objects.of(owner).present().values_list("platform", flat=True), "linkedin"}),
        seen=picture_seen(record.picture_seen),
        faults=fault_lines(owner, day, of_record=True),
        has_archive=ProfileFact.objects.of(owner).exists(),
    )


def counted(record: Record, platforms: Collection[str] = ()) -> list[Counted]:
    """Against every platform, or against these."""
    return [
        Counted(part, language, text, [one for one in limits(part, text) if not platforms or one.platform in platforms])
        for part in ("headline", "summary")
        for language in ("ar", "en")
        for text in [getattr(record, f"{part}_{language}")]
    ]


@dataclass(frozen=True)
class PublicRecord:
    """What strangers may see: the ticked fields and nothing else. `has_picture`: the picture is among them."""

    language: str
    name: str
    other_name: str
    headline: str
    summary: str
    city: str
    email: str
    phone: str
    has_picture: bool
    groups: list[LineGroup]


def public_record(key: str, language: str) -> tuple[User, PublicRecord]:
    """By the secret part of the page's address; two queries. Raises NotFoundError."""
    record = opened_record(key)
    shows = frozenset(record.page_shows)
    with acting_for(record.owner_id):
        return record.owner, shown_record(record, lines_of(record.owner), shows, language)


def opened_record(key: str) -> Record:
    """The record whose page is open under that key. Raises NotFoundError."""
    rows = Record.objects.filter(page_key=key).exclude(page_key="").select_related("owner__preferences")
    with acting_for_all_owners():  # the key says whose it is; nobody is signed in
        record: Record | None = rows.first()
    if record is None or not record.owner.is_active:
        raise NotFoundError
    return record


def shown_record(record: Record, lines: Collection[Line], shows: Collection[str], language: str) -> PublicRecord:
    """Texts in that language, else in the other."""
    one, other = ("ar", "en") if language == "ar" else ("en", "ar")

    def text(part: str) -> str:
        said: str = getattr(record, f"{part}_{one}") or getattr(record, f"{part}_{other}")
        return said if part in shows else ""

    name = text("name")
    second = getattr(record, f"name_{other}") if "name" in shows else ""
    return PublicRecord(
        language=one,
        name=name,
        other_name=second if second != name else "",
        headline=text("headline"),
        summary=text("summary"),
        city=record.city if "city" in shows else "",
        email=record.email if "email" in shows else "",
        phone=record.phone if "phone" in shows else "",
        has_picture="picture" in shows and bool(record.picture),
        groups=[group for group in _groups(lines, [kind for kind in LINES_SHOWN if kind in shows]) if group.lines],
    )


def picture_of(owner: User) -> bytes:
    """Raises NotFoundError where there is none."""
    content = bytes(record_of(owner).picture)
    if not content:
        raise NotFoundError
    return content


def day_kept(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except InvalidPartialDateError:
        return None


def safe_link(link: str) -> str:
    """Only pages of the web are followed, whatever an archive holds."""
    return link if link.lower().startswith(("https://", "http://")) else ""


def _groups(lines: Collection[Line], kinds: Collection[str]) -> list[LineGroup]:
    labels = dict(Line.Kind.choices)
    return [LineGroup(kind, labels[kind], [_shown(one) for one in lines if one.kind == kind]) for kind in kinds]


def _shown(line: Line) -> LineShown:
    return LineShown(
        line.pk, line.title, line.place, line.note, safe_link(line.link), day_kept(line.since), day_kept(line.until)
    )


def _latest_first(line: Line) -> tuple[int, int, int]:
    day = day_kept(line.since)
    return (-(day.year or 0), -(day.month or 0), line.pk) if day else (0, 0, line.pk)

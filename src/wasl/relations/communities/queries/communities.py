"""Communities as pages show them: the directory, one of them with who is known there."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Count, Q

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.communities import rules
from wasl.relations.communities.models import Community, Fellow, Paper, Renewal
from wasl.relations.communities.papers import PAPERS
from wasl.relations.communities.queries.events import EventLine, event_list
from wasl.relations.people.models import Affiliation

MOST = 500
EVENTS_SHOWN = 5
PEOPLE_SHOWN = 60


@dataclass(frozen=True, slots=True)
class CommunityLine:
    """One community for a list. `standing` is "member", "before" (not joined yet) or "past"."""

    id: int
    name: str
    kind: str
    kind_label: str
    place: str
    link: str
    number: str
    role: str
    since: date | None
    until: date | None
    dues: Decimal | None
    currency: str
    period: str
    renewal_on: date | None
    standing: str
    is_renewal_near: bool
    people: int

    @property
    def opens(self) -> str:
        """The link, where it may be opened."""
        return self.link if rules.is_link(self.link) else ""

    @property
    def period_label(self) -> str:
        return str(Community.Period(self.period).label)


@dataclass(frozen=True, slots=True)
class KnownThere:
    """Somebody known there; `is_listed` where the owner said so, and not only their place of work."""

    person_id: int
    name: str
    role: str
    is_listed: bool


@dataclass(frozen=True)
class CommunityPage:
    """One community. `next_on` is the renewal day that is proposed once it is renewed now."""

    community: Community
    line: CommunityLine
    people: list[KnownThere]
    documents: list[rules.Document]
    papers: list[Paper]
    renewals: list[Renewal]
    next_on: date
    coming: list[EventLine]
    past: list[EventLine]


def community_by_id(owner: User, community_id: int) -> Community:
    """Raises NotFoundError, also for one in the bin."""
    rows = Community.objects.of(owner).present().select_related("organisation")
    community: Community | None = rows.filter(pk=community_id).first()
    if community is None:
        raise NotFoundError
    return community


def community_list(owner: User, day: date) -> list[CommunityLine]:
    """Those one belongs to first, then those one thinks of joining, then earlier ones; each by name. One query."""
    order = {"member": 0, "before": 1, "past": 2}
    return sorted(every_community(owner, day), key=lambda line: order[line.standing])


def every_community(owner: User, day: date) -> list[CommunityLine]:
    """By name. One query."""
    rows = Community.objects.of(owner).present().order_by("name", "id")
    return [_line(row, day) for row in rows.annotate(people_count=_people_count())[:MOST]]


def community_choices(owner: User) -> list[tuple[int, str]]:
    """What a form offers. One query."""
    return list(Community.objects.of(owner).present().order_by("name", "id").values_list("pk", "name")[:MOST])


def community_page(owner: User, community_id: int, now: datetime) -> CommunityPage:
    """Eight queries. Raises NotFoundError."""
    community, day = community_by_id(owner, community_id), now.date()
    counted = Community.objects.filter(pk=community.pk).annotate(people_count=_people_count())
    return CommunityPage(
        community=community,
        line=_line(counted[0], day),
        people=_known_there(owner, community),
        documents=rules.documents_in(community.documents),
        papers=papers_of(community),
        renewals=list(community.renewals.all()[:EVENTS_SHOWN]),
        next_on=rules.next_renewal(community.renewal_on, community.period, day),
        coming=event_list(owner, now, community_id=community.pk).lines[:EVENTS_SHOWN],
        past=event_list(owner, now, shows="past", community_id=community.pk).lines[:EVENTS_SHOWN],
    )


papers_of, paper_by_id = PAPERS.of, PAPERS.by_id


def _people_count() -> Count:
    return Count("fellows", filter=Q(fellows__person__deleted_at=None))


def _known_there(owner: User, community: Community) -> list[KnownThere]:
    """Those whom the owner listed, then those who work for the organisation that the community is."""
    rows = Fellow.objects.filter(community=community, person__deleted_at=None).order_by("person__sort_key", "id")
    found = {
        person_id: KnownThere(person_id, name, role, is_listed=True)
        for person_id, name, role in rows.values_list("person_id", "person__display_name", "role")
    }
    if community.organisation_id:
        working = Affiliation.objects.of(owner).filter(
            organisation=community.organisation_id, until="", person__deleted_at=None
        )
        columns = ("person_id", "person__display_name", "role")
        for person_id, name, role in working.order_by("person__sort_key", "id").values_list(*columns)[:PEOPLE_SHOWN]:
            found.setdefault(person_id, KnownThere(person_id, name, role, is_listed=False))
    return list(found.values())


def _line(row: Community, day: date) -> CommunityLine:
    standing = "past" if row.until and row.until < day else "member" if row.since or row.number else "before"
    near = bool(row.renewal_on and row.asks_from and row.asks_from <= day)
    return CommunityLine(
        id=row.pk,
        name=row.name,
        kind=row.kind,
        kind_label=str(row.get_kind_display()),
        place=row.place,
        link=row.link,
        number=row.number,
        role=row.role,
        since=row.since,
        until=row.until,
        dues=row.dues,
        currency=row.currency,
        period=row.period,
        renewal_on=row.renewal_on,
        standing=standing,
        is_renewal_near=near and standing != "past",
        people=row.people_count,  # type: ignore[attr-defined]  # annotated
    )

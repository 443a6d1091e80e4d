"""Events as pages show them: the list, one of them with who will be there and who was met."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Prefetch, Q

from wasl.foundation.accounts.models import BinnedQuerySet, User
from wasl.foundation.errors import NotFoundError
from wasl.relations.communities import rules
from wasl.relations.communities.models import Attendance, Event, ListedName, MayBe
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.people.models import Affiliation, Person
from wasl.relations.people.queries import present_work

A_PAGE = 40
MOST_COMING = 500
STILL_SHOWN = timedelta(hours=12)
"""An event stays among the coming ones on its day, so that people met are noted from the same place."""


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event for a list. `people` counts those who are known to be there, `wanted` those worth meeting."""

    id: int
    title: str
    kind: str
    kind_label: str
    starts_at: datetime
    ends_at: datetime | None
    is_all_day: bool
    is_cancelled: bool
    place: str
    link: str
    reply: str
    community: tuple[int, str] | None
    people: int
    wanted: int
    met: int

    @property
    def reply_label(self) -> str:
        return str(Event.Reply(self.reply).label) if self.reply else ""

    @property
    def opens(self) -> str:
        """The link, where it may be opened."""
        return self.link if rules.is_link(self.link) else ""


@dataclass(frozen=True)
class EventList:
    """A page of events. `next_page` is 0 at the end."""

    lines: list[EventLine]
    shows: str
    next_page: int


@dataclass(frozen=True, slots=True)
class There:
    """Somebody known who is there. `last_at` is the last contact, of whichever kind."""

    id: int
    person_id: int
    name: str
    work: str
    is_wanted: bool
    why: str
    is_organiser: bool
    met_at: datetime | None
    last_at: datetime | None

    @property
    def has_followed(self) -> bool:
        """Whether there was a contact since they were met."""
        return bool(self.met_at and self.last_at and self.last_at > self.met_at)


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name on the list; `may_be` are people of the owner's of whom one may be meant."""

    id: int
    name: str
    words: str
    is_wanted: bool
    why: str
    may_be: list[tuple[int, str, str]]


@dataclass(frozen=True)
class EventPage:
    """One event. `asked` are names that may mean somebody, `strangers` those that mean nobody known."""

    event: Event
    line: EventLine
    people: list[There]
    asked: list[Stranger]
    strangers: list[Stranger]
    has_begun: bool

    @property
    def wanted(self) -> list[There | Stranger]:
        everybody: list[There | Stranger] = [*self.people, *self.asked, *self.strangers]
        return [one for one in everybody if one.is_wanted]

    @property
    def unmet(self) -> list[There]:
        return [one for one in self.people if not one.met_at]

    @property
    def met(self) -> list[There]:
        return [one for one in self.people if one.met_at]


def event_by_id(owner: User, event_id: int) -> Event:
    """Raises NotFoundError, also for one in the bin."""
    event: Event | None = Event.objects.of(owner).present().select_related("community").filter(pk=event_id).first()
    if event is None:
        raise NotFoundError
    return event


def event_list(
    owner: User, now: datetime, *, shows: str = "coming", community_id: int | None = None, page: int = 1
) -> EventList:
    """Coming ones, the next first; or those that were, the last first. One query."""
    edge, start = now - STILL_SHOWN, (page - 1) * A_PAGE
    rows = Event.objects.of(owner).present().exclude(title="")
    if community_id:
        rows = rows.filter(community=community_id)
    if shows == "past":
        rows = rows.filter(starts_at__lt=now).order_by("-starts_at", "-id")
    else:
        rows = rows.filter(Q(starts_at__gte=edge) | Q(ends_at__gte=now)).order_by("starts_at", "id")
    found = event_lines(rows[start : start + A_PAGE + 1])
    return EventList(found[:A_PAGE], shows, page + 1 if len(found) > A_PAGE else 0)


def coming_events(owner: User, now: datetime) -> list[EventLine]:
    """Every event that is still to come and was not called off, the next first. One query."""
    rows = Event.objects.of(owner).present().filter(starts_at__gte=now, is_cancelled=False).exclude(title="")
    return event_lines(rows.order_by("starts_at", "id")[:MOST_COMING])


def event_lines(rows: BinnedQuerySet) -> list[EventLine]:
    """As lines, in their order; one query."""
    here = Q(attendances__person__deleted_at=None)
    counted = rows.select_related("community").annotate(
        people_count=Count("attendances", filter=here, distinct=True),
        wanted_count=Count("attendances", filter=here & Q(attendances__is_wanted=True), distinct=True),
        named_count=Count("names", filter=Q(names__is_wanted=True), distinct=True),
        met_count=Count("attendances", filter=here & Q(attendances__met_at__isnull=False), distinct=True),
    )
    return [_line(row) for row in counted]


def event_page(owner: User, event_id: int, now: datetime) -> EventPage:
    """Eight queries. Raises NotFoundError."""
    event = event_by_id(owner, event_id)
    line = event_lines(Event.objects.of(owner).filter(pk=event_id))[0]
    rows = Attendance.objects.filter(event=event, person__deleted_at=None).select_related("person")
    people = _there(owner, rows.order_by("-is_wanted", "id"))
    names = _names(owner, event)
    return EventPage(
        event=event,
        line=line,
        people=people,
        asked=[one for one in names if one.may_be],
        strangers=[one for one in names if not one.may_be],
        has_begun=event.starts_at <= now,
    )


def _there(owner: User, rows: Iterable[Attendance]) -> list[There]:
    rows = list(rows)
    ids = [row.person_id for row in rows]
    work = present_work(owner, ids)
    last = dict(ContactSummary.objects.of(owner).filter(person__in=ids).values_list("person_id", "last_at"))
    return [
        There(
            row.pk,
            row.person_id,
            row.person.display_name,
            str(work.get(row.person_id, "")),
            row.is_wanted,
            row.why,
            row.is_organiser,
            row.met_at,
            last.get(row.person_id),
        )
        for row in rows
    ]


def _names(owner: User, event: Event) -> list[Stranger]:
    here = MayBe.objects.filter(person__deleted_at=None).select_related("person").order_by("id")
    rows = list(ListedName.objects.filter(event=event).order_by("-is_wanted", "id").prefetch_related(
        Prefetch("may_be", queryset=here)
    ))  # fmt: skip
    work = present_work(owner, [one.person_id for row in rows for one in row.may_be.all()])
    return [
        Stranger(row.pk, row.name, row.words, row.is_wanted, row.why, [_choice(one.person, work) for one in row.may_be.all()])
        for row in rows
    ]  # fmt: skip


def _choice(person: Person, work: Mapping[int, Affiliation]) -> tuple[int, str, str]:
    return person.pk, person.display_name, str(work.get(person.pk, "")) or person.city


def _line(row: Event) -> EventLine:
    community = row.community if row.community and row.community.deleted_at is None else None
    return EventLine(
        id=row.pk,
        title=row.title,
        kind=row.kind,
        kind_label=str(row.get_kind_display()) if row.kind else "",
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        is_all_day=row.is_all_day,
        is_cancelled=row.is_cancelled,
        place=row.place,
        link=row.link,
        reply=row.reply,
        community=(community.pk, community.name) if community else None,
        people=row.people_count,  # type: ignore[attr-defined]  # annotated
        wanted=row.wanted_count + row.named_count,  # type: ignore[attr-defined]  # annotated
        met=row.met_count,  # type: ignore[attr-defined]  # annotated
    )

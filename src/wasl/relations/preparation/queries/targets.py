"""People to meet as pages show them: the list, and one with the checklist and the ways to reach them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.network.introductions.explaining import Way, explained
from wasl.relations.network.introductions.queries import person_target, ways_to
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.people.queries import first_ways, present_work
from wasl.relations.people.reaching import Opening, openings
from wasl.relations.people.reaching import Way as Reach
from wasl.relations.people.rules import shown_name
from wasl.relations.preparation.models import OPEN, Question, State, Target, TargetChange
from wasl.relations.preparation.models import TargetQuerySet as Rows
from wasl.relations.preparation.wording import question_words

A_PAGE = 40
WAYS_SHOWN = 3
SHOWS = ("open", "settled")


@dataclass(frozen=True, slots=True)
class TargetLine:
    """Somebody to meet, for a list. `person_id` is 0 for a name alone; `done` of `total` questions are ticked."""

    id: int
    person_id: int
    name: str
    detail: str
    why: str
    offer: str
    meet_by: date | None
    meeting_on: date | None
    state: str
    settled_on: date | None
    outcome: str
    done: int
    total: int

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_prepared(self) -> bool:
        return self.state == State.READY or self.done == self.total

    @property
    def state_label(self) -> str:
        return str(State(self.state).label)

    @property
    def next_on(self) -> date | None:
        """The day that matters: of the meeting, else until when."""
        return self.meeting_on or self.meet_by


@dataclass(frozen=True)
class TargetList:
    """A page of them. `next_page` is 0 at the end; `counts` says how many are open and settled."""

    lines: list[TargetLine]
    shows: str
    next_page: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the checklist in the reader's words."""

    id: int
    words: str
    note: str
    done_on: date | None
    is_own: bool


@dataclass(frozen=True)
class Section:
    """One heading of the checklist."""

    key: str
    label: str
    questions: list[Asked]


@dataclass(frozen=True)
class Reached:
    """How to reach somebody: channels that open, else the best introductions."""

    openings: list[Opening]
    ways: list[Way]

    @property
    def is_unknown(self) -> bool:
        return not (self.openings or self.ways)


@dataclass(frozen=True)
class TargetPage:
    target: Target
    line: TargetLine
    sections: list[Section]
    reached: Reached
    last_change_id: int


def target_by_id(owner: User, target_id: int) -> Target:
    """With its person. Raises NotFoundError, also for one in the bin."""
    rows = Target.objects.of(owner).present().select_related("person")
    target: Target | None = rows.filter(pk=target_id).first()
    if target is None:
        raise NotFoundError
    return target


def target_list(owner: User, *, shows: str = "open", page: int = 1) -> TargetList:
    """The open ones by the day until which, those without one last; the settled ones, the latest first. Four queries."""
    rows = Target.objects.of(owner).present()
    counts = Counter(rows.order_by().values_list("state", flat=True))
    start = (page - 1) * A_PAGE
    found = list(_in_order(rows, shows)[start : start + A_PAGE + 1])
    open_count = sum(counts[state] for state in OPEN)
    return TargetList(
        lines=target_lines(owner, found[:A_PAGE]),
        shows=shows,
        next_page=page + 1 if len(found) > A_PAGE else 0,
        counts={"open": open_count, "settled": sum(counts.values()) - open_count},
    )


def every_target(owner: User, *, is_open: bool) -> list[TargetLine]:
    """The open ones by their day; else all, the settled ones last. Three queries."""
    rows = Target.objects.of(owner).present()
    return target_lines(owner, [*_in_order(rows, "open"), *([] if is_open else _in_order(rows, "settled"))])


def targets_of(owner: User, person: Person) -> list[TargetLine]:
    """Those that stand for one person, the open one first. Four queries; one where there are none."""
    rows = _of_person(owner, person)
    return target_lines(owner, sorted(rows, key=lambda row: not row.is_open)) if rows else []


@compiled
def _of_person(owner: User, person: Person) -> QuerySet[Target]:
    return Target.objects.of(owner).present().filter(person=person).select_related("person").order_by("-id")


def target_page(owner: User, target_id: int, day: date) -> TargetPage:
    """A constant number of queries. Raises NotFoundError."""
    target = target_by_id(owner, target_id)
    [line] = target_lines(owner, [target])
    last = target.changes.exclude(kind=TargetChange.Kind.LISTED).order_by("-id").values_list("id", flat=True).first()
    return TargetPage(target, line, checklist(target), reached(owner, target.person, day), last or 0)


def checklist(target: Target) -> list[Section]:
    """Its questions under their headings, in the order of the headings. One query."""
    rows = list(Question.objects.filter(target=target, deleted_at=None).order_by("id"))
    return [
        Section(str(heading), str(heading.label), [_asked(row) for row in rows if row.heading == heading])
        for heading in Question.Heading
    ]


def reached(owner: User, person: Person | None, day: date) -> Reached:
    """Channels that open, and without any the best ways through others. A constant number of queries."""
    if person is None:
        return Reached([], [])
    rows = WayToReach.objects.of(owner).filter(person=person).order_by("-is_preferred", "id")
    found = openings(Reach(*row) for row in rows.values_list("kind", "value", "shown", "is_preferred"))
    if found:
        return Reached(found, [])
    paths = ways_to(owner, person_target(owner, person.pk), day, count=WAYS_SHOWN + 1)
    return Reached([], [way for way in explained(owner, paths, day) if not way.is_direct][:WAYS_SHOWN])


def target_lines(owner: User, targets: Iterable[Target]) -> list[TargetLine]:
    """Of targets read with their people. Three queries."""
    rows = list(targets)
    ids = [row.person_id for row in rows if row.person_id]
    work, ways = present_work(owner, ids), first_ways(owner, ids)
    counted = _counted(rows)
    lines = []
    for row in rows:
        name = row.name
        if row.person:
            name = shown_name(row.person.display_name, [ways[row.person_id].shown] if row.person_id in ways else [])
        said = " · ".join(filter(None, (row.field, row.organisation)))
        done, total = counted.get(row.pk, (0, 0))
        lines.append(
            TargetLine(
                id=row.pk, person_id=row.person_id or 0, name=name, detail=said or str(work.get(row.person_id or 0, "")),
                why=row.why, offer=row.offer, meet_by=row.meet_by, meeting_on=row.meeting_on, state=row.state,
                settled_on=row.settled_on, outcome=row.outcome, done=done, total=total,
            )
        )  # fmt: skip
    return lines


def _counted(rows: Sequence[Target]) -> dict[int, tuple[int, int]]:
    questions = Question.objects.filter(target__in=[row.pk for row in rows], deleted_at=None).order_by()
    told = questions.values_list("target_id").annotate(
        done=Count("id", filter=Q(done_on__isnull=False)), total=Count("id")
    )
    return {target_id: (done, total) for target_id, done, total in told}


def _in_order(rows: Rows, shows: str) -> Rows:
    rows = rows.select_related("person")
    if shows == "open":
        return rows.filter(state__in=OPEN).order_by(
            F("meeting_on").asc(nulls_last=True), F("meet_by").asc(nulls_last=True), "id"
        )
    return rows.exclude(state__in=OPEN).order_by("-settled_on", "-id")


def _asked(row: Question) -> Asked:
    return Asked(row.pk, question_words(row.key, row.wording), row.note, row.done_on, not row.key)

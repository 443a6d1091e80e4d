"""Openings as pages show them: the board, the list, and one with all that belongs to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.communities.rules import Document, documents_in, is_link
from wasl.relations.interactions.models import Interaction
from wasl.relations.opportunities import rules
from wasl.relations.opportunities.attachments import ATTACHMENTS
from wasl.relations.opportunities.models import (
    Attachment,
    Conversation,
    Interview,
    Opening,
    OpeningChange,
    Origin,
    Outcome,
    Referral,
    Stage,
)
from wasl.relations.opportunities.models import OpeningQuerySet as Rows
from wasl.relations.people.models import Affiliation, Person
from wasl.relations.people.rules import key_of

A_PAGE = 40
ON_THE_BOARD = 30
"""Cards of a column; the list has the rest."""

SHOWS = ("open", "closed")
CONTACTS_SHOWN, OFFERED_CONTACTS = 30, 5
OFFERED_WITHIN = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """An opening for a list or a card. `came_from` names whom or what it came from, `person_id` who, where it was somebody.

    `interview_at` is the next one; `waiting` is how many were asked for a word and have not answered.
    """

    id: int
    title: str
    organisation: str
    place: str
    pay: str
    stage: str
    stage_on: date
    outcome: str
    deadline: date | None
    found_on: date
    origin: str
    came_from: str
    person_id: int
    interview_at: datetime | None
    asked: int
    waiting: int

    @property
    def is_open(self) -> bool:
        return self.stage != Stage.CLOSED

    @property
    def stage_label(self) -> str:
        return str(Stage(self.stage).label)

    @property
    def outcome_label(self) -> str:
        return str(Outcome(self.outcome).label) if self.outcome else ""

    @property
    def origin_label(self) -> str:
        return str(Origin(self.origin).label)

    @property
    def next_stage(self) -> str:
        """Where it goes as a rule; nowhere from an offer, which is answered."""
        place = rules.STAGES.index(self.stage)
        return rules.STAGES[place + 1] if self.stage not in {Stage.OFFER, Stage.CLOSED} else ""

    @property
    def next_label(self) -> str:
        return str(Stage(self.next_stage).label) if self.next_stage else ""


@dataclass(frozen=True)
class Column:
    """A stage of the board; `count` is of all that stand there."""

    stage: str
    label: str
    lines: list[OpeningLine]
    count: int


@dataclass(frozen=True)
class Board:
    """`shown` is the one column that a narrow screen has room for."""

    columns: list[Column]
    shown: str
    open_count: int
    closed_count: int

    @property
    def is_empty(self) -> bool:
        return not (self.open_count or self.closed_count)


@dataclass(frozen=True)
class OpeningList:
    """A page of them. `next_page` is 0 at the end; `counts` says how many are open and closed."""

    lines: list[OpeningLine]
    shows: str
    next_page: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Step:
    """A stage that it came to, on a day; `took` is how many days it stood in the one before."""

    label: str
    on: date
    took: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who was asked for a word, with what became of it."""

    id: int
    person_id: int
    name: str
    target_id: int
    target: str
    asked_on: date
    answer: str
    answered_on: date | None
    thanked_on: date | None
    result: str
    note: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A contact about it, or one that may have been."""

    id: int
    channel: str
    channel_label: str
    at: datetime
    words: str
    people: list[tuple[int, str]]


@dataclass(frozen=True)
class OpeningPage:
    opening: Opening
    line: OpeningLine
    link: str
    skills: list[str]
    documents: list[Document]
    attachments: list[Attachment]
    steps: list[Step]
    asked: list[Asked]
    interviews: list[Interview]
    talks: list[Talk]
    offered: list[Talk]
    last_change_id: int


def opening_by_id(owner: User, opening_id: int) -> Opening:
    """With whom and what it came from. Raises NotFoundError, also for one in the bin."""
    rows = Opening.objects.of(owner).present().select_related("told_by", "community", "event")
    opening: Opening | None = rows.filter(pk=opening_id).first()
    if opening is None:
        raise NotFoundError
    return opening


def interview_by_id(owner: User, interview_id: int) -> Interview:
    """Raises NotFoundError, also where the opening is in the bin."""
    rows = Interview.objects.filter(opening__owner=owner, opening__deleted_at=None, deleted_at=None)
    interview: Interview | None = rows.filter(pk=interview_id).first()
    if interview is None:
        raise NotFoundError
    return interview


attachment_by_id = ATTACHMENTS.by_id


def referral_by_id(owner: User, referral_id: int) -> Referral:
    """Raises NotFoundError, also where the opening is in the bin."""
    rows = Referral.objects.filter(opening__owner=owner, opening__deleted_at=None)
    referral: Referral | None = rows.filter(pk=referral_id).first()
    if referral is None:
        raise NotFoundError
    return referral


def board(owner: User, now: datetime, *, shown: str = "") -> Board:
    """Every column with its latest cards. Four queries, whatever stands there."""
    rows = Opening.objects.of(owner).present()
    counts = Counter(rows.order_by().values_list("stage", flat=True))
    found: dict[str, list[Opening]] = defaultdict(list)
    for row in _with_names(rows).order_by(F("deadline").asc(nulls_last=True), "-stage_on", "-pk").iterator():
        if len(found[row.stage]) < ON_THE_BOARD:
            found[row.stage].append(row)
    lines = defaultdict(list)
    for line in opening_lines([row for some in found.values() for row in some], now):
        lines[line.stage].append(line)
    fullest = next((stage for stage in reversed(rules.STAGES[:-1]) if counts[stage]), rules.STAGES[0])
    return Board(
        [Column(stage, str(Stage(stage).label), lines[stage], counts[stage]) for stage in rules.STAGES],
        shown if shown in rules.STAGES else fullest,
        sum(counts.values()) - counts[Stage.CLOSED],
        counts[Stage.CLOSED],
    )


def opening_list(owner: User, now: datetime, *, shows: str = "open", page: int = 1) -> OpeningList:
    """The open ones by their deadline, then the latest moved; the closed ones, the latest first. Four queries."""
    rows = Opening.objects.of(owner).present()
    counts = Counter(rows.order_by().values_list("stage", flat=True))
    start = (page - 1) * A_PAGE
    found = list(_in_order(rows, shows)[start : start + A_PAGE + 1])
    closed = counts[Stage.CLOSED]
    return OpeningList(
        opening_lines(found[:A_PAGE], now),
        shows,
        page + 1 if len(found) > A_PAGE else 0,
        {"open": sum(counts.values()) - closed, "closed": closed},
    )


def every_opening(owner: User, now: datetime, *, is_open: bool, stage: str = "") -> list[OpeningLine]:
    """The open ones, else all with the closed ones last. Four queries at most."""
    rows = Opening.objects.of(owner).present()
    rows = rows.filter(stage=stage) if stage else rows
    found = [*_in_order(rows, "open"), *([] if is_open and not stage else _in_order(rows, "closed"))]
    return opening_lines(found, now)


def openings_of(owner: User, person: Person, now: datetime) -> list[OpeningLine]:
    """Those that this person told of, was asked about, or that are offered where they work; the open ones first.

    Five queries at most; two where there are none.
    """
    work = set(_workplaces(owner, person))
    meant = [
        row
        for row in _about(owner, person, is_working=bool(work))
        if row.told_by_id == person.pk or row.is_asked or key_of(row.organisation, 300) in work
    ]
    return sorted(opening_lines(meant, now), key=lambda line: not line.is_open)


@compiled
def _workplaces(owner: User, person: Person) -> QuerySet[Affiliation, str]:
    """Folded names of the organisations where the person works now."""
    rows = Affiliation.objects.of(owner).filter(person=person, until="", organisation__isnull=False)
    return rows.values_list("organisation__key", flat=True)


@compiled
def _about(owner: User, person: Person, *, is_working: bool) -> QuerySet[Any, Any]:  # Any: annotated columns
    """Those that name the person, and of one who works also those of any organisation."""
    asked = Referral.objects.filter(opening=OuterRef("pk")).filter(
        Q(request__introducer=person) | Q(request__target=person)
    )
    rows = Opening.objects.of(owner).present().annotate(is_asked=Exists(asked))
    named = Q(told_by=person) | Q(is_asked=True)
    return _with_names(rows.filter(named | ~Q(organisation="") if is_working else named)).order_by("-stage_on", "-pk")


def openings_at(owner: User, key: str, now: datetime) -> list[OpeningLine]:
    """Those of the organisation whose folded name this is, the open ones first. Three queries at most."""
    rows = _with_names(Opening.objects.of(owner).present().exclude(organisation="")).order_by("-stage_on", "-pk")
    meant = [row for row in rows if key_of(row.organisation, 300) == key]
    return sorted(opening_lines(meant, now), key=lambda line: not line.is_open) if meant else []


def opening_page(owner: User, opening_id: int, now: datetime) -> OpeningPage:
    """A constant number of queries. Raises NotFoundError."""
    opening = opening_by_id(owner, opening_id)
    [line] = opening_lines([opening], now)
    changes = list(OpeningChange.objects.filter(opening=opening).order_by("pk"))
    asked = referrals_of([opening.pk])
    talks = _talks(
        Interaction.objects.of(owner).filter(pk__in=_linked(opening)).order_by("-at", "-pk")[:CONTACTS_SHOWN]
    )
    last = next((one.pk for one in reversed(changes) if one.kind != OpeningChange.Kind.FOUND), 0)
    return OpeningPage(
        opening=opening,
        line=line,
        link=opening.link if is_link(opening.link) else "",
        skills=rules.skills_in(opening.skills),
        documents=documents_in(opening.documents),
        attachments=ATTACHMENTS.of(opening),
        steps=_steps(changes),
        asked=asked,
        interviews=list(Interview.objects.filter(opening=opening, deleted_at=None).order_by("at", "pk")),
        talks=talks,
        offered=_offered(owner, opening, asked, now),
        last_change_id=last,
    )


def opening_lines(openings: Sequence[Opening], now: datetime) -> list[OpeningLine]:
    """Of openings read with whom they came from. Two queries; none of no openings."""
    if not openings:
        return []
    ids = [row.pk for row in openings]
    coming = Interview.objects.filter(opening__in=ids, deleted_at=None, at__gte=now - rules.INTERVIEW_LENGTH)
    talks: dict[int, datetime] = dict(coming.order_by("-at").values_list("opening_id", "at"))  # the next one stays
    answers: dict[int, list[str]] = defaultdict(list)
    requests = Referral.objects.filter(opening__in=ids).order_by()
    for opening_id, answer in requests.values_list("opening_id", "request__answer"):
        answers[opening_id].append(answer)
    return [
        OpeningLine(
            id=row.pk, title=row.title, organisation=row.organisation, place=row.place, pay=row.pay, stage=row.stage,
            stage_on=row.stage_on, outcome=row.outcome, deadline=row.deadline, found_on=row.found_on,
            origin=row.origin, came_from=came_from(row), person_id=row.told_by_id or 0,
            interview_at=talks.get(row.pk), asked=len(answers[row.pk]), waiting=answers[row.pk].count(""),
        )
        for row in openings
    ]  # fmt: skip


def came_from(row: Opening) -> str:
    """Whom or what it came from, by name."""
    named = row.told_by or row.community or row.event
    return str(named) if named else row.origin_name


def referrals_of(opening_ids: Collection[int]) -> list[Asked]:
    """Who was asked about these, the latest first. One query."""
    rows = Referral.objects.filter(opening__in=opening_ids, request__introducer__deleted_at=None)
    return [
        Asked(
            row.pk, one.introducer_id, one.introducer.display_name, one.target_id or 0,
            one.target.display_name if one.target else "", one.asked_on, one.answer, one.answered_on, one.thanked_on,
            one.result, one.note,
        )
        for row in rows.select_related("request__introducer", "request__target").order_by("-pk")
        if (one := row.request)
    ]  # fmt: skip


def _with_names(rows: Rows) -> Rows:
    return rows.select_related("told_by", "community", "event")


def _in_order(rows: Rows, shows: str) -> Rows:
    rows = _with_names(rows)
    if shows == "open":
        return rows.exclude(stage=Stage.CLOSED).order_by(F("deadline").asc(nulls_last=True), "-stage_on", "-pk")
    return rows.filter(stage=Stage.CLOSED).order_by("-stage_on", "-pk")


def _steps(changes: Iterable[OpeningChange]) -> list[Step]:
    found: list[Step] = []
    before: date | None = None
    for one in changes:
        if one.stage:
            label = Outcome(one.outcome).label if one.outcome else Stage(one.stage).label
            found.append(Step(str(label), one.on, (one.on - before).days if before else None))
            before = one.on
    return found


def _linked(opening: Opening) -> object:
    return Conversation.objects.filter(opening=opening).values("interaction_id")


def _offered(owner: User, opening: Opening, asked: Sequence[Asked], now: datetime) -> list[Talk]:
    """Contacts of late with those concerned, which may have been about it. Two queries, none where nobody is."""
    people = {one.person_id for one in asked} | {one.target_id for one in asked if one.target_id}
    people |= {opening.told_by_id} if opening.told_by_id else set()
    if not people:
        return []
    rows = Interaction.objects.of(owner).filter(
        participations__person__in=people, at__gte=now - OFFERED_WITHIN, at__lte=now, is_personal=True
    )
    rows = rows.exclude(pk__in=_linked(opening)).distinct().order_by("-at", "-pk")
    return _talks(rows[:OFFERED_CONTACTS])


def _talks(rows: Iterable[Interaction]) -> list[Talk]:
    """Two queries."""
    found = list(rows)
    people: dict[int, list[tuple[int, str]]] = defaultdict(list)
    named = Person.objects.filter(participations__interaction__in=[row.pk for row in found], deleted_at=None)
    for contact_id, pk, name in named.order_by("participations__id").values_list(
        "participations__interaction_id", "pk", "display_name"
    ):
        people[contact_id].append((pk, name))
    return [
        Talk(row.pk, row.channel, str(row.get_channel_display()), row.at, row.note or row.subject, people[row.pk])
        for row in found
    ]

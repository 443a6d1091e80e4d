"""What was told: to whom, in which words, whether it still holds, and who knows only an earlier word."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.trust.documents import STATEMENT
from wasl.relations.trust.models import Hearer, Statement
from wasl.relations.trust.models.statements import StatementQuerySet

A_PAGE = 40
FOUND = 200
SAID_SHOWN = 50
LONGEST_HISTORY = 30


@dataclass(frozen=True, slots=True)
class Said:
    """A statement that holds, and who of the people asked for heard it; `heard_by_all` where all of them did."""

    id: int
    matter: str
    words: str
    said_on: date
    valid_until: date | None
    people: list[tuple[int, str]]
    heard_by: frozenset[int]
    heard_by_all: bool


@dataclass(frozen=True)
class StatementList:
    """A page of statements, or those that a search found. `next_page` is 0 at the end."""

    lines: list[Said]
    q: str
    next_page: int


@dataclass(frozen=True)
class StatementPage:
    """One statement with the words before it, the latest first, and those who heard only these."""

    statement: Statement
    line: Said
    earlier: list[Said]
    later: Statement | None
    still_to_tell: list[tuple[int, str]]
    has_run_out: bool


def statements_for(owner: User, person_ids: Collection[int], day: date) -> list[Said]:
    """What any of these people were told and what holds on that day, the latest first. Two queries, none for nobody."""
    return _said(_holding(owner, person_ids, day), frozenset(person_ids)) if person_ids else []


@compiled
def _holding(owner: User, person_ids: Collection[int], day: date) -> QuerySet[Statement]:
    heard = Hearer.objects.filter(person__in=person_ids, person__deleted_at=None).values("statement")
    holding = Q(valid_until=None) | Q(valid_until__gte=day)
    rows = Statement.objects.of(owner).current().filter(holding, pk__in=heard)
    return rows.order_by("-said_on", "-id").with_people()[:SAID_SHOWN]


def statement_by_id(owner: User, statement_id: int) -> Statement:
    """Raises NotFoundError, also for one in the bin."""
    rows = Statement.objects.of(owner).present().with_people()
    statement: Statement | None = rows.filter(pk=statement_id).select_related("replaced_by", "interaction").first()
    if statement is None:
        raise NotFoundError
    return statement


def statement_lines(statements: Iterable[Statement]) -> list[Said]:
    """Of statements read with their people."""
    return _said(statements, frozenset())


def statement_list(owner: User, *, q: str = "", page: int = 1) -> StatementList:
    """The latest word on each matter, the newest first; with words asked for, the best found first. Two or three queries."""
    rows = statements_that_stand(owner).with_people()
    if q:
        ids = [hit.row_id for hit in find(owner, q, kinds=[STATEMENT], limit=FOUND)]
        known = {line.id: line for line in _said(rows.filter(pk__in=ids), frozenset())}
        return StatementList([known[pk] for pk in ids if pk in known], q, 0)
    start = (page - 1) * A_PAGE
    found = _said(rows.order_by("-said_on", "-id")[start : start + A_PAGE + 1], frozenset())
    return StatementList(found[:A_PAGE], q, page + 1 if len(found) > A_PAGE else 0)


def statement_page(owner: User, statement_id: int, day: date) -> StatementPage:
    """A query for each earlier word besides three. Raises NotFoundError."""
    statement = statement_by_id(owner, statement_id)
    line, earlier = _said([statement], frozenset())[0], _earlier(owner, statement_id)
    told = {person_id for person_id, _name in line.people}
    others = {person_id: name for before in earlier for person_id, name in before.people if person_id not in told}
    later = statement.replaced_by
    return StatementPage(
        statement=statement,
        line=line,
        earlier=earlier,
        later=later if later and later.deleted_at is None else None,
        still_to_tell=list(others.items()),
        has_run_out=bool(statement.valid_until and statement.valid_until < day),
    )


def _earlier(owner: User, statement_id: int) -> list[Said]:
    found: list[Said] = []
    latest = [statement_id]
    while latest and len(found) < LONGEST_HISTORY:
        rows = Statement.objects.of(owner).present().filter(replaced_by__in=latest).with_people()
        before = _said(rows.order_by("-said_on", "-id"), frozenset())
        found += before
        latest = [line.id for line in before]
    return found


def statements_that_stand(owner: User) -> StatementQuerySet:
    """The latest word on each matter, where somebody who heard it is here."""
    here = Hearer.objects.filter(statement=OuterRef("pk"), person__deleted_at=None)
    rows: StatementQuerySet = Statement.objects.of(owner).current().filter(Exists(here))
    return rows


def _said(statements: Iterable[Statement], asked: frozenset[int]) -> list[Said]:
    lines = []
    for one in statements:
        people = [(row.person_id, row.person.display_name) for row in one.hearers.all()]
        heard = asked & {person_id for person_id, _name in people}
        lines.append(
            Said(
                one.pk,
                one.matter,
                one.words,
                one.said_on,
                one.valid_until,
                people,
                heard,
                bool(asked) and heard == asked,
            )
        )
    return lines

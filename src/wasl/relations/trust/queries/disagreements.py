"""What was seen differently: with whom, how each saw it, and how it was settled."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.trust.documents import DISAGREEMENT
from wasl.relations.trust.models import Disagreement, Party
from wasl.relations.trust.models.disagreements import DisagreementQuerySet

A_PAGE = 40
FOUND = 200
WITH_SHOWN = 20


@dataclass(frozen=True, slots=True)
class DisagreementLine:
    id: int
    matter: str
    their_view: str
    my_view: str
    on: date
    how: str
    how_said: str
    outcome: str
    settled_on: date | None
    people: list[tuple[int, str]]

    @property
    def is_open(self) -> bool:
        return not self.how


@dataclass(frozen=True)
class DisagreementList:
    """The open ones first, then the latest settled; or those that a search found. `next_page` is 0 at the end."""

    lines: list[DisagreementLine]
    q: str
    next_page: int


def disagreement_by_id(owner: User, disagreement_id: int) -> Disagreement:
    """Raises NotFoundError, also for one in the bin. Two queries."""
    rows = Disagreement.objects.of(owner).present().with_people()
    known: Disagreement | None = rows.filter(pk=disagreement_id).first()
    if known is None:
        raise NotFoundError
    return known


def disagreement_list(owner: User, *, q: str = "", page: int = 1) -> DisagreementList:
    """Two or three queries."""
    rows = _of_present_people(owner).with_people()
    if q:
        ids = [hit.row_id for hit in find(owner, q, kinds=[DISAGREEMENT], limit=FOUND)]
        known = {line.id: line for line in disagreement_lines(rows.filter(pk__in=ids))}
        return DisagreementList([known[pk] for pk in ids if pk in known], q, 0)
    start = (page - 1) * A_PAGE
    in_order = rows.order_by(F("settled_on").desc(nulls_first=True), "-on", "-id")
    found = disagreement_lines(in_order[start : start + A_PAGE + 1])
    return DisagreementList(found[:A_PAGE], q, page + 1 if len(found) > A_PAGE else 0)


def disagreements_with(owner: User, person_ids: Collection[int]) -> list[DisagreementLine]:
    """With any of these people, the latest first. Two queries, none for nobody."""
    return disagreement_lines(_with(owner, person_ids)) if person_ids else []


@compiled
def _with(owner: User, person_ids: Collection[int]) -> QuerySet[Disagreement]:
    theirs = Party.objects.filter(person__in=person_ids, person__deleted_at=None).values("disagreement")
    rows: DisagreementQuerySet = Disagreement.objects.of(owner).present().filter(pk__in=theirs)
    return rows.order_by("-on", "-id").with_people()[:WITH_SHOWN]


def disagreement_lines(rows: Iterable[Disagreement]) -> list[DisagreementLine]:
    """Of rows read with their people."""
    return [
        DisagreementLine(
            id=one.pk,
            matter=one.matter,
            their_view=one.their_view,
            my_view=one.my_view,
            on=one.on,
            how=one.how,
            how_said=str(Disagreement.How(one.how).label),
            outcome=one.outcome,
            settled_on=one.settled_on,
            people=[(row.person_id, row.person.display_name) for row in one.parties.all()],
        )
        for one in rows
    ]


def _of_present_people(owner: User) -> DisagreementQuerySet:
    here = Party.objects.filter(disagreement=OuterRef("pk"), person__deleted_at=None)
    rows: DisagreementQuerySet = Disagreement.objects.of(owner).present().filter(Exists(here))
    return rows

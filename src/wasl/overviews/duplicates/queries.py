"""The pages of duplicates: pairs that may be one, and two people side by side. Constant numbers of queries."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from django.db.models import DateTimeField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.errors import NotFoundError
from wasl.overviews.duplicates import wording
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.people import queries as people_queries
from wasl.relations.people.models import Distinction, Likeness, LookedThrough, Merge, MergeQuerySet, Person

PAIRS_SHOWN = 20
LIKELY, ALMOST_CERTAIN = 0.8, 0.95
EVER = Value(datetime(1, 1, 2, tzinfo=UTC), output_field=DateTimeField())
SMALL_BOOK = 3_000
"""People up to whom looking takes no longer than a page may."""


@dataclass(frozen=True)
class Card:
    """A person as one side of a pair."""

    id: int
    name: str
    detail: str
    way: str
    has_photo: bool
    contacts: int
    last_at: datetime | None


class Why(NamedTuple):
    words: str
    is_against: bool


@dataclass(frozen=True)
class Pair:
    """Two who may be one: the one who would stay comes first."""

    kept: Card
    merged: Card
    percent: int
    sureness: str
    reasons: list[Why]

    @property
    def url(self) -> str:
        return reverse("duplicates:compare", args=[self.kept.id, self.merged.id])


@dataclass(frozen=True)
class ReviewPage:
    pairs: list[Pair]
    total: int
    following: int


def review_page(owner: User, page: int) -> ReviewPage:
    """The surest first. Seven queries."""
    rows = waiting(owner)
    start = (page - 1) * PAIRS_SHOWN
    some = list(rows[start : start + PAIRS_SHOWN])
    total = rows.count()
    return ReviewPage(_pairs(owner, some), total, page + 1 if total > start + len(some) else 0)


def waiting(owner: User) -> "QuerySet[Likeness, Likeness]":
    """Pairs that are not decided, the surest first."""
    said = Distinction.objects.filter(a=OuterRef("a"), b=OuterRef("b"))
    rows = Likeness.objects.of(owner).filter(~Exists(said), a__deleted_at=None, b__deleted_at=None)
    found: QuerySet[Likeness, Likeness] = rows.order_by("-probability", "a", "b")
    return found


def merges_that_stand(owner: User) -> "QuerySet[Merge, Merge]":
    """Those that were not undone, with both people; without what is needed to undo them."""
    return _with_both(owner).standing()


def merge_by_id(owner: User, merge_id: int) -> Merge:
    """Also one that was undone. Raises NotFoundError."""
    found: Merge | None = _with_both(owner).filter(pk=merge_id).first()
    if found is None:
        raise NotFoundError
    return found


def _with_both(owner: User) -> MergeQuerySet:
    rows: MergeQuerySet = Merge.objects.of(owner)
    return rows.select_related("kept", "merged").defer("moved", "made", "changed")


def changed_people(owner: User, most: int, *, since: datetime | None = None) -> list[int]:
    """Whoever changed since then, or since pairs were looked for last; also who went to the bin. The longest unseen first."""
    since = since or LookedThrough.objects.of(owner).values_list("changed_until", flat=True).first()
    rows = Person.objects.of(owner).filter(**({"changed_at__gte": since} if since else {}))
    return list(rows.order_by("changed_at", "pk").values_list("pk", flat=True)[:most])


def owners_behind() -> list[int]:
    """Those of whose people somebody changed since pairs were looked for. One query."""
    until = LookedThrough.objects.filter(owner=OuterRef("pk")).values("changed_until")
    unseen = Person.objects.filter(owner=OuterRef("pk"), changed_at__gt=Coalesce(Subquery(until), EVER))
    return list(User.objects.filter(Exists(unseen)).values_list("pk", flat=True))


def pair_of(owner: User, one_id: int, other_id: int) -> Likeness | None:
    a, b = sorted((one_id, other_id))
    found: Likeness | None = Likeness.objects.of(owner).filter(a=a, b=b).first()
    return found


def pair_after(owner: User, one_id: int, other_id: int) -> str:
    """The address of the pair to decide after this one; the list where there is none. At most four queries."""
    here, rows = pair_of(owner, one_id, other_id), waiting(owner)
    if here:
        later = Q(probability=here.probability, a=here.a_id, b__gt=here.b_id)
        later |= Q(probability=here.probability, a__gt=here.a_id) | Q(probability__lt=here.probability)
        rows = rows.filter(later)
    following = rows.first()
    if following is None:
        return reverse("duplicates:review")
    return reverse("duplicates:compare", args=who_stays(owner, following.a_id, following.b_id))


def who_stays(owner: User, one_id: int, other_id: int) -> tuple[int, int]:
    """The one with more contacts first, else the one who was here first. One query."""
    rows = ContactSummary.objects.of(owner).filter(person__in=(one_id, other_id))
    contacts = dict(rows.values_list("person_id", "contact_count"))
    first, second = sorted((one_id, other_id), key=lambda pk: (-contacts.get(pk, 0), pk))
    return first, second


def cards(owner: User, person_ids: Collection[int]) -> dict[int, Card]:
    """Five queries."""
    people = Person.objects.of(owner).in_bulk(list(person_ids))
    work, ways = people_queries.present_work(owner, people), people_queries.first_ways(owner, people)
    photos = people_queries.with_photo(people)
    summaries = {row.person_id: row for row in ContactSummary.objects.of(owner).filter(person__in=people)}
    found = {}
    for pk, person in people.items():
        summary, way = summaries.get(pk), ways.get(pk)
        found[pk] = Card(
            pk,
            person.display_name or (way.shown if way else "—"),
            str(work.get(pk, "")) or person.city,
            way.shown if way else "",
            pk in photos,
            summary.contact_count if summary else 0,
            summary.last_at if summary else None,
        )
    return found


def sureness(probability: float) -> str:
    if probability >= ALMOST_CERTAIN:
        return _("Almost certainly one person")
    return _("Very likely one person") if probability >= LIKELY else _("Perhaps one person")


def reasons_in_words(likeness: Likeness, preferences: Preferences) -> list[Why]:
    return [
        Why(wording.in_words(reason, preferences), reason["word"] in wording.AGAINST) for reason in likeness.reasons
    ]


def is_small(owner: User) -> bool:
    return not Person.objects.of(owner).present().order_by()[SMALL_BOOK : SMALL_BOOK + 1].exists()


def _pairs(owner: User, rows: Collection[Likeness]) -> list[Pair]:
    known = cards(owner, {pk for row in rows for pk in (row.a_id, row.b_id)})
    pairs = []
    for row in rows:
        kept, merged = sorted((known[row.a_id], known[row.b_id]), key=lambda card: (-card.contacts, card.id))
        reasons = reasons_in_words(row, owner.preferences)
        pairs.append(Pair(kept, merged, round(row.probability * 100), sureness(row.probability), reasons))
    return pairs

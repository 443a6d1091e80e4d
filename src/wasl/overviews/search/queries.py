"""The search page: what was found of every kind, ranked as one list. The same number of queries for one as for fifty."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import words
from wasl.foundation.search.queries import Hit, find
from wasl.overviews.search.asking import Asked, read_query
from wasl.overviews.search.found.people import people_found
from wasl.overviews.search.found.result import Result
from wasl.overviews.search.kinds import KINDS, WORDED, narrowed_ids
from wasl.overviews.search.organisations import organisations_named
from wasl.relations.people.finding import PersonHit, find_people

SHOWN = 50
COUNTED = 300  # as many as the index weighs for one answer

AnyHit = Hit | PersonHit


@dataclass(frozen=True)
class KindChip:
    """A kind to narrow to, and how many were found of it."""

    kind: str
    label: str | Promise
    count: int
    is_current: bool


@dataclass(frozen=True)
class SearchPage:
    """What was asked and found. `is_more` where only the best are shown; `unread` are filters that say nothing."""

    q: str
    kind: str
    chips: list[KindChip]
    results: list[Result]
    is_more: bool
    unread: tuple[str, ...] = ()


def search_page(owner: User, q: str, kind: str = "") -> SearchPage:
    """What is found, of every kind or of one."""
    asked = read_query(q, owner.preferences.country)
    hits = _everything(owner, asked)
    counts = Counter(hit.kind for hit in hits)
    wanted: Sequence[AnyHit] = [hit for hit in hits if not kind or hit.kind == kind]
    if kind in WORDED and len(hits) >= COUNTED:  # others may have crowded it out
        wanted = _by_words(owner, asked, [kind])
    chips = [KindChip("", _("Everything"), len(hits), not kind)]
    chips += [KindChip(one, shown.label, counts[one], one == kind) for one, shown in KINDS.items() if counts[one]]
    results = _results(owner, wanted[:SHOWN], asked.words)
    return SearchPage(q, kind, chips, results, len(wanted) > SHOWN, asked.unread)


def people_within(owner: User, q: str, limit: int) -> Sequence[AnyHit]:
    """People whom the words mean, none of them unfinished, within the filters typed among them."""
    asked = read_query(q, owner.preferences.country)
    if not words(asked.words):
        return _newest_within(owner, asked, "person", limit) if asked.is_narrowed else []
    return find_people(owner, asked.words, limit, is_typed=False, among=narrowed_ids(owner, asked, "person"))


def hits_of_kind(owner: User, q: str, kind: str, limit: int) -> list[Hit]:
    """Rows of one kind, found by words, within the filters typed among them."""
    asked = read_query(q, owner.preferences.country)
    if not words(asked.words):
        return _newest_within(owner, asked, kind, limit) if asked.is_narrowed else []
    return find(owner, asked.words, [kind], limit, among=narrowed_ids(owner, asked, kind))


def _everything(owner: User, asked: Asked) -> list[AnyHit]:
    if not words(asked.words):
        return _all_within(owner, asked) if asked.is_narrowed else []
    people = find_people(owner, asked.words, COUNTED, among=narrowed_ids(owner, asked, "person"))
    named = organisations_named(owner, asked.words, among=narrowed_ids(owner, asked, "organisation"))
    hits: list[AnyHit] = [*people, *named, *_by_words(owner, asked, WORDED)]
    return sorted(hits, key=lambda hit: (-hit.score, list(KINDS).index(hit.kind)))


def _by_words(owner: User, asked: Asked, kinds: Sequence[str]) -> list[Hit]:
    if not asked.is_narrowed:
        return find(owner, asked.words, kinds=kinds, limit=COUNTED)
    return [
        hit
        for kind in kinds
        for hit in find(owner, asked.words, [kind], COUNTED, among=narrowed_ids(owner, asked, kind))
    ]


def _all_within(owner: User, asked: Asked) -> list[AnyHit]:
    """Filters without words: everything that they let through, of each kind the newest first."""
    return [hit for kind in KINDS for hit in _newest_within(owner, asked, kind, COUNTED // len(KINDS))]


def _newest_within(owner: User, asked: Asked, kind: str, limit: int) -> list[Hit]:
    rows = KINDS[kind].rows(owner, asked).order_by(KINDS[kind].newest_first, "-id")
    return [Hit(kind, row_id, 1.0, in_title=True) for row_id in rows.values_list("id", flat=True)[:limit]]


def _results(owner: User, hits: Sequence[AnyHit], q: str) -> list[Result]:
    """The rows behind the hits in the order of the hits; a row that went meanwhile is left out."""
    people = {hit.row_id: getattr(hit, "by_name", None) for hit in hits if hit.kind == "person"}
    shown = people_found(owner, people, q) if people else {}
    rows: dict[tuple[str, int], Result] = {("person", row_id): result for row_id, result in shown.items()}
    for name, kind in KINDS.items():
        ids = [hit.row_id for hit in hits if hit.kind == name]
        if ids and kind.load:
            rows |= {(name, row_id): result for row_id, result in kind.load(owner, ids, q).items()}
    return [rows[hit.kind, hit.row_id] for hit in hits if (hit.kind, hit.row_id) in rows]

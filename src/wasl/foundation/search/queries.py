"""One way to search over both databases: the same words in, the same rows out, in the same order."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from django.db import connection, models
from django.db.models.expressions import RawSQL

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import search_tokens, words
from wasl.foundation.language.stems import light_stems
from wasl.foundation.search.places import ROW_BITS, stretch
from wasl.foundation.walls.scope import ALL_OWNERS

MOST_WORDS = 12
LONGEST_QUERY = 500  # letters; PostgreSQL refuses to look for a word of two thousand
Among = models.QuerySet[Any]  # Any: of whichever model, its ids alone
CANDIDATES, FEWEST_WEIGHED, WEIGHED_FOR_ONE = 300, 100, 4
"""Rows of one kind that are weighed for one answer: the newest with every word in the title, then the newest of all;
fewer where few are wanted."""

LEAST_SCORE = 0.05  # of a row that holds the words, and none of them in its title

FEW = 20_000
"""Rows to narrow to that are gathered before the words are asked; of more, each row that the words find is looked up."""


@dataclass(frozen=True)
class Hit:
    """A row that was found. `score` is from 0 to 1: how well its words are those asked for."""

    kind: str
    row_id: int
    score: float
    in_title: bool


@dataclass(frozen=True)
class _Term:
    """A word asked for: itself as a beginning, or one of its stems whole."""

    word: str
    stems: tuple[str, ...]

    def weight(self, title: AbstractSet[str]) -> float:
        """1 for the word itself, less for a stem or the beginning of a word, 0 when the title lacks it."""
        if self.word in title:
            return 1.0
        if any(stem in title for stem in self.stems):
            return 0.8
        starts = [len(self.word) / len(word) for word in title if word.startswith(self.word)]
        return 0.7 * max(starts, default=0.0)


def find(owner: User, query: str, kinds: Collection[str], limit: int = 20, *, among: Among | None = None) -> list[Hit]:
    """Rows that hold every word of the query (the beginning of a word is enough), the best first.

    `among` narrows to rows of these ids, given as a subquery. At most three queries, whatever the size. No words
    asked for gives nothing.
    """
    terms = _terms(query)
    if not terms:
        return []
    sought = [term for term in terms if len(term.word) > 1] or terms  # one letter begins a third of all words
    asked = _Asked(owner.pk, sought, sorted(set(kinds)), among, is_wide=among is not None and among[FEW:].exists())
    weighed = min(CANDIDATES, max(limit * WEIGHED_FOR_ONE, FEWEST_WEIGHED))
    named = _rows(asked, in_title=True, titles=True, limit=weighed)
    # Of one word, whoever lacks it in the title is as good as the next: as many as are still wanted need no weighing.
    most = weighed if len(terms) > 1 else limit
    rest = _rows(asked, in_title=False, titles=len(terms) > 1, limit=most) if len(named) < most else []
    known = {row[:2] for row in named}
    hits = [_weigh(kind, row_id, title, terms) for kind, row_id, title in named]
    hits += [_weigh(kind, row_id, title, terms) for kind, row_id, title in rest if (kind, row_id) not in known]
    return sorted(hits, key=lambda hit: (-hit.score, hit.kind, -hit.row_id))[:limit]


def score_of(title: str, query: str) -> float:
    """How well a title answers a query, weighed as `find` weighs; 0 where a word of the query is missing."""
    terms = _terms(query)
    hit = _weigh("", 0, " ".join(search_tokens(title)), terms) if terms else None
    return hit.score if hit and hit.in_title else 0.0


def _terms(query: str) -> list[_Term]:
    return [_Term(word, light_stems(word)) for word in dict.fromkeys(words(query[:LONGEST_QUERY])[:MOST_WORDS])]


def _weigh(kind: str, row_id: int, title: str | None, terms: list[_Term]) -> Hit:
    """Mean weight of the terms in the title, less a little for each title word not asked for."""
    if not title:
        return Hit(kind, row_id, LEAST_SCORE, in_title=False)
    held = set(title.split())
    weights = [term.weight(held) for term in terms]
    score = sum(weights) / len(weights) * (0.9 + 0.1 / (1 + max(len(held) - len(terms), 0)))
    return Hit(kind, row_id, round(max(score, LEAST_SCORE), 4), in_title=all(weights))


@dataclass(frozen=True)
class _Asked:
    """Rows of these kinds with these words, of one owner; `is_wide` where `among` holds more than can be gathered."""

    owner_id: int
    terms: list[_Term]
    kinds: list[str]
    among: Among | None
    is_wide: bool

    def narrowed(self) -> tuple[str, list[Any]]:  # Any: values of a statement
        """What stands in the statement for `among`."""
        if self.among is None:
            return "", []
        if self.is_wide:
            statement, values = self.among.filter(pk=RawSQL("d.row_id", [])).query.sql_with_params()
            return f"AND EXISTS ({statement})", [*values]
        statement, values = self.among.query.sql_with_params()
        return f"AND d.row_id IN ({statement})", [*values]


_Row = tuple[str, int, str | None]
_Statement = tuple[str, list[Any]]  # Any: as above


def _rows(asked: _Asked, *, in_title: bool, titles: bool, limit: int) -> list[_Row]:
    """The newest of each kind, `limit` of each; without titles where nobody will weigh them."""
    of_kind = _postgresql if connection.vendor == "postgresql" else _sqlite
    parts = [of_kind(asked, kind, in_title, titles, limit) for kind in asked.kinds]
    if not parts:
        return []
    statement = " UNION ALL ".join(f"SELECT * FROM ({part}) AS of_{n}" for n, (part, _) in enumerate(parts))  # noqa: S608 - as below
    with connection.cursor() as cursor:
        cursor.execute(statement, [value for _, values in parts for value in values])
        found = cursor.fetchall()
    kind_of = {stretch(kind)[0] >> ROW_BITS: kind for kind in asked.kinds}
    mask = (1 << ROW_BITS) - 1
    return [(kind_of[place >> ROW_BITS], place & mask, title) for place, title in found]


def _sqlite(asked: _Asked, kind: str, in_title: bool, titles: bool, limit: int) -> _Statement:
    index = "search_titles" if in_title else "search_words"
    match = " AND ".join("(" + " OR ".join([f"{one.word}*", *one.stems]) + ")" for one in asked.terms)
    narrowed, values = asked.narrowed()
    # "+" keeps the planner from beginning with the owner's rows: the words leave far fewer.
    statement = (
        f"SELECT w.rowid AS place, {'d.title' if titles else 'NULL'} AS title "  # noqa: S608 - only placeholders
        f"FROM {index} w CROSS JOIN search_document d ON d.id = w.rowid "
        f"WHERE {index} MATCH %s AND w.rowid BETWEEN %s AND %s AND +d.owner_id = %s {narrowed} "
        f"ORDER BY w.rowid DESC LIMIT {limit}"
    )
    return statement, [match, *stretch(kind), asked.owner_id, *values]


def _postgresql(asked: _Asked, kind: str, in_title: bool, titles: bool, limit: int) -> _Statement:
    words = ["(" + " | ".join([f"'{one.word}':*", *(f"'{stem}'" for stem in one.stems)]) + ")" for one in asked.terms]
    narrowed, values = asked.narrowed()
    # The index would not be used behind a wall, so the wall stands here: after it, whatever owner was asked for.
    # "+ 0" keeps the planner from walking the primary key backwards through the whole table.
    statement = (
        f"SELECT d.id AS place, {'d.title' if titles else 'NULL::text'} AS title FROM search_document d "  # noqa: S608 - only placeholders
        f"WHERE d.{'title_words' if in_title else 'all_words'} @@ %s::tsquery AND d.owner_id = %s "
        f"AND current_setting('wasl.owner', true) IN ('{ALL_OWNERS}', d.owner_id::text) {narrowed} "
        f"ORDER BY d.id + 0 DESC LIMIT {limit}"
    )
    return statement, [" & ".join([f"':{kind}'", *words]), asked.owner_id, *values]

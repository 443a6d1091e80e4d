"""One list of the people who answer a query: by their names in either script, and by every other word known of them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import words
from wasl.foundation.search.queries import CANDIDATES, LONGEST_QUERY, Among, Hit, find
from wasl.relations.people.documents import KIND
from wasl.relations.people.name_index.finding import ByName, people_by_name

NUMBER = re.compile(r"^[0-9]$|[0-9]{2}|[014]")
"""In a folded word: what is no letter of chat Arabic, in which 3, 7 and five other digits stand among Latin letters."""

LEAST_LETTERS = 2  # of one letter, its own beginnings say enough
MOST_WORDS_OF_A_NAME = 8
CALLED_SO = 0.8
MOST_WITHIN = 50_000
BY_WORDS_ALONE = 0.95  # whose name answers comes before those who hold the same letters somewhere


@dataclass(frozen=True, slots=True)
class PersonHit:
    """A person who was found; `by_name` tells how, where the name answers. `in_title`: all words are those of a name."""

    row_id: int
    score: float
    in_title: bool
    by_name: ByName | None = None
    kind: str = KIND


def find_people(
    owner: User, query: str, limit: int = 20, *, is_typed: bool = True, among: Among | None = None
) -> list[PersonHit]:
    """The best first. `is_typed`: the last word may be unfinished. `among`: only people of these ids, a subquery.

    Nothing asked gives nobody.
    """
    within = None if among is None else list(among.values_list("id", flat=True)[:MOST_WITHIN])
    named = _by_name(owner, query, is_typed=is_typed, within=within)
    worded = {hit.row_id: hit for hit in find(owner, query, kinds=[KIND], limit=max(limit, CANDIDATES), among=among)}
    if worded:
        named = [one for one in named if one.is_clear or ((hit := worded.get(one.row_id)) and hit.in_title)]
    hits = [_together(one, worded.get(one.row_id)) for one in named]
    known = {hit.row_id for hit in hits}
    hits += [
        PersonHit(hit.row_id, round(hit.score * BY_WORDS_ALONE, 4), hit.in_title)
        for hit in worded.values()
        if hit.row_id not in known
    ]
    return sorted(hits, key=lambda hit: -hit.score)[:limit]


def _together(named: ByName, worded: Hit | None) -> PersonHit:
    """Who holds all the words literally, not all in a name, is explained by them, unless the name is surely meant."""
    if worded is None or (named.is_sure and not worded.in_title):
        return PersonHit(named.row_id, named.score, in_title=True, by_name=named)
    if worded.in_title:
        return PersonHit(named.row_id, max(named.score, worded.score), in_title=True, by_name=named)
    return PersonHit(named.row_id, named.score, in_title=False)


def people_called(owner: User, name: str, limit: int) -> list[int]:
    """Whom somebody means who writes that name: those with just these words in it, else those of a like name."""
    literal = [hit.row_id for hit in find(owner, name, kinds=[KIND], limit=limit) if hit.in_title]
    if literal:
        return literal
    return [one.row_id for one in _by_name(owner, name, is_typed=False) if one.score >= CALLED_SO][:limit]


def _by_name(owner: User, query: str, *, is_typed: bool, within: Collection[int] | None = None) -> list[ByName]:
    """Numbers and addresses are no names, nor is a sentence; 3ali and Mo7ammed are."""
    asked = words(query[:LONGEST_QUERY])
    if (
        len("".join(asked)) < LEAST_LETTERS
        or len(asked) > MOST_WORDS_OF_A_NAME
        or "@" in query
        or any(NUMBER.search(word) for word in asked)
    ):
        return []
    return people_by_name(owner, query, is_typed=is_typed, within=within)

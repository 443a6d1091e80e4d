"""The lessons of the weights: books of persons whom the spellings know nothing of, what is asked of them, and which pairs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from random import Random

import numpy as np

from training.names.examples import (
    Book,
    Numbers,
    Query,
    Searches,
    arabic_queries,
    latin_queries,
    pair_numbers,
    spellings,
)
from training.names.learning import Written, learn_likeness, learn_order
from training.names.variation import first_and_last, shortened, turned_round, typing_error, with_initial, without_one
from wasl.foundation.language.names.evidence import SpellingModel
from wasl.foundation.language.names.weighing import Weights

SEED = 20260101
BOOK_SIZE = 20_000
SEARCHES = {"latin to arabic": 5000, "arabic to latin": 1500, "latin to latin": 700, "mistyped": 600, "initials": 300}
PAIRS_ACROSS = 6000
# And as people write besides: with errors, an initial, turned round, the first and the last part, or without some part.
OTHERWISE_ACROSS = {"mistyped": 700, "initials": 700, "turned": 300, "first and last": 200, "without one": 200}
SHORTER_IN_THE_BOOK = 200
INITIALS_WITHIN = 500
PAIRS_WITHIN = {"latin to latin": 700, "latin to itself": 500, "arabic to arabic": 900}
OTHERS_SHARING = 3
HAS_KEY = re.compile("[A-Za-z]")


@dataclass(frozen=True)
class Books:
    """Two books of the same people, by Arabic and by Latin names; the persons stand before those who only fill."""

    persons: dict[str, list[str]]
    arabic: Book
    latin: Book
    asked: dict[str, list[Query]]


def learned_weights(
    model: SpellingModel, persons: dict[str, list[str]], others: dict[str, list[str]]
) -> dict[str, Written]:
    """The order first: who is hardest to tell apart in a pair is whom the search takes for the person."""
    books = _books(model, persons, others)
    searches = [
        (books.latin if kind.endswith("to latin") else books.arabic).searches(queries) for kind, queries in books.asked.items()
    ]  # fmt: skip
    search = learn_order(_together(searches), SEED)
    order = Weights.of(search)
    across = learn_likeness(*_pairs_across(books, order), SEED)
    within = learn_likeness(*_pairs_within(books, order), SEED)
    return {"search": search, "across": across, "within": within}


def _books(model: SpellingModel, persons: dict[str, list[str]], others: dict[str, list[str]]) -> Books:
    chance, every = Random(SEED), persons | others
    filling = chance.sample(sorted(others), min(len(others), BOOK_SIZE - len(persons)))
    arabic = Book([*persons, *filling], model)
    latin = Book([chance.choice(every[name]) for name in arabic.names], model)
    several = {place for place, name in enumerate(persons) if len(persons[name]) > 1}
    asked = {
        "latin to arabic": list(latin_queries(chance, persons, arabic.names)),
        "arabic to latin": list(arabic_queries(chance, list(persons))),
        "latin to latin": [
            query for query in latin_queries(chance, persons, arabic.names)
            if query.person in several and query.text != latin.names[query.person]
        ],
        "mistyped": _some(chance, spellings(persons), partial(typing_error, chance), SEARCHES["mistyped"]),
        "initials": _some(chance, spellings(persons), with_initial, SEARCHES["initials"]),
    }  # fmt: skip
    chosen = {kind: chance.sample(queries, min(len(queries), SEARCHES[kind])) for kind, queries in asked.items()}
    return Books(persons, arabic, latin, chosen)


def _pairs_across(books: Books, order: Weights) -> tuple[Numbers, Numbers]:
    chance = Random(SEED + 1)
    every = spellings(books.persons)
    plain = chance.sample(every, min(len(every), PAIRS_ACROSS))
    asked = [plain, *_written_otherwise(Random(SEED + 3), every).values()]
    found = [pair_numbers(chance, books.arabic, order, queries, OTHERS_SHARING) for queries in asked]
    shorter, some = Random(SEED + 4), chance.sample(every, SHORTER_IN_THE_BOOK)
    kept = partial(shortened, shorter)
    return _joined([*found, pair_numbers(shorter, books.arabic, order, some, OTHERS_SHARING, kept)])


def _written_otherwise(chance: Random, every: Sequence[Query]) -> dict[str, list[Query]]:
    """Of each kind as many as are wanted."""
    kinds: dict[str, Callable[[str], str]] = {
        "mistyped": partial(typing_error, chance), "initials": with_initial, "turned": turned_round,
        "first and last": first_and_last, "without one": partial(without_one, chance),
    }  # fmt: skip
    return {kind: _some(chance, every, write, OTHERWISE_ACROSS[kind]) for kind, write in kinds.items()}


def _some(chance: Random, every: Sequence[Query], write: Callable[[str], str], count: int) -> list[Query]:
    """So many of the queries, written so; those that cannot be are passed over."""
    with_key = (query for query in chance.sample(every, len(every)) if HAS_KEY.search(query.text))
    other = (Query(query.person, text) for query in with_key if (text := write(query.text)))
    return list(islice(other, count))


def _pairs_within(books: Books, order: Weights) -> tuple[Numbers, Numbers]:
    chance = Random(SEED + 2)
    asked = {
        "latin to latin": (books.latin, books.asked["latin to latin"]),
        "latin to itself": (
            books.latin,
            [Query(place, books.latin.names[place]) for place in range(len(books.persons))],
        ),
        "arabic to arabic": (books.arabic, list(arabic_queries(chance, list(books.persons)))),
    }
    pairs = [
        pair_numbers(chance, book, order, chance.sample(queries, min(len(queries), PAIRS_WITHIN[kind])), OTHERS_SHARING)
        for kind, (book, queries) in asked.items()
    ]  # fmt: skip
    every = [*books.asked["latin to latin"], *asked["latin to itself"][1]]
    initials = _some(Random(SEED + 5), every, with_initial, INITIALS_WITHIN)
    return _joined([*pairs, pair_numbers(Random(SEED + 6), books.latin, order, initials, OTHERS_SHARING)])


def _joined(pairs: Sequence[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    return np.concatenate([numbers for numbers, _ in pairs]), np.concatenate([meant for _, meant in pairs])


def _together(searches: Sequence[Searches]) -> Searches:
    return Searches(
        np.concatenate([one.numbers for one in searches]), np.concatenate([one.there for one in searches]),
        np.concatenate([one.right for one in searches]),
    )  # fmt: skip

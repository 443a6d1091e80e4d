"""The lessons of the weights: books of persons whom the spellings know nothing of, what is asked of them, and which pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from training.names.examples import (
    Book,
    Numbers,
    Query,
    Searches,
    arabic_queries,
    latin_queries,
    mistyped,
    pair_numbers,
    spellings,
)
from training.names.learning import Written, learn_likeness, learn_order
from training.names.variation import turned_round, with_initial
from wasl.foundation.language.names.evidence import SpellingModel
from wasl.foundation.language.names.weighing import Weights

SEED = 20260101
BOOK_SIZE = 20_000
SEARCHES = {"latin to arabic": 5000, "arabic to latin": 1500, "latin to latin": 700}
PAIRS_ACROSS, MISTYPED_ACROSS, INITIALS_ACROSS, TURNED_ACROSS = 6000, 300, 500, 300
PAIRS_WITHIN = {"latin to latin": 700, "latin to itself": 500, "arabic to arabic": 900}
OTHERS_SHARING = 3


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
        (books.latin if kind.endswith("latin") else books.arabic).searches(queries) for kind, queries in books.asked.items()
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
    }  # fmt: skip
    chosen = {kind: chance.sample(queries, min(len(queries), SEARCHES[kind])) for kind, queries in asked.items()}
    return Books(persons, arabic, latin, chosen)


def _pairs_across(books: Books, order: Weights) -> tuple[Numbers, Numbers]:
    chance = Random(SEED + 1)
    every = spellings(books.persons)
    queries = chance.sample(every, min(len(every), PAIRS_ACROSS))
    queries += [mistyped(chance, query) for query in chance.sample(every, MISTYPED_ACROSS)]
    initials = _with_initials(Random(SEED + 3), every)
    return _joined([
        pair_numbers(chance, books.arabic, order, queries, OTHERS_SHARING),
        pair_numbers(Random(SEED + 4), books.arabic, order, initials, OTHERS_SHARING),
        pair_numbers(Random(SEED + 8), books.arabic, order, _turned_round(Random(SEED + 7), every), OTHERS_SHARING),
    ])  # fmt: skip


def _turned_round(chance: Random, every: Sequence[Query]) -> list[Query]:
    return [Query(query.person, turned_round(query.text)) for query in chance.sample(every, TURNED_ACROSS)]


def _with_initials(chance: Random, every: Sequence[Query]) -> list[Query]:
    short = (Query(query.person, with_initial(query.text)) for query in every)
    return chance.sample([query for query in short if query.text], INITIALS_ACROSS)


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
    initials = _with_initials(Random(SEED + 5), [*books.asked["latin to latin"], *asked["latin to itself"][1]])
    return _joined([*pairs, pair_numbers(Random(SEED + 6), books.latin, order, initials, OTHERS_SHARING)])


def _joined(pairs: Sequence[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    return np.concatenate([numbers for numbers, _ in pairs]), np.concatenate([meant for _, meant in pairs])


def _together(searches: Sequence[Searches]) -> Searches:
    return Searches(
        np.concatenate([one.numbers for one in searches]), np.concatenate([one.there for one in searches]),
        np.concatenate([one.right for one in searches]),
    )  # fmt: skip

"""Which pairs are looked at: those that share something telling. Never every pair of a large book."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations, product

from wasl.overviews.duplicates.book import Book, Entry
from wasl.overviews.duplicates.names import may_be_shortened, shortened, unit_keys

NAMES_AT_MOST = 40
"""Entries of one pair of names. Where more bear it, the name alone says little: work, birthday or number find them."""

HOLDERS_AT_MOST = 12
"""Entries with one number or address. A switchboard with more tells nobody apart."""

SHORTENED_AT_MOST = 500
"""Entries of one part of a name among whom those are looked for whose given name has that initial."""

Pair = tuple[int, int]


def candidate_pairs(book: Book) -> set[Pair]:
    """Pairs of places in the book, the smaller first."""
    pairs: set[Pair] = set()
    for key_of, most in ((_identifiers, HOLDERS_AT_MOST), (_name_pairs, NAMES_AT_MOST), (_beside, NAMES_AT_MOST)):
        blocks: dict[Hashable, list[int]] = defaultdict(list)
        for place, entry in enumerate(book.entries):
            for key in set(key_of(entry)):
                blocks[key].append(place)
        for places in blocks.values():
            if 1 < len(places) <= most:
                pairs.update(combinations(places, 2))
    return pairs | set(_shortened_pairs(book))


def _shortened_pairs(book: Book) -> Iterator[Pair]:
    """M. Abdelrahman and everybody who may be written so, where these are not many."""
    told = [
        (place, found) for place, entry in enumerate(book.entries) for name in entry.names if (found := shortened(name))
    ]
    wanted = frozenset(key for _, (_, keys) in told for key in keys)
    bearing: dict[str, set[int]] = defaultdict(set)
    for place, entry in enumerate(book.entries) if wanted else ():
        for key in wanted.intersection(key for name in entry.names for keys in unit_keys(name)[1:] for key in keys):
            bearing[key].add(place)
    for place, (letter, keys) in told:
        near = set().union(*(bearing[key] for key in keys if len(bearing[key]) <= SHORTENED_AT_MOST))
        full = [
            other for other in near - {place}
            if any(may_be_shortened(name, letter, keys) for name in book.entries[other].names)
        ]  # fmt: skip
        if len(full) <= NAMES_AT_MOST:
            yield from ((min(place, other), max(place, other)) for other in full)


def _identifiers(entry: Entry) -> Iterable[Hashable]:
    """Of what many share, those who share a part of the name as well."""
    yield from entry.identifiers
    given = {key for name in entry.names for keys in unit_keys(name)[:1] for key in keys}
    yield from product(entry.identifiers, given)


def _name_pairs(entry: Entry) -> Iterator[Hashable]:
    """Two parts of the name, in whichever order they stand; a name of one part by itself."""
    for name in entry.names:
        units = unit_keys(name)
        if len(units) == 1:
            yield from units[0]
        for one, other in combinations(units, 2):
            yield from (tuple(sorted(pair)) for pair in product(one, other))


def _beside(entry: Entry) -> Iterator[Hashable]:
    """A part of the name together with the place of work or the birthday."""
    keys = {key for name in entry.names for unit in unit_keys(name) for key in unit}
    yield from product(keys, entry.work)
    yield from product(keys, {birth[2:] for birth in entry.births})

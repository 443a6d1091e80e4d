"""Which pairs are looked at: those that share something telling. Never every pair of a large book."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations, product

from wasl.overviews.duplicates.book import Book, Entry
from wasl.overviews.duplicates.names import unit_keys

NAMES_AT_MOST = 40
"""Entries of one pair of names. Where more bear it, the name alone says little: work, birthday or number find them."""

HOLDERS_AT_MOST = 12
"""Entries with one number or address. A switchboard with more tells nobody apart."""

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
    return pairs


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

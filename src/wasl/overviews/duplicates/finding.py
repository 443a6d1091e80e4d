"""Looks for pairs of people who may be one, and says why."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from wasl.foundation.accounts.models import User
from wasl.foundation.language.emails import is_role_address
from wasl.foundation.language.folding import fold
from wasl.foundation.language.organisations import is_same
from wasl.overviews.duplicates import rules
from wasl.overviews.duplicates.blocking import Pair, candidate_pairs
from wasl.overviews.duplicates.book import Book, Entry, read_book
from wasl.overviews.duplicates.names import Likenesses, ends_of, likenesses
from wasl.overviews.duplicates.nearby import book_around
from wasl.overviews.duplicates.rules import Ends, Held, Shared

LEAST = 0.5
"""Less is more likely two people than one."""

SCHEMES_OF_PROFILES = frozenset({"linkedin", "x", "telegram", "facebook", "instagram"})


@dataclass(frozen=True, slots=True)
class Alike:
    """Two people, `a` the one with the smaller id. `reasons` are words of `wording` with what they name."""

    a: int
    b: int
    probability: float
    reasons: tuple[dict[str, Any], ...]  # Any: text or a number


def find_alike(owner: User, least: float = LEAST) -> list[Alike]:
    """Pairs of that probability or more, the surest first. Seven queries, whatever the number of people."""
    book = read_book(owner)
    return _ordered(_judged(book, candidate_pairs(book), least))


def find_alike_of(owner: User, person_ids: Collection[int], least: float = LEAST) -> list[Alike]:
    """The pairs that one of these people is in. Some twenty queries, whatever the number of people."""
    book, asked = book_around(owner, person_ids), set(person_ids)
    places = {place for place, entry in enumerate(book.entries) if entry.id in asked}
    return _ordered(_judged(book, (pair for pair in candidate_pairs(book) if not places.isdisjoint(pair)), least))


def _ordered(found: Iterable[Alike]) -> list[Alike]:
    return sorted(found, key=lambda pair: (-pair.probability, pair.a, pair.b))


def _judged(book: Book, candidates: Iterable[Pair], least: float) -> Iterator[Alike]:
    """Names are compared all at once, after what else is known has left out the pairs that can come to nothing."""
    pairs = [
        (a, b, held)
        for a, b in ((book.entries[one], book.entries[other]) for one, other in candidates)
        if (held := tuple(_held(book, a, b))) or _may_come_to(book, a, b, least)
        if a.is_organisation == b.is_organisation and (a.id, b.id) not in book.apart
    ]
    likeness = likenesses(names for a, b, _ in pairs for names in _name_pairs(a, b))
    for a, b, held in pairs:
        shared = _shared(book, a, b, held, likeness)
        chance = rules.probability(shared)
        if chance >= least:
            yield Alike(a.id, b.id, chance, tuple(_reasons(shared)))


def _may_come_to(book: Book, a: Entry, b: Entry, least: float) -> bool:
    """Whether two who share no identifier can reach that probability, if their names were the same."""
    rest = rules.rest_at_most(has_birthday=bool(a.births and b.births), has_work=bool(_colleagues(book, a, b)))
    return bool(a.names and b.names) and rules.most_by_name(book.namesakes.expected(a, b), rest) >= least


def _name_pairs(a: Entry, b: Entry) -> list[tuple[str, str]]:
    return [(x, y) if x < y else (y, x) for x in a.names for y in b.names]


def _shared(book: Book, a: Entry, b: Entry, held: tuple[Held, ...], likeness: Likenesses) -> Shared:
    """What the two have in common."""
    alike = (likeness[names] for names in _name_pairs(a, b))
    name = max(alike, key=lambda one: (one.probability, not one.is_ambiguous), default=None)
    birthday, born_alike = _birthday(book, a, b)
    return Shared(
        name=name.probability if name else None,
        namesakes=book.namesakes.expected(a, b),
        is_ambiguous=bool(name and name.is_ambiguous),
        is_shortened=a.is_shortened or b.is_shortened,
        held=held,
        ends=_ends(a, b) if held or birthday == "full" else "",
        birthday=birthday,
        born_alike=born_alike,
        work_size=_colleagues(book, a, b),
        contacts=book.contacts.shared(a.id, b.id),
        is_same_city=bool(a.city) and fold(a.city) == fold(b.city),
        differing=tuple(_differing(book, a, b)),
        is_other_gender=bool(a.gender and b.gender) and a.gender != b.gender,
    )


def _held(book: Book, a: Entry, b: Entry) -> Iterator[Held]:
    for scheme, value in sorted(a.identifiers & b.identifiers):
        is_desk = scheme == "email" and is_role_address(value)
        yield Held(scheme, value, book.holders[scheme, value], is_desk)


def _colleagues(book: Book, a: Entry, b: Entry) -> int:
    """How many are at the place of work of both, be it written in one script or in two; 0 where they have none in common."""
    if common := a.work.keys() & b.work.keys():
        return min(book.colleagues[place] for place in common)
    sizes = (
        book.colleagues[place] + book.colleagues[other]
        for (place, name), (other, its_name) in product(a.work.items(), b.work.items())
        if is_same(name, its_name)
    )
    return min(sizes, default=0)


def _differing(book: Book, a: Entry, b: Entry) -> Iterator[str]:
    schemes = [{scheme for scheme, _ in entry.identifiers} for entry in (a, b)]
    common = {scheme for scheme, _ in a.identifiers & b.identifiers}
    yield from sorted((schemes[0] & schemes[1] & rules.OTHER_THINGS.keys()) - common)
    if a.work and b.work and not _colleagues(book, a, b):
        yield "work"


def _ends(a: Entry, b: Entry) -> Ends:
    found = {ends_of(*names) for names in _name_pairs(a, b)}
    return "same" if "same" in found else "near" if "near" in found else ""


def _birthday(book: Book, a: Entry, b: Entry) -> tuple[rules.Birthday, float]:
    """Days of one calendar are compared; one with a year and one without agree by their day.

    With it the chance that two of the book share the day: 1 January is what many books say who know no better.
    """
    compared = [(x, y) for x in a.births for y in b.births if x[0] == y[0]]
    same = [(x, y) for x, y in compared if x[2:] == y[2:] and (None in {x[1], y[1]} or x[1] == y[1])]
    if not same:
        return ("other" if compared else ""), rules.BORN_ALIKE
    full = [x for x, y in same if x[1] is not None and x[1] == y[1]]
    if not full:
        return "day", rules.BORN_ALIKE
    fewest = min(book.born[birth] for birth in full)
    return "full", max((fewest - rules.A_PAIR) / max(book.births, 1), rules.BORN_ALIKE)


def _reasons(shared: Shared) -> Iterator[dict[str, Any]]:  # Any: text or a number
    """What speaks for it, the weightiest first; then what speaks against it."""
    for held in shared.held:
        word = "profile" if held.scheme in SCHEMES_OF_PROFILES else held.scheme
        yield {"word": "desk" if held.is_desk else word, "value": held.value}
    if shared.birthday in {"full", "day"}:
        yield {"word": "birthday"}
    yield from ({"word": word} for word in _of_names(shared))
    if shared.work_size:
        yield {"word": "work"}
    if shared.contacts:
        yield {"word": "contacts", "count": shared.contacts}
    if shared.birthday == "other":
        yield {"word": "other-birthday"}
    if shared.is_other_gender:
        yield {"word": "other-gender"}


def _of_names(shared: Shared) -> Iterator[str]:
    if shared.name is None:
        yield "nameless"
    elif (
        shared.name >= rules.SAME_NAME
        or (shared.is_shortened and shared.name >= rules.PROBABLE)
        or shared.ends == "same"
    ):
        yield "ambiguous-name" if shared.is_ambiguous else "name"
    elif shared.ends:
        yield "near-name"
    elif shared.name < rules.OTHER_NAME:
        yield "other-name"

"""Organisations by their names: شركة النور and Al Noor Co. are one, as أرامكو السعودية and Aramco are.

What kind of company it is does not tell two apart, and their names are words as people's names are: the core that knows
people across scripts knows them too.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from .articles import without_article
from .folding import words

Key = TypeVar("Key")

KINDS = frozenset(
    without_article(word)
    for word in words(
        "شركة مؤسسة مجموعة القابضة المحدودة المساهمة ش ذ م ل للتجارة والتجارة company co corp corporation inc incorporated llc ltd "
        "limited plc group holding holdings est establishment llp gmbh sarl sa bv wll fze fzco the al el"
    )
)
"""Legal forms, folded, without their article."""

COUNTRIES = frozenset(
    without_article(word)
    for word in words(
        "السعودية المصرية الأردنية الكويتية القطرية الإماراتية saudi arabia egypt jordan kuwait qatar uae ksa"
    )
)
"""Left out where something else is left: Saudi Aramco is Aramco, and السعودية is an airline."""

SAME = 0.8
"""Likeness, of the core of names, from which two organisations are taken for one."""


@lru_cache(maxsize=20_000)  # one word of an owner's is held against all organisations of hers
def core_name(name: str) -> str:
    """The folded words that tell an organisation from others; all of them where nothing else is left."""
    said = [without_article(word) for word in words(name)]
    named = [word for word in said if word not in KINDS]
    own = [word for word in named if word not in COUNTRIES]
    return " ".join(own or named or said)


def alike(name: str, others: Iterable[tuple[Key, str]]) -> list[Key]:
    """Of organisations with their keys, those whose names say the same as this one; first those in its own letters.

    In the other script a name is one where it has as many words and is as likely as `SAME` a spelling of it.
    """
    from .names.finding import find_people  # with the tables of names, which are large
    from .names.memory_index import MemoryStore

    asked, places = core_name(name), [(key, core_name(written)) for key, written in others]
    if not asked:
        return []
    written_so = [key for key, core in places if core == asked]
    in_other_script = [
        place
        for place, (_, core) in enumerate(places)
        if core.isascii() != asked.isascii() and core.count(" ") == asked.count(" ")
    ]
    store = MemoryStore((place, [places[place][1]]) for place in in_other_script)
    found = [places[one.person][0] for one in find_people(store, asked) if one.probability >= SAME]
    return [*written_so, *found]


@lru_cache(maxsize=50_000)  # of an address book of many, few have other names for one place
def is_same(one: str, other: str) -> bool:
    """Whether two core names are one organisation's, as `alike` says of many."""
    if one == other or one.isascii() == other.isascii() or one.count(" ") != other.count(" "):
        return one == other != ""
    from .names.comparison import compare_names
    from .names.skeleton import keys

    starts = (set(keys(name.split()[0])) for name in (one, other))
    return not set.isdisjoint(*starts) and compare_names(one, other).probability >= SAME

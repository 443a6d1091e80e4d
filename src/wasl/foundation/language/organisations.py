"""Organisations by their names: شركة النور and Al Noor Co. are one, as أرامكو السعودية and Aramco are.

What kind of company it is does not tell two apart, and their names are words as people's names are: the core that knows
people across scripts knows them too.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from operator import itemgetter
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
    """Of organisations with their keys, those whose names say the same as this one; first those in its own letters."""
    asked = core_name(name)
    same = [(core != asked, key) for key, written in others if is_same(asked, core := core_name(written))]
    return [key for _, key in sorted(same, key=itemgetter(0))]


@lru_cache(maxsize=50_000)  # of an address book of many, few have other names for one place
def is_same(one: str, other: str) -> bool:
    """Whether two core names are one organisation's.

    In the other script a name is one where it has as many words and is as likely as `SAME` a spelling of it.
    """
    if not (one and other):
        return False  # a name of signs alone says nothing
    if one == other or one.isascii() == other.isascii() or one.count(" ") != other.count(" "):
        return one == other
    from .names.comparison import compare_names  # with the tables of names, which are large
    from .names.skeleton import keys

    theirs = {key for word in other.split() for key in keys(word)}  # in whichever order: بنك الراجحي, Rajhi Bank
    return not theirs.isdisjoint(keys(one.split(maxsplit=1)[0])) and compare_names(one, other).probability >= SAME

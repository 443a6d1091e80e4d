"""What is asked for against what one can, skills within a text, whom a piece of knowledge would serve: pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from wasl.foundation.language.articles import without_article
from wasl.foundation.language.folding import fold, words
from wasl.foundation.language.stems import light_stems

MONTHS = 12
RESTED = timedelta(days=7)
"""After a week without an hour Today offers one."""

SHARED_WITHIN = timedelta(days=120)
"""What was learned is news for some months."""

ENOUGH_MINUTES = 180
"""Three hours on something are worth telling of, before it is learned."""

STRONG = 2
"""The level from which a skill answers what is asked for."""

SHORTEST_WORD, LONGEST_WORDS = 3, 6
MOST_FOUND = 30
EMPTY = frozenset(
    fold(
        "the and for with from into your our their are is was will have has this that about using use work working "
        "learn learning new more good how what manager managers director head officer specialist senior assistant team "
        "مدير مديره مديرين رئيس رئيسه مسؤول مسوول موظف اخصائي اخصاييه خبير مساعد فريق شركه شركات في من على عن الى مع هذا هذه التي الذي كيف ما تعلم اساسيات مبادئ مقدمه دوره كتاب"
    ).split()
)
"""Words that say nothing of a field."""

BETWEEN = re.compile(r"[\n,،;؛•·▪●*|/]+|\s-\s|^\s*-\s*|(?<=[^\W\d])\.(?:\s|$)", re.MULTILINE)
"""What stands between two things that are listed."""

ASKING = re.compile(
    r"(?:experience|knowledge|skills?|proficien\w+|expertise|command|fluen\w+|familiar\w*|understanding)\s+(?:in|of|with)\s+"
    r"|(?:ability to|able to|must have|required:?|requirements?:?|skills?:?)\s+"
    r"|(?:خبر[ةه]|معرف[ةه]|إلمام|المام|إجاد[ةه]|اجاد[ةه]|مهارات?|إتقان|اتقان|قدر[ةه])\s+(?:في|ب|على|عن)?\s*"
    r"|(?:المتطلبات|المهارات|يشترط|مطلوب)\s*:?\s*",
    re.IGNORECASE,
)
"""What stands before a skill that is asked for."""

Answer = Literal["have", "partly", "missing"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A skill that is asked for: by whom, and how far the owner has it."""

    name: str
    by: tuple[str, ...]
    level: int
    answer: Answer


def answers(demands: Iterable[tuple[str, str, str]], levels: Mapping[str, int]) -> list[Asked]:
    """Of demands (key, name, who asks), each skill once: the missing ones first, then what most ask for."""
    names: dict[str, str] = {}
    by: dict[str, list[str]] = defaultdict(list)
    for key, name, who in demands:
        names.setdefault(key, name)
        if who not in by[key]:
            by[key].append(who)
    told = [
        Asked(name, tuple(filter(None, by[key])), levels.get(key, 0), _answer(levels.get(key, 0)))
        for key, name in names.items()
    ]
    return sorted(told, key=lambda one: (one.level, -len(one.by), one.name))


def _answer(level: int) -> Answer:
    return "missing" if not level else "have" if level >= STRONG else "partly"


def skills_in(text: str, known: Iterable[str] = ()) -> list[str]:
    """What a text may ask for: listed things of a few words, those that are known already first. The owner confirms."""
    folded = f" {' '.join(words(text))} "
    found = {fold(name): name for name in known if f" {' '.join(words(name))} " in folded}
    for piece in BETWEEN.split(text):
        for part in ASKING.split(piece)[-1:]:
            name = " ".join(part.strip(" .:()[]«»\"'").split())
            if 1 <= len(name.split()) <= LONGEST_WORDS and any(sign.isalpha() for sign in name):
                found.setdefault(fold(name), name)
    return list(found.values())[:MOST_FOUND]


def telling_words(text: str) -> set[str]:
    """The words of a text that say what it is about, as they are compared: folded, without article, by their stems."""
    told: set[str] = set()
    for word in words(text):
        if len(word) >= SHORTEST_WORD and word not in EMPTY:
            bare = without_article(word)
            told |= {bare, *light_stems(bare)}
    return {word for word in told - EMPTY if len(word) >= SHORTEST_WORD}


def in_common(text: str, other: str) -> bool:
    return bool(telling_words(text) & telling_words(other))


def by_month(studies: Iterable[tuple[date, int]], day: date, months: int = MONTHS) -> list[tuple[date, int]]:
    """Minutes of each of the last months by its first day, this one the last."""
    this = day.year * 12 + day.month - 1
    firsts = [date(number // 12, number % 12 + 1, 1) for number in range(this - months + 1, this + 1)]
    minutes = dict.fromkeys(firsts, 0)
    for on, spent in studies:
        first = on.replace(day=1)
        if first in minutes:
            minutes[first] += spent
    return list(minutes.items())

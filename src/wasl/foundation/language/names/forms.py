"""The matching forms of a name's units: folded letters only, what belongs together joined, articles away.

عبد الرحمن، عبدالرحمن → عبدرحمن; Abd El-Rahman, Abdurrahman → abdrahman. Never shown to anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from wasl.foundation.language import titles
from wasl.foundation.language.articles import without_article
from wasl.foundation.language.folding import fold

HAMZA = "ء"  # counts for nothing: شيماء is شيما
ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
ONE_SCRIPT = re.compile(f"[{ARABIC_LETTERS}]+|[a-z]+")

# Chat Arabic writes what Latin lacks as digits: 3 ع, 7 ح, 5 خ, 2 ء, 8 غ, 9 ق, 6 ط.
CHAT_DIGIT = re.compile(r"[0-9](?=.?[a-z])|(?<=[a-z])[0-9]")
DIGIT = re.compile("[0-9]")
CHAT_AIN = re.compile(r"3(?=[aeiou])")  # 3ali, but s3d
CHAT_DIGITS = {"2": "", "3": "a", "5": "kh", "6": "t", "7": "h", "8": "gh", "9": "q"}

ARTICLES = frozenset({
    "ال", "al", "el", "ul", "il", "l", "ar", "as", "ash", "ad", "an", "at", "az", "er", "es", "ech", "ed", "en", "et", "ez", "aal",
})  # fmt: skip
# More words than those by which a shown name is parted: Ben and Ould there begin a family's name, here they say little.
CHILD_OF = titles.CHILD_OF | {"ايت", "ben", "bent", "bnou", "bnu", "ould", "wuld", "wld", "ait", "b"}
EUROPEAN = titles.EUROPEAN | {"y"}
WORSHIPPER_OF = titles.WORSHIPPER_OF | {"abed", "abdol", "abdur", "abder", "abdes", "abdl"}
JOINED_TO_NEXT = (
    WORSHIPPER_OF | titles.FATHER_OF | titles.MOTHER_OF | {"abi", "om", "ذو", "ذي", "bou", "bu", "dhu", "dhul", "zu"}
)
FAITH = frozenset({
    "دين", "الدين", "din", "deen", "dine", "dien", "eddin", "eddine", "uddin", "eldin", "aldin", "eldeen", "aldeen", "addin", "eddeen",
    "uddeen", "eldine",
})  # fmt: skip
FAITH_AFTER_ARTICLE = FAITH | {"den"}  # Bader El Den; alone it is Dutch
GOD = frozenset({"الله", "اله", "allah", "ullah", "ellah", "alla", "ollah", "lah"})

NOT_ALONE = ARTICLES | CHILD_OF | EUROPEAN | JOINED_TO_NEXT | FAITH_AFTER_ARTICLE | GOD
EXALTED = "aal"  # Abdel Aal is عبد العال; elsewhere it is آل

ABD_AND_ARTICLE = re.compile(r"^abd(?:l(?=[^aeiouy])|[aeiou]+(?:l-?|([rstdnz])(?=\1))|-?[ae]l-?)(?=[a-z]{2})")
ARABIC_ENDING = re.compile(r"(?<=\w{2})ال(دين|له)$")
LATIN_FAITH = re.compile(r"(?<=[a-z]{2})(?:[aeou](?:ld|dd|d)|d)(?:i|ee|ei|ie)ne?$")
LATIN_GOD = re.compile(r"(?<=[a-z]{2})[aeou]llah$")  # Amanullah, Nasrallah
SHORTEST_WITH_FAITH = 6
GLUED_ARTICLE = re.compile(r"^(?:al|el|ul|l(?=[aeo]))(?=[a-z]{3})|^[aeu](?=([stdnrz])\1)")  # Elsayed, Larbi, Essid


class Marked(NamedTuple):
    """A form, and whether an article or a word for child-of was written before it."""

    form: str
    start: int  # the place of its first word that is no article
    has_article: bool = False
    is_child: bool = False


def is_arabic(form: str) -> bool:
    return form[:1] >= HAMZA


@lru_cache(maxsize=20_000)  # the names of an address book are made of few words
def plain_words(text: str) -> tuple[str, ...]:
    """The folded words of a piece of a name; digits of chat Arabic are letters, other numbers are no words."""
    return words_of_folded(fold(text))


def words_of_folded(text: str) -> tuple[str, ...]:
    """The same of a text that is folded already, such as a whole name: no two are alike, so none is remembered."""
    folded = text.replace(HAMZA, "").replace("'", "")
    if DIGIT.search(folded):
        folded = CHAT_DIGIT.sub(lambda found: CHAT_DIGITS.get(found.group(), ""), CHAT_AIN.sub("", folded))
    return tuple(ONE_SCRIPT.findall(folded))


def marked_forms(words: Iterable[str]) -> Iterator[Marked]:
    """The forms of words, joined where two make one name."""
    is_waiting = False  # عبد, أبو: the next word belongs to it
    last: Marked | None = None
    has_article = is_child = False
    for place, word in enumerate(words):
        if (word in ARTICLES or word in CHILD_OF) and not (is_waiting and word == EXALTED):
            has_article, is_child = has_article or word in ARTICLES, is_child or word in CHILD_OF
            continue
        joins = last is not None and is_arabic(last.form) == is_arabic(word)  # a form is of one script
        if last and joins and _ends_the_name_before(word, has_article=has_article):
            last = last._replace(form=last.form + _ending(word))
        elif (form := _one_form(word)) and word not in EUROPEAN:
            if last and joins and is_waiting:
                last = last._replace(form=last.form + form)
            else:
                if last:
                    yield last
                last = Marked(form, place, has_article or _has_article(word), is_child)
        else:
            continue
        is_waiting = word in JOINED_TO_NEXT
        has_article = is_child = False
    if last:
        yield last


@lru_cache(maxsize=20_000)  # as above
def standing_alone(word: str) -> Marked | None:
    """The form of a word that neither joins those beside it nor belongs to them; None of any other."""
    form = "" if word in NOT_ALONE else _one_form(word)
    return Marked(form, 0, _has_article(word)) if form else None


def _has_article(word: str) -> bool:
    """Of a word on its own; العبدالرحمن is a family written so today and without tomorrow."""
    bare = without_article(word)
    return bare != word and not bare.startswith("عبد")


def _ends_the_name_before(word: str, *, has_article: bool) -> bool:
    return word in GOD or word in (FAITH_AFTER_ARTICLE if has_article else FAITH)


def _ending(word: str) -> str:
    if word in GOD:
        return "lah" if word.isascii() else "له"
    return "din" if word.isascii() else "دين"


@lru_cache(maxsize=20_000)
def _one_form(word: str) -> str:
    if word.isascii():
        if word in WORSHIPPER_OF:
            return "abd"
        if len(word) < SHORTEST_WITH_FAITH:
            return word
        return LATIN_GOD.sub("lah", LATIN_FAITH.sub("din", ABD_AND_ARTICLE.sub("abd", word)))
    bare = without_article(word)
    if bare.startswith("عبدال") and len(bare) > len("عبدالا"):
        return "عبد" + bare.removeprefix("عبدال")
    return ARABIC_ENDING.sub(r"\1", bare)

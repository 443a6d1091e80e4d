"""Words of abuse: those that are so whoever is meant, and those that are so when they are aimed at somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wasl.foundation.etiquette.findings import Found
from wasl.foundation.etiquette.line import ONE_FORM, Line, Word
from wasl.foundation.language.folded_line import listed

FILE = Path(__file__).parent / "lexicon" / "insults.txt"
BEFORE = ("وال", "فال", "بال", "كال", "هال", "يال", "لل", "ال", "هل", "ول", "وب", "و", "ف", "ب", "ل", "ك", "يا")
AFTER = ("كم", "هم", "ها", "نا", "كن", "ين", "ون", "ات", "ه", "ك", "ي", "وا")
SHORTEST_STEM = 3  # letters; below it a prefix or suffix is as likely a letter of another word
LONGEST_PHRASE = 4  # words
REACH = 3  # words between the one who is meant and the word

ARABIC_AIM = listed(
    "يا انت انتا انته انتي انتو انتوا انتم نتا نتي نتوما انك انكم ايها ايتها واحد واحده ابن بنت ولد اولاد ولاد عيال بني شخص انسان هذا هاد هال زي مثل متل",
    " امثالك كلكم كلك والله مجرد اكبر احقر اغبي هالشخص هو هي هم هذول هولاء دول دا ده دي اللي هيدا هادول",
)
ENGLISH_AIM = listed(
    "you youre ur u your yourself yall such_a these those he hes she shes they theyre is are this that"
)
OF_YOU = re.compile(r"(?:ك|كم|كي|كن)$")


@dataclass(frozen=True)
class Lexicon:
    whole: frozenset[str]
    always: frozenset[str]
    aimed: frozenset[str]
    english: frozenset[str]
    english_aimed: frozenset[str]


@cache
def lexicon() -> Lexicon:
    found: dict[str, set[str]] = {}
    section = ""
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            words = (word.translate(ONE_FORM).replace("_", " ") for word in line.split())
            found.setdefault(section, set()).update(words)
    return Lexicon(*(frozenset(found[name]) for name in ("whole", "always", "aimed", "english", "english aimed")))


def insults_in(line: Line) -> list[Found]:
    """Each once, with how sure it is that somebody is meant."""
    return [
        Found(
            "profanity" if how == "always" else "humiliation",
            "insult" if how == "always" else "name-calling",
            line.words[first].start, line.words[last - 1].end, "high",
        )
        for first, last, how in insult_places(line.words)
        if how != "bare"
    ]  # fmt: skip


def insult_places(words: tuple[Word, ...]) -> Iterator[tuple[int, int, str]]:
    """The places of words: `always`, `aimed`, or `bare` for a word that would be an insult, were somebody meant."""
    known = lexicon()
    place = 0
    while place < len(words):
        length = _phrase_at(words, place, known)
        if length:
            yield place, place + length, "always"
            place += length
            continue
        plain = words[place].plain
        if plain in known.english or _is_of(plain, known.always):
            yield place, place + 1, "always"
        elif plain in known.english_aimed:
            yield place, place + 1, "aimed" if _is_near(words, place, ENGLISH_AIM) else "bare"
        elif _is_of(plain, known.aimed):
            yield (
                place,
                place + 1,
                "aimed" if plain.startswith(("يال", "هال")) or _is_near(words, place, ARABIC_AIM) else "bare",
            )
        place += 1


def _phrase_at(words: tuple[Word, ...], place: int, known: Lexicon) -> int:
    for length in range(min(LONGEST_PHRASE, len(words) - place), 0, -1):
        text = " ".join(word.plain for word in words[place : place + length])
        bare = text[1:] if text[0] in "وف" else text
        if text in known.whole or bare in known.whole or (length > 1 and text in known.english):
            return length
    return 0


def _is_near(words: tuple[Word, ...], place: int, aims: frozenset[str]) -> bool:
    for word in reversed(words[max(place - REACH, 0) : place]):
        if word.plain in ".!?":
            return False
        if word.plain in aims:
            return True
    return False


def _is_of(plain: str, stems: frozenset[str]) -> bool:
    return any(stem in stems for stem in _stems(plain))


def _stems(plain: str) -> Iterator[str]:
    yield plain
    if plain[0].isascii():
        return
    fronts = [plain, *(plain.removeprefix(one) for one in BEFORE if plain.startswith(one))]
    for front in fronts:
        if len(front) >= SHORTEST_STEM:
            yield front
            for one in AFTER:
                if front.endswith(one) and len(front) - len(one) >= SHORTEST_STEM:
                    yield front.removesuffix(one)
                    yield front.removesuffix(one) + "ه"

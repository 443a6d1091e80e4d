"""What a question or a text is about, in English or Arabic: a table of professional subjects, made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from .articles import without_article
from .folding import words
from .stems import light_stems

REST = "*"
LONGEST_PHRASE = 4
"""Words of a phrase; further apart than twice as many they speak of two things."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand near one another, in their order: each whole, or where it ends with a star as a beginning."""

    words: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(word.rstrip(REST) for word in self.words)


@dataclass(frozen=True, slots=True)
class Subject:
    """`name` is its first phrase in English; two subjects are told apart by their place in the table."""

    number: int
    name: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """A phrase that was met in a text, at these places among its words."""

    phrase: Phrase
    places: tuple[int, ...]


@cache
def subjects() -> tuple[Subject, ...]:
    """All of the table."""
    text = files(__package__).joinpath("subjects.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(_subject(number, line) for number, line in enumerate(lines))


def phrase_of(text: str) -> Phrase:
    """`تفاوض*` or `work from home`, as the table writes it."""
    told: list[str] = []
    for piece in text.replace("-", " ").split():
        told += [_bare(word) for word in words(piece)]
        if piece.endswith(REST) and told:
            told[-1] += REST
    return Phrase(tuple(told))


class Text:
    """A text as phrases are looked for in it: its words, each in every form in which it may be met."""

    def __init__(self, text: str) -> None:
        self.words = words(text.replace("-", " "))
        self._forms = [_forms(word) for word in self.words]

    def meets(self, phrases: Iterable[Phrase]) -> list[Met]:
        """The phrases that stand in it, those of more words first; of equal ones as they were given."""
        found = [Met(phrase, places) for phrase in phrases if (places := self._places(phrase))]
        return sorted(found, key=lambda met: -len(met.places))

    def _places(self, phrase: Phrase) -> tuple[int, ...]:
        for start in range(len(self.words)):
            if _is(self._forms[start], phrase.words[0]):
                places = self._onwards(phrase.words, start)
                if places:
                    return places
        return ()

    def _onwards(self, asked: Sequence[str], start: int) -> tuple[int, ...]:
        places = [start]
        for word in asked[1:]:
            near = range(places[-1] + 1, min(start + 2 * LONGEST_PHRASE, places[-1] + 4, len(self.words)))
            place = next((place for place in near if _is(self._forms[place], word)), None)
            if place is None:
                return ()
            places.append(place)
        return tuple(places)


def subjects_in(text: str) -> list[tuple[Subject, Met]]:
    """What a short text is about; a subject whose words all belong to a longer phrase of another is not meant."""
    read = Text(text)
    found = [(one, met) for one in subjects() for met in read.meets(one.phrases)[:1]]
    return [
        (one, met) for one, met in found if not any(set(met.places) < set(other.places) for _subject_of, other in found)
    ]


def _subject(number: int, line: str) -> Subject:
    phrases = [piece.strip() for side in line.split("=") for piece in side.split(",")]
    return Subject(number, phrases[0].replace(REST, ""), tuple(phrase_of(piece) for piece in phrases if piece))


def _is(forms: frozenset[str], asked: str) -> bool:
    if asked.endswith(REST):
        return any(form.startswith(asked[:-1]) for form in forms)
    return asked in forms


@lru_cache(maxsize=20_000)
def _forms(word: str) -> frozenset[str]:
    """Itself, without article and joined letters, its stems; of English the singular."""
    forms = {word, _bare(word), *light_stems(word)}
    if word.isascii() and word.endswith("s") and len(word) > 3:  # noqa: PLR2004 - `gas` is no plural
        forms.add(word[:-1])
    return frozenset(forms)


def _bare(word: str) -> str:
    return word if word.isascii() else without_article(word)


@cache
def territories() -> tuple[Subject, ...]:
    """Countries by their names in both languages, as CLDR has them."""
    from babel import Locale

    english, arabic = Locale("en").territories, Locale("ar").territories
    codes = [code for code in map(str, english) if len(code) == 2 and code.isalpha() and code in arabic]  # noqa: PLR2004 - ISO 3166
    return tuple(
        Subject(number, english[code], (_exactly(english[code]), _exactly(arabic[code])))
        for number, code in enumerate(codes, start=len(subjects()))
    )


def _exactly(name: str) -> Phrase:
    return Phrase(tuple(_bare(word) for word in words(name))[:LONGEST_PHRASE])

"""What words are about, by lists: how the model of harshness tells words that no message it learned from held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from wasl.foundation.etiquette.line import ONE_FORM, Word

FILE = Path(__file__).parent / "lexicon" / "senses.txt"
JOINED = ("وال", "فال", "بال", "ال", "لل", "و", "ف", "ب", "ل", "ه", "ش")
SHORTEST_WITHIN, LONGEST_STEM = 3, 10  # letters
MOST_BEFORE = 4  # letters that may stand before a stem within a word
MOST_KEPT = 20_000  # words whose senses stay in memory
WORDS_A_STEP, MOST_STEPS = 4, 8  # by which the length of a message is told


@dataclass(frozen=True)
class Senses:
    """By where further letters may stand: nowhere, after the stem, before it, or on both sides."""

    whole: dict[str, set[str]] = field(default_factory=dict)
    starts: dict[str, set[str]] = field(default_factory=dict)
    ends: dict[str, set[str]] = field(default_factory=dict)
    within: dict[str, set[str]] = field(default_factory=dict)

    def list_word(self, word: str, sense: str) -> None:
        lists = {(False, False): self.whole, (False, True): self.starts, (True, False): self.ends}
        listed = lists.get((word.startswith("*"), word.endswith("*")), self.within)
        listed.setdefault(word.strip("*").translate(ONE_FORM), set()).add(sense)


@cache
def senses() -> Senses:
    read, sense = Senses(), ""
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("["):
            sense = line.strip("[]").split()[0]
        elif not line.startswith("#"):
            for word in line.split():
                read.list_word(word, sense)
    return read


@lru_cache(MOST_KEPT)
def senses_of(plain: str) -> tuple[str, ...]:
    """In the order of the alphabet; none for most words."""
    known, found = senses(), set[str]()
    is_arabic = not plain.isascii()
    for form in (plain, *(plain.removeprefix(one) for one in JOINED if is_arabic and plain.startswith(one))):
        found |= known.whole.get(form, set())
        for length in range(2, min(len(form), LONGEST_STEM) + 1):
            found |= known.starts.get(form[:length], set()) | known.ends.get(form[-length:], set())
    for start in range(min(MOST_BEFORE, len(plain))):
        for length in range(SHORTEST_WITHIN, min(len(plain) - start, LONGEST_STEM) + 1):
            found |= known.within.get(plain[start : start + length], set())
    return tuple(sorted(found))


def sense_pieces(words: tuple[Word, ...]) -> Iterator[str]:
    """Each sense, how the senses of a sentence follow on each other, how it ends; the first word and the length of the whole."""
    sentence: list[tuple[str, ...]] = []
    for word in words:
        if word.plain in ".!?":
            yield from _of_sentence(sentence, word.plain)
            sentence = []
        else:
            sentence.append(senses_of(word.plain))
    yield from _of_sentence(sentence, "")
    if words:
        yield f"f{words[0].plain}"
    yield f"l{min(len(words) // WORDS_A_STEP, MOST_STEPS)}"


def _of_sentence(sentence: list[tuple[str, ...]], end: str) -> Iterator[str]:
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for place, some in enumerate(sentence):
        for sense in some:
            first.setdefault(sense, place)
            last[sense] = place
    for sense, begun in first.items():
        yield f"c{sense}"
        yield f"e{sense} {end}"
        if not begun:
            yield f"b{sense}"
        for other, until in last.items():
            if begun < until:
                yield f"d{sense} {other}"

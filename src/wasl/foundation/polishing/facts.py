"""Which figures, days, addresses and names a polished text lost, and which it brought in. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from wasl.foundation.etiquette.line import Line, Word
from wasl.foundation.etiquette.to_person import NAMED
from wasl.foundation.language.folding import fold
from wasl.foundation.language.stems import light_stems

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+", re.IGNORECASE)
_FIGURE = re.compile(r"[+-]?\d+(?:[.,:/٫٬-]\d+)*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_ENDINGS = ".,;:!?؟،؛)»”\"'"
_JOINED = ("وال", "بال", "فال", "كال", "ولل", "لل", "و", "ف", "ب", "ل", "ك")
_NO_NAMES = frozenset({"i", "im", "ive", "id", "ill"})
_ALSO_WORDS = frozenset({"may", "march"})


@dataclass(frozen=True, slots=True)
class Changed:
    """Each as it was written: what stood in the draft and is gone, and what stands in the answer and was not there."""

    lost: tuple[str, ...]
    added: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.lost or self.added)


def facts_changed(draft: str, polished: str, names: Collection[str] = ()) -> Changed:
    """`names` are people's, known to stand in either. A figure in either digits is one; so is a day in either language."""
    before, after = _facts(draft, names), _facts(polished, names)
    words = _forms(Line.of(draft).words), _forms(Line.of(polished).words)
    lost = [shown for fact, shown in before.items() if fact not in after and not _is_said(fact, words[1])]
    added = [shown for fact, shown in after.items() if fact not in before and not _is_said(fact, words[0])]
    return Changed(tuple(dict.fromkeys(lost)), tuple(dict.fromkeys(added)))


def _facts(text: str, names: Collection[str]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for kind, plain, shown in (*_addresses(text), *_figures(_ADDRESS.sub(" ", text)), *_in_words(text, names)):
        found.setdefault((kind, plain), shown)
    return found


def _addresses(text: str) -> Iterator[tuple[str, str, str]]:
    for match in _ADDRESS.finditer(text):
        shown = match.group().rstrip(_ENDINGS)
        yield "address", shown.casefold(), shown


def _figures(text: str) -> Iterator[tuple[str, str, str]]:
    for match in _FIGURE.finditer(text):
        shown = match.group()
        yield "figure", _THOUSANDS.sub("", fold(shown)).lstrip("+"), shown


def _in_words(text: str, names: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Days of the week and months; words of the names; and what English writes with a capital within a sentence."""
    line, parts = Line.of(text), {part for name in names for part in _parts(name)}
    begins = True
    for word in line.words:
        shown = text[word.start : word.end]
        day = _day(word, shown, begins=begins)
        if day:
            yield "day", day, shown
        elif _forms([word]) & parts or _is_name(word, shown, begins=begins):
            yield "name", word.plain, shown
        begins = word.plain in ".!?"


def _parts(name: str) -> set[str]:
    return {word.plain for word in Line.of(name).words if len(word.plain) > 1}


def _day(word: Word, shown: str, *, begins: bool) -> str:
    if word.plain in _ALSO_WORDS and (begins or not shown[:1].isupper()):
        return ""
    return next((NAMED[form] for form in _without_joined(word.plain) if form in NAMED), "")


def _is_name(word: Word, shown: str, *, begins: bool) -> bool:
    return not begins and word.plain.isascii() and shown[:1].isupper() and word.plain not in _NO_NAMES


def _is_said(fact: tuple[str, str], forms: set[str]) -> bool:
    """A name may stand in the other text with a word joined to it, or in small letters."""
    kind, plain = fact
    return kind == "name" and not forms.isdisjoint(_without_joined(plain))


def _forms(words: Sequence[Word]) -> set[str]:
    return {form for word in words for form in (*_without_joined(word.plain), *light_stems(word.plain))}


def _without_joined(plain: str) -> tuple[str, ...]:
    """`والأحد` also as `الاحد` and `احد`: what Arabic writes together."""
    if plain.isascii():
        return (plain, plain.removesuffix("s")) if plain.endswith("s") else (plain,)
    found = [plain]
    for joined in _JOINED:
        rest = plain.removeprefix(joined)
        if rest != plain and len(rest) > 1:
            found += [rest, f"ال{rest}"] if joined.endswith(("ال", "لل")) else [rest]
    return tuple(found)

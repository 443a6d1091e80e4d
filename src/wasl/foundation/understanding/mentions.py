"""The people whom a sentence names: its words, one after the other, against the names of a book."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from wasl.foundation.language.names.called import called_name
from wasl.foundation.language.names.index import NameStore, form_keys
from wasl.foundation.language.names.tables import spelling_model
from wasl.foundation.language.names.units import WrittenName, read_name
from wasl.foundation.language.names.variants import variants
from wasl.foundation.language.titles import CHILD_OF, FATHER_OF, MOTHER_OF, WORSHIPPER_OF

from .common_words import NEVER, OFTEN_WORDS
from .words import TASHKEEL, Line, Word

MOST_FORMS = 3000
MOST_ROWS = 6000
MOST_NAMES = 300  # people whose whole names are looked at
OFTEN_SPELLED = 0.03  # of the names with a form, as `names.finding` has it
SHARED = 0.3  # of the names behind two Latin spellings
SHORTEST_AFTER_PREFIX = 3
AFTER_A_SUBJECT = frozenset(["is", "was", "has", "said", "says", "and", "told"])
KUNYA = {"ابا": "أبو", "ابي": "أبو", "بو": "أبو"}
KUNYA_JOINED = re.compile(r"ا?بو(?=\w{3})")
"""بوراشد and أبوراشد are أبو راشد."""
PREFIXES = ("وال", "ول", "وب", "و", "ف", "ب", "ل", "ك", "ع")
ALIF, FATHATAN = "ا", "ً"
ACCUSATIVE = (FATHATAN + ALIF, ALIF + FATHATAN)
"""Of a name that something is done to; after ة and ى no alif is written, and the mark alone is no letter."""

AMR = frozenset({"عمر", "وعمر"})  # عُمَر takes no such ending, عَمْرو loses his waw before it
JOINS = (
    WORSHIPPER_OF | FATHER_OF | MOTHER_OF | CHILD_OF | {"al", "el", "ال", "van", "von", "de", "la", "ben", "bu", "o"}
) - {"ولد", "بنت", "ابن"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a word, or a word and the next, as a name: without a preposition joined to it, perhaps.

    `is_cut`: without an alif that may be the ending of an accusative, which was written without its mark.
    """

    form: str
    length: int
    prefix: str = ""
    has_article: bool = False
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named. `people` are those of the book whom it may mean, the likeliest first; none: nobody of the book.

    `prefix` is what was joined to the name: و، ل، ب. `is_whole`: several words agree, so that it is surely a name.
    """

    first: int
    last: int
    text: str
    people: tuple[int, ...] = ()
    prefix: str = ""
    is_whole: bool = False
    is_like: bool = False

    @property
    def is_sure(self) -> bool:
        return len(self.people) == 1 and not self.is_like


class Book:
    """The names of the people of one book, for one sentence; every look-up is one query of the store."""

    def __init__(self, store: NameStore) -> None:
        self._store = store
        self._bearers: dict[str, frozenset[int]] = {}

    def mentions(self, line: Line, closed: Collection[int], due: Collection[int]) -> list[Mention]:
        """In their order. `closed` words are known to be something else; at those `due` a name is expected."""
        readings = {
            place: _readings(line.words, place) for place in range(len(line.words)) if _may_be(line, place, closed)
        }
        alike = self._alike({one.form for found in readings.values() for one in found})
        self._bearers = self._people_with({form for forms in alike.values() for form in forms})
        found: list[Mention] = []
        place = 0
        while place < len(line.words):
            is_due = place in due or (
                bool(found) and found[-1].last == place and line.words[place].plain.startswith("و")
            )
            mention = self._mention_at(line, place, readings, alike, is_due)
            if mention:
                found.append(mention)
            place = mention.last if mention else place + 1
        return found

    def _alike(self, forms: Collection[str]) -> dict[str, list[str]]:
        """Of each form, those of the book that are the same name; the form itself first."""
        wanted: dict[str, dict[str, int]] = {form: dict(_spelled(form)) for form in forms}
        keys = {
            key for form in forms for one in (form, *wanted[form]) for key in form_keys(one) if not key.startswith("-")
        }
        held = {one.form for one in self._store.forms_with_keys(sorted(keys), limit=MOST_FORMS)}
        by_key: dict[str, list[str]] = defaultdict(list)
        for form in held:
            for key in form_keys(form):
                by_key[key].append(form)
        found: dict[str, list[str]] = {}
        for form in forms:
            same = [form] if form in held else []
            same += [other for other in wanted[form] if other in held and other != form]
            near = {other for key in form_keys(form) if not key.startswith("-") for other in by_key.get(key, ())}
            same += sorted(other for other in near if other not in same and _is_same_name(form, other))
            if form.isascii():  # Liz, where nobody is written so; سليمان is no السلوم
                same = same or sorted(other for other in near if called_name(form, other))
            if same:
                found[form] = same
        return found

    def _people_with(self, forms: Collection[str]) -> dict[str, frozenset[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for person, form in self._store.people_with_forms(sorted(forms), among=None, limit=MOST_ROWS) if forms else ():
            found[form].add(person)
        return {form: frozenset(people) for form, people in found.items()}

    def _mention_at(
        self,
        line: Line,
        place: int,
        readings: Mapping[int, Sequence[Reading]],
        alike: Mapping[str, list[str]],
        is_due: bool,
    ) -> Mention | None:
        for reading in readings.get(place, ()):
            people = self._people_of(reading, alike)
            if not people or (reading.is_cut and not is_due):
                continue
            taken, last, people = self._longest(place, reading, people, readings, alike)
            if len(taken) == 1 and not self._is_name_here(line, place, reading, is_due=is_due):
                continue
            said = name_of(line.words[place].text)
            said = said[_letters(said, len(reading.prefix)) : -1 if reading.is_cut else None]
            text = " ".join([said, *(name_of(word.text) for word in line.words[place + 1 : last])])
            best = self._best(people, taken, alike)
            return Mention(place, last, text, best, reading.prefix, is_whole=len(taken) > 1)
        return None

    def _people_of(self, reading: Reading, alike: Mapping[str, list[str]]) -> frozenset[int]:
        return frozenset().union(*(self._bearers.get(form, frozenset()) for form in alike.get(reading.form, ())))

    def _longest(
        self, place: int, reading: Reading, people: frozenset[int], readings: Mapping[int, Sequence[Reading]], alike: Mapping[str, list[str]],
    ) -> tuple[list[Reading], int, frozenset[int]]:  # fmt: skip
        taken, last = [reading], place + reading.length
        while True:
            for following in readings.get(last, ()):
                both = people & self._people_of(following, alike)
                if both and not following.prefix:
                    taken.append(following)
                    last, people = last + following.length, both
                    break
            else:
                return taken, last, people

    @staticmethod
    def _is_name_here(line: Line, place: int, reading: Reading, *, is_due: bool) -> bool:
        word = line.words[place]
        if word.text[:1].islower() and word.text.isascii() and not is_due:
            return line.text_is_small and word.plain not in OFTEN_WORDS
        if is_due or word.text.endswith("'s") or (reading.prefix in {"ل", "ب"} and reading.form not in OFTEN_WORDS):
            return True
        if word.plain in OFTEN_WORDS or reading.form in OFTEN_WORDS:
            following = line.words[place + 1].plain if place + 1 < len(line.words) else ""
            return word.text[:1].isupper() and (place > 0 or following in AFTER_A_SUBJECT)
        return True

    def _best(
        self, people: frozenset[int], taken: Sequence[Reading], alike: Mapping[str, list[str]]
    ) -> tuple[int, ...]:
        """Whose given name it is before those whose family it is; those of just these names before all."""
        if len(people) == 1 or len(people) > MOST_NAMES:
            return tuple(sorted(people))
        names = self._store.names_of(sorted(people))
        ranked = sorted((min(_rank(name, taken, alike) for name in found), person) for person, found in names.items())
        least = ranked[0][0]
        return tuple(person for rank, person in ranked if rank == least)


def _rank(name: WrittenName, taken: Sequence[Reading], alike: Mapping[str, list[str]]) -> tuple[int, int]:
    """How far the name is from what was said: its place, and whether it is just that."""
    places = []
    for reading in taken:
        forms = alike[reading.form]
        at = [place for place, unit in enumerate(name.units) if unit.form in forms]
        given = [place for place in at if name.units[place].has_article == reading.has_article or not place]
        places.append(min(given or [one + 1 for one in at] or [9]))
    exact = all(any(unit.form == reading.form for unit in name.units) for reading in taken)
    is_all = len(name.units) == len(taken) and len(taken) > 1
    return (0 if places[0] == 0 else 1, 0 if is_all else 1 if exact or len(taken) == 1 else 2)


def _may_be(line: Line, place: int, closed: Collection[int]) -> bool:
    word = line.words[place]
    may_begin = word.plain not in NEVER or word.plain in MOTHER_OF
    return place not in closed and word.text[:1].isalpha() and may_begin and "@" not in word.text


def _readings(words: Sequence[Word], place: int) -> list[Reading]:
    """The whole word first; then without what may be joined to it."""
    text = name_of(words[place].text.removesuffix("'s").removesuffix("’s"))
    found = list(_as_name(text, words, place))
    if not text.isascii():
        for prefix in PREFIXES:
            bare = words[place].plain
            rest = text[_letters(text, len(prefix)) :]
            if bare[len(prefix) :] in NEVER:  # وانا is no Anna
                continue
            if bare.startswith(prefix) and len(bare) - len(prefix) >= SHORTEST_AFTER_PREFIX:
                rests = [rest, "ا" + rest] if prefix == "ل" and rest.startswith("ل") else [rest]
                found += [replace(one, prefix=prefix) for said in rests for one in _as_name(said, words, place)]
    return found


def _letters(text: str, count: int) -> int:
    """How many signs of the text hold so many letters: marks between them count for nothing."""
    seen = 0
    for place, sign in enumerate(text):
        if seen == count and sign.isalpha():
            return place
        seen += sign.isalpha()
    return len(text)


def _as_name(text: str, words: Sequence[Word], place: int) -> Iterator[Reading]:
    plain = words[place].plain
    is_joining = plain in JOINS or (plain[1:] in JOINS and plain[:1] in {"و", "ل", "ب"})
    if is_joining and place + 1 < len(words) and words[place + 1].text[:1].isalpha():
        for lead in {text: None, KUNYA.get(plain, text): None}:  # أبا عمر and بو عمر are أبو عمر
            if form := one_form(f"{lead} {words[place + 1].text}"):
                yield Reading(form[0], 2, has_article=form[1])
    if (joined := KUNYA_JOINED.match(plain)) and (form := one_form(f"أبو {text[joined.end() :]}")):
        yield Reading(form[0], 1, has_article=form[1])
    if (not is_joining or (text.isascii() and text[:1].isupper())) and (form := one_form(text)):
        yield Reading(form[0], 1, has_article=form[1])
        if text.endswith(ALIF) and len(text) > SHORTEST_AFTER_PREFIX and (cut := one_form(text[:-1])):
            yield Reading(cut[0], 1, has_article=cut[1], is_cut=True)


def name_of(text: str) -> str:
    """The name as it stands in a book: خالدًا is خالد where something is done to him, and عمرًا is عمرو."""
    ending = next((one for one in ACCUSATIVE if text.endswith(one)), "")
    name = text.removesuffix(ending) if len(text) - len(ending) >= SHORTEST_AFTER_PREFIX else text
    return f"{name}و" if ending and TASHKEEL.sub("", name) in AMR else name


@lru_cache(maxsize=20_000)
def one_form(text: str) -> tuple[str, bool] | None:
    """The form of what is one name, and whether it has its article."""
    units = read_name(text).units
    return (units[0].form, units[0].has_article) if len(units) == 1 and len(units[0].form) > 1 else None


@lru_cache(maxsize=20_000)
def _spelled(form: str) -> tuple[tuple[str, int], ...]:
    known = spelling_model().known.spelled(form)
    often = sum(known.values()) * OFTEN_SPELLED
    return tuple((other, count) for other, count in known.items() if count > often)


def _is_same_name(form: str, other: str) -> bool:
    """In one script: variants of the letters, or Latin spellings of one Arabic name."""
    if form.isascii() != other.isascii():
        return False
    if {one for one, _ in variants(form)} & {one for one, _ in variants(other)}:
        return True
    if not form.isascii():
        return False
    one, two = dict(_spelled(form)), dict(_spelled(other))
    of_one, of_two = sum(one.values()), sum(two.values())
    return (
        bool(of_one and of_two)
        and sum(min(n / of_one, two[name] / of_two) for name, n in one.items() if name in two) >= SHARED
    )

"""The words of a sentence that say that something happened: contacts, promises, occasions, introductions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from re import Match

from . import contact_words as contacts
from . import occasion_words as occasions
from . import promise_words as promises
from .found import Day, Sign
from .words import Line, phrase

EVENT = next(pattern for channel, pattern in contacts.CHANNELS if channel == "event")
INTRODUCTIONS = phrase(
    r"(?:an_|the_|his_|her_)?intro(?:duction)?s?_to|introduc(?:e|ed|es|ing)_(?:me|us|him|her|them)_to|(?:connect(?:ed|s|ing)?|link(?:ed|s|ing)?)_(?:me|us|him|her|them)_(?:up_)?(?:to|with)"
    r"|put(?:s|ting)?_(?:me|us|him|her|them)_in_touch_with|hook_(?:me|him|her)_up_with|introduc(?:e|ed|ing)_me"
    r"|[وف]?(?:س|ب|ه|ح)?[يتان]?(?:عرف|قدم|وصل|شبك|يعرف)(?:ت|وا)?(?:ني|ها|ه|هم|نا)_(?:على|ب|ل|الى|مع|عل)|[وف]?(?:ب)?(?:تعريفي|تعريفه|تعريفها|بتعريفي|تقديمي)_(?:على|ب|ل|الى)|[وف]?(?:س|ب|ه|ح)?[يتان]?(?:عرف)(?:ت|وا)?(?:ني|ها|ه|هم|نا)(?=_[بع])"
)
PERHAPS_I = frozenset({"ارسل", "وارسل", "ابعت", "وابعت"})
SAID_WELL_AFTER = 3  # words between a verb and its "to me"
TO_SOMEBODY = frozenset({"كلم", "هاتف", "راسل", "خابر", "هني", "عزي", "كالم", "حاكي", "واسي", "جاوب"})  # these verbs need no preposition
NOT = frozenset("ما لم لن مو لا وما ولم ولا مش عمري never not didn't haven't hasn't nobody wasn't".split())
SOMEBODY = frozenset("guy man woman someone somebody person lady colleague friend engineer company one girl boy".split())
HERSELF = frozenset({"he", "she", "they"})
I_SAID = frozenset({"i", "we", "i've", "we've", "i'd"})


def signs_in(line: Line, days: Sequence[Day]) -> list[Sign]:
    """In their order; of two that overlap the longer one, and a promise before a contact."""
    found = [*_promises(line), *_contacts(line), *_tasks(line, days)]
    kept: list[Sign] = []
    taken = {place for day in days for place in range(day.first, day.last)}
    for sign in sorted(found, key=lambda sign: (sign.kind == "contact", sign.first - sign.last, sign.first)):
        inside = all(place in taken for place in range(sign.first, sign.last))
        if not inside and not any(sign.overlaps(other) for other in kept):
            kept.append(sign)
    kept = _settled(line, sorted(kept, key=lambda sign: sign.first), days)
    kept += [sign for sign in _occasions(line) if not any(place in taken for place in range(sign.first, sign.last))]
    kept += [Sign("introduction", first, last, names_after=True) for first, last, _ in line.found(INTRODUCTIONS)]
    return sorted(kept, key=lambda sign: (sign.first, sign.last))


def _settled(line: Line, signs: Sequence[Sign], days: Sequence[Day]) -> list[Sign]:
    """أرسل is "I send" and "he sent": after a promise it is its deed, with a day to come it is one."""
    found: list[Sign] = []
    for sign in signs:
        before = found[-1] if found else None
        is_same = before and sign.kind in {"mine", "theirs"} and sign.kind == before.kind and not line.words[sign.first].plain.startswith("و")
        if is_same and before and not any(word.is_break or word.plain in {"and", "ثم", "then"} for word in line.words[before.last : sign.first]):
            continue  # وعدتها باش نجيب: one promise
        is_perhaps_mine = line.words[sign.first].plain in PERHAPS_I or line.words[sign.first].text.startswith("أتصل")
        if sign.direction != "?in" or not is_perhaps_mine:
            found.append(sign)
        elif any(one.kind in {"mine", "theirs"} and one.first < sign.first for one in found):
            continue
        elif any(day.first >= sign.last and day.ahead for day in days):
            found.append(Sign("mine", sign.first, sign.last))
        else:
            found.append(sign)
    return found


def with_subjects(line: Line, signs: Sequence[Sign], ends: Collection[int]) -> list[Sign]:
    """Omar will send: who stands before it promised it. `ends` are the words after names."""
    theirs = [
        Sign("theirs", first, last, names_before=True)
        for first, last, _ in line.found(promises.AFTER_A_NAME)
        if first in ends
    ]
    rest = [sign for sign in signs if sign.kind != "mine" or not any(sign.overlaps(other) for other in theirs)]
    theirs = [sign for sign in theirs if not any(other.kind == "theirs" and sign.overlaps(other) for other in rest)]
    return sorted([*rest, *theirs], key=lambda sign: (sign.first, sign.last))


def _tasks(line: Line, days: Sequence[Day]) -> Iterator[Sign]:
    """Send Marcus the invoice on Friday: said to oneself, with a day to come."""
    for first, last, _ in line.found(promises.TASK):
        begins = not first or line.words[first - 1].is_break
        if begins and any(day.ahead and not (day.past and day.first < first) and day.first >= last for day in days):
            yield Sign("mine", first, last, names_after=True)


def _promises(line: Line) -> Iterator[Sign]:
    for kind, patterns in (
        ("mine", (promises.MINE_ARABIC, promises.MINE_ENGLISH)),
        ("theirs", (promises.THEIRS_ARABIC, promises.THEIRS_ENGLISH)),
    ):
        for pattern in patterns:
            for first, last, match in line.found(pattern):
                groups = match.groupdict()
                after = any(groups.get(name) is not None for name in ("giving", "owing", "owe"))
                yield Sign(kind, first, last, names_after=after, names_before=True)  # type: ignore[arg-type]  # one of the two above


def _contacts(line: Line) -> Iterator[Sign]:
    for way in contacts.ARABIC:
        for first, last, match in line.found(way.pattern):
            if sign := _arabic(line, way, first, last, match):
                yield sign
    for ways, direction in (
        (contacts.ARABIC_MUTUAL, ""), (contacts.ENGLISH_MUTUAL, ""), (contacts.ARABIC_IN, "in"), (contacts.ENGLISH_IN, "in"),
    ):  # fmt: skip
        for way in ways:
            for first, last, match in line.found(way.pattern):
                yield Sign("contact", first, last, way.channel, _of_talk(way, match, direction), way.is_mutual, names_after=True)
    for way in contacts.ENGLISH:
        for first, last, match in line.found(way.pattern):
            if sign := _english(line, way, first, last, match):
                yield sign


def _of_talk(way: contacts.Way, match: Match[str], direction: str) -> str:
    """Talking is begun by whoever tells of it; sitting together by both."""
    if way.channel == "call" and way.is_mutual and "had" not in match.group().split() and "مكالمه" not in match.group():
        return "" if _is_of_both(match.group()) else "out"
    if way.is_mutual:
        return ""
    return direction or ("out" if match.group().endswith("مع") else "")


def _is_of_both(words: str) -> bool:
    """تكلمنا: it is not said who began."""
    return words.removesuffix(" مع").endswith("نا")


def _arabic(line: Line, way: contacts.Way, first: int, last: int, match: Match[str]) -> Sign | None:
    end, stem = match["end"], match["stem"]
    if first and line.words[first - 1].plain in NOT:
        return None
    after = [word.plain for word in line.words[last : last + SAID_WELL_AFTER]]
    after = after[: next((place for place, word in enumerate(after) if word.startswith("و") or word in {"،", ",", "."}), len(after))]
    me = next((place for place, word in enumerate(after) if word in contacts.ME_ARABIC), None)
    if me is not None and after[me] == "علي" and stem in TO_SOMEBODY:  # كلمت علي: Ali, not "to me"
        me = None
    is_first_person = end.startswith(("ت", "نا")) or (stem == "بعت" and not end.endswith("ني"))
    if way.is_mutual:
        return Sign("contact", first, last, way.channel, "", True, names_after=True) if is_first_person or end.endswith("ني") else None  # noqa: FBT003
    if end.endswith(("ني", "لي", "لنا")) or (end.endswith("نا") and len(end) > len("نا")):
        return Sign("contact", first, last, way.channel, "in", names_after=True, names_before=True)
    if me is not None and (me == 0 or not any(word in contacts.TO_ARABIC for word in after[:me])):
        taken = last + 1 if me == 0 else last
        return Sign("contact", first, taken, way.channel, "in", names_after=True, names_before=True)
    if not is_first_person:
        if stem in {"كتب", "رد", "دق", "رن", "حول", "بعث", "بعت", "دز", "ارسل", "رسل", "عزي", "هنا", "كلم", "طرش", "تصل", "بارك", "ردد"} and not after:
            return None
        is_object = end not in {"", "وا", "و", "ت"}
        return None if is_object or stem in {"كلم", "كتب", "هنا", "عزي", "بارك", "حول"} else Sign("contact", first, last, way.channel, "?in", names_after=True, names_before=True)
    is_bare = end in {"ت", "نا"} and bool(after) and after[0] not in contacts.TO_ARABIC
    return Sign("contact", first, last, way.channel, "?out" if is_bare or not after else "out", names_after=True, names_before=True)


def _english(line: Line, way: contacts.Way, first: int, last: int, match: Match[str]) -> Sign | None:
    before = line.words[first - 1].plain if first else ""
    if before in NOT or before in SOMEBODY:  # a man called Zayd
        return None
    after = line.words[last].plain if last < len(line.words) else ""
    is_mine = bool(match["subject"] and I_SAID & set(match["subject"].split()))
    if after in contacts.ME_ENGLISH:
        return Sign("contact", first, last + 1, way.channel, "in", names_before=True)
    if is_mine:
        return Sign("contact", first, last, way.channel, "out", names_after=True)
    if before in HERSELF:
        return Sign("contact", first, last, way.channel, "in")
    return Sign("contact", first, last, way.channel, "?out", names_after=True, names_before=True)


def _occasions(line: Line) -> Iterator[Sign]:
    """One of a kind for the same words; a child's success before the graduation it was."""
    events = [(first, last) for first, last, _ in line.found(EVENT)]
    found = [Sign("occasion", first, last, "child-success", names_before=True) for first, last, _ in line.found(occasions.SUCCESS_OF_CHILD)]
    for kind, pattern in occasions.OCCASIONS:
        for first, last, _ in line.found(pattern):
            sign = Sign("occasion", first, last, kind, names_after=True, names_before=True)
            if any(begin <= first and last <= end and "'s " not in line.text for begin, end in events) and not line.words[last - 1].plain.endswith(("ه", "ها")):
                continue  # met at a wedding: nothing is said of whose
            if any(one.what == kind for one in found):
                continue
            if not any(sign.overlaps(other) for other in found):
                found.append(sign)
    yield from found

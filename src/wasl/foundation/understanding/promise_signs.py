"""The words of a sentence that say that something was promised, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from . import promise_words as said
from .found import Day, Kind, Sign
from .words import Line

SAID: tuple[tuple[Kind, tuple[str, str]], ...] = (
    ("mine", ("MINE_ARABIC", "MINE_ENGLISH")),
    ("theirs", ("THEIRS_ARABIC", "THEIRS_ENGLISH")),
)
PROMISES = frozenset(["mine", "theirs"])
SHALL_I, SHALL_I_SAID = re.compile(r"^[وف]?سا\w"), re.compile(r"^[وف]?س[أا]?أ|^[وف]?سا?آ")
UNABLE = frozenset(
    [
        "ما",
        "اقدر",
        "مااقدر",
        "ماقدر",
        "ماقدرت",
        "مالحقت",
        "ماحصل",
        "ماصار",
        "مقدرتش",
        "مالحقتش",
        "لن",
        "لم",
        "مو",
        "مش",
        "لا",
        "وما",
        "ولم",
    ]
)
NAMES_FOLLOW = ("giving", "owing", "owe", "owing2", "owing3", "owing4")
PERHAPS_I = frozenset(["ارسل", "وارسل", "ابعت", "وابعت"])
WAITED = "waited"
BY_US = "us"
DUE_BY = frozenset(["by", "before", "until", "till", "due", "is", "on", "for"])
I_WAS = frozenset(["كنت", "كنا", "وكنت", "وكنا"])
AND_ANSWERS = re.compile(r"^و(?:ب|ح|ه|س|غا)?[يت](?:رد|رجع|خبر|بلغ|قول|جاوب|طمن|علم|فيد|وافي)\w{0,4}$")
"""بتشوف الموضوع وبترد: one promise, of which the answer is the end."""
BEFORE = frozenset(["قبل", "لغايه", "لحد", "حتي", "بحلول"])
AGAIN = frozenset(["and", "ثم", "then"])


def promise_signs(line: Line, days: Sequence[Day]) -> Iterator[Sign]:
    """Overlaps are left for the one who asks."""
    yield from _said(line, days)
    yield from _bare(line, days)
    yield from _tasks(line, days)


def _said(line: Line, days: Sequence[Day]) -> Iterator[Sign]:
    """By words that promise."""
    for kind, names in SAID:
        for pattern in (getattr(said, name) for name in names):
            for first, last, match in line.found(pattern):
                groups = match.groupdict()
                if SHALL_I.match(line.words[first].plain) and not SHALL_I_SAID.match(line.words[first].text):
                    continue  # ساعدها is no سأعدها
                if kind == "mine" and _had_been(line, first):
                    continue  # كنت بكلم هشام: what the owner was at
                is_ahead = any(day.ahead and day.first >= last for day in days)
                if groups.get("debts") is not None and not (is_ahead and _begins(line, first)):
                    continue  # لي عند رامي نسخة: whether it is to be given back is not said
                if groups.get("waiting") is not None and _ends(line, last):
                    continue  # مازلت نستنى: for what is not said
                after = any(groups.get(name) is not None for name in NAMES_FOLLOW)
                yield Sign(kind, first, last, names_after=after, names_before=True)


def _had_been(line: Line, place: int) -> bool:
    return place > 0 and line.words[place - 1].plain in I_WAS and line.words[place].plain.startswith("ب")


def _bare(line: Line, days: Sequence[Day]) -> Iterator[Sign]:
    """By the deed alone, with a day to come: بكرة أكلم سلمى، بخلص."""
    for first, last, match in line.found(said.BARE):
        word = line.words[last - 1]
        if _is_denied(line, first):
            continue
        is_first_person = word.text.lstrip("و").startswith("أ")
        is_sure = is_first_person and word.plain.lstrip("و") not in PERHAPS_I
        is_ahead = any(day.ahead and (is_sure or not day.past) for day in days)
        if match["hope"] or (is_first_person and is_ahead):
            yield Sign("mine", first, last)
    for pattern, what in ((said.BARE_B, ""), (said.BARE_N, BY_US)):
        for first, last, _ in line.found(pattern):
            if _begins(line, first) and any(day.ahead and day.first >= last for day in days):
                yield Sign("mine", first, last, what)


def _is_denied(line: Line, place: int) -> bool:
    """ما لحقت أكلم، ما حصل نصيب أقابل: it is not to be, though a few words stand between."""
    words = line.words[max(0, place - len(("not", "had", "time"))) : place]
    broken = max((at + 1 for at, word in enumerate(words) if word.is_break), default=0)
    return any(word.plain in UNABLE for word in words[broken:])


def _tasks(line: Line, days: Sequence[Day]) -> Iterator[Sign]:
    """By what is to be done, as in a list: send Marcus the invoice on Friday، كلم منى بكرة."""
    for pattern in (said.TASK_ARABIC, said.TASK):
        for first, last, _ in line.found(pattern):
            later = [day for day in days if day.ahead and day.first >= last]
            is_plain = pattern is said.TASK and any(day.ahead != day.past for day in later)
            if _begins(line, first) and (is_plain or any(not day.past for day in later)):
                yield Sign("mine", first, last, names_after=True)
    for first, last, _ in line.found(said.WAITED_FOR):
        is_born = (
            first
            and any(word.plain == "due" for word in line.words[first:last])
            and line.words[first - 1].plain in said.BORN
        )
        if not is_born and any(_is_due(line, day, last) for day in days):
            yield Sign("mine", first, last, WAITED, names_before=True)
    for first, last, _ in line.found(said.ASKED_OF_ME):
        if any(_is_by(line, day) for day in days if day.first >= last):
            yield Sign("mine", first, last, names_before=True)


def _is_by(line: Line, day: Day) -> bool:
    """A day to come, or one before which something is to be: قبل نهاية الأسبوع."""
    return day.ahead is not None and (not day.past or line.words[day.first - 1].plain in BEFORE)


def _is_due(line: Line, day: Day, begin: int) -> bool:
    """Whether it is a day by which something is to be: one to come, or one that these words make so."""
    if not day.ahead or day.first < begin - 1:
        return False
    near = {word.plain for word in line.words[max(day.first - 1, 0) : day.first + 1]}
    return not day.past or bool(near & DUE_BY) or bool({word.plain for word in line.words[begin - 1 : begin]} & DUE_BY)


def settled(line: Line, signs: Sequence[Sign], days: Sequence[Day]) -> list[Sign]:
    """One sign for one promise; أرسل, "I send" and "he sent", is the deed of a promise, or one with a day to come."""
    found: list[Sign] = []
    for sign in signs:
        if found and sign.kind == "contact" and sign.is_mutual and _is_of(line, found[-1], sign):
            continue  # promised to arrange a meeting with
        if found and _goes_on(line, found[-1], sign):  # وعدتها باش نجيب
            continue
        if sign.what == WAITED and _is_said_before(line, found, sign):  # waiting for my comments, due Thursday
            continue
        word = line.words[sign.first]
        if sign.direction != "?in" or not (word.plain in PERHAPS_I or word.text.startswith("أتصل")):
            found.append(sign)
        elif any(one.kind in PROMISES for one in found):
            continue
        elif any(day.first >= sign.last and day.ahead and not day.past for day in days):
            found.append(Sign("mine", sign.first, sign.last))
        else:
            found.append(replace(sign, direction="out") if word.text.startswith("أتصل") else sign)
    return found


def _goes_on(line: Line, before: Sign, sign: Sign) -> bool:
    if sign.kind != before.kind or sign.kind not in PROMISES:
        return False
    if line.words[sign.first].plain.startswith("و") and not AND_ANSWERS.match(line.words[sign.first].plain):
        return False
    return not any(word.is_break or word.plain in AGAIN for word in line.words[before.last : sign.first])


def _is_said_before(line: Line, found: Sequence[Sign], sign: Sign) -> bool:
    """Whether the same sentence promised it already."""
    before = next((one for one in reversed(found) if one.kind in PROMISES), None)
    return before is not None and not any(word.is_strong for word in line.words[before.last : sign.first])


def _is_of(line: Line, before: Sign, sign: Sign) -> bool:
    """Whether a contact is but the wording of a promise."""
    if before.kind not in PROMISES:
        return False
    between = line.words[before.last : sign.first]
    joined = line.words[sign.first].plain
    return not joined.startswith("و") and not any(
        word.is_break or word.plain in AGAIN or (word.plain.startswith("و") and len(word.plain) > len("وهو"))
        for word in between
    )


def _begins(line: Line, place: int) -> bool:
    return not place or line.words[place - 1].is_break


def _ends(line: Line, place: int) -> bool:
    return place >= len(line.words) or line.words[place].is_break


def with_subjects(line: Line, signs: Sequence[Sign], ends: Mapping[int, int]) -> list[Sign]:
    """Omar will send: who stands before it promised it. `ends` are the words after names, with the first of each."""
    theirs = [
        Sign("theirs", first, last, names_before=True)
        for first, last, _ in line.found(said.AFTER_A_NAME)
        if first in ends and (line.words[first].plain != "to" or _begins(line, ends[first]))
    ]
    theirs += [
        Sign("theirs", first, last, names_before=True)
        for first, last, _ in line.found(said.AFTER_A_NAME_IS)
        if first in ends and line.words[first - 1].text.endswith(("'s", "’s"))
    ]
    theirs += [
        Sign("theirs", sign.first, sign.last, names_before=True)
        for sign in signs
        if sign.kind == "mine"
        and sign.first in ends
        and sign.last not in ends.values()
        and line.words[sign.first].plain in said.HERS_WITH_T
    ]
    rest = [sign for sign in signs if sign.kind != "mine" or not any(sign.overlaps(other) for other in theirs)]
    theirs = [sign for sign in theirs if not any(other.kind == "theirs" and sign.overlaps(other) for other in rest)]
    return sorted([*rest, *theirs], key=lambda sign: (sign.first, sign.last))

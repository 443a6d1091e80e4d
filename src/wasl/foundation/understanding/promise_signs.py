"""The words of a sentence that say that something was promised, and by whom."""

from __future__ import annotations

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
PERHAPS_I = frozenset(["ارسل", "وارسل", "ابعت", "وابعت"])
AGAIN = frozenset(["and", "ثم", "then"])


def promise_signs(line: Line, days: Sequence[Day]) -> Iterator[Sign]:
    """Overlaps are left for the one who asks."""
    for kind, names in SAID:
        for pattern in (getattr(said, name) for name in names):
            for first, last, match in line.found(pattern):
                groups = match.groupdict()
                after = any(groups.get(name) is not None for name in ("giving", "owing", "owe"))
                yield Sign(kind, first, last, names_after=after, names_before=True)
    for first, last, match in line.found(said.BARE):  # بكرة أكلم سلمى
        is_mine = line.words[last - 1].text.lstrip("و").startswith("أ") or bool(match["hope"])
        if is_mine and (match["hope"] or any(day.ahead and not day.past for day in days)):
            yield Sign("mine", first, last)
    for first, last, _ in line.found(said.TASK):  # send Marcus the invoice on Friday
        if _begins(line, first) and any(day.ahead and day.ahead != day.past and day.first >= last for day in days):
            yield Sign("mine", first, last, names_after=True)


def settled(line: Line, signs: Sequence[Sign], days: Sequence[Day]) -> list[Sign]:
    """One sign for one promise; أرسل, "I send" and "he sent", is the deed of a promise, or one with a day to come."""
    found: list[Sign] = []
    for sign in signs:
        if found and _goes_on(line, found[-1], sign):  # وعدتها باش نجيب
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
    if sign.kind != before.kind or sign.kind not in PROMISES or line.words[sign.first].plain.startswith("و"):
        return False
    return not any(word.is_break or word.plain in AGAIN for word in line.words[before.last : sign.first])


def _begins(line: Line, place: int) -> bool:
    return not place or line.words[place - 1].is_break


def with_subjects(line: Line, signs: Sequence[Sign], ends: Mapping[int, int]) -> list[Sign]:
    """Omar will send: who stands before it promised it. `ends` are the words after names, with the first of each."""
    theirs = [
        Sign("theirs", first, last, names_before=True)
        for first, last, _ in line.found(said.AFTER_A_NAME)
        if first in ends and (line.words[first].plain != "to" or _begins(line, ends[first]))
    ]
    rest = [sign for sign in signs if sign.kind != "mine" or not any(sign.overlaps(other) for other in theirs)]
    theirs = [sign for sign in theirs if not any(other.kind == "theirs" and sign.overlaps(other) for other in rest)]
    return sorted([*rest, *theirs], key=lambda sign: (sign.first, sign.last))

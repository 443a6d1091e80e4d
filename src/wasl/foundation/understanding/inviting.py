"""Invitations to the owner: from whom, to what, on which day."""

from __future__ import annotations

from datetime import date

from .found import Day
from .invitation_words import INVITED, MEALS
from .mentions import Mention
from .occasion_words import OCCASIONS
from .sentence import Sentence
from .understood import Invitation, Unsure

KINDS = frozenset(["wedding", "engagement", "birth", "graduation", "new-house", "new-business"])


def add_invitations(it: Sentence) -> None:
    """One for each that was said, of a day to come or of no day."""
    for first, last, _ in it.line.found(INVITED):
        begins, ends = _part(it, first)
        days = [day for day in it.days if begins <= day.first < ends]
        on = _day(days, last)
        if on is None and days:
            continue  # it has been already
        person = _by(it, first, last, begins, ends)
        words = {word.plain for word in it.line.words[begins:ends]}
        it.out.invitations.append(Invitation(_kind(it, begins, ends, words), person, on, it.words(begins, ends)))
        if person is None:
            it.out.unsure.append(Unsure("who", it.words(first, last)))
        else:
            it.last_people = (person,)


def _part(it: Sentence, place: int) -> tuple[int, int]:
    """The words between the strong breaks around it."""
    words = it.line.words
    begins = next((at + 1 for at in range(place - 1, -1, -1) if words[at].is_strong), 0)
    return begins, next((at for at in range(place, len(words)) if words[at].is_strong), len(words))


def _day(days: list[Day], last: int) -> date | None:
    later = [day for day in days if day.ahead and day.first >= last] or [day for day in days if day.ahead]
    return later[0].ahead if later else None


def _by(it: Sentence, first: int, last: int, begins: int, ends: int) -> Mention | None:
    targets = it.targets()
    inside = [one for one in it.mentions if begins <= one.first < ends and one.first not in targets]
    before = [one for one in inside if one.last <= first]
    after = [one for one in inside if one.first >= last]
    near = next((one for one in after if one.first <= last + 2), None)
    is_from = it.line.words[last - 1].plain in {"from", "by", "من", "عند"}
    if is_from and near:
        return near
    return before[-1] if before else near or next(iter(after), None) or next(iter(it.last_people), None)


def _kind(it: Sentence, begins: int, ends: int, words: set[str]) -> str:
    for kind, pattern in OCCASIONS:
        if kind in KINDS and any(begins <= first < ends for first, _, _ in it.line.found(pattern)):
            return kind
    return "gathering" if words & MEALS else "other"

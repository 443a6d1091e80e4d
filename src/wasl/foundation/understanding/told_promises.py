"""A clause of a promise: whose it is, to whom, by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .clauses import Clause
from .matters import wording_of
from .mentions import Mention
from .promise_signs import BY_US
from .sentence import ENDS_IN_ONE_PERSON, ENDS_IN_PRONOUN, ONE_PERSON, PRONOUN_AFTER, Sentence
from .understood import Promise, Unsure

HAD_BEEN = frozenset({"كان", "كانت", "كانوا", "كنت", "وكان", "وكانت"})
SAME_BREATH = 3  # words
SEVERAL = 2
DEED_AND_WHOM = 3  # words: to send her
IT = frozenset({"it", "that", "this"})


def add_promise(it: Sentence, clause: Clause) -> None:
    sign, days = clause.sign, it.days_of(clause)
    if sign.kind == "mine" and _is_quoted(it, clause):
        sign = replace(sign, kind="theirs")
        clause = replace(clause, sign=sign)
    people = _bound(it, clause)
    if not people and sign.what == BY_US:  # نسافر بكرة: what we do ourselves is promised to nobody
        return
    due = next((day for day in days if day.ahead and day.first >= sign.first), None) or next(
        (day for day in days if day.ahead and not day.past), None
    )
    if due is None and clause.starts_sentence and it.last_contact is None:  # الأحد لازم أرسل
        due = next((day for day in days if day.ahead), None)
    if due is None and _had_been_due(it, clause):
        due = next((replace(day, ahead=day.past) for day in days if day.past and day.first >= sign.last), None)
    made = next((day.past for day in days if day.past and day is not due and not day.ahead), None)
    contact = it.last_contact
    on = made or (it.out.contacts[contact].on if contact is not None else it.today.on)
    wording = wording_of(it.line, it.text, clause, it.days, people, it.invited_at)
    before = it.out.promises[-1] if it.out.promises else None
    if (
        before
        and before.side == sign.kind
        and before.people == people
        and before.due_on is None
        and _says_it_again(it, clause)
    ):
        when = due.ahead if due else None
        it.out.promises[-1] = replace(before, due_on=when, wording=before.wording if _is_it(wording) else wording)
        return
    it.out.promises.append(
        Promise(sign.kind, people, due.ahead if due else None, wording, on, bool(due and due.is_rough), contact)
    )
    if people:
        it.last_people = people
    else:
        it.out.unsure.append(Unsure("who", it.words(sign.first, min(sign.last + 3, clause.last))))


def _had_been_due(it: Sentence, clause: Clause) -> bool:
    """كان واعدني يسلم أمس: by a day that has gone by."""
    first = clause.sign.first
    return first > 0 and it.line.words[first - 1].plain in HAD_BEEN


def _says_it_again(it: Sentence, clause: Clause) -> bool:
    """Swore she'd; forgot to reply, will do it tonight; one promise, said in two."""
    place = next(n for n, one in enumerate(it.clauses) if one is clause or one.sign.first == clause.sign.first)
    last = it.clauses[place - 1].sign.last if place else 0
    between = list(it.line.words[last : clause.sign.first])
    if all(word.text == ":" for word in between[-1:]) and len(between) <= SAME_BREATH:
        return True
    said = it.line.words[clause.sign.first : clause.last]
    return (
        any(word.plain in IT for word in said)
        or said[0].plain.endswith(("ها", "له"))
        or it.line.words[clause.sign.last - 1].plain.endswith("ها")
    )


def _is_it(wording: str) -> bool:
    return (len(wording.split()) <= SAME_BREATH and bool(set(wording.split()) & IT)) or wording.startswith(
        ("أرسلها", "ارسلها")
    )


def _is_quoted(it: Sentence, clause: Clause) -> bool:
    """قال لي وائل: هبعتلك. Their own words follow the colon."""
    before = it.line.words[clause.sign.first - 1] if clause.sign.first else None
    said = {word.plain for word in it.line.words[max(0, clause.sign.first - 5) : clause.sign.first]}
    return bool(
        before
        and before.text in {":", '"', "«", "“"}
        and said & {"قال", "قالت", "قالي", "قالتلي", "said", "says", "وقال", "وقالت"}
    )


def _bound(it: Sentence, clause: Clause) -> tuple[Mention, ...]:
    return _of_clause(it, clause) or it.only_one(clause)


def _of_clause(it: Sentence, clause: Clause) -> tuple[Mention, ...]:
    sign, named = clause.sign, it.named(clause)
    right_after = next((one for one in named if sign.names_after and one.first == sign.last), None)
    before = [one for one in named if one.last <= sign.first]
    after = [one for one in named if one.first > sign.first]
    if right_after:
        return (right_after, *_joined_to(it, right_after, named))
    if sign.kind == "theirs":
        inside = [one for one in named if sign.first < one.first < sign.last]
        return tuple(before[-1:]) or tuple(inside[:1]) or it.last_people[:] or tuple(after[:1])
    word = it.line.words[sign.last] if sign.last < len(it.line.words) else None
    inside = [one for one in named if sign.first < one.first < sign.last]
    if inside:
        return (inside[0],)
    has_pronoun = bool(ENDS_IN_PRONOUN.search(it.line.words[sign.last - 1].plain)) or bool(
        word and word.plain in PRONOUN_AFTER
    )
    if has_pronoun and it.last_people:
        return _one_of(it, clause) or it.last_people
    return tuple(after[:1]) or tuple(before[:1]) or _one_of(it, clause) or it.last_people


def _one_of(it: Sentence, clause: Clause) -> tuple[Mention, ...]:
    """قابلت سارة وهدى ووعدت أرسل لها: one of the several who were named, and which of them is not said."""
    meant = tuple(dict.fromkeys(person for one in it.last_people for person in one.people))
    if len(it.last_people) < SEVERAL or len(meant) < SEVERAL:
        return ()
    for place in range(clause.sign.first, min(clause.sign.last + DEED_AND_WHOM, clause.last)):
        word = it.line.words[place]
        if word.plain in ONE_PERSON or ENDS_IN_ONE_PERSON.search(word.plain):
            return (Mention(place, place + 1, word.text, meant),)
    return ()


def _joined_to(it: Sentence, one: Mention, named: Sequence[Mention]) -> list[Mention]:
    """Rita and Noor, سارة ونورة."""
    found, last = [], one.last
    for other in named:
        between = {word.plain for word in it.line.words[last : other.first]}
        if other.first >= last and (
            (between and between <= {"and", "&", ",", "و"}) or (not between and other.prefix == "و")
        ):
            found.append(other)
            last = other.last
    return found

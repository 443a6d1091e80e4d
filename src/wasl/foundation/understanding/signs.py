"""The words of a sentence that say that something happened: contacts, promises, occasions, introductions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from . import contact_words as contacts
from . import occasion_words as occasions
from .contact_signs import contact_signs
from .found import Day, Sign
from .promise_signs import promise_signs, settled
from .words import Line, phrase

EVENT = next(pattern for channel, pattern in contacts.CHANNELS if channel == "event")
_TOWARDS = r"(?=_(?:\w+_){0,3}?(?:على|عل|الى|مع|ب(?!ريد|ايميل|واتس|كره)\w{2,}|لل?\w{3,})(?!\S))"
INTRODUCTIONS = phrase(
    rf"[وف]?(?:س|ب|ح|ه|ها|غا)?[انيت](?:عرف|قدم|وصل|ربط|شبك)(?:ك|كم){_TOWARDS}|[وف]?(?:س|ب|ح|ه|ها|غا)?[انيت]?(?:عرف|قدم|شبك|ربط)(?:ت|وا|ات|و)?(?:ني|نا){_TOWARDS}|"
    r"[وف]?(?:(?:جمع|عرف|ربط|قرب|وفق)(?:ت|نا)?|(?:تم_)?(?:ال)?(?:تعريف|تعارف))_(?:ما_)?بين(?:ي_وبين)?(?=_)|(?:ال)?سبب_(?:في_)?(?:معرفتي|تعارفي|تعرفي)(?=_(?:ب\w{2,}|على|الى|مع))|"
    r"[وف]?(?:س|ب|ح|ه|ها|غا)?[ان](?:قدم|عرف|وصل|ربط|شبك|جمع)(?=_(?!ال)\w+(?:_\w+)?_(?:على|الى|مع|(?:ل|ب)(?!ال)\w{3,})(?!\S))|[وف]?(?:اوصل|قدم)(?:ت|وا)?(?:ني|نا)(?=_(?:\w+_){0,3}?(?:على|الى|مع|(?:ل|ب)(?!ال)\w{3,})(?!\S))|"
    r"[وف]?(?:عرف|قدم|وصل|ربط|شبك)ت?(?=_(?!ال)\w+_(?!ال)\w+(?:_\w+)?_(?:على|(?:ل|ب)(?!ال)\w{3,})(?!\S))|"
    r"brought_(?:me|us)_together_with|[وف]?(?:عمل|سوي|سو|دار)(?:ت)?_?لي_(?:انترو|تعارف|لقاء_تعارف)_(?:مع|ل)|(?:انترو|انتروداكشن)_(?:مع|ل)|[وف]?دل(?:ت)?ني_على|[وف]?(?:ب)?تعريف(?:ه|ها|هم|ني|ي)?(?=_(?:ب\w{2,}|على)_?)|[وف]?(?:قدم|عرف|جمع|وصل)ت(?=_(?!ال)\w+(?:_\w+)?_(?:ل|ب)(?!ال)\w{3,})|"
    r"[وف]?(?:وصل|صل)(?:ت|وا)?(?:ني|نا)(?=_(?:\w+_){0,2}?ب(?!ريد|ايميل|واتس|كره)\w{3,})|[وف]?(?:س|ب|ح|ه|غا|ها|ي|ت)?[يتان]?(?:عرف|قدم|ربط|شبك|دل)(?:ت|وا|ات)?(?:ني|نا)(?=_(?:\w+_){1,3}?(?:على|ب\w{2,}|الى|مع|عل|ل\w{3,})(?!\S))|[وف]?(?:س|ب|ح|ه|ها)?[ان](?:وصل|عرف|ربط|شبك|جمع|صل)(?:ه|ها|هم|كم)(?=_(?:\w+_)?(?:ب\w{2,}|على|مع|ل\w{3,}))"
    r"|[وف]?(?:عرف|قدم|ربط|شبك)ت(?=_\w+(?:_\w+)?_(?:على|الى|مع|ب\w{2,})_?)|[وف]?(?:ي|ت)تعرف_على|(?:got|been|was)_introduced_to|(?:made|make|making|do|doing)_an_(?:intro|introduction)_to|(?:an_)?introduction_(?:to|between)|(?:put|putting|puts|connect|connected|connecting|link|linked)(?=_\S+(?:_\S+)?_in_(?:touch|contact)_with_)|introduce(?=_(?!me_|us_|him_|her_|them_)\S+(?:_\S+)?_to_)|put(?:s|ting)?_(?:me|us|him|her|them)_in_contact_with"
    r"|(?:an_|the_|his_|her_)?intro(?:duction)?s?_to|introduc(?:e|ed|es|ing)_(?:me|us|him|her|them)_to|(?:connect(?:ed|s|ing)?|link(?:ed|s|ing)?)_(?:me|us|him|her|them)_(?:up_)?(?:to|with)"
    r"|put(?:s|ting)?_(?:me|us|him|her|them)_in_touch_with|refer(?:s|red|ring)?_(?:me|us|him|her|them)_to|hook(?:s|ed)?_(?:me|him|her)_up_with|introduc(?:e|ed|ing)_me|introduced(?=_\S+(?:_\S+)?_(?:to|and)_)|connected(?=_\S+(?:_\S+)?_(?:to|with|and)_)|put(?=_\S+(?:_\S+)?_in_touch_with_)"
    r"|[وف]?(?:س|ب|ه|ح)?[يتان]?(?:عرف|قدم|وصل|شبك|يعرف)(?:ت|وا)?(?:ني|ها|ه|هم|نا)_(?:على|ب|ل|الى|مع|عل)|[وف]?(?:ب)?(?:تعريفي|تعريفه|تعريفها|بتعريفي|تقديمي)_(?:على|ب|ل|الى)|[وف]?(?:س|ب|ه|ح)?[يتان]?(?:عرف|ربط|شبك)(?:ت|وا)?(?:ني|ها|ه|هم|نا)|[وف]?(?:س|ب|ه|ح)?[يت]وصلني|[وف]?(?:س|ب|ه|ح)?[اني]?عرفت?(?=_\S+(?:_\S+)?_على_)"
)

REACHED_ME = re.compile("^[وف]?ا?وصلت?(?:ني|نا)$")
"""Somebody came to the owner, unless it leads on to a third: وصلني خالد بحسام."""


def signs_in(line: Line, days: Sequence[Day]) -> list[Sign]:
    """In their order; of two that overlap the longer one, and a promise before a contact."""
    found = [*promise_signs(line, days), *contact_signs(line)]
    kept: list[Sign] = []
    taken = {place for day in days for place in range(day.first, day.last)}
    for sign in sorted(found, key=lambda sign: (sign.kind == "contact", sign.first - sign.last, sign.first)):
        takes_a_day = sign.kind == "contact" and sign.last - 1 in taken  # an e-mail "from" three days ago
        if not _is_within(sign, taken) and not takes_a_day and not any(sign.overlaps(other) for other in kept):
            kept.append(sign)
    kept = settled(line, sorted(kept, key=lambda sign: sign.first), days)
    kept += [sign for sign in _occasions(line) if not _is_within(sign, taken)]
    letters = {sign.first for sign in kept if sign.kind == "contact" and line.words[sign.last - 1].plain == "من"}
    presented = [(first, last) for first, last, _ in line.found(INTRODUCTIONS) if first not in letters]
    joined = {first for first, _ in presented if REACHED_ME.match(line.words[first].plain)}
    kept = [sign for sign in kept if sign.kind != "contact" or sign.first not in joined]
    kept += [Sign("introduction", first, last, names_after=True, names_before=True) for first, last in presented]
    return sorted(kept, key=lambda sign: (sign.first, sign.last))


def _is_within(sign: Sign, places: set[int]) -> bool:
    return places.issuperset(range(sign.first, sign.last))


def _occasions(line: Line) -> Iterator[Sign]:
    """One of a kind for the same words; a child's success before the graduation it was."""
    events = [(first, last) for first, last, _ in line.found(EVENT)]
    found = [
        Sign("occasion", first, last, "child-success", names_before=True)
        for first, last, _ in line.found(occasions.SUCCESS_OF_CHILD)
    ]
    for kind, pattern in occasions.OCCASIONS:
        for first, last, _ in line.found(pattern):
            sign = Sign("occasion", first, last, kind, names_after=True, names_before=True)
            if any(
                begin <= first and last <= end and "'s " not in line.text for begin, end in events
            ) and not line.words[last - 1].plain.endswith(("ه", "ها")):
                continue  # met at a wedding: nothing is said of whose
            if any(one.what == kind for one in found):
                continue
            if not any(sign.overlaps(other) for other in found):
                found.append(sign)
    yield from found

"""Who introduced whom to whom, or is to, or was asked to: the owner is whoever has no name in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from .found import Sign
from .mentions import Mention
from .sentence import Sentence
from .understood import Introduction, Promise
from .words import phrase

OF_ME = re.compile(r"(?:ني|نا|يني)$|^(?:ال)?سبب$")
BETWEEN_US = frozenset(["بيني"])
THEY_PRESENT = re.compile(r"^[وف]?(?:عرف|قدم|وصل|ربط|شبك|جمع)ت?$")
CAME_TO_KNOW = phrase(
    "[وف]?(?:عرفت|تعرفت|التقيت|قابلت|وصلت|لقيت)(?:_على|_الى|_ب)?|i_(?:met|got_to_know|came_to_know|know)"
)
BY_ME = re.compile(
    r"^[وف]?(?:س|ب|ح|ه|ها|با)?[ان](?:عرف|قدم|وصل|ربط|شبك|صل|جمع)|^[وف]?(?:عرف|قدم|وصل|ربط|شبك|جمع)(?:ت|نا)(?!ني)"
)
ASKED = phrase(
    r"[وف]?(?:طلبت|طلبنا|سالت|رجوت|ترجيت|ابغي|ابغا|ابي|اريد|بدي|عايز|عاوز|عايزه|نحب|ودي|حابب|حابه|اتمني|ارجو|بغيت|نطلب|كلمت|ياريت|ليت|عسي|لعل|ممكن)(?:ه|ها)?"
    r"|(?:i_)?(?:asked|requested)|i'd_like|i_would_like|i_want|i'm_hoping|hoping|i_need|i_wish|could|can|please_ask|ask"
)
THEY_ASK = phrase(
    r"[وف]?(?:يبي|تبي|يبغي|تبغي|يبغا|تبغا|بده|بدو|بدها|عايز|عايزه|عاوز|يريد|تريد|ودها|وده|طلب|طلبت|حاب|حابه)(?:ني)?"
    r"|wants|would_like|asked(?:_me)?|is_asking|asks|is_hoping|hopes|requested|wanted|needs"
)
HAS_BEEN = frozenset({"given", "asked"})
THROUGH = phrase(r"through|via|thanks_to|عن_طريق|من_خلال|بواسطه|من_طرف|من_قبل|by")
THROUGH_WHOM = frozenset(["by"])


def add_introductions(it: Sentence) -> None:
    """Each sign of an introduction with the name that it leads to."""
    for sign in it.signs:
        if sign.kind == "introduction" and (to := it.after(sign)) is not None:
            told = _told(it, sign, to)
            told = replace(told, on=_day(it, sign) if told.how in HAS_BEEN else None)
            it.out.introductions.extend(replace(told, to=one) for one in (to, *_beside(it, to, told)))
            is_promised = any(one.side == "mine" and told.whom in one.people for one in it.out.promises)
            if (
                told.how == "wanted" and told.whom is not None and not is_promised
            ):  # it waits for the owner, until she says no
                made_on = it.out.contacts[0].on if it.out.contacts else it.today.on
                begins = max(_clause_begins(it, sign), told.whom.last)
                it.out.promises.append(Promise("mine", (told.whom,), None, it.words(begins, to.last), made_on))
    _through(it)
    # ربطني بسارة عمل: nobody introduced her
    it.out.introductions[:] = [one for one in it.out.introductions if one.by or one.whom]


def _beside(it: Sentence, to: Mention, told: Introduction) -> list[Mention]:
    """Others whom it leads to as well."""
    taken = {one.first for one in (told.by, told.whom) if one is not None}
    return [one for one in it.joined_to(to) if one.first not in taken]


def _day(it: Sentence, sign: Sign) -> date | None:
    """On which it was, or was asked for, within the same sentence."""
    begins = _clause_begins(it, sign)
    ends = next((n for n in range(sign.first, len(it.line.words)) if it.line.words[n].is_strong), len(it.line.words))
    days = [day for day in it.days if day.past and begins <= day.first < ends]
    return next((day.past for day in days if not day.ahead or not it.out.promises), None)


def _told(it: Sentence, sign: Sign, to: Mention) -> Introduction:
    words = it.plain(sign.first, sign.last)
    is_of_me = bool(OF_ME.search(words.split(" ")[0])) or {"me", "us", *BETWEEN_US} & set(words.split(" ")) != set()
    between = next((one for one in it.mentions if sign.first < one.first < to.first and not _is(one, to)), None)
    before = next((one for one in reversed(it.mentions) if one.last <= sign.first and not _is(one, to)), None)
    if two := _presents_another(it, sign, to):
        return Introduction(*two, "given")
    if promise := _promise(it, sign):
        other = promise.people[0] if promise.people and not _is(promise.people[0], to) else before
        if promise.side == "theirs":
            return Introduction(other, to, None, "promised")
        return Introduction(None, to, other or between, "promised")
    lead = it.plain(_clause_begins(it, sign), sign.first)
    if is_of_me:
        is_asked = bool(ASKED.search(lead)) and not THEY_ASK.search(lead.split(" ")[-1])
        return Introduction(between or before, to, None, "asked" if is_asked else "given")
    if THEY_ASK.search(lead):
        return Introduction(None, to, before or between, "wanted")
    is_by_me = bool(BY_ME.search(words.split(" ")[0])) or before is None or lead.split(" ")[-1] in {"i", "we", "i've"}
    return Introduction(None if is_by_me else before, to, between, "given")


def _presents_another(it: Sentence, sign: Sign, to: Mention) -> tuple[Mention, Mention, Mention] | None:
    """عرّف خالد سارة على هند: two are named before whom it leads to, the first of them presents the second."""
    if sign.last - sign.first > 1 or not THEY_PRESENT.match(it.line.words[sign.first].plain):
        return None
    between = [one for one in it.mentions if sign.last <= one.first < to.first]
    if len(between) != len(("by", "whom")) or between[1].prefix or between[1].first != between[0].last:
        return None
    return between[0], to, between[1]


def _promise(it: Sentence, sign: Sign) -> Promise | None:
    """The promise of which it is the wording."""
    clauses = [clause for clause in it.clauses if clause.sign.kind in {"mine", "theirs"}]
    told = zip(clauses, it.out.promises, strict=False)
    return next((one for clause, one in told if clause.holds(sign.first) and clause.sign.first <= sign.first), None)


def _clause_begins(it: Sentence, sign: Sign) -> int:
    places = [
        place
        for place in range(sign.first)
        if it.line.words[place].is_strong or it.line.words[place].text in {",", "،"}
    ]
    return places[-1] + 1 if places else 0


def _is(one: Mention, other: Mention) -> bool:
    return one.first == other.first


def _through(it: Sentence) -> None:
    """Met Kofi through Liam: who led to him was not there herself."""
    for first, last, match in it.line.found(THROUGH):
        by = next((one for one in it.mentions if last <= one.first <= last + 1), None)
        if by is None or (match.group() in THROUGH_WHOM and "introduced" not in it.line.text[: match.start()]):
            continue
        met = next((one for one in reversed(it.mentions) if one.last <= first), None) or _known_by(it, by)
        contact = next((n for n, one in enumerate(it.out.contacts) if met in one.people), None)
        known = next((n for n, one in enumerate(it.out.introductions) if met is not None and _is(one.to, met)), None)
        if met is None or (contact is None and known is None and met.first < by.first):
            continue
        if known is not None:
            it.out.introductions[known] = replace(it.out.introductions[known], by=by, whom=None)
        else:
            it.out.introductions.append(Introduction(by, met, None, "given"))
        for number, one in enumerate(it.out.contacts):
            it.out.contacts[number] = replace(one, people=_without(one.people, by))


def _known_by(it: Sentence, by: Mention) -> Mention | None:
    """عن طريق سارة عرفت هند: who leads stands first, then that the owner came to know."""
    for _first, last, match in it.line.found(CAME_TO_KNOW):
        if match.group() and by.last <= last <= by.last + 3:
            return next((one for one in it.mentions if by.last <= one.first and one.first - last in (0, 1)), None)
    return None


def _without(people: Sequence[Mention], left_out: Mention) -> tuple[Mention, ...]:
    return tuple(one for one in people if not _is(one, left_out))

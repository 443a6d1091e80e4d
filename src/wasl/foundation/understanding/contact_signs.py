"""The words of a sentence that say that the owner was in touch with somebody, and who began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match

from wasl.foundation.language.folded_line import listed

from . import contact_words as said
from .common_words import NOT, SOMEBODY
from .found import Sign
from .words import Line

SAID_SOON_AFTER = 3  # words between a verb and its "to me"
# These verbs need no preposition: what follows is a name, even where it looks like "to me".
TO_SOMEBODY = frozenset(["كلم", "هاتف", "راسل", "خابر", "هني", "عزي", "كالم", "حاكي", "واسي", "جاوب"])
NAMED = (
    (said.ARABIC_MUTUAL, ""), (said.ENGLISH_MUTUAL, ""), (said.ARABIC_IN, "in"), (said.ENGLISH_IN, "in"), (said.ARABIC_OUT, "out"),
)  # fmt: skip
WAITING = listed(
    "ناطر ناطره ناطرين منتظر منتظره منتظرين مستني مستنيه مستنين انتظر ننتظر بانتظار انتظار استني نستني كنستني كنتسني يستني اترقب اتوقع متوقع محتاج محتاجه"
)
NOT_HAD = NOT | {"no", "without", "بدون", "لا", "any", "اي", "ولا"} | WAITING
SHORT = frozenset(
    ["رد", "دق", "رن", "بعث", "بعت", "دز", "ارسل", "رسل", "طرش", "تصل", "ردد"]
)  # nouns too, at the end of a text
NO_VERB_ALONE = frozenset(["مسج", "ماسج", "مسد", "كلم", "كتب", "هنا", "عزي", "بارك", "حول", "رد", "ردد"])
THIRD_PERSON = frozenset(["", "وا", "و", "ت", "ات"])
HIM = re.compile(r"^(?:ت|نا)\w+")
"""كلمته: to whom it was is said by the verb, so that what stands before is not who did it."""
HERSELF = frozenset(["he", "she", "they"])
DETERMINERS = frozenset(["a", "an", "the", "my", "his", "her", "its", "our", "their", "your", "this", "that", "some"])
"""The updated plan: no deed, but a thing that was done before."""

I_SAID = frozenset(["i", "we", "i've", "we've", "i'd"])
OF_BOTH = frozenset(
    [
        "بيني",
        "كان",
        "كانت",
        "عندي",
        "عندنا",
        "عنا",
        "had",
        "off",
        "phone",
        "call",
        "chat",
        "conversation",
        "talk",
        "word",
        "مكالمه",
        "اتصال",
    ]
)


def contact_signs(line: Line) -> Iterator[Sign]:
    """Overlaps are left for the one who asks."""
    for ways, read in ((said.ARABIC, _arabic), (said.ENGLISH, _english)):
        for way in ways:
            for first, last, match in line.found(way.pattern):
                if sign := read(line, way, first, last, match):
                    yield sign
    for ways, direction in NAMED:
        for way in ways:
            for first, last, match in line.found(way.pattern):
                before = line.words[max(0, first - (2 if direction == "in" else 1)) : first]
                if all(word.plain not in NOT_HAD for word in before):  # no reply from her yet
                    yield _named(way, first, last, match, direction)


def _named(way: said.Way, first: int, last: int, match: Match[str], direction: str) -> Sign:
    """Talking is begun by whoever tells of it; sitting together, a call that one had, تكلمنا, by both."""
    words = match.group()
    if way.is_mutual:
        by_both = bool(OF_BOTH & set(words.split())) or words.removesuffix(" مع").endswith("نا")
        direction = "out" if way.channel == "call" and not by_both else ""
    elif not direction and words.endswith("مع"):
        direction = "out"
    return Sign(
        "contact", first, last, way.channel, direction, way.is_mutual, names_after=True, names_before=direction == "in"
    )


def _arabic(line: Line, way: said.Way, first: int, last: int, match: Match[str]) -> Sign | None:
    """The ending of the verb, or "to me" soon after it, says who began."""
    end, stem = match["end"], match["stem"]
    if first and line.words[first - 1].plain in NOT:
        return None
    after = _near(line, last)
    me = next((place for place, word in enumerate(after) if word in said.ME_ARABIC), None)
    if (stem == "رد" and after[:1] == ["الي"]) or (stem == "ودي" and end == "نا"):  # ورد إلي اتصال; دينا
        return None
    if me is not None and after[me] == "علي" and stem in TO_SOMEBODY:
        me = None
    is_mine = (end.startswith(("ت", "نا")) and not (stem == "رد" and end == "ت")) or (
        stem == "بعت" and not end.endswith("ني")
    )
    to_me = (
        end.endswith(("ني", "لي", "ليا", "لنا"))
        or (after[:1] == ["بيه"] and not end)
        or (end.endswith("نا") and len(end) > len("نا"))
    )
    if way.is_mutual:
        return (
            Sign("contact", first, last, way.channel, "", way.is_mutual, names_after=True) if is_mine or to_me else None
        )
    if not to_me and me is not None and not any(word in said.TO_ARABIC for word in after[:me]):
        to_me, last = True, last + (me == 0)
    direction = "in" if to_me else _of_verb(stem, end, after, is_mine=is_mine)
    if not direction:
        return None
    return Sign("contact", first, last, way.channel, direction, names_after=True, names_before=True)


def _of_verb(stem: str, end: str, after: list[str], *, is_mine: bool) -> str:
    """`?` where the subject decides; nothing where it is no verb of contact after all."""
    if is_mine:
        is_bare = end in {"ت", "نا"} and bool(after) and after[0] not in said.TO_ARABIC
        return "?out" if is_bare or (not after and not HIM.search(end)) else "out"
    if stem == "رد" and after[:1] and (after[0] == "على" or end == "ت"):
        return "?in"
    if end not in THIRD_PERSON or stem in NO_VERB_ALONE or (stem in SHORT and not after):
        return ""
    return "?in"


def _near(line: Line, last: int) -> list[str]:
    """The next words, up to a break or a word joined by "and"."""
    found: list[str] = []
    for word in line.words[last : last + SAID_SOON_AFTER]:
        if word.is_break or word.plain.startswith("و"):
            break
        found.append(word.plain)
    return found


def _english(line: Line, way: said.Way, first: int, last: int, match: Match[str]) -> Sign | None:
    before = line.words[first - 1].plain if first else ""
    is_of_somebody = not match["subject"] and any(
        word.plain in {"somebody", "someone"} for word in line.words[max(0, first - 4) : first]
    )
    if is_of_somebody and before not in NOT:
        return Sign("contact", first, last, way.channel, "in")
    after = line.words[last].plain if last < len(line.words) else ""
    is_named = first > 1 and line.words[first - 2].plain in {"a", "an"}  # a source called Zayd
    if before in NOT or before in SOMEBODY or before in DETERMINERS or is_named:
        return None
    if after in said.ME_ENGLISH:
        return Sign("contact", first, last + 1, way.channel, "in", names_before=True)
    if I_SAID & set((match["subject"] or "").split()):
        return Sign("contact", first, last, way.channel, "out", names_after=True)
    if before in HERSELF:
        return Sign("contact", first, last, way.channel, "in")
    return Sign("contact", first, last, way.channel, "?out", names_after=True, names_before=True)

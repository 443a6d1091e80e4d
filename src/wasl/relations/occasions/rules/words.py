"""The words of a greeting: which occasion takes which, in what tone, and put together for a channel."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from wasl.foundation.language.addressing import called
from wasl.foundation.language.counting import Language
from wasl.foundation.language.figures import Digits
from wasl.foundation.language.sentences import say, sentence_ids

Tone = Literal["joy", "grave", "care", "invitation"]

REGISTERS = ("formal", "collegial", "close")

SAME_WORDS: Mapping[str, str] = {"christmas-eastern": "christmas", "easter-eastern": "easter"}
HARDSHIP_TONES: Mapping[str, Tone] = {"illness": "care", "condolence": "grave", "hardship": "care"}
INVITATION = "invitation"

REGION_OF: Mapping[str, str] = {
    **dict.fromkeys(("SA", "AE", "KW", "QA", "BH", "OM", "YE"), "gulf"),
    **dict.fromkeys(("EG", "SD"), "egypt"),
    **dict.fromkeys(("JO", "LB", "SY", "PS", "IQ"), "levant"),
    **dict.fromkeys(("MA", "DZ", "TN", "LY", "MR"), "maghreb"),
}
"""Where people greet alike: عساكم من عوّاده in the Gulf, كل سنة وأنت طيب on the Nile, ينعاد عليك in the Levant."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a greeting goes. `gender` is m, f, many or unknown; `address` may be empty."""

    person_id: int
    gender: str
    address: str
    register: str
    language: Language
    region: str = "other"


@dataclass(frozen=True, slots=True)
class Topic:
    """What a greeting is about: a feast, a yearly day, a life event or an invitation; `label` is its name in words."""

    name: str
    step: str = "first"
    label: str = ""

    @property
    def key(self) -> str:
        """The name of its words."""
        if self.name == "illness" and self.step == "recovered":
            return "recovery"
        if self.name in HARDSHIP_TONES or self.name == INVITATION:
            return f"{self.name}-{self.step}"
        return SAME_WORDS.get(self.name, self.name)

    @property
    def tone(self) -> Tone:
        if self.name == INVITATION:
            return "invitation"
        return "joy" if self.key == "recovery" else HARDSHIP_TONES.get(self.name, "joy")


def count_of_variants(topic: Topic) -> int:
    """How many wordings there are; as many in each language, which a test holds."""
    return _counts()[topic.key]


def greeting(to: Addressee, topic: Topic, variant: int, *, channel: str, digits_in: Digits = "latn") -> str:
    """The greeting as it is sent: a mail in paragraphs, a chat in a line, or in English two; for a call, what to begin with."""
    if channel == "call":
        return _say(to, f"call-{topic.tone}", topic, digits_in)
    opening = _say(to, f"opening-{_manner(topic)}", topic, digits_in)
    words = _say(to, f"greet-{topic.key}-{variant}", topic, digits_in)
    comma = "،" if to.language == "ar" else ","
    if channel == "email":
        closing = _say(to, f"closing-{_manner(topic)}", topic, digits_in)
        return f"{opening}{comma}\n\n{words}\n\n{closing}"
    between = " " if to.language == "ar" else "\n"  # an English sentence begins with a capital
    return f"{opening}{comma}{between}{words}"


def subject(to: Addressee, topic: Topic) -> str:
    """The subject of a mail."""
    return _say(to, f"subject-{topic.tone}", topic, "latn")


def register_of(*, is_titled: bool, is_familiar: bool, last: str = "") -> str:
    """As the owner wrote last; else formal to a title, close to whom she calls by a given name or a kunya by choice."""
    if last in REGISTERS:
        return last
    if is_titled:
        return "formal"
    return "close" if is_familiar else "collegial"


def _manner(topic: Topic) -> str:
    return "joy" if topic.tone in {"joy", "invitation"} else "grave"


def _say(to: Addressee, sentence: str, topic: Topic, digits_in: Digits) -> str:
    is_opening = sentence.startswith("opening-")
    return say(
        to.language,
        sentence,
        digits_in=digits_in,
        book="greetings",
        name=to.address,
        called=called(to.address),
        person=to.gender,
        register="unnamed" if is_opening and not to.address else to.register,
        region=to.region,
        label=topic.label,
    )


@cache
def _counts() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for sentence in sentence_ids("ar", "greetings"):
        if matched := re.fullmatch(r"greet-(.+)-(\d+)", sentence):
            found[matched[1]] = max(found.get(matched[1], 0), int(matched[2]))
    return found

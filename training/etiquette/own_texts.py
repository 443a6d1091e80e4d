"""Texts of our own to learn from: what this program says, everyday sentences, and insults put into the ways they are said."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from training.etiquette.sources import Message, own
from wasl.foundation.etiquette.insults import lexicon

HERE = Path(__file__).parent
AIMED_AT = {
    "ar": ("يا {0}", "انت {0}", "انت واحد {0}", "والله انك {0}", "اسكت يا {0}", "شو هال{0}", "كلكم {0}", "هذا {0} وابن {1}", "يا {0} يا {1}",
           "انتو {0} ما منكم فايدة", "مبتفهمش يا {0}", "ما تستحي يا {0}", "روح يا {0}", "هاد واحد {0} ما بيفهم", "نتا {0}"),
    "en": ("you {0}", "you are a {0}", "what a {0}", "shut up {0}", "these {0} again", "he is such a {0}", "{0} and {1}", "go away you {0}"),
}  # fmt: skip
HARSH_COUNTS, OWN_COUNTS = 3, 2
"""How often each is gone over: there are few of them."""


def said_by_the_program(language: str) -> Iterator[Message]:
    """Courteous, standard, and about relationships."""
    for line in (HERE / f"ordinary_{language}.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield Message(line, is_abuse=False)


def insults_aimed(language: str) -> Iterator[Message]:
    """Each word of the lexicon in some of the ways in which it is said."""
    known = lexicon()
    words = sorted(known.always | known.aimed if language == "ar" else known.english | known.english_aimed)
    ways = AIMED_AT[language]
    for place, word in enumerate(words):
        for way in itertools.islice(itertools.cycle(ways), place, place + 3):
            yield Message(way.format(word, words[place * 7 % len(words)]), is_abuse=True)


def harsh_and_firm(language: str, parts: tuple[str, ...] = ("development", "inventive")) -> Iterator[Message]:
    """Our messages that are harsh or firm, of the parts that are open to learning."""
    for part in parts:
        for label, variety, text in own(part):
            if (variety == "english") == (language == "en"):
                yield Message(text, label == "harsh")


def own_messages(language: str) -> list[Message]:
    few = list(harsh_and_firm(language)) * HARSH_COUNTS
    return [*said_by_the_program(language), *insults_aimed(language), *few]

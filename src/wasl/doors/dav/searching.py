"""What a telephone searches for, looked for in the text of a card first: Radicale reads each card anew to compare it."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

CARDDAV = "{urn:ietf:params:xml:ns:carddav}"
_IN_PARTS = frozenset({"N", "ADR", "ORG"})
"""Radicale compares these as their parts joined by spaces, which do not stand so in the card."""

_FOLD = re.compile(r"\r\n[ \t]")


def may_match(card: str, filters: Sequence[Element]) -> bool:
    """False where Radicale would find nothing either; True where it has to look."""
    if not filters:
        return True
    words = [_words(one) for one in filters]
    if any(found is None for found in words):
        return True
    text = plain(card)
    return all(any(word in text for word in found) for found in words if found is not None)


def plain(card: str) -> str:
    return _FOLD.sub("", card).replace("\\", "").casefold()


def _words(one: Element) -> list[str] | None:
    """One of these has to stand in the card; None where that cannot be said."""
    properties = list(one)
    found = [_word(each) for each in properties]
    told = [word for word in found if word]
    if one.get("test", "anyof") == "allof":
        return [max(told, key=len)] if told else None
    return told if told and len(told) == len(found) else None


def _word(of_property: Element) -> str:
    matches = of_property.findall(f"{CARDDAV}text-match")
    is_plain = len(matches) == 1 == len(of_property) and matches[0].get("negate-condition") != "yes"
    if not is_plain or of_property.get("name", "").upper() in _IN_PARTS:
        return ""
    word = matches[0].text or ""
    return "" if "\n" in word else word.replace("\\", "").casefold()

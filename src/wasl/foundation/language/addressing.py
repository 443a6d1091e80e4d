"""How to address somebody, and the letters that stand for a name where there is no picture."""

from __future__ import annotations

import re
from typing import Literal

from .articles import without_article
from .folding import fold
from .name_parts import NameParts, split_name
from .script import ARABIC_LETTER
from .titles import JOINED_TO_NEXT, WORSHIPPER_OF, agreeing, shown_title

Gender = Literal["m", "f", ""]
AddressStyle = Literal["kunya", "honorific", "title_given", "given", "full"]

LATIN_ARTICLE = re.compile(r"(?:al|el|as|es|an|ad|ar|az|ash|at)[-‑](?=\w)", re.IGNORECASE)
PASSED_OVER = JOINED_TO_NEXT - WORSHIPPER_OF  # the first letter of عبد الله is ع
FIRST_LETTER = re.compile(r"[^\W\d_]")


def address_form(parts: NameParts, gender: Gender = "", style: AddressStyle = "title_given") -> str:
    """أبو فهد، سعادة الدكتور خالد، د. خالد، خالد، or the name in full.

    Titles take the person's gender when it is known. What the name does not have is left out: without a kunya
    or a title the given name is said, without a given name the family's, with its title.
    """
    if style == "full":
        return _full(parts, gender)
    if style == "kunya" and parts.kunya:
        return parts.kunya
    name = parts.given or parts.kunya or parts.family or parts.display.strip()
    if style == "given" and (parts.given or parts.kunya):
        return name
    before = [*parts.titles[:2]]
    if style == "honorific" and parts.honorific:
        before.insert(0, parts.honorific)
    return " ".join([*(shown_title(agreeing(word, gender)) for word in before), name])


def _full(parts: NameParts, gender: Gender) -> str:
    said = (
        agreeing(piece.text, gender) if piece.role in {"title", "honorific"} else piece.text
        for piece in parts.pieces
        if piece.role not in {"remark", "suffix"}
    )
    return " ".join(said) or parts.display.strip()


def called(address: str) -> str:
    """The form that follows «يا» or «عزيزي»: the kunya's first word is in the accusative there, أبا فهد."""
    return f"أبا {address.removeprefix('أبو ')}" if address.startswith("أبو ") else address


def initials(display: str) -> str:
    """Two letters for a name, first of the given and of the family name: `خ م`, `OH`.

    Titles, articles and the أبو of a family name are passed over; a name of one word has one letter, and what
    holds no letter has none. Arabic letters stand apart, since joined they would read as a word.
    """
    parts = split_name(display)
    family = _without_joining_words(parts.family or parts.grandfather or parts.father)
    names = [parts.given or _without_joining_words(parts.kunya) or family, family]
    letters = [_initial(name) for name in dict.fromkeys(names) if name]
    found = [letter for letter in letters if letter]
    return (" " if any(map(ARABIC_LETTER.match, found)) else "").join(found)


def _without_joining_words(name: str) -> str:
    words = name.split()
    own = (word for word in words[:-1] if fold(word) not in PASSED_OVER)
    return next(own, words[-1] if words else "")


def _initial(name: str) -> str:
    word = LATIN_ARTICLE.sub("", name, count=1)
    key = fold(word.split()[0])
    if without_article(key) != key:
        word = word[word.index("ل") + 1 :]
    found = FIRST_LETTER.search(word)
    return found.group().upper() if found else ""

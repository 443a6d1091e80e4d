"""Other ways in which one name is written: Arabic habits, typing errors, parts left out. For training and measuring."""

from __future__ import annotations

from random import Random

from wasl.foundation.language.names.units import read_name

ROWS_OF_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
PLACES = {
    letter: (place + row / 2, row) for row, letters in enumerate(ROWS_OF_KEYS) for place, letter in enumerate(letters)
}
HARAKAT = "\u064b\u064c\u064e\u064f\u0650\u0651\u0652"
TITLES = ("د. ", "م. ", "أ. ", "الدكتور ", "المهندس ", "السيد ", "أ.د. ", "الأستاذ ")


def typing_error(chance: Random, text: str) -> str:
    """One letter left out, exchanged with a neighbour on the keyboard, doubled by a neighbour, or turned round."""
    place = chance.choice([place for place, letter in enumerate(text) if letter.lower() in PLACES])
    letter, kind = text[place], chance.randrange(4)
    if kind == 0:
        return text[:place] + text[place + 1 :]
    if kind == 1:
        return text[:place] + _neighbour(chance, letter) + text[place + 1 :]
    if kind == 2:
        return text[: place + 1] + _neighbour(chance, letter) + text[place + 1 :]
    return text[:place] + text[place + 1 : place + 2] + letter + text[place + 2 :]


def _neighbour(chance: Random, letter: str) -> str:
    column, row = PLACES[letter.lower()]
    near = [
        other
        for other, (x, y) in PLACES.items()
        if abs(x - column) <= 1 and abs(y - row) <= 1 and other != letter.lower()
    ]
    return chance.choice(near)


def first_and_last(text: str) -> str:
    """The first and the last unit of a name as they are written; nothing for a name of fewer than three."""
    units = read_name(text).units
    if len(units) < 3:
        return ""
    return f"{units[0].text} {units[-1].text}"


def with_initial(text: str) -> str:
    """The first word as its first letter: M. Abdelrahman; nothing for a name of one word."""
    first, *others = text.split()
    return f"{first[0]}. {' '.join(others)}" if others else ""


def without_one(chance: Random, text: str) -> str:
    """Without one of its words, whichever; nothing for a name of fewer than three."""
    words = text.split()
    if len(words) < 3:
        return ""
    left_out = chance.randrange(len(words))
    return " ".join(word for place, word in enumerate(words) if place != left_out)


def turned_round(text: str) -> str:
    """The last word first, as in lists."""
    *before, last = text.split()
    return f"{last}, {' '.join(before)}" if before else text


def arabic_variant(chance: Random, name: str) -> str:
    """The same name as another hand writes it: hamza, ة and ه, ى and ي, joined عبد, tashkeel, tatweel, article, title, بن."""
    words = name.split()
    written = []
    for place, word in enumerate(words):
        other = word
        if other.startswith("ا") and not other.startswith("ال") and chance.random() < 0.4:
            other = chance.choice("أإآ") + other[1:]
        if other.endswith("ه") and chance.random() < 0.5:
            other = other[:-1] + "ة"
        if other.endswith("ي") and chance.random() < 0.4:
            other = other[:-1] + "ى"
        if place and other.startswith("ال") and words[place - 1] != "عبد" and chance.random() < 0.2:
            other = other[2:]
        if len(other) > 2 and chance.random() < 0.2:
            other = other[:1] + chance.choice(HARAKAT) + other[1:]
        if len(other) > 2 and chance.random() < 0.1:
            other = other[:2] + "ـ" + other[2:]
        written.append(other)
    text = " ".join(written)
    if chance.random() < 0.5:
        text = text.replace("عبد ال", "عبدال")
    if len(words) > 2 and chance.random() < 0.2:
        text = text.replace(" ", " بن ", 1) if " بن " not in text else text.replace(" بن ", " ", 1)
    return chance.choice(TITLES) + text if chance.random() < 0.25 else text


def shortened(chance: Random, name: str) -> str:
    """Without one of its words but the first; as it is when it has only two."""
    words = name.split()
    if len(words) < 3:
        return name
    left_out = chance.randrange(1, len(words))
    return " ".join(word for place, word in enumerate(words) if place != left_out)

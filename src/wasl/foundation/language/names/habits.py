"""How names are written in Latin letters from country to country, as far as a rule can say it."""

from __future__ import annotations

import re
from dataclasses import dataclass

SUN_LETTERS = "tdrzsn"


@dataclass(frozen=True, slots=True)
class Habit:
    """The article, the words around names, and what a country's spellings have rather than others."""

    article: str  # before the name, with what joins it
    child_of: str
    daughter_of: str
    abd: str  # before the name that it is joined to
    faith: str  # الدين behind a name
    liked: re.Pattern[str]
    disliked: re.Pattern[str]
    doubles_sun_letters: bool = False  # Abderrahmane


ENGLISH = Habit("Al-", "bin ", "bint ", "abdul", " al-Din", re.compile("sh|kh|j"), re.compile("ou|ch|dj|^g|e$"))
EGYPTIAN = Habit("El-", "", "", "abdel", " El-Din", re.compile("^g|sh|ou"), re.compile("ch|dj|^j|j|q"))
FRENCH = Habit("El ", "Ben ", "Bent ", "abde", " Eddine", re.compile("ou|ch|dj|ss|ane$|ine$"), re.compile("sh|oo|ee|u(?!i)(?<!ou)|w"),
               doubles_sun_letters=True)  # fmt: skip
LEBANESE = Habit("El ", "", "", "abdel ", " Eddine", re.compile("ou|ch|kh"), re.compile("oo|dj"))

HABITS = {"EG": EGYPTIAN, "SD": EGYPTIAN, "LB": LEBANESE} | dict.fromkeys(
    ("DZ", "MA", "TN", "MR", "KM", "DJ", "TD"), FRENCH
)


def habit_of(country: str) -> Habit:
    """Of a country by its two letters; where nothing is known, as English spells."""
    return HABITS.get(country.upper(), ENGLISH)


def fondness(habit: Habit, spelling: str) -> int:
    """How much more a spelling has of what the country likes than of what it does not."""
    return len(habit.liked.findall(spelling)) - len(habit.disliked.findall(spelling))

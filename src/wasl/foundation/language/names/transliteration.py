"""A spelling in the other script where none is known: proposed for display, to be marked as such and corrected.

A unit that other people have is written as they mostly write it, by the habit of the country; any other is spelled
letter by letter. Arabic proposals carry the usual hamza and ta marbuta where names of the world have them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from wasl.foundation.language.folding import fold
from wasl.foundation.language.name_parts import split_name
from wasl.foundation.language.script import script_of

from .evidence import SpellingModel
from .forms import GLUED_ARTICLE
from .habits import SUN_LETTERS, Habit, fondness, habit_of
from .spelling_out import arabic_spellings, latin_spellings
from .tables import spelling_model
from .units import NameUnit, read_name

PROPOSED = 3
FEWEST_UNITS = 2  # a single word may be anything: a plumber, an aunt
LIKED_BY = 2.5  # times as often as counted, for each sign of the country's habit
GOD = {"عبدله": ("Abdullah", "Abdallah")}
PARENT_OF = ("ابو", "ابا", "ابي", "ام")
DAUGHTER_OF = frozenset({"بنت", "bint", "bent"})
OF_GOD = re.compile(r"(?<=[^aeiouy])lah$")  # nasr-lah
LEFT_OF_ARTICLE = re.compile(r"^(?:ou|u|e)(?=[^aeiouy])")  # abd-u-rahman
LATIN_PARENT_OF = re.compile(r"^(abou|abu|abo|oum|umm|um)(?=[a-z]{2})")


def proposed_spellings(names: Sequence[str], country: str = "") -> tuple[str, ...]:
    """For somebody who is written so: the first name in the other script, the likeliest first.

    None where both scripts are there already, where it is neither's, and for a single word.
    """
    scripts = {script_of(name) for name in names}
    if len(scripts) != 1 or len(read_name(names[0]).units) < FEWEST_UNITS:
        return ()
    if scripts == {"arab"}:
        return proposed_latin(names[0], country=country)
    return proposed_arabic(names[0]) if scripts == {"latn"} else ()


@lru_cache(maxsize=512)  # the page of a person is opened again and again
def proposed_latin(name: str, *, country: str = "", model: SpellingModel | None = None) -> tuple[str, ...]:
    """Latin spellings of an Arabic name, the likeliest first; none for a name without Arabic."""
    model, habit = model or spelling_model(), habit_of(country)
    daughter = _daughter(name)
    return _written([
        _latin_choices(model, unit, habit, habit.daughter_of if unit is daughter else habit.child_of)
        for unit in read_name(name).units if unit.is_arabic
    ])  # fmt: skip


@lru_cache(maxsize=512)
def proposed_arabic(name: str, *, model: SpellingModel | None = None) -> tuple[str, ...]:
    """Arabic spellings of a Latin name, the likeliest first; none for a name without Latin."""
    model, daughter = model or spelling_model(), _daughter(name)
    return _written([
        _arabic_choices(model, unit, "بنت " if unit is daughter else "بن ")
        for unit in read_name(name).units if not unit.is_arabic
    ])  # fmt: skip


def _daughter(name: str) -> NameUnit | None:
    """The unit before which بنت stands: whose daughter she is. His and her mother's fathers' fathers are all بن."""
    words = [fold(particle) for particle in split_name(name).particles]
    if not DAUGHTER_OF & set(words):
        return None
    return next((unit for unit in read_name(name).units if unit.is_child), None)


def _written(choices: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The first choice for each unit; then, one unit after the other, its second."""
    if not choices or not all(choices):
        return ()
    first = [unit[0] for unit in choices]
    found = [first]
    found += [[*first[:place], unit[1], *first[place + 1 :]] for place, unit in enumerate(choices) if len(unit) > 1]
    return tuple(dict.fromkeys(" ".join(units) for units in found))[:PROPOSED]


def _latin_choices(model: SpellingModel, unit: NameUnit, habit: Habit, child_of: str) -> list[str]:
    if unit.form in GOD:
        spellings = [*GOD[unit.form]] if habit.abd == "abdul" else [*reversed(GOD[unit.form])]
    else:
        spellings = [_shown_latin(unit, one, habit) for one in _latin_spellings(model, unit, habit)]
    before = (child_of if unit.is_child else "") + (habit.article if unit.has_article else "")
    return [before + spelling for spelling in spellings]


def _latin_spellings(model: SpellingModel, unit: NameUnit, habit: Habit) -> Sequence[str]:
    """As other people of the country write it, else by its letters."""
    known = model.known.spelled(unit.form)
    ordered = sorted(known, key=lambda one: (-known[one] * LIKED_BY ** fondness(habit, one), one))
    wanted = [
        one
        for one in ordered
        if len(one) > 1 and not (unit.has_article and GLUED_ARTICLE.sub("", one) in known.keys() - {one})
    ]
    return (wanted or latin_spellings(model, unit.form))[:PROPOSED]


def _shown_latin(unit: NameUnit, spelling: str, habit: Habit) -> str:
    """With capitals, and with the words that the form is without."""
    if unit.form.startswith("عبد") and len(unit.form) > len("عبد") and spelling.startswith("abd"):
        spelling = _with_abd(LEFT_OF_ARTICLE.sub("", spelling.removeprefix("abd")), habit)
    if unit.form.endswith("دين") and spelling.endswith("din") and len(spelling) > len("dindin"):
        spelling = spelling.removesuffix("din") + habit.faith
    if "الله" in unit.text:
        spelling = OF_GOD.sub("allah", spelling)
    if unit.form.startswith(PARENT_OF) and " " in unit.text and (found := LATIN_PARENT_OF.match(spelling)):
        spelling = f"{found.group()} {spelling[found.end() :].capitalize()}"
    return spelling[:1].upper() + spelling[1:]


def _with_abd(name: str, habit: Habit) -> str:
    """Abdulrahman, Abdelrahman, Abdel Rahman, Abderrahmane."""
    if habit.abd.endswith(" "):
        return habit.abd + name.capitalize()
    if not habit.doubles_sun_letters:
        return habit.abd + name
    is_sun = name[:1] in SUN_LETTERS
    doubled = name[:1] if is_sun and name[:1] != name[1:2] else ""
    return habit.abd + (doubled if is_sun else "l") + name


def _arabic_choices(model: SpellingModel, unit: NameUnit, child_of: str) -> list[str]:
    known = (*model.known.spelled(unit.form),) or arabic_spellings(model, unit.form)
    before = (child_of if unit.is_child else "") + ("ال" if unit.has_article else "")
    return [before + _shown_arabic(model, form, unit.form) for form in known[:PROPOSED]]


def _shown_arabic(model: SpellingModel, form: str, latin: str) -> str:
    """With the usual hamza, and with the words that the form is without."""
    if form.startswith("عبد") and len(form) > len("عبد"):
        rest = form.removeprefix("عبد")
        return "عبد " + ("الله" if rest == "له" else "ال" + model.shown.get(rest, rest))
    if form.startswith("ابو") and len(form) > len("ابوه"):
        rest = form.removeprefix("ابو")
        return "أبو " + model.shown.get(rest, rest)
    if form.endswith("دين") and len(form) > len("دينه"):
        start = form.removesuffix("دين")
        return model.shown.get(start, start) + " الدين"
    if form.endswith("له") and OF_GOD.search(latin):
        start = form.removesuffix("له")
        return model.shown.get(start, start) + " الله"
    return model.shown.get(form, form)

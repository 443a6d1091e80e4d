"""Which unit of a name spells which: from names with as many units in both scripts, and from single words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from training.names.sources import Row, single_words
from wasl.foundation.language.articles import without_article
from wasl.foundation.language.folding import fold
from wasl.foundation.language.names.forms import is_arabic
from wasl.foundation.language.names.skeleton import keys, near_keys
from wasl.foundation.language.names.units import read_name
from wasl.foundation.language.names.variants import variants

Pairs = Counter[tuple[str, str]]


def unit_pairs(names: Iterable[Row]) -> Pairs:
    """Arabic form and Latin form of units in the same place, with the number of names that have them so."""
    found: Pairs = Counter()
    for name in names:
        arabic, latin = (read_name(text).forms for text in (name.arabic, name.latin))
        if len(arabic) == len(latin):
            found.update(
                (one, spelled) for one, other in zip(arabic, latin, strict=True)
                if is_arabic(one) and not is_arabic(other) and (spelled := likely_variant(one, other))
            )  # fmt: skip
    return found


def likely_variant(arabic: str, latin: str) -> str:
    """The variant of the Latin form that has the skeleton of the Arabic one; none when the two are no spellings.

    One sign more or less is let pass: the last letters of Georges and Charles are silent.
    """
    wanted = set(keys(arabic))
    for variant, _ in variants(latin):
        if wanted & set(keys(variant)):
            return variant
    almost = {less for key in wanted for less in near_keys(key)}
    found = set(keys(latin))
    return latin if almost & found or wanted & {less for key in found for less in near_keys(key)} else ""


def word_pairs(unlearned: frozenset[str]) -> Pairs:
    """Pairs of single words, without those whose Arabic form is of the persons kept apart."""
    found: Pairs = Counter()
    for arabic, latin, count in single_words():
        ones, others = read_name(arabic).forms, read_name(latin).forms
        if (
            len(ones) == len(others) == 1
            and is_arabic(ones[0])
            and not is_arabic(others[0])
            and ones[0] not in unlearned
        ):
            found[ones[0], others[0]] += count
    return found


def forms_kept_apart(learned: Mapping[tuple[str, str], int], kept_apart: Iterable[Row]) -> frozenset[str]:
    """Arabic forms of persons kept apart that no learned name has."""
    known = {arabic for arabic, _ in learned}
    return frozenset({form for row in kept_apart for form in read_name(row.arabic).forms} - known)


def usual_writing(forms: Iterable[str]) -> dict[str, str]:
    """How single words of the world's names write these Arabic forms, where that is not as the form has it."""
    wanted = set(forms)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for arabic, _, count in single_words():
        bare = without_article(arabic)
        forms_of = read_name(bare).forms
        if len(forms_of) == 1 and forms_of[0] in wanted:
            found[forms_of[0]][bare] += count
    usual = {form: max(sorted(written), key=lambda one: written[one]) for form, written in found.items()}
    return {form: written for form, written in usual.items() if written != form and fold(written) == form}

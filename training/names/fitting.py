"""All tables of a spelling model from the names of some persons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from training.names.counting import attested, form_counts, latin_pairs, letter_model
from training.names.multigram import train_aligner
from training.names.sources import Row
from training.names.unit_pairs import forms_kept_apart, unit_pairs, usual_writing, word_pairs
from wasl.foundation.language.names.alignment import ARABIC_SIZE, LATIN_SIZE
from wasl.foundation.language.names.evidence import SpellingModel
from wasl.foundation.language.names.known import KnownForms
from wasl.foundation.language.names.tables import packed, unpacked

T = TypeVar("T")

WEIGHT_OF_WORDS = 0.3  # a word of the whole world's names, to a unit of a person's name
GROWTH_OF_PAIRS, GROWTH_OF_FORMS = 0.5, 0.75  # powers: the hundredth Mohamed teaches less than the first


@dataclass(frozen=True)
class Fitted:
    content: bytes  # as it is shipped
    model: SpellingModel  # read from that content


def fit(names: Sequence[Row], kept_apart: Sequence[Row]) -> Fitted:
    """Learn from `names` and from single words, of these none that only the persons kept apart have."""
    pairs = unit_pairs(names)
    words = word_pairs(forms_kept_apart(pairs, kept_apart))
    spellings = attested(pairs)
    to_latin = train_aligner(_weighed(pairs, words, GROWTH_OF_PAIRS), ARABIC_SIZE)
    between_latin = train_aligner(latin_pairs(spellings), LATIN_SIZE)
    counts = [form_counts(pairs.items(), place) for place in (0, 1)]
    of_words = [form_counts(words.items(), place) for place in (0, 1)]
    model = SpellingModel(
        to_latin.aligner, between_latin.aligner,
        letter_model(_weighed(counts[1], of_words[1], GROWTH_OF_FORMS), LATIN_SIZE),
        letter_model(_weighed(counts[0], of_words[0], GROWTH_OF_FORMS), ARABIC_SIZE),
        KnownForms.of(spellings, {**counts[0], **counts[1]}, pairs.total()), usual_writing(spellings),
    )  # fmt: skip
    content = packed(model, to_latin.chunks, between_latin.chunks)
    return Fitted(content, unpacked(content))


def _weighed(names: Mapping[T, int], words: Mapping[T, int], growth: float) -> dict[T, float]:
    return {
        one: names.get(one, 0) ** growth + WEIGHT_OF_WORDS * words.get(one, 0) ** growth for one in [*names, *words]
    }  # fmt: skip

"""The trained model: small, the same wherever it is read, and high only where readers were offended."""

import numpy as np
import pytest

from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.weighing import BUCKETS, FILE, Weights, chance_of_abuse, packed, unpacked, weights


def chance(text, model=None):
    return chance_of_abuse(Line.of(text).words, model)


def test_the_file_is_small():
    assert FILE.stat().st_size < 5_000_000


def test_what_is_packed_is_unpacked_the_same_and_packed_again_to_the_byte():
    model = weights()

    assert packed(unpacked(packed(model))) == packed(model) == FILE.read_bytes()


def test_insult_weighs_more_than_courtesy():
    assert chance("انتم حثالة واوباش") > 0.9
    assert chance("what a bunch of idiots you are") > 0.9
    assert chance("أشكركم على حسن تعاونكم وأتمنى لكم التوفيق") < 0.5
    assert chance("what a bunch of idiots you are") > 0.9
    assert chance("Thank you for your help, and see you on Sunday") < 0.5


def test_nothing_weighs_nothing():
    assert chance("") == 0.0


@pytest.mark.parametrize("text", ["ا" * 5_000, "كلمة " * 5_000, "a b " * 5_000])
def test_a_long_sentence_is_weighed_by_its_beginning(text):
    none = Weights(
        {language: np.zeros(BUCKETS, np.int8) for language in ("ar", "en")},
        {language: np.zeros(4, np.int16) for language in ("ar", "en")},
    )

    assert chance(text, none) == 0.5

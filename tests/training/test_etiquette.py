"""Learning what is taken for abuse: the same weights from the same messages."""

import numpy as np

from tests.shared import shared
from training.etiquette.__main__ import learned_abuse, learned_harshness
from training.etiquette.fitting import fit_messages
from training.etiquette.harsh_fitting import learned_from
from training.etiquette.own_texts import own_messages
from training.etiquette.sources import Message
from wasl.foundation.etiquette import harshness
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.weighing import FILE, Weights, chance_of_abuse, packed

MESSAGES = [Message("كلام رديء جدا", is_abuse=True), Message("كلام طيب جدا", is_abuse=False)] * 4


def test_it_learns_which_words_divide_the_two():
    buckets, signs = fit_messages(MESSAGES)
    model = Weights({"ar": buckets, "en": buckets}, {"ar": signs, "en": signs})

    assert chance_of_abuse(Line.of("رديء").words, model) > 0.5 > chance_of_abuse(Line.of("طيب").words, model)


def test_the_same_messages_give_the_same_weights():
    first, second = fit_messages(MESSAGES), fit_messages(MESSAGES)

    assert all(np.array_equal(one, other) for one, other in zip(first, second, strict=True))


def test_texts_of_our_own_hold_both_and_none_of_the_held_out_part():
    from training.etiquette.sources import own

    measuring = ("held_out", "unseen", "apart", "ordinary")
    held_out = {text for part in measuring for _label, _variety, text in own(part)}
    for language in ("ar", "en"):
        messages = own_messages(language)
        assert {one.is_abuse for one in messages} == {True, False}
        assert not held_out & {one.text for one in messages}
        assert not held_out & {one.text for one in learned_from(language)}


def test_the_shipped_weights_are_learned_anew_to_the_byte():
    shared("data", "offense")

    assert packed(learned_abuse()) == FILE.read_bytes()


def test_so_are_those_of_harshness():
    assert packed(learned_harshness()) == harshness.FILE.read_bytes()

"""Learning what is taken for abuse: the same weights from the same messages."""

import numpy as np

from tests.shared import shared
from training.etiquette.__main__ import learned
from training.etiquette.fitting import fit
from training.etiquette.own_texts import own_messages
from training.etiquette.sources import Message
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.weighing import FILE, Weights, chance_of_abuse, packed

MESSAGES = [Message("كلام رديء جدا", is_abuse=True), Message("كلام طيب جدا", is_abuse=False)] * 4


def test_it_learns_which_words_divide_the_two():
    buckets, signs = fit(MESSAGES)
    model = Weights({"ar": buckets, "en": buckets}, {"ar": signs, "en": signs})

    assert chance_of_abuse(Line.of("رديء").words, model) > 0.5 > chance_of_abuse(Line.of("طيب").words, model)


def test_the_same_messages_give_the_same_weights():
    first, second = fit(MESSAGES), fit(MESSAGES)

    assert all(np.array_equal(one, other) for one, other in zip(first, second, strict=True))


def test_texts_of_our_own_hold_both_and_none_of_the_held_out_part():
    from training.etiquette.sources import own

    held_out = {text for _label, _variety, text in (*own("held_out"), *own("ordinary"))}
    for language in ("ar", "en"):
        messages = own_messages(language)
        assert {one.is_abuse for one in messages} == {True, False}
        assert not held_out & {one.text for one in messages}


def test_the_shipped_weights_are_learned_anew_to_the_byte():
    shared("data", "offense")

    assert packed(learned()) == FILE.read_bytes()

"""Which words of a draft tell what was kept: for drafts that leave the machine, strictly."""

import pytest

from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.to_person import shared_words

MOVES = "سينتقل إلى شركة أخرى في جدة في الربيع، ولم يخبر فريقه"


@pytest.mark.parametrize(
    ("draft", "kept"),
    [
        ("مساء الخير. سمعت أن خالد سينتقل. إلى جدة؟ نعم، في الربيع.", MOVES),
        ("she is pregnant, I think", "Pregnant"),
        ("راتبه 25000 كما سمعت", "الراتب ٢٥٬٠٠٠"),
        ("the code is 4711, keep it", "4711"),
        ("they told me: no", "no"),
    ],
)
def test_these_tell_it(draft, kept):
    assert shared_words(Line.of(draft), kept)


@pytest.mark.parametrize(
    ("draft", "kept"),
    [
        ("مساء الخير، هل نلتقي في جدة الأسبوع القادم؟", MOVES),
        ("Good morning, see you in spring", "Omar is leaving his job for a bank in March"),
        ("Good morning", "no"),
        ("", MOVES),
        ("مرحبا", "..."),
    ],
)
def test_these_do_not(draft, kept):
    assert shared_words(Line.of(draft), kept) == ()

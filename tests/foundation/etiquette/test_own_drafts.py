"""No draft that the program proposes is named by its own check."""

from itertools import product

import pytest

from tests.foundation.language.test_sentences import values
from wasl.foundation.etiquette.checking import check_text
from wasl.foundation.language.sentences import LANGUAGES, say, sentence_ids

WRITTEN = sorted(one for one in sentence_ids("ar") if one.startswith(("draft-", "words-", "greeting-")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sentence_id", WRITTEN)
def test_it_is_left_alone(language, sentence_id):
    for register, gender, when in product(("formal", "friendly", "unnamed"), "mf", ("before", "today", "past")):
        draft = say(
            language, sentence_id, **values(register=register, person=gender, reader=gender, when=when, channel="email")
        )

        assert [(one.rule, draft[one.start : one.end]) for one in check_text(draft)] == []

"""The sets of our own: enough that is harsh is named, hardly anything else. benchmarks/drafts measures in full."""

import pytest

from training.etiquette.sources import own
from wasl.foundation.etiquette.checking import check_text


def share_named(part, label):
    messages = [text for given, _variety, text in own(part) if given == label]
    return sum(bool(check_text(text)) for text in messages) / len(messages)


@pytest.mark.parametrize("part", ["development", "held_out"])
def test_harshness_in_the_usual_forms_is_named(part):
    assert share_named(part, "harsh") >= 0.9


@pytest.mark.parametrize("part", ["development", "held_out", "inventive", "ordinary"])
def test_what_is_firm_or_ordinary_is_left_alone(part):
    assert share_named(part, "firm") <= 0.03


def test_the_parts_have_nothing_in_common():
    parts = [
        {text for _label, _variety, text in own(part)}
        for part in ("development", "held_out", "inventive", "unseen", "apart", "ordinary")
    ]

    assert sum(map(len, parts)) == len(set().union(*parts))

"""What nobody is called by, and what looks like it and is a name."""

import pytest

from wasl.foundation.language.names.nonsense import is_nonsense, is_taken_for
from wasl.foundation.language.names.tables import spelling_model
from wasl.foundation.language.names.units import read_name


@pytest.mark.parametrize("form", ["zzzz", "zzzzz", "zhzhzh", "xqxq", "zxcvbn", "kkkkkk", "ههههه", "ضضضض", "ززززز"])
def test_letters_at_random_are_nonsense(form):
    assert is_nonsense(spelling_model(), form)


@pytest.mark.parametrize(
    "name",
    [
        "Mhmd", "Khld", "Mohmmed", "Saraaaa", "Krzysztof Strzelecki", "Nguyen", "Schlegel", "Ng", "O", "قجاخ", "مجمج", "خضر ضاحي",
        "قرقاش", "Yhya Qecax",
    ],
)  # fmt: skip
def test_a_rare_or_hurried_name_is_none(name):
    assert not any(is_nonsense(spelling_model(), form) for form in read_name(name).forms)


def test_consonants_alone_still_stand_for_their_name():
    assert is_nonsense(spelling_model(), "bdrhmn") or is_taken_for(spelling_model(), "bdrhmn", "بدرحمن")
    assert is_taken_for(spelling_model(), "zzzzz", "zzzzz")
    assert not is_taken_for(spelling_model(), "zzzzz", "زعبي")

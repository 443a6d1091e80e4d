"""What a question is about, in either language."""

import pytest

from wasl.foundation.language.subjects import Text, phrase_of, subjects, subjects_in, territories


def names(text):
    return {one.name for one, _met in subjects_in(text)}


def test_the_table_holds_its_subjects_in_both_languages():
    assert len(subjects()) >= 150
    for one in subjects():
        letters = {phrase.words[0][0].isascii() for phrase in one.phrases}
        assert letters == {True, False}, one.name


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("negotiating my salary", "كيف أتفاوض على راتبي"),
        ("a startup", "شركة ناشئة"),
        ("work permit", "رخصة العمل"),
        ("quitting", "الاستقالة"),
        ("certificates", "الشهادات المهنية"),
    ],
)
def test_both_languages_mean_the_same(english, arabic):
    assert names(english) & names(arabic)


def test_a_longer_phrase_is_meant_rather_than_a_word_of_it():
    assert names("employment contract") == {"employment contract"}


def test_words_far_apart_are_no_phrase():
    text = Text("public transport took so long that he could not speak")

    assert text.meets([phrase_of("public speak*")]) == []


def test_a_beginning_is_only_what_a_star_says():
    assert Text("an example").meets([phrase_of("exam")]) == []
    assert Text("two exams").meets([phrase_of("exam")])


def test_countries_have_both_names():
    canada = next(one for one in territories() if one.name == "Canada")

    assert Text("انتقل إلى كندا").meets(canada.phrases)

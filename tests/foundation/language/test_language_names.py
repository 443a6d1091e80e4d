import pytest

from wasl.foundation.language.language_names import language_codes, language_names


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("ar, en", "ar", "العربية، الإنجليزية"),
        ("ar;fr-MA", "en", "Arabic, French"),
        ("العربية، Deutsch", "ar", "العربية، Deutsch"),
        ("xx, zzz, ", "en", "xx, zzz"),
        ("", "ar", ""),
    ],
)
def test_codes_become_names_and_words_stay(text, language, said):
    assert language_names(text, language) == said


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("العربية، الإنجليزية", "ar, en"),
        ("العربيه, english; Français", "ar, en, Français"),
        ("ar, لهجة أهل نجد", "ar, لهجة أهل نجد"),
        ("", ""),
    ],
)
def test_names_become_codes_and_words_stay(text, kept):
    assert language_codes(text) == kept


def test_every_name_leads_back_to_its_code():
    for code in ("ar", "en", "fr", "ur", "fa", "tr", "ber", "ku"):
        assert language_codes(language_names(code, "ar")) == code
        assert language_codes(language_names(code, "en")) == code

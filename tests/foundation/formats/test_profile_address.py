import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.formats.profile_address import classify_address


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("https://www.linkedin.com/in/Noura-Q/?trk=mail", ("linkedin", "linkedin.com/in/noura-q")),
        ("http://sa.linkedin.com/in/noura-q/ar-sa", ("linkedin", "linkedin.com/in/noura-q")),
        ("linkedin.com/in/%D9%86%D9%88%D8%B1%D8%A9", ("linkedin", "linkedin.com/in/نورة")),
        ("https://twitter.com/@Noura_Q/status/1", ("x", "x.com/noura_q")),
        ("https://x.com/noura_q?s=20", ("x", "x.com/noura_q")),
        ("https://t.me/Salem", ("telegram", "t.me/salem")),
        ("tg://resolve?domain=Salem", ("telegram", "t.me/salem")),
        ("https://wa.me/966501234567?text=hi", ("whatsapp", "+966501234567")),
        ("https://api.whatsapp.com/send?phone=966501234567", ("whatsapp", "+966501234567")),
        ("https://m.facebook.com/profile.php?id=1000", ("facebook", "facebook.com/1000")),
        ("https://instagram.com/salem.photo/", ("instagram", "instagram.com/salem.photo")),
        ("mailto:salem@example.org?subject=x", ("email", "salem@example.org")),
        ("tel:+966-50-123", ("phone", "+966-50-123")),
        ("https://Example.org/About", ("site", "https://Example.org/About")),
        ("example.org:8080/x", ("site", "example.org:8080/x")),
        ("https://notlinkedin.com/in/x", ("site", "https://notlinkedin.com/in/x")),
        ("https://evil.example/linkedin.com/in/x", ("site", "https://evil.example/linkedin.com/in/x")),
    ],
)
def test_one_page_has_one_form(written, known):
    assert classify_address(written) == known


@given(st.text())
def test_any_text_is_answered(text):
    kind, value = classify_address(text)

    assert kind
    assert value or not text.strip().strip("<>").strip() or ":" in text

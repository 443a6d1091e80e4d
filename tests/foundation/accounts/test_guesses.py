"""What is guessed of somebody, and what an address of hers is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.accounts.guesses import country_spoken_of, known_zone
from wasl.foundation.accounts.identities import LONGEST, identity_of


@pytest.mark.parametrize(
    ("header", "country"),
    [
        ("ar-EG,ar;q=0.9,en-US;q=0.8", "EG"),
        ("en-US,en;q=0.9,ar-JO;q=0.7", "JO"),
        ("en-GB", "GB"),
        ("ar", "SA"),
        ("ar-Arab-MA", "MA"),
        ("fr-XX, *;q=0.1", "SA"),
        ("", "SA"),
    ],
)
def test_the_country_is_guessed_from_the_languages_of_the_browser(header, country):
    assert country_spoken_of(header) == country


@given(st.text(max_size=600))
def test_any_header_gives_a_country(header):
    assert len(country_spoken_of(header)) == 2


def test_a_zone_is_known_or_nothing():
    assert known_zone("Asia/Riyadh") == "Asia/Riyadh"
    assert known_zone("../etc/passwd") == ""


@pytest.mark.parametrize(
    ("written", "identity"),
    [
        (" Mona@Example.COM ", ("email", "mona@example.com")),
        ("٠٥٠١٢٣٤٥٦٧", ("phone", "+966501234567")),
        ("00971501234567", ("phone", "+971501234567")),
        ("أم  خالد", ("name", "أم خالد")),
        ("mona@", None),
        ("123", None),
        ("…", None),
        ("", None),
    ],
)
def test_what_is_written_is_an_address_a_number_or_a_name(written, identity):
    assert identity_of(written, "SA") == identity


@given(st.text(max_size=800), st.sampled_from(["SA", "EG", "GB"]))
def test_anything_written_fits_its_column_or_is_nothing(written, country):
    identity = identity_of(written, country)

    assert identity is None or (0 < len(identity[1]) <= LONGEST and "\x00" not in identity[1])

"""Ways to reach in one form, whichever way they were written."""

import pytest

from wasl.foundation.formats.records import Reach, Way
from wasl.foundation.formats.ways import normal_way_to_reach, usable_ways


@pytest.mark.parametrize(
    ("kind", "shown", "value"),
    [
        ("phone", "٠٥٠ ١٢٣ ٤٥٦٧", "+966501234567"),
        ("whatsapp", "https://wa.me/966501234567", "+966501234567"),
        ("email", "Noura@Example.COM", "noura@example.com"),
        ("linkedin", "https://sa.linkedin.com/in/Noura-Q/?x=1", "linkedin.com/in/noura-q"),
        ("linkedin", "noura-q", "linkedin.com/in/noura-q"),
        ("x", "@NouraQ", "x.com/nouraq"),
        ("telegram", "@noura", "t.me/noura"),
        ("phone", "937", "937"),
    ],
)
def test_a_way_to_reach_has_one_form(kind, shown, value):
    assert normal_way_to_reach(kind, shown, "SA")[0] == value


@pytest.mark.parametrize(
    ("kind", "shown"), [("email", "no address"), ("phone", "unknown"), ("phone", " "), ("site", "")]
)
def test_what_reaches_nobody_is_none(kind, shown):
    assert normal_way_to_reach(kind, shown, "SA") is None


def test_of_what_a_card_gives_the_usable_stays_as_it_will_be_kept():
    given = (
        Reach(kind="phone", value="050 123 4567", label="جوال\u202e العمل", is_preferred=True),
        Reach(kind="email", value="no address"),
        Reach(kind="postal", value="الرياض،  حي الملقا"),
    )

    assert usable_ways(given, "SA") == (
        Way("phone", "+966501234567", "050 123 4567", "جوال العمل", is_preferred=True),
        Way("postal", "الرياض, حي الملقا", "الرياض، حي الملقا", "", is_preferred=False),
    )

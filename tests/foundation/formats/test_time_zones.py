# ruff: noqa: DTZ001 - wall clocks
from datetime import datetime, timedelta

import pytest

from wasl.foundation.formats.calendars.time_zones import wall_clock, zone_named


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("Asia/Riyadh", 3), ("Arab Standard Time", 3), ("Arabian Standard Time", 4), ("Egypt Standard Time", 2), ("Jordan Standard Time", 3),
        ("Syria Standard Time", 3), ("Middle East Standard Time", 2), ("Morocco Standard Time", 1), ("Romance Standard Time", 1),
        ("/mozilla.org/20070129_1/Europe/Paris", 1), ("/softwarestudio.org/Olson_20011030_5/Europe/Berlin", 1),
        ("(UTC+03:00) Kuwait, Riyadh", 3), ("UTC", 0), ("GMT+0400", 4), ('"Asia/Dubai"', 4),
    ],
)  # fmt: skip
def test_a_zone_is_found_under_every_name_it_goes_by(name, hours):
    zone = zone_named(name)

    assert zone is not None
    assert datetime(2025, 1, 15, tzinfo=zone).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize(
    "name", ["", "Nowhere", "../../etc/passwd", "/etc/localtime", "x" * 10_000, "Asia/\x00", "America"]
)
def test_what_is_no_zone_is_none(name):
    assert zone_named(name) is None


def test_the_edges_of_the_calendar_do_not_overflow():
    zone = zone_named("Asia/Tokyo")

    assert wall_clock(datetime(1, 1, 1), zone).year == 1
    assert wall_clock(datetime(9999, 12, 31, 23, 59), zone_named("America/Adak")).year == 9999

"""Ranges of ids, moments in addresses, and what is asked."""

from datetime import UTC, datetime

import pytest
from django.http import QueryDict

from wasl.overviews.directory.asked import Asked
from wasl.overviews.directory.moments import from_microseconds, to_microseconds
from wasl.overviews.directory.undo import read_ranges, write_ranges


@pytest.mark.parametrize(
    ("numbers", "text"), [([], ""), ([5], "5"), ([3, 1, 2, 9, 9], "1-3,9"), (range(1, 50_001), "1-50000")]
)
def test_neighbours_are_written_together(numbers, text):
    assert write_ranges(numbers) == text
    assert read_ranges(text) == sorted(set(numbers))


def test_a_moment_survives_its_number():
    moment = datetime(2026, 11, 23, 9, 0, 0, 123456, tzinfo=UTC)

    assert from_microseconds(to_microseconds(moment)) == moment
    assert from_microseconds(10**30).year == 9999


def test_what_is_asked_survives_its_address():
    asked = Asked(q="نورة", sort="contact", circle=3, city="جدة", without_circle=True)

    assert Asked.read(QueryDict(asked.query())) == asked
    assert Asked().query() == ""

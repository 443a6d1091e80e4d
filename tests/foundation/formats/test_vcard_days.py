import pytest

from tests.foundation.formats.test_vcard import read_one
from wasl.foundation.formats.records import PartialDay


def birthday(line):
    contact = read_one("FN:سارة", line, version="4.0")
    return contact.days[0].on if contact.days else None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("BDAY:19900522", PartialDay(year=1990, month=5, day=22)),
        ("BDAY:1990-05-22", PartialDay(year=1990, month=5, day=22)),
        ("BDAY:1990-5-2", PartialDay(year=1990, month=5, day=2)),
        ("BDAY:1990/05/22", PartialDay(year=1990, month=5, day=22)),
        ("BDAY;VALUE=date-time:1990-05-22T23:10:00Z", PartialDay(year=1990, month=5, day=22)),
        ("BDAY:١٩٩٠-٠٥-٢٢", PartialDay(year=1990, month=5, day=22)),
        ("BDAY:--0522", PartialDay(month=5, day=22)),
        ("BDAY:--05-22", PartialDay(month=5, day=22)),
        ("BDAY:--05", PartialDay(month=5)),
        ("BDAY:---22", PartialDay(day=22)),
        ("BDAY:1990", PartialDay(year=1990)),
        ("BDAY:1990-05", PartialDay(year=1990, month=5)),
        ("BDAY:16040229", PartialDay(month=2, day=29)),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-05-22", PartialDay(month=5, day=22)),
        ("BDAY:1410-09-01", PartialDay(year=1410, month=9, day=1, calendar="hijri")),
        ("BDAY:1410-02-30", PartialDay(year=1410, month=2, day=30, calendar="hijri")),
        ("BDAY;CALSCALE=islamic-umalqura:--0901", PartialDay(month=9, day=1, calendar="hijri")),
        ("X-ALTBDAY;CALSCALE=islamic-umalqura:1405-08-10", PartialDay(year=1405, month=8, day=10, calendar="hijri")),
    ],
)
def test_a_day_is_read_in_each_form(line, day):
    assert birthday(line) == day


@pytest.mark.parametrize(
    "written",
    ["circa 1800", "1990-02-30", "1990-13-01", "4501-01-01", "1250-01-01", "-", "----", "9" * 5000, "٠٠٠٠"],
)
def test_what_is_no_day_is_kept_as_it_was_written(written):
    contact = read_one("FN:سارة", f"BDAY:{written}")

    assert contact.days == ()
    assert contact.extras == ((f"BDAY:{written}",) if len(written) < 1000 else ())

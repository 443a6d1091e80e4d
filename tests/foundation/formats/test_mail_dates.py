from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from wasl.foundation.formats.mail.dates import parse_mail_date

RIYADH = ZoneInfo("Asia/Riyadh")


def utc(*numbers):
    return datetime(*numbers, tzinfo=UTC)


SHAPES = [
    ("Fri, 16 Sep 2016 22:26:51 +0300", utc(2016, 9, 16, 19, 26, 51)),
    ("Fri, 16 Sep 2016 22:26:51 +0300 (Arab Standard Time)", utc(2016, 9, 16, 19, 26, 51)),
    ("16 Sep 2016 22:26 +0300", utc(2016, 9, 16, 19, 26)),
    ("Fri,16 Sep 2016 2:26:51 GMT", utc(2016, 9, 16, 2, 26, 51)),
    ("Fri, 16 Sep 16 22:26:51 UT", utc(2016, 9, 16, 22, 26, 51)),
    ("Fri, 16 Sep 94 22:26:51 EST", utc(1994, 9, 17, 3, 26, 51)),
    ("Fri, 16 Sep 103 22:26:51 +0000", utc(2003, 9, 16, 22, 26, 51)),
    ("Fri, 16 Sep 2016 22:26:51 (EDT) -0400", utc(2016, 9, 17, 2, 26, 51)),
    ("Fri, 16 Sep 2016 22:26:51 +0200 (MET DST)", utc(2016, 9, 16, 20, 26, 51)),
    ("Fri, 16 Sep 2016 22:26:51 MET DST", utc(2016, 9, 16, 20, 26, 51)),
    ("Fri, 16 Sep 2016 22(hour):   26  :  51 +0300", utc(2016, 9, 16, 19, 26, 51)),
    ("Friday, 16-Sep-16 22:26:51 GMT", utc(2016, 9, 16, 22, 26, 51)),
    ("Fri, 16 September 2016 22:26:51 GMT+3", utc(2016, 9, 16, 19, 26, 51)),
    ("Fri Sep 16 22:26:51 2016", utc(2016, 9, 16, 19, 26, 51)),
    ("Fri Sep  6 22:26:51 +0000 2016", utc(2016, 9, 6, 22, 26, 51)),
    ("Fri Sep 16 22:26:51 UTC 2016", utc(2016, 9, 16, 22, 26, 51)),
    ("Fri Sep 16 22:26:51 2016 +0100", utc(2016, 9, 16, 21, 26, 51)),
    ("Fri Sep 16 22:26 2016", utc(2016, 9, 16, 19, 26)),
    ("Fri Sep 16 22:26:51 16", utc(2016, 9, 16, 19, 26, 51)),
    ("Fri Sep 16 22:26:51 2016 remote from garfield", utc(2016, 9, 16, 19, 26, 51)),
    ("Sep 6, 2016 10:26 PM", utc(2016, 9, 6, 19, 26)),
    ("2016-09-16 22:26:51 +0300", utc(2016, 9, 16, 19, 26, 51)),
    ("2016-09-16T22:26:51.123+03:00", utc(2016, 9, 16, 19, 26, 51)),
    ("2016-09-16T22:26:51Z", utc(2016, 9, 16, 22, 26, 51)),
    ("9/16/2016 10:26:51 PM", utc(2016, 9, 16, 19, 26, 51)),
    ("16/9/2016 22:26:51", utc(2016, 9, 16, 19, 26, 51)),
    ("Fri, 16 Sep 2016 23:59:60 +0000", utc(2016, 9, 16, 23, 59, 59)),
    ("Fri, 16 Sep 2016 22:26:51 +9999", utc(2016, 9, 16, 19, 26, 51)),
    ("16 Sep 2016", utc(2016, 9, 15, 21)),
]


@pytest.mark.parametrize(("written", "moment"), SHAPES)
def test_a_moment_is_read_in_every_shape_mail_has(written, moment):
    assert parse_mail_date(written, RIYADH) == moment


@pytest.mark.parametrize(
    "written",
    ["", "<HR>", "Fri, 31 Feb 2016 10:00:00 +0000", "Thu, 01 Jan 1970 00:00:00 +0000", "15 Dec 2010 59:10 -0500"],
)
def test_what_is_no_moment_gives_none(written):
    assert parse_mail_date(written, RIYADH) is None


def test_the_zone_of_the_writer_is_kept():
    moment = parse_mail_date("Fri, 16 Sep 2016 22:26:51 -0330", RIYADH)

    assert moment.tzinfo == timezone(-timedelta(hours=3, minutes=30))


@pytest.mark.parametrize("piece", ["1 ", "(", "a", "1:", "1 jan ", "+1", " "])
def test_a_date_without_end_takes_no_time(piece):
    assert parse_mail_date(piece * 500_000, RIYADH) is None

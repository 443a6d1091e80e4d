# ruff: noqa: DTZ001 - wall clocks
from datetime import datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.formats.calendars.rules import Budget, RuleRefusedError, rule_in, starts

LOWER, UPPER = datetime(2015, 1, 1), datetime(2018, 1, 1)


def expanded(text, first, until=None):
    return list(starts(rule_in(text), first, until, LOWER, UPPER, Budget(10**9)))


@st.composite
def rules(draw):
    """Rules on which the general expander and RFC 5545 agree (it mixes up "MO,2TU")."""
    frequency = draw(st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.integers(1, 4))}"]
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 90))}")
    if draw(st.booleans()):
        parts.append("BYMONTH=" + ",".join(map(str, draw(st.lists(st.integers(1, 12), min_size=1, max_size=3)))))
    if frequency != "WEEKLY" and draw(st.booleans()):
        parts.append(
            "BYMONTHDAY="
            + ",".join(map(str, draw(st.lists(st.sampled_from([1, 15, 30, 31, -1]), min_size=1, max_size=2))))
        )
    if draw(st.booleans()):
        nth = draw(st.sampled_from(["", "1", "-1", "3"])) if frequency in ("YEARLY", "MONTHLY") else ""
        parts.append(
            "BYDAY="
            + ",".join(nth + day for day in draw(st.lists(st.sampled_from(["MO", "TH", "SU"]), min_size=1, max_size=2)))
        )
    return ";".join(parts)


@settings(max_examples=60, deadline=None)
@given(rules(), st.datetimes(datetime(2010, 1, 1), datetime(2016, 12, 28)).map(lambda at: at.replace(microsecond=0)))
def test_rules_repeat_as_another_expander_says(rule, first):
    theirs = rrulestr(rule, dtstart=first).between(LOWER, UPPER - timedelta(seconds=1), inc=True)

    assert expanded(rule, first) == theirs


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("D2 #5", "FREQ=DAILY;INTERVAL=2;COUNT=5"),
        ("D1 #0", "FREQ=DAILY"),
        ("W1 MO TH 20150427T000000Z", "FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20150427T000000Z"),
        ("MP1 1+ MO TU 2- FR #9", "FREQ=MONTHLY;BYDAY=1MO,1TU,-2FR;COUNT=9"),
        ("MD1 1 15+ LD #9", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1;COUNT=9"),
        ("YM1 3 9 #4", "FREQ=YEARLY;BYMONTH=3,9;COUNT=4"),
        ("YD1 1 100 #4", "FREQ=YEARLY;BYYEARDAY=1,100;COUNT=4"),
        ("W1 MO", "FREQ=WEEKLY;BYDAY=MO;COUNT=2"),
        ("FREQ=DAILY\\;COUNT=10", "FREQ=DAILY;COUNT=10"),
        ("FREQ=WEEKLY;UNTIL=20150427;COUNT=-1", "FREQ=WEEKLY;UNTIL=20150427"),
    ],
)
def test_old_and_careless_writings_say_the_same_rule(old, new):
    assert rule_in(old) == rule_in(new)


def test_a_leap_day_comes_in_leap_years_only():
    assert expanded("FREQ=YEARLY", datetime(2012, 2, 29, 9)) == [datetime(2016, 2, 29, 9)]


def test_every_weekday_and_every_second_tuesday_may_stand_in_one_rule():
    assert len(expanded("FREQ=MONTHLY;BYDAY=MO,2TU;COUNT=6", datetime(2015, 1, 5, 9))) == 6


def test_a_last_day_is_the_last():
    assert expanded("FREQ=DAILY", datetime(2017, 12, 1), datetime(2017, 12, 2))[-1] == datetime(2017, 12, 2)


@pytest.mark.parametrize(
    "rule",
    ["", "FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYMONTH=13", "FREQ=YEARLY;RSCALE=CHINESE",
     "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3,4,5;BYSECOND=1,2,3,4", "FREQ=WEEKLY;BYDAY=XX", "X1 #5", "W", "FREQ=DAILY;INTERVAL=99999999999"],
)  # fmt: skip
def test_rules_that_are_none_or_cost_too_much_are_refused(rule):
    with pytest.raises(RuleRefusedError):
        rule_in(rule)


@pytest.mark.parametrize(
    "rule", ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=999999999;BYMONTH=2;BYMONTHDAY=30"]
)
def test_a_day_that_never_comes_is_not_waited_for(rule):
    assert expanded(rule, datetime(1, 1, 1)) == []

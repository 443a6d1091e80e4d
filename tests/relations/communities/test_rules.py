from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.relations.communities.rules import (
    EventSeen,
    documents_in,
    event_asks,
    is_link,
    lines_of,
    met_at,
    next_renewal,
    read_line,
)

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("renewal_on", "period", "day", "following"),
    [
        (date(2026, 12, 1), "year", date(2026, 11, 23), date(2027, 12, 1)),
        (date(2026, 1, 31), "month", date(2026, 2, 1), date(2026, 2, 28)),
        (date(2024, 2, 29), "year", date(2024, 3, 1), date(2025, 2, 28)),
        (date(2020, 5, 10), "year", date(2026, 11, 23), date(2027, 5, 10)),
        (date(2026, 11, 23), "quarter", date(2026, 11, 23), date(2027, 2, 23)),
        (None, "half", date(2026, 11, 23), date(2027, 5, 23)),
        (date(2026, 6, 1), "two-years", date(2026, 6, 20), date(2028, 6, 1)),
    ],
)
def test_the_next_renewal_is_whole_periods_on_however_late_it_is_paid(renewal_on, period, day, following):
    assert next_renewal(renewal_on, period, day) == following


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.sampled_from(["month", "quarter", "half", "year", "two-years"]))
def test_the_next_renewal_is_always_to_come(day, period):
    assert next_renewal(day, period, day) > day


def seen(hours, *, reply="", names=False, met=False, length=2):
    starts = NOON + timedelta(hours=hours)
    return EventSeen(starts, starts + timedelta(hours=length), reply, names, met)


@pytest.mark.parametrize(
    ("event", "asks"),
    [
        (seen(24 * 5), "event-answer"),
        (seen(24 * 15), None),
        (seen(24 * 5, reply="going", names=True), None),
        (seen(20, reply="going", names=True), "event-glance"),
        (seen(20, reply="maybe", names=True), "event-glance"),
        (seen(20, reply="going"), None),
        (seen(20, reply="not-going", names=True), None),
        (seen(-1, reply="going"), None),
        (seen(-3, reply="going"), "event-met"),
        (seen(-3, reply="going", met=True), None),
        (seen(-3, reply="not-going"), None),
        (seen(-24 * 3, reply="going"), None),
        (seen(-24 * 3, reply="going", length=24 * 3 - 1), "event-met"),
    ],
)
def test_what_an_event_asks_for(event, asks):
    assert event_asks(event, NOON) == asks


def test_people_are_met_while_it_lasts_and_not_after_it():
    start, end = NOON, NOON + timedelta(hours=3)

    assert met_at(start, end, NOON + timedelta(hours=1)) == NOON + timedelta(hours=1)
    assert met_at(start, end, NOON + timedelta(days=1)) == end
    assert met_at(start, None, NOON + timedelta(days=1)) == start


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("خالد المنصور", ("خالد المنصور", "", "", "")),
        ("خالد المنصور 0501234567 مدير التدريب", ("خالد المنصور", "0501234567", "", "مدير التدريب")),
        ("• سارة العتيبي، هيئة المدن، sara@example.com", ("سارة العتيبي", "", "sara@example.com", "هيئة المدن")),
        ("3. Omar Haddad - GITEX, partner", ("Omar Haddad", "", "", "GITEX · partner")),
        ("١) نورة ٠٥٠١٢٣٤٥٦٧", ("نورة", "٠٥٠١٢٣٤٥٦٧", "", "")),
        ("+966 50 123 4567", ("", "+966 50 123 4567", "", "")),
        ("أبو-بكر الصديقي", ("أبو-بكر الصديقي", "", "", "")),
        ("   ", None),
        ("- ", None),
    ],
)
def test_a_line_of_a_list_is_a_name_with_a_number_and_words(line, named):
    assert read_line(line) == named


def test_a_list_names_each_once_and_does_not_grow_without_end():
    assert [one.name for one in lines_of("نورة القاسمي\nخالد المنصور، مدير\nنورة القاسمي\n")] == [
        "نورة القاسمي",
        "خالد المنصور",
    ]
    assert len(lines_of("\n".join(f"اسم {number} ب" for number in range(1000)))) == 300


@given(st.text(max_size=700))
def test_any_text_can_be_read_as_a_list(text):
    for named in lines_of(text):
        assert any(named[:3])
        assert len(named.name) <= 300


def test_documents_are_labels_with_links():
    assert documents_in("بطاقة العضوية: https://example.com/card\nنسخة في الدرج\n\nhttps://example.com") == [
        ("بطاقة العضوية", "https://example.com/card"),
        ("نسخة في الدرج", ""),
        ("https://example.com", "https://example.com"),
    ]


@pytest.mark.parametrize(("text", "opens"), [("https://a.example", True), ("javascript:alert(1)", False), ("", False)])
def test_only_addresses_of_pages_are_opened(text, opens):
    assert is_link(text) is opens

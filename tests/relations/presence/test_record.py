"""The record: what the archive says, lines written by hand, what is found, told and kept in the bin."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.relations.presence.conftest import AT, THERE, TODAY, found, undo_of, url
from wasl.foundation.errors import NotFoundError
from wasl.relations.presence import actions, queries
from wasl.relations.presence.actions.record import LineGiven
from wasl.relations.presence.emptying import empty_presence
from wasl.relations.presence.errors import LineWithoutWordsError, NoArchiveError
from wasl.relations.presence.models import Line, Record
from wasl.relations.presence.queries.record import lines_of
from wasl.relations.presence.telling import presence_told

pytestmark = pytest.mark.django_db


def test_what_the_archive_says_is_taken_over_once_and_taken_back(owner, archive, hers):
    answer = hers.post(url("archive_take"))
    assert (answer.status_code, answer.url) == (302, url("record"))
    record = Record.objects.get(owner=owner)
    assert (record.name_en, record.headline_en, record.summary_en) == (
        "Mona Al-Harbi",
        "Legal adviser",
        "I write contracts.",
    )
    lines = {(one.kind, one.title, one.place, one.since) for one in lines_of(owner)}
    assert lines == {
        ("position", "Legal adviser", "Cities Authority", "2020-01"), ("skill", "Negotiation", "", ""),
        ("link", "example.com/mona", "", ""),
    }  # fmt: skip
    undo = undo_of(answer)
    hers.post(url("archive_take"))
    assert Line.objects.of(owner).present().count() == 3

    actions.edit_record(owner, {"headline_en": "Lawyer"}, at=AT)
    Record.objects.filter(owner=owner).update(taken=record.taken)
    hers.post(undo)

    record.refresh_from_db()
    assert (record.name_en, record.headline_en, record.summary_en) == ("", "Lawyer", "")
    assert not lines_of(owner)


def test_without_an_archive_nothing_is_taken(owner):
    with pytest.raises(NoArchiveError):
        actions.take_from_archive(owner, at=AT)
    with pytest.raises(NotFoundError):
        actions.take_back_archive(owner, at=AT)


def test_lines_are_added_corrected_deleted_and_brought_back(owner, hers):
    answer = hers.post(url("line_add", "position"), {"title": "مستشارة", "place": "هيئة المدن", "since": "يناير ٢٠٢٠"})
    line = Line.objects.get(owner=owner)
    assert (line.since, line.until) == ("2020-01", "")
    assert found(owner, "مستشارة المدن") == [("record-line", line.pk)]

    hers.post(undo_of(answer))
    assert found(owner, "مستشارة المدن") == []
    actions.restore_line(owner, line.pk, at=AT)
    hers.post(url("line_edit", line.pk), {"title": "مديرة", "place": "هيئة المدن", "since": "٢٠٢١"})

    line.refresh_from_db()
    assert (line.title, line.since, line.deleted_at) == ("مديرة", "2021", None)
    assert hers.post(url("line_add", "skill"), {"title": " "}).status_code == 422
    assert hers.post(url("line_add", "friend"), {"title": "x"}).status_code == 404
    with pytest.raises(LineWithoutWordsError):
        actions.add_line(owner, LineGiven("skill", " "), at=AT)


def test_a_link_leads_to_the_web_alone(owner, hers, record):
    assert hers.post(url("line_add", "link"), {"title": "x", "link": "javascript:alert(1)"}).status_code == 422
    Line.objects.of(owner).filter(kind="link").update(link="javascript:alert(1)")

    assert "javascript:" not in hers.get(url("record")).content.decode()


def test_letters_are_counted_while_one_writes(hers, record):
    page = hers.get(url("record_edit")).content.decode()

    assert page.count('data-limits-of="id_summary_ar"') == 1
    assert 'data-most="2600"' in page
    assert hers.post(url("record_edit"), {"name_ar": "منى", "field": "law"}).status_code == 302


def test_the_record_is_found_by_its_words(owner, record):
    assert found(owner, "قانونية")[0][0] in {"record", "record-line"}
    assert ("record", record.pk) in found(owner, "Mona")


def test_today_names_one_thing_and_then_rests_a_week(owner, record, hers):
    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)

    due = queries.actions_due(owner, TODAY)
    assert due.line.code == "position-still-there"
    actions.put_off_fault(owner, due.line.id, until=TODAY + timedelta(days=14))
    assert queries.actions_due(owner, TODAY) is None
    actions.put_off_fault(owner, due.line.id, until=None)
    actions.settle_fault(owner, due.line.id, "done", on=TODAY)

    assert queries.actions_due(owner, TODAY + timedelta(days=6)) is None
    assert queries.actions_due(owner, TODAY + timedelta(days=7)) is not None


def test_pages_ask_as_often_for_twenty_lines_as_for_one(owner, record, hers):
    def asked(name, *args):
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert hers.get(url(name, *args)).status_code == 200
        return len(caught)

    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)
    before = [asked("record"), asked("profiles"), asked("profile", "linkedin"), asked("card")]
    for number in range(20):
        actions.add_line(owner, LineGiven("position", f"عمل {number}", f"جهة {number}", "2001", "2002"), at=AT)
    actions.read_profile(owner, "x", THERE, on=TODAY, at=AT)

    assert [asked("record"), asked("profiles"), asked("profile", "linkedin"), asked("card")] == before


def test_what_lay_in_the_bin_for_thirty_days_is_gone(owner, record):
    line = Line.objects.of(owner).first()
    actions.remove_line(owner, line.pk, at=AT)

    assert empty_presence(AT + timedelta(days=29)) == 0
    assert empty_presence(AT + timedelta(days=30)) == 1


def test_all_of_it_is_told_as_json(owner, record):
    told = presence_told(owner, TODAY)

    assert json.loads(json.dumps(told, default=str))["record"]["name_ar"] == "منى الحربي"
    assert told["record"]["page_shows"] is None

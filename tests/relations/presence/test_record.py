"""The record, its faults, its profiles and what comes out of it; on the pages, and each press taken back."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from wasl.foundation.errors import NotFoundError
from wasl.foundation.formats.records import OwnFact
from wasl.foundation.search.queries import find
from wasl.foundation.sources.models import Source
from wasl.relations.people.errors import PictureRefusedError
from wasl.relations.presence import actions, outputs, queries
from wasl.relations.presence.actions.record import LineGiven
from wasl.relations.presence.emptying import empty_presence
from wasl.relations.presence.errors import LineWithoutWordsError, NoArchiveError, NothingReadError, PlatformUnknownError
from wasl.relations.presence.intake import save_facts
from wasl.relations.presence.models import Fault, Line, Profile, Record
from wasl.relations.presence.pictures import look
from wasl.relations.presence.queries.record import lines_of, shown_record
from wasl.relations.presence.telling import presence_told
from wasl.relations.presence.views.outputs import EVERYTHING, ON_CARDS

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
FILES = Path(__file__).resolve().parents[2] / "files" / "presence"
PORTRAIT, NO_FACE = ((FILES / name).read_bytes() for name in ("portrait.jpg", "no-face.jpg"))

ARCHIVE = [
    OwnFact(platform="linkedin", kind="profile", fields={
        "first_name": "Mona", "last_name": "Al-Harbi", "headline": "Legal adviser", "summary": "I write contracts.",
        "websites": "[PORTFOLIO:https://example.com/mona]",
    }),
    OwnFact(platform="linkedin", kind="position", fields={
        "title": "Legal adviser", "company_name": "Cities Authority", "started_on": "Jan 2020",
    }),
    OwnFact(platform="linkedin", kind="skill", fields={"name": "Negotiation"}),
]  # fmt: skip
THERE = "منى الحربي\nمديرة العقود في شركة البناء\nالخبرة\nمديرة العقود\nشركة البناء\n2015 – حتى الآن\nالمهارات\nالتفاوض"


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def record(owner):
    """A record with two places of work, of which one is over."""
    told = {
        "name_ar": "منى الحربي",
        "name_en": "Mona Al-Harbi",
        "headline_ar": "مستشارة قانونية",
        "email": "mona@example.com",
    }
    actions.edit_record(owner, told | {"phone": "+966 50 123 4567", "city": "الرياض"}, at=AT)
    actions.add_line(owner, LineGiven("position", "مستشارة قانونية", "هيئة المدن", "2020-01"), at=AT)
    actions.add_line(owner, LineGiven("position", "مديرة العقود", "شركة البناء", "2015", "2019"), at=AT)
    actions.add_line(owner, LineGiven("link", "موقعي", link="https://example.com/mona"), at=AT)
    return queries.record_of(owner)


@pytest.fixture
def archive(owner):
    save_facts(owner, ARCHIVE, Source.objects.create(owner=owner, kind="csv-linkedin", made_at=AT - timedelta(days=40)))


def url(name, *args):
    return reverse(f"presence:{name}", args=args)


def undo_of(answer):
    """The address that a message offers."""
    return next(iter(answer.wsgi_request._messages._queued_messages or answer.context["messages"])).extra_tags


def open_codes(owner, **more):
    return {(one.code, one.platform) for one in queries.fault_lines(owner, TODAY, **more) if one.is_open}


def found(owner, words):
    return [(hit.kind, hit.row_id) for hit in find(owner, words, kinds=["record", "record-line"])]


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


def test_a_profile_is_held_against_the_record_from_pasted_text(owner, record, hers):
    hers.post(url("profile_add"), {"platform": "linkedin", "address": "https://linkedin.com/in/mona"})
    hers.post(url("profile_read", "linkedin"), {"text": THERE})

    codes = open_codes(owner, platform="linkedin")
    assert {
        ("position-still-there", "linkedin"),
        ("position-absent", "linkedin"),
        ("summary-missing", "linkedin"),
    } <= codes
    page = hers.get(url("profile", "linkedin")).content.decode()
    assert "هيئة المدن" in page
    told = presence_told(owner, TODAY)
    assert told["profiles"][0]["platform"] == "linkedin"
    assert {one["code"] for one in told["faults"]} >= {"position-absent", "picture-missing"}


def test_a_saved_page_is_read_as_a_page(owner, hers):
    actions.keep_profile(owner, "x", at=AT)
    html = '<!doctype html><html><head><meta property="og:type" content="profile"><meta property="og:title" content="Mona | X"><meta property="og:description" content="Lawyer"></head><body></body></html>'

    hers.post(url("profile_read", "x"), {"page": SimpleUploadedFile("x.html", html.encode())})

    profile = Profile.objects.get(owner=owner)
    assert (profile.read_from, profile.told["summaries"]) == ("page", ["Lawyer"])
    with pytest.raises(NothingReadError):
        actions.read_profile(owner, "x", "  ", on=TODAY, at=AT)
    with pytest.raises(PlatformUnknownError):
        actions.keep_profile(owner, "myspace", at=AT)


def test_the_archive_is_read_as_of_the_day_it_was_brought(owner, record, archive):
    profile = actions.read_archive(owner, "linkedin", on=TODAY, at=AT)

    assert profile.read_on == TODAY - timedelta(days=40)
    assert ("emails-differ", "linkedin") not in open_codes(owner)


def test_what_is_done_stays_done_until_it_is_read_again_and_there(owner, record, hers):
    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)
    fault = Fault.objects.of(owner).get(code="position-still-there")

    answer = hers.post(url("fault_settle", fault.pk, "done"))
    actions.find_faults(owner, on=TODAY)
    fault.refresh_from_db()
    assert fault.state == "done"
    hers.post(undo_of(answer))
    fault.refresh_from_db()
    assert fault.state == "open"

    actions.settle_fault(owner, fault.pk, "done", on=TODAY)
    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)
    fault.refresh_from_db()
    assert fault.state == "open"
    actions.read_profile(owner, "linkedin", THERE.replace("حتى الآن", "2019"), on=TODAY, at=AT)
    fault.refresh_from_db()
    assert (fault.state, fault.settled_on) == ("done", TODAY)


def test_what_may_stay_stays_however_often_it_is_read(owner, record):
    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)
    fault = Fault.objects.of(owner).get(code="summary-missing", profile__isnull=False)
    actions.settle_fault(owner, fault.pk, "dismissed", on=TODAY)

    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)

    fault.refresh_from_db()
    assert fault.state == "dismissed"


def test_a_fault_of_the_record_is_done_by_writing(owner, record):
    assert ("summary-missing", "") in open_codes(owner)

    actions.edit_record(
        owner, {"summary_ar": "أعمل في العقود والتفاوض. " * 10, "summary_en": "I work in contracts. " * 12}, at=AT
    )

    assert not {code for code, where in open_codes(owner, of_record=True)} & {"summary-missing", "summary-short"}


def test_a_profile_goes_with_its_faults_and_comes_back(owner, record, hers):
    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)
    profile = Profile.objects.get(owner=owner)
    count = len(open_codes(owner))

    undo = undo_of(hers.post(url("profile_remove", profile.pk)))
    assert {where for _code, where in open_codes(owner)} == {""}
    hers.post(undo)

    assert len(open_codes(owner)) == count


def test_the_picture_is_measured_kept_upright_and_gone_again(owner, record, hers):
    hers.post(url("picture_set"), {"picture": SimpleUploadedFile("me.jpg", PORTRAIT), "taken_on": "2026-01-05"})

    record.refresh_from_db()
    assert record.picture_seen["faces"] == 1
    assert record.picture_taken_on == date(2026, 1, 5)
    assert not {code for code, _where in open_codes(owner, of_record=True) if code.startswith("picture")}
    answer = hers.get(url("picture"))
    assert (answer["Content-Type"], answer["Content-Security-Policy"]) == ("image/jpeg", "default-src 'none'")
    hers.post(url("picture_remove"))
    assert hers.get(url("picture")).status_code == 404


def test_a_picture_without_a_face_is_told_and_what_is_none_is_refused():
    assert look(NO_FACE)[0].faces == 0
    assert look(PORTRAIT)[0].sharpness > 40
    with pytest.raises(PictureRefusedError):
        look(b"GIF89a nothing")


def test_when_the_camera_says_so_the_age_is_known(tmp_path):
    picture = Image.open(FILES / "portrait.jpg")
    exif = picture.getexif()
    exif.get_ifd(0x8769)[0x9003] = "2021:03:04 10:00:00"
    picture.save(tmp_path / "dated.jpg", exif=exif)

    assert look((tmp_path / "dated.jpg").read_bytes())[0].taken_on == date(2021, 3, 4)


def test_the_picture_on_a_platform_is_measured_and_not_kept(owner, record, hers):
    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)
    assert ("picture-unseen", "linkedin") in open_codes(owner)

    hers.post(url("profile_picture", "linkedin"), {"picture": SimpleUploadedFile("there.jpg", NO_FACE)})

    assert {("picture-no-face", "linkedin"), ("picture-small", "linkedin")} <= open_codes(owner)
    assert ("picture-unseen", "linkedin") not in open_codes(owner)


def test_the_card_says_what_is_true_and_a_telephone_reads_it(owner, record):
    actions.set_picture(owner, PORTRAIT, taken_on=TODAY, at=AT)
    record.refresh_from_db()
    shown = shown_record(record, lines_of(owner), ON_CARDS, "ar")

    card = outputs.vcard(shown, bytes(record.picture)).decode().replace("\r\n ", "")
    for line in (
        "FN:منى الحربي",
        "TITLE:مستشارة قانونية",
        "ORG:هيئة المدن",
        "https://example.com/mona",
        "ENCODING=b;TYPE=JPEG",
    ):
        assert line in card
    assert "شركة البناء" not in card
    assert len(outputs.qr_code(outputs.short_card(shown)).matrix) <= 77  # half a millimetre a dot is read from paper


def test_json_resume_says_the_whole_record(owner, record):
    resume = outputs.json_resume(shown_record(record, lines_of(owner), EVERYTHING, "en"))

    assert resume["basics"]["name"] == "Mona Al-Harbi"
    assert resume["work"] == [
        {"name": "هيئة المدن", "position": "مستشارة قانونية", "startDate": "2020-01"},
        {"name": "شركة البناء", "position": "مديرة العقود", "startDate": "2015", "endDate": "2019"},
    ]


@pytest.mark.parametrize(
    ("name", "begins"), [("vcard", b"BEGIN:VCARD"), ("sheet", b"%PDF"), ("qr_code", b"<svg"), ("resume", b"{")]
)
def test_each_output_is_a_file_of_its_kind(hers, record, name, begins):
    answer = hers.get(url(name))

    assert answer.content.startswith(begins)
    assert "no-store" in answer["Cache-Control"]


def test_the_public_page_shows_what_is_ticked_and_nothing_else(owner, record, hers, client):
    assert client.get("/p//").status_code == 404
    answer = hers.post(url("page_open"), {"shows": ["name", "headline", "position"]})
    record.refresh_from_db()
    address = reverse("public_page", args=[record.page_key])

    seen = client.get(address)

    page = seen.content.decode()
    assert "منى الحربي" in page
    assert "هيئة المدن" in page
    for hidden in ("mona@example.com", "123 4567", "الرياض", "example.com/mona"):
        assert hidden not in page
    assert (seen["Referrer-Policy"], seen["Cache-Control"]) == ("no-referrer", "no-store")
    assert "noindex" in seen["X-Robots-Tag"]
    assert not seen.cookies
    assert "Mona Al-Harbi" in client.get(f"{address}?language=en").content.decode()
    assert "mona@example.com" not in client.get(f"{address}card.vcf").content.decode()
    assert client.get(f"{address}picture/").status_code == 404

    hers.post(undo_of(answer))
    assert client.get(address).status_code == 404
    hers.post(url("page_open"), {"shows": ["name"]})
    record.refresh_from_db()
    assert client.get(address).status_code == 404  # a closed address never opens again
    again = reverse("public_page", args=[record.page_key])
    hers.post(url("page_open"), {"shows": ["name"], "renew": "1"})
    assert client.get(again).status_code == 404


def test_nothing_ticked_opens_nothing(owner, record, hers):
    hers.post(url("page_open"), {"shows": []})

    record.refresh_from_db()
    assert record.page_key == ""


def test_a_stranger_finds_nothing_of_it(stranger, owner, record, client_of):
    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)
    fault, line = Fault.objects.of(owner).first(), Line.objects.of(owner).first()
    theirs = client_of(stranger)

    assert "منى" not in theirs.get(url("record")).content.decode()
    for address in (url("line_edit", line.pk), url("profile", "linkedin"), url("fault", fault.pk)):
        assert theirs.get(address).status_code == 404
    assert theirs.post(url("fault_settle", fault.pk, "done")).status_code == 404


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

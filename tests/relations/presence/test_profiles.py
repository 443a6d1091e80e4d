"""Profiles held against the record, their faults one by one, and the picture."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.relations.presence.conftest import AT, FILES, NO_FACE, PORTRAIT, THERE, TODAY, open_codes, undo_of, url
from wasl.relations.people.errors import PictureRefusedError
from wasl.relations.presence import actions
from wasl.relations.presence.errors import NothingReadError, PlatformUnknownError
from wasl.relations.presence.models import Fault, Profile
from wasl.relations.presence.pictures import look
from wasl.relations.presence.telling import presence_told

pytestmark = pytest.mark.django_db


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


def test_an_archive_that_was_brought_is_read_with_one_press(owner, archive, hers):
    page = hers.get(url("profiles")).content.decode()
    assert url("profile_archive", "linkedin") in page

    hers.post(url("profile_archive", "linkedin"))

    assert Profile.objects.get(owner=owner).read_from == "archive"
    assert url("profile_archive", "linkedin") not in hers.get(url("profiles")).content.decode()


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

"""The pages of promotion: noted, seen, taken back, and the documents."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.relations.conftest import AT, TODAY
from wasl.relations.people.actions import mark_person
from wasl.relations.promotion import actions
from wasl.relations.promotion.models import Achievement, Decider, Proof, Witness

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def url(name, *args):
    return reverse(f"promotion:{name}", args=args)


def undo_of(answer):
    return next(iter(answer.wsgi_request._messages._queued_messages)).extra_tags


def test_noting_correcting_deleting_and_each_taken_back(hers, owner):
    answer = hers.post(url("achievement_new"), {"title": "برنامج المشرفين", "skills": "التفاوض، العرض"})
    made = Achievement.objects.get()
    assert answer["Location"] == url("achievement", made.pk)
    assert "برنامج المشرفين" in hers.get(url("achievement", made.pk)).text

    undo = undo_of(hers.post(url("achievement_edit", made.pk), {"title": "آخر"}))
    hers.post(undo)
    made.refresh_from_db()
    assert (made.title, made.skills) == ("برنامج المشرفين", "التفاوض\nالعرض")
    undo = undo_of(hers.post(url("achievement_remove", made.pk)))
    assert hers.get(url("achievement", made.pk)).status_code == 404
    hers.post(undo)
    assert hers.get(url("achievement", made.pk)).status_code == 200


def test_what_cannot_be_kept_is_said_in_the_form(hers):
    answer = hers.post(url("achievement_new"), {"title": "", "on": "2999-01-01"})

    assert answer.status_code == 422
    assert not Achievement.objects.exists()


def test_papers_are_given_as_files_to_keep(hers, achieved):
    made = achieved()
    file = SimpleUploadedFile("شكر.html", b"<script>alert(1)</script>", content_type="text/html")
    undo = undo_of(hers.post(url("proof_add", made.pk), {"file": file}))
    proof = Proof.objects.get()

    answer = hers.get(url("proof", proof.pk))

    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    hers.post(undo)
    assert hers.get(url("proof", proof.pk)).status_code == 404


def test_who_saw_it_is_added_by_name_raised_and_taken_off(hers, achieved, noura):
    made = achieved()
    hers.post(url("witness_add", made.pk), {"names": "نورة القاسمي", "part": "saw"})
    undo = undo_of(hers.post(url("witness_note", made.pk, noura.pk), {"part": "sponsors"}))
    assert Witness.objects.get().part == "sponsors"
    hers.post(undo)
    assert Witness.objects.get().part == "saw"
    undo = undo_of(hers.post(url("witness_remove", made.pk, noura.pk)))
    assert not Witness.objects.exists()
    hers.post(undo)
    assert Witness.objects.get().person == noura
    assert hers.post(url("witness_add", made.pk), {"names": "لا أحد"}).status_code == 422


def test_who_decides_is_kept_corrected_and_taken_off(hers, owner, achieved, khalid):
    achieved()
    assert "خالد المنصور" in hers.get(f"{url('deciders')}?person={khalid.pk}").text
    hers.post(url("decider_add"), {"names": "خالد المنصور", "decides": "الترقيات"})
    page = hers.get(url("decider", khalid.pk)).text
    assert "برنامج المشرفين" in page
    assert "الترقيات" in page
    assert url("decider", khalid.pk) in hers.get(url("deciders")).text
    assert url("decider", khalid.pk) in hers.get(reverse("person_page:person", args=[khalid.pk])).text
    hers.post(url("decider_edit", khalid.pk), {"decides": "الميزانية"})
    undo = undo_of(hers.post(url("decider_remove", khalid.pk)))
    assert not Decider.objects.exists()
    hers.post(undo)
    assert Decider.objects.get().decides == "الميزانية"


def test_the_document_as_page_pdf_and_docx(hers, achieved):
    achieved()
    period = "?since=2026-01-01&until=2026-11-23"

    assert "برنامج المشرفين" in hers.get(url("review") + period).text
    assert hers.get(url("review_paper") + period).content.startswith(b"%PDF")
    assert hers.get(url("review_word_file") + period).content.startswith(b"PK")
    assert hers.get(url("review") + "?since=2026-12-01&until=2026-01-01").status_code == 422


def test_only_ones_own(client_of, stranger, owner, achieved, khalid):
    made = achieved()
    actions.mark_decider(owner, khalid, decides="", at=AT)
    theirs = client_of(stranger)

    assert "برنامج المشرفين" not in theirs.get(url("achievements")).text
    assert theirs.get(url("achievement", made.pk)).status_code == 404
    assert theirs.get(url("decider", khalid.pk)).status_code == 404
    assert theirs.post(url("witness_note", made.pk, khalid.pk)).status_code == 404


def test_the_document_names_nobody_private(hers, owner, achieved, khalid, noura):
    made = achieved()
    for person in (khalid, noura):
        actions.note_witness(owner, made.pk, person, on=TODAY, part="sponsors")
    mark_person(owner, noura.pk, is_private=True, at=AT)

    page = hers.get(url("review") + "?since=2026-01-01&until=2026-11-23").text

    assert khalid.display_name in page
    assert noura.display_name not in page

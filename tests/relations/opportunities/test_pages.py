"""The pages of opportunities, pressed as an owner presses them."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from wasl.foundation.search.queries import find
from wasl.relations.communities.models import Community
from wasl.relations.interactions.models import Interaction
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.opportunities import actions
from wasl.relations.opportunities.emptying import empty_opportunities
from wasl.relations.opportunities.models import Attachment, Interview, Opening
from wasl.relations.people.actions import add_affiliation, create_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def url(name, *args, **asked):
    return reverse(f"opportunities:{name}", args=args, query=asked or None)


def undo_of(answer):
    """The address that a message offers."""
    return next(iter(answer.wsgi_request._messages._queued_messages or answer.context["messages"])).extra_tags


def new(hers, **fields):
    given = {"title": "مدير التدريب", "organisation": "شركة البناء", "origin": "advert", "who": "منصة التوظيف"} | fields
    return hers.post(url("opening_new"), given)


def found(owner, words):
    return [hit.row_id for hit in find(owner, words, kinds=["opening"])]


def page(hers):
    return hers.get(url("opening", Opening.objects.latest("pk").pk)).text


def test_from_a_name_to_the_board_and_back(hers, khalid):
    answer = new(hers, origin="person", who="خالد المنصور", skills="التفاوض، العرض")

    opening = Opening.objects.get()
    assert (answer["Location"], opening.told_by, opening.skills) == (
        url("opening", opening.pk),
        khalid,
        "التفاوض\nالعرض",
    )
    assert "مدير التدريب" in hers.get(url("board")).text
    assert "د. خالد المنصور" in hers.get(url("list")).text
    hers.post(undo_of(answer))
    assert "مدير التدريب" not in hers.get(url("board")).text


def test_of_several_of_a_name_one_is_chosen_or_somebody_else(hers, owner, noura):
    create_person(owner, display_name="نورة السالم", at=timezone.now())
    asked = new(hers, origin="person", who="نورة")
    assert asked.status_code == 422
    assert f'value="{noura.pk}"' in asked.text

    new(hers, origin="person", who="نورة", person=noura.pk)
    new(hers, origin="person", who="نورة", person="0")

    first, second = Opening.objects.order_by("pk")
    assert (first.told_by, first.origin_name) == (noura, "")
    assert (second.told_by, second.origin_name) == (None, "نورة")


def test_a_community_is_meant_by_its_name(hers, owner):
    community = Community.objects.create(owner=owner, name="جمعية المدربين")

    new(hers, origin="community", who="جمعيه المدربين")
    new(hers, origin="community", who="جمعية أخرى")

    first, second = Opening.objects.order_by("pk")
    assert (first.community, first.origin_name) == (community, "")
    assert (second.community, second.origin_name) == (None, "جمعية أخرى")


def test_without_a_title_or_a_teller_it_says_so(hers):
    assert new(hers, title="").status_code == 422
    assert new(hers, origin="person", who="").status_code == 422
    assert not Opening.objects.exists()


def test_a_card_is_moved_and_closed_by_one_press_each(hers):
    new(hers)
    opening = Opening.objects.get()

    answer = hers.post(url("opening_move", opening.pk), {"stage": "applied", "next": url("board")})
    assert answer["Location"] == url("board")
    hers.post(undo_of(answer))
    opening.refresh_from_db()
    assert opening.stage == "found"
    hers.post(url("opening_move", opening.pk), {"outcome": "withdrawn"})
    opening.refresh_from_db()
    assert (opening.stage, opening.outcome) == ("closed", "withdrawn")
    assert "انسحبت" in hers.get(url("list", shows="closed")).text
    assert hers.post(url("opening_move", opening.pk), {"stage": "elsewhere"}).status_code == 404


def test_a_narrow_board_shows_the_column_that_was_asked_for(hers):
    new(hers)
    assert 'board-shown" aria-labelledby="stage-found"' in hers.get(url("board")).text

    assert "board-shown" in (text := hers.get(url("board", stage="offer")).text)
    assert 'board-shown board-bare" aria-labelledby="stage-offer"' in text


def test_an_earlier_day_is_kept_and_one_to_come_is_refused(hers):
    new(hers, found_on=(timezone.localdate() - timedelta(days=20)).isoformat())
    opening, day = Opening.objects.get(), timezone.localdate()

    hers.post(url("opening_move", opening.pk), {"stage": "applied", "on": (day - timedelta(days=3)).isoformat()})
    opening.refresh_from_db()
    assert opening.stage_on == day - timedelta(days=3)
    hers.post(url("opening_move", opening.pk), {"stage": "offer", "on": (day + timedelta(days=3)).isoformat()})
    opening.refresh_from_db()
    assert opening.stage == "applied"


def test_a_correction_and_a_deletion_are_taken_back(hers):
    new(hers)
    opening = Opening.objects.get()

    given = {"title": "مديرة التدريب", "origin": "advert", "organisation": "هيئة"}
    corrected = hers.post(url("opening_edit", opening.pk), given)
    assert "مديرة التدريب" in page(hers)
    hers.post(undo_of(corrected))
    assert "مديرة التدريب" not in page(hers)
    deleted = hers.post(url("opening_remove", opening.pk))
    assert hers.get(url("opening", opening.pk)).status_code == 404
    hers.post(undo_of(deleted))
    assert hers.get(url("opening", opening.pk)).status_code == 200


def test_whoever_works_there_is_asked_answers_and_is_thanked(hers, owner, khalid):
    add_affiliation(owner, khalid.pk, organisation="شركة البناء", role="مدير الموارد", at=timezone.now())
    hers.post(reverse("person_page:log", args=[khalid.pk]), {"channel": "call"})
    new(hers)
    opening = Opening.objects.get()
    assert "من العاملين هناك" in page(hers)
    assert "كلمة عني" in page(hers)

    asked = hers.post(url("referral_ask", opening.pk, khalid.pk))
    referral = opening.referrals.get()
    hers.post(url("referral_answer", referral.pk), {"answer": "given", "result": "met", "note": "أرسل السيرة"})
    assert "أرسل السيرة" in page(hers)
    assert "أثمرت حديثًا" in page(hers)
    hers.post(url("referral_thanked", referral.pk))
    assert IntroductionRequest.objects.get().thanked_on == timezone.localdate()
    hers.post(url("change_undo", referral.changes.latest("pk").pk))
    assert IntroductionRequest.objects.get().thanked_on is None
    assert hers.post(undo_of(asked)).status_code == 400  # something came after it
    assert IntroductionRequest.objects.exists()
    assert hers.post(url("referral_answer", referral.pk), {"answer": "perhaps"}).status_code == 302
    assert IntroductionRequest.objects.get().answer == "given"


def test_an_interview_is_set_noted_and_taken_off(hers):
    new(hers)
    opening = Opening.objects.get()
    at = timezone.localtime() - timedelta(hours=3)

    hers.post(url("interview_set", opening.pk), {"starts_at": f"{at:%Y-%m-%dT%H:%M}", "place": "الدور الرابع"})
    interview = Interview.objects.get()
    assert "الدور الرابع" in page(hers)
    hers.post(url("interview_went", interview.pk), {"went": "سُئلت عن الميزانية"})
    assert "سُئلت عن الميزانية" in page(hers)
    hers.post(undo_of(hers.post(url("interview_off", interview.pk))))
    assert "الدور الرابع" in page(hers)
    hers.post(url("interview_set", opening.pk), {"starts_at": "غدًا"})
    assert Interview.objects.count() == 1


def test_a_contact_is_logged_with_it(hers, khalid):
    new(hers)
    opening = Opening.objects.get()

    logged = hers.post(
        url("contact_log", opening.pk), {"names": "خالد المنصور", "channel": "call", "note": "سألته عنها"}
    )
    assert "سألته عنها" in page(hers)
    assert "سألته عنها" in hers.get(reverse("person_page:person", args=[khalid.pk])).text
    hers.post(undo_of(logged))
    assert not Interaction.objects.exists()
    hers.post(url("contact_log", opening.pk), {"names": "لا أحد", "channel": "call"})
    assert not Interaction.objects.exists()


def test_the_person_page_names_what_they_told_of(hers, khalid):
    new(hers, origin="person", who="خالد المنصور")

    shown = hers.get(reverse("person_page:person", args=[khalid.pk])).text

    assert "مدير التدريب" in shown
    assert f"{url('opening_new')}?person={khalid.pk}" in shown
    assert 'value="د. خالد المنصور"' in hers.get(url("opening_new", person=khalid.pk)).text


def test_another_page_may_say_what_the_opening_is(hers):
    asked = url(
        "opening_new", title="مدير المعارض", organisation="هيئة المعارض", origin="organisation", who="هيئة المعارض"
    )

    shown = hers.get(asked).text

    assert 'value="مدير المعارض"' in shown
    assert '<option value="organisation" selected>' in shown
    assert hers.get(url("opening_new", title="م" * 5000)).status_code == 200


def test_what_came_through_whom_is_plotted_and_told(hers, khalid):
    assert "لا فرص مدوّنة بعد" in hers.get(url("came")).text
    new(hers, origin="person", who="خالد المنصور")
    new(hers)

    text = hers.get(url("came")).text

    assert "من فرصتين، جاء عن طريق الناس: ١." in text
    assert text.count('class="hue-1"') == 4
    assert "الإعلانات العامة" in text


def test_the_calendar_holds_the_deadline(hers):
    new(hers, deadline=(timezone.localdate() + timedelta(days=2)).isoformat())

    answer = hers.get(url("calendar"))

    assert answer["Content-Type"].startswith("text/calendar")
    assert "BEGIN:VEVENT" in answer.content.decode()


def test_in_english(hers, owner):
    owner.preferences.language = "en"
    owner.preferences.save()
    new(hers)

    text = page(hers)

    assert "Who can help here" in text
    assert "referral asked" in text
    assert "What was said about it" in text


def test_empty_pages_say_what_to_do(hers):
    assert "لا فرص مدوّنة بعد" in hers.get(url("board")).text
    assert "لا فرص مدوّنة بعد" in hers.get(url("list")).text
    assert "لا شيء مطلوب بعد" in hers.get(reverse("asked_for:openings")).text


def test_documents_are_kept_given_as_files_and_taken_off(hers, owner):
    new(hers)
    opening = Opening.objects.get()
    file = SimpleUploadedFile("السيرة الذاتية.html", b"<script>alert(1)</script>", content_type="text/html")
    undo = undo_of(hers.post(url("attachment_add", opening.pk), {"file": file}))
    kept = Attachment.objects.get()

    assert "السيرة الذاتية.html" in page(hers)
    answer = hers.get(url("attachment", kept.pk))
    assert (answer.content, answer["Content-Type"]) == (b"<script>alert(1)</script>", "application/octet-stream")
    assert answer["Content-Disposition"].startswith("attachment")
    assert found(owner, "السيرة") == [opening.pk]

    removed = hers.post(undo)
    assert "السيرة الذاتية.html" not in page(hers)
    assert found(owner, "السيرة") == []
    hers.post(undo_of(removed))
    assert "السيرة الذاتية.html" in page(hers)


def test_an_empty_file_is_no_document(hers):
    new(hers)
    hers.post(url("attachment_add", Opening.objects.get().pk), {"file": SimpleUploadedFile("cv.pdf", b"")})

    assert not Attachment.objects.exists()
    assert "لم تُحفظ الورقة: الملف فارغ." in page(hers)


def test_documents_leave_the_bin_after_thirty_days(hers, owner):
    new(hers)
    kept = actions.add_attachment(owner, Opening.objects.get().pk, name="cv.pdf", content=b"%PDF", at=timezone.now())
    actions.remove_attachment(owner, kept.pk, at=timezone.now() - timedelta(days=31))

    empty_opportunities(timezone.now())

    assert not Attachment.objects.exists()

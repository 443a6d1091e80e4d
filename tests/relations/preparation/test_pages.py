"""The pages of people to meet, pressed as an owner presses them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from wasl.relations.people.actions import create_person
from wasl.relations.preparation.models import PassedOver, Question, Target

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def url(name, *args, **asked):
    return reverse(f"preparation:{name}", args=args, query=asked or None)


def undo_of(answer):
    """The address that a message offers."""
    return next(iter(answer.wsgi_request._messages._queued_messages or answer.context["messages"])).extra_tags


def day(count):
    return (timezone.localdate() + timedelta(days=count)).isoformat()


def test_from_a_name_of_ones_people_to_the_list_and_back(hers, khalid):
    answer = hers.post(url("target_new"), {"name": "خالد المنصور", "why": "شراكة في التدريب", "meet_by": day(5)})

    target = Target.objects.get()
    assert (answer["Location"], target.person, target.meet_by.isoformat()) == (url("target", target.pk), khalid, day(5))
    assert "شراكة في التدريب" in hers.get(url("targets")).text
    hers.post(undo_of(answer))
    assert "شراكة في التدريب" not in hers.get(url("targets")).text


def test_a_name_that_nobody_bears_stays_a_name(hers, khalid):
    hers.post(url("target_new"), {"name": "هدى السبيعي", "field": "معارض"})

    target = Target.objects.get()
    assert (target.person, target.name, target.field) == (None, "هدى السبيعي", "معارض")
    page = hers.get(url("target", target.pk)).text
    assert reverse("brief:target", args=[target.pk]) in page
    assert "معرفة المجال" in page


def test_of_several_of_a_name_one_is_chosen_or_somebody_else(hers, owner, noura):
    create_person(owner, display_name="نورة السالم", at=timezone.now())
    asked = hers.post(url("target_new"), {"name": "نورة"})
    assert asked.status_code == 422
    assert f'value="{noura.pk}"' in asked.text

    hers.post(url("target_new"), {"name": "نورة", "person": noura.pk})
    hers.post(url("target_new"), {"name": "نورة", "person": "0"})

    assert [one.person for one in Target.objects.order_by("id")] == [noura, None]


def test_without_a_name_it_says_so(hers):
    answer = hers.post(url("target_new"), {"name": ""})

    assert answer.status_code == 422
    assert "يلزم كتابة اسم" in answer.text


def test_the_checklist_is_ticked_with_a_note_and_taken_back(hers, target):
    made = target()
    question = Question.objects.earliest("id")

    answer = hers.post(url("question_tick", question.pk), {"note": "قرأت تقريره", "is_done": "1"})

    page = hers.get(url("target", made.pk)).text
    assert "قرأت تقريره" in page
    assert 'aria-pressed="true"' in page
    hers.post(undo_of(answer))
    assert 'aria-pressed="true"' not in hers.get(url("target", made.pk)).text


def test_own_questions_are_added_and_left_out(hers, target):
    made = target()

    hers.post(url("question_add", made.pk), {"heading": "culture", "wording": "ماذا يقرأ؟"})
    assert "ماذا يقرأ؟" in hers.get(url("target", made.pk)).text
    answer = hers.post(url("question_drop", Question.objects.latest("id").pk))

    assert "ماذا يقرأ؟" not in hers.get(url("target", made.pk)).text
    hers.post(undo_of(answer))
    assert "ماذا يقرأ؟" in hers.get(url("target", made.pk)).text


def test_through_the_states_to_what_came_of_it(hers, khalid, target):
    made = target(khalid)
    for state in ("ready", "met"):
        hers.post(url("target_state", made.pk), {"state": state})

    answer = hers.post(url("target_outcome", made.pk), {"outcome": "اتفقنا على تجربة"})

    assert "اتفقنا على تجربة" in hers.get(url("target", made.pk)).text
    assert "د. خالد المنصور" in hers.get(url("targets", shows="settled")).text
    assert "اتفقنا على تجربة" in hers.get(reverse("person_page:person", args=[khalid.pk])).text
    hers.post(undo_of(answer))
    assert "اتفقنا على تجربة" not in hers.get(url("target", made.pk)).text
    assert hers.post(url("target_state", made.pk), {"state": "friend"}).status_code == 404


def test_a_correction_and_a_deletion_are_taken_back(hers, khalid, target):
    made = target(khalid, why="شراكة")

    corrected = hers.post(url("target_edit", made.pk), {"why": "مشورة"})
    assert "مشورة" in hers.get(url("target", made.pk)).text
    hers.post(undo_of(corrected))
    assert "شراكة" in hers.get(url("target", made.pk)).text
    deleted = hers.post(url("target_remove", made.pk))
    assert hers.get(url("target", made.pk)).status_code == 404
    hers.post(undo_of(deleted))
    assert hers.get(url("target", made.pk)).status_code == 200


def test_a_name_is_connected_with_a_person(hers, noura, target):
    made = target()

    hers.post(url("target_link", made.pk), {"names": "لا أحد"})
    assert Target.objects.get().person is None
    hers.post(url("target_link", made.pk), {"names": "نورة القاسمي"})

    assert Target.objects.get().person == noura


def test_the_person_page_offers_the_list_and_the_brief(hers, khalid):
    page = hers.get(reverse("person_page:person", args=[khalid.pk])).text

    assert reverse("brief:person", args=[khalid.pk]) in page
    assert f"{url('target_new')}?person={khalid.pk}" in page
    shown = hers.get(f"{url('target_new')}?person={khalid.pk}").text
    assert "لقاء منشود: <bdi>د. خالد المنصور</bdi>" in shown


def test_a_suggestion_is_added_or_passed_over_by_one_press(hers, khalid, noura):
    added = hers.post(url("suggestion_add", khalid.pk))
    passed = hers.post(url("suggestion_pass", noura.pk))
    assert (Target.objects.get().person, PassedOver.objects.get().person) == (khalid, noura)

    hers.post(undo_of(added))
    hers.post(undo_of(passed))

    assert not Target.objects.filter(deleted_at=None).exists()
    assert not PassedOver.objects.exists()


def test_in_english(hers, owner, target):
    owner.preferences.language = "en"
    owner.preferences.save()
    made = target(meet_by=timezone.localdate() + timedelta(days=1))

    page = hers.get(url("target", made.pk)).text

    assert "Are you ready?" in page
    assert "What is new in their field that you can talk about?" in page
    assert "latest: <time" in page


def test_empty_lists_say_what_to_do(hers):
    assert "لا أحد في قائمتك" in hers.get(url("targets")).text
    assert "لا اقتراحات بعد" in hers.get(url("suggestions")).text

"""The pages of give and take, pressed as an owner presses them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.relations.conftest import AT
from tests.relations.exchange.conftest import undo_of
from wasl.relations.exchange import actions
from wasl.relations.exchange.models import Favour, Sharing
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Interaction

pytestmark = pytest.mark.django_db


def url(name, *args, **asked):
    return reverse(f"exchange:{name}", args=args, query=asked or None)


@pytest.fixture
def made(owner, khalid):
    on = timezone.localdate() - timedelta(days=10)
    return actions.note_favour(
        owner, people=[khalid], side="received", kind="help", words="مراجعة السيرة الذاتية", on=on
    )


GIVEN = {"side": "given", "names": "خالد المنصور", "kind": "information", "weight": "3", "words": "أسماء الموردين"}


def test_from_the_form_and_back(hers, khalid):
    answer = hers.post(url("favour_new"), GIVEN)

    assert answer.status_code == 302
    favour = Favour.objects.get()
    assert (list(favour.people.all()), favour.weight, favour.on) == ([khalid], 3, timezone.localdate())
    shown = hers.get(url("favours")).text
    assert "أسماء الموردين" in shown
    assert "وهذا وقت حسن للطلب" in shown
    hers.post(undo_of(answer))
    assert "أسماء الموردين" not in hers.get(url("favours")).text


@pytest.mark.parametrize(
    "wrong", [{"names": ""}, {"kind": "gold"}, {"weight": "4"}, {"on": "2999-01-01"}, {"side": ""}]
)
def test_what_is_not_right_is_said_on_the_form(hers, khalid, wrong):
    answer = hers.post(url("favour_new"), GIVEN | wrong)

    assert answer.status_code == 422
    assert "field-errors" in answer.text
    assert not Favour.objects.exists()


def test_one_press_on_the_persons_page_notes_it_and_one_takes_it_back(hers, khalid):
    page = reverse("person_page:person", args=[khalid.pk])
    assert url("favour_note", khalid.pk) in hers.get(page).text

    answer = hers.post(url("favour_note", khalid.pk), {"side": "received", "kind": "time", "next": page})

    favour = Favour.objects.get()
    assert (favour.kind, favour.weight, answer["Location"]) == ("time", 2, page)
    hers.post(undo_of(answer))
    assert not Favour.objects.present().exists()


def test_a_press_that_says_nothing_notes_nothing(hers, khalid):
    answer = hers.post(url("favour_note", khalid.pk), {"kind": "gold"}, follow=True)

    assert "لم يُدوَّن شيء" in answer.text
    assert not Favour.objects.exists()


def test_a_correction_and_its_way_back(hers, made, khalid):
    answer = hers.post(url("favour_edit", made.pk), GIVEN | {"person": khalid.pk, "names": ""})
    made.refresh_from_db()
    assert made.side == "given"

    hers.post(undo_of(answer))
    made.refresh_from_db()
    assert (made.side, made.words, made.weight) == ("received", "مراجعة السيرة الذاتية", 2)


def test_what_was_not_corrected_has_no_way_back(hers, made):
    assert hers.post(url("favour_as_before", made.pk)).status_code == 404


def test_removed_and_back(hers, made):
    answer = hers.post(url("favour_remove", made.pk))
    assert "مراجعة السيرة" not in hers.get(url("favours")).text

    hers.post(undo_of(answer))
    assert "مراجعة السيرة" in hers.get(url("favours")).text


def test_one_more_has_it_and_back(hers, made, noura):
    answer = hers.post(url("favour_share", made.pk, noura.pk))
    assert noura in made.people.all()

    hers.post(undo_of(answer))
    assert noura not in made.people.all()


def test_thanks_and_back(hers, made, khalid):
    answer = hers.post(url("thanked", khalid.pk))
    assert Sharing.objects.get().thanked_on == timezone.localdate()

    hers.post(undo_of(answer))
    assert Sharing.objects.get().thanked_on is None


def test_the_persons_page_proposes_thanks_with_a_draft(hers, made, khalid):
    shown = hers.get(reverse("person_page:person", args=[khalid.pk])).text

    assert "ساعدك <em>قبل عشرة أيام</em>: «مراجعة السيرة الذاتية»" in shown
    assert "أشكركم على مساعدتكم" in shown


def test_while_logging_on_the_persons_page(hers, khalid):
    log = reverse("person_page:log", args=[khalid.pk])
    answer = hers.post(log, {"channel": "call", "exchanged": "information", "exchanged_words": "رقم المطبعة"})

    favour = Favour.objects.get()
    assert (favour.side, favour.words, favour.interaction) == ("received", "رقم المطبعة", Interaction.objects.get())
    hers.post(undo_of(answer))
    assert not Interaction.objects.exists()
    assert not Favour.objects.present().exists()


def test_while_logging_in_today(hers, khalid, noura):
    log = {
        "channel": "meeting",
        "person": [khalid.pk, noura.pk],
        "exchanged": "help",
        "exchanged_side": "given",
        "exchanged_weight": "3",
    }
    answer = hers.post(reverse("today:log"), log)

    favour = Favour.objects.get()
    assert (favour.side, favour.weight, set(favour.people.all())) == ("given", 3, {khalid, noura})
    hers.post(undo_of(answer))
    assert not Favour.objects.present().exists()


def test_from_a_contact_in_the_timeline_it_knows_the_contact(hers, owner, khalid):
    contact = log_interaction(owner, people=[khalid], channel="call", at=AT)
    asked = url("favour_new", person=khalid.pk, interaction=contact.pk)
    shown = hers.get(reverse("person_page:person", args=[khalid.pk])).text
    assert f"interaction={contact.pk}" in shown

    assert f'value="{contact.pk}"' in hers.get(asked).text
    hers.post(url("favour_new"), GIVEN | {"interaction": contact.pk})
    assert Favour.objects.get().interaction == contact


def test_the_list_says_so_in_english(hers, owner, made):
    owner.preferences.language = "en"
    owner.preferences.save()

    shown = hers.get(url("favours")).text
    assert "Give and take" in shown
    assert "People were generous to you" in shown


def test_it_is_found_by_searching(hers, made):
    assert url("favour_edit", made.pk) in hers.get(reverse("search:search", query={"q": "السيرة"})).text


def test_empty_it_says_what_to_do(hers):
    assert "لم يُدوَّن شيء بعد" in hers.get(url("favours")).text

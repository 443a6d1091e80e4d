"""The pages of promises and of what was said, pressed as an owner presses them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.relations.conftest import AT
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import BinnedInteraction, Interaction
from wasl.relations.people.actions import create_person
from wasl.relations.trust import actions
from wasl.relations.trust.models import Promise, Statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def made(owner, khalid):
    today = timezone.localdate()
    return actions.make_promise(
        owner, people=[khalid], wording="ملخص الدراسة", made_on=today - timedelta(days=9), due_on=today
    )


def url(name, *args, **asked):
    return reverse(f"trust:{name}", args=args, query=asked or None)


def undo_of(answer):
    """The address that a message offers."""
    return next(iter(answer.wsgi_request._messages._queued_messages or answer.context["messages"])).extra_tags


def day(count):
    return (timezone.localdate() + timedelta(days=count)).isoformat()


def test_a_promise_from_the_form_and_back(hers, khalid):
    answer = hers.post(
        url("promise_new"), {"side": "mine", "names": "خالد المنصور", "wording": "ملخص الدراسة", "due_on": day(9)}
    )

    assert answer.status_code == 302
    promise = Promise.objects.get()
    assert (list(promise.people.all()), promise.due_on.isoformat(), promise.side) == ([khalid], day(9), "mine")
    assert "ملخص الدراسة" in hers.get(url("promises")).text
    hers.post(undo_of(answer))
    assert "ملخص الدراسة" not in hers.get(url("promises")).text


def test_from_a_persons_page_it_knows_the_person_and_leads_back(hers, khalid):
    page = reverse("person_page:person", args=[khalid.pk])
    shown = hers.get(url("promise_new", person=khalid.pk, next=page)).text
    assert f'value="{khalid.pk}" checked' in shown

    answer = hers.post(
        url("promise_new"), {"side": "theirs", "person": khalid.pk, "wording": "نسخة من الكتاب", "next": page}
    )

    assert answer["Location"] == page
    assert "نسخة من الكتاب" in hers.get(page).text


def test_several_by_name_and_one_name_that_is_not_clear(hers, owner, khalid, noura):
    other = create_person(owner, display_name="نورة السالم", at=AT)
    given = {"side": "mine", "names": "خالد المنصور، نورة", "wording": "دعوة"}

    answer = hers.post(url("promise_new"), given)
    assert answer.status_code == 422
    for person in (noura, other):
        assert f'value="{person.pk}">' in answer.text
    assert "أكثر من شخص" in answer.text

    hers.post(url("promise_new"), given | {"person": [noura.pk]})
    assert set(Promise.objects.get().people.all()) == {khalid, noura}


@pytest.mark.parametrize(
    "wrong",
    [
        {"names": "شخص لا أعرفه"},
        {"names": ""},
        {"wording": " "},
        {"due_on": "2020-01-01"},
        {"made_on": "2999-01-01"},
        {"side": "hers"},
    ],
)
def test_what_is_not_right_is_said_on_the_form(hers, khalid, wrong):
    given = {"side": "mine", "names": "خالد المنصور", "wording": "دعوة"} | wrong

    answer = hers.post(url("promise_new"), given)

    assert answer.status_code == 422
    assert "field-errors" in answer.text
    assert not Promise.objects.exists()


@pytest.mark.parametrize(
    ("name", "state"), [("promise_keep", "kept"), ("promise_release", "released"), ("promise_break", "broken")]
)
def test_one_press_settles_and_one_takes_it_back(hers, made, name, state):
    answer = hers.post(url(name, made.pk), {"next": url("promises")})
    made.refresh_from_db()
    assert (made.state, answer["Location"]) == (state, url("promises"))

    back = hers.post(undo_of(answer))
    made.refresh_from_db()
    assert (made.state, back["Location"]) == ("open", url("promises"))


def test_settled_twice_it_says_so(hers, made):
    hers.post(url("promise_keep", made.pk))

    assert "منتهٍ من قبل" in hers.post(url("promise_keep", made.pk)).text


def test_a_new_day_stands_with_the_one_before(hers, made):
    hers.post(url("promise_new_day", made.pk), {"due_on": day(7), "note": "بعد سفره"})

    shown = hers.get(url("promise", made.pk)).text
    made.refresh_from_db()
    assert made.due_on.isoformat() == day(7)
    assert "بعد سفره" in shown
    assert f'datetime="{day(0)}"' in shown


def test_a_new_day_that_has_passed_is_refused(hers, made):
    answer = hers.post(url("promise_new_day", made.pk), {"due_on": day(-1)}, follow=True)

    assert "مضى هذا اليوم" in answer.text
    made.refresh_from_db()
    assert made.due_on.isoformat() == day(0)


def test_the_page_offers_a_word_to_the_other_side(hers, owner, made, khalid):
    shown = hers.get(url("promise", made.pk)).text
    assert "اليوم موعد ما وعدتكم به: «ملخص الدراسة»" in shown
    hers.post(url("promise_told", made.pk))
    assert "عُلم في الجانب الآخر" in hers.get(url("promise", made.pk)).text

    theirs = actions.make_promise(owner, people=[khalid], side="theirs", wording="نسخة", made_on=timezone.localdate())
    assert "أسأل على مهل" in hers.get(url("promise", theirs.pk)).text
    hers.post(url("promise_asked", theirs.pk))
    assert "سؤال عمّا تمّ فيه" in hers.get(url("promise", theirs.pk)).text


def test_a_correction_and_its_way_back(hers, made, khalid, noura):
    given = {"side": "mine", "person": [noura.pk], "wording": "ملخص الكتاب", "due_on": "", "is_private": "on"}
    answer = hers.post(url("promise_edit", made.pk), given)
    made.refresh_from_db()
    assert (made.wording, made.due_on, made.is_private, list(made.people.all())) == ("ملخص الكتاب", None, True, [noura])

    hers.post(undo_of(answer))
    made.refresh_from_db()
    assert (made.wording, made.is_private, list(made.people.all())) == ("ملخص الدراسة", False, [khalid])


def test_ones_own_word_is_shown_to_the_owner_with_its_months(hers, owner, khalid, made):
    for count in range(4):
        on = timezone.localdate() - timedelta(days=20 + count)
        kept = actions.make_promise(owner, people=[khalid], wording="شيء", made_on=on, due_on=on)
        actions.keep_promise(owner, kept.pk, on=on + timedelta(days=count == 3))

    shown = hers.get(url("promises")).text

    assert "من ٤" in shown
    assert 'class="month-kept"' in shown
    assert "تعوّض الباقي" in shown
    assert "كلمتك" not in hers.get(url("promises", side="theirs")).text


def test_a_long_list_goes_on(hers, owner, khalid):
    for number in range(45):
        actions.make_promise(owner, people=[khalid], wording=f"وعد رقم {number}", made_on=timezone.localdate())

    first, second = hers.get(url("promises")).text, hers.get(url("promises", page=2)).text

    assert (first.count('class="promise"'), second.count('class="promise"')) == (40, 5)
    assert "page=2" in first
    assert "page=3" not in second


def test_a_contact_logged_with_a_promise_and_both_taken_back(hers, khalid):
    given = {
        "person": khalid.pk,
        "channel": "call",
        "promised": "أرسل السيرة",
        "promised_side": "mine",
        "promised_by": day(3),
    }
    answer = hers.post(reverse("today:log"), given | {"key": "0" * 32})
    hers.post(reverse("today:log"), given | {"key": "0" * 32})

    promise = Promise.objects.get()
    assert (promise.interaction, promise.due_on.isoformat()) == (Interaction.objects.get(), day(3))
    hers.post(undo_of(answer))
    assert not Promise.objects.present().exists()
    assert not Interaction.objects.exists()


def test_the_same_from_the_persons_page(hers, khalid):
    page = reverse("person_page:log", args=[khalid.pk])
    answer = hers.post(page, {"channel": "call", "promised": "نسخة من الكتاب", "promised_side": "theirs"})

    promise = Promise.objects.get()
    assert (promise.side, promise.interaction) == ("theirs", Interaction.objects.get())
    hers.post(undo_of(answer))
    assert not Promise.objects.present().exists()
    assert BinnedInteraction.objects.count() == 1


def test_a_contact_taken_back_later_leaves_its_promise(hers, owner, khalid):
    contact = log_interaction(owner, people=[khalid], channel="call", at=AT)
    hers.post(url("promise_new"), {"side": "mine", "person": khalid.pk, "wording": "دعوة", "interaction": contact.pk})
    assert Promise.objects.get().interaction == contact

    hers.post(reverse("person_page:contact_remove", args=[khalid.pk, contact.pk]))

    assert Promise.objects.present().count() == 1


def test_pinned_found_replaced_and_deleted(hers, khalid, noura):
    given = {"person": [khalid.pk, noura.pk], "matter": "سعر الدورة", "words": "ثلاثة آلاف"}
    hers.post(url("statement_new"), given)
    first = Statement.objects.get()
    assert "ثلاثة آلاف" in hers.get(url("statements", q="سعر")).text
    assert "ثلاثة آلاف" in hers.get(reverse("person_page:person", args=[khalid.pk])).text

    hers.post(url("statement_replace", first.pk), {"person": [noura.pk], "words": "ألفان"})
    later = Statement.objects.exclude(pk=first.pk).get()
    shown = hers.get(url("statement", later.pk)).text
    assert "ثلاثة آلاف" in shown
    assert "من لم يبلغه القول الجديد بعد" in shown
    assert "ثلاثة آلاف" not in hers.get(url("statements")).text
    assert hers.post(url("statement_replace", later.pk), {"words": ""}).status_code == 422

    answer = hers.post(url("statement_remove", later.pk))
    assert "ثلاثة آلاف" in hers.get(url("statements")).text
    hers.post(undo_of(answer))
    assert "ألفان" in hers.get(url("statements")).text


def test_pinned_from_a_contact_it_knows_the_day_and_the_person(hers, owner, khalid):
    contact = log_interaction(owner, people=[khalid], channel="call", at=AT - timedelta(days=400))

    shown = hers.get(url("statement_new", person=khalid.pk, interaction=contact.pk)).text

    assert f'value="{(AT - timedelta(days=400)).date()}"' in shown
    assert f'name="interaction" value="{contact.pk}"' in shown


def test_what_the_ticked_were_told_stands_beside_the_log(hers, owner, statement, khalid):
    statement()

    assert "سعر الدورة" in hers.get(reverse("today:log"), {"person": khalid.pk}).text
    assert "سعر الدورة" not in hers.get(reverse("today:log")).text


def test_leading_back_goes_to_no_other_site(hers, made):
    answer = hers.post(url("promise_keep", made.pk), {"next": "https://example.org/"})

    assert answer["Location"] == url("promise", made.pk)


def test_search_finds_both_and_the_palette_offers_them(hers, made, statement):
    statement()

    assert url("promise", made.pk) in hers.get(reverse("search:search"), {"q": "الدراسة"}).text
    assert url("statement", Statement.objects.get().pk) in hers.get(reverse("search:search"), {"q": "سعر"}).text
    offered = [item["url"] for item in hers.get(reverse("search:palette"), {"q": "وعد"}).json()]
    assert url("promise_new") in offered

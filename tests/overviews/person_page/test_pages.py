"""The person page as its owner sees and changes it, and as a stranger does not."""

import io
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from wasl.overviews.person_page import urls
from wasl.relations.interactions.models import ContactSummary, Interaction, Rhythm
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.actions import create_person, delete_people, set_photo
from wasl.relations.people.models import Affiliation, Person, Photo, WayToReach
from wasl.relations.trust.actions import make_promise, pin_statement

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_morning")]


@pytest.fixture
def _morning(time_machine):
    time_machine.move_to(AT + timedelta(minutes=5), tick=False)


def address(name, *ids):
    return reverse(f"person_page:{name}", args=ids)


def text_of(response):
    return response.content.decode()


def messages_of(response):
    return list(response.wsgi_request._messages)


def follow_undo(client, response):
    return client.post(messages_of(response)[-1].extra_tags)


def picture(width=400, height=300):
    content = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(content, "PNG")
    return content.getvalue()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_reads_in_both_languages(owner, noura, hers, language):
    owner.preferences.language = language
    owner.preferences.save()

    for name in ("person", "edit", "timeline"):
        response = hers.get(address(name, noura.pk))
        assert response.status_code == 200
        assert f'lang="{language}"' in text_of(response)


def test_it_says_who_and_what_to_say_today(hers, noura):
    response = hers.get(address("person", noura.pk))
    page, text = response.context["page"], text_of(response)

    assert page.address == "م. نورة"
    assert [matter.icon for matter in page.matters] == ["birthday", "letter"]
    for said in (
        "Noura Al Qasimi",
        "مديرة التخطيط",
        "tel:+966501234567",
        "mailto:noura@example.com",
        "wa.me/966501234567",
    ):
        assert said in text
    assert page.matters[0].draft
    assert page.send_link.startswith("https://wa.me/966501234567?text=")


def test_every_address_is_nothing_to_a_stranger(noura, stranger, client_of, client):
    theirs = client_of(stranger)
    occasion, way, work, contact = (
        model.objects.get(**wanted).pk
        for model, wanted in ((Occasion, {}), (WayToReach, {"kind": "phone"}), (Affiliation, {}), (Interaction, {}))
    )
    ids = {"way_id": way, "affiliation_id": work, "occasion_id": occasion, "interaction_id": contact, "binned_id": 1}
    before = list(Person.objects.values_list("id", "changed_at", "deleted_at"))

    for pattern in urls.urlpatterns:
        known = {**ids, "person_id": noura.pk, "on": "2026-11-23", "channel": "whatsapp", "token": "x"}
        wanted = {name: known[name] for name in pattern.pattern.converters}
        url = reverse(f"person_page:{pattern.name}", kwargs=wanted)
        given = {"kind": "phone", "shown": "0509999999", "role": "x", "on": "20 March", "channel": "call"}
        assert 404 in {theirs.get(url).status_code, theirs.post(url, given).status_code}, pattern.name
        assert {theirs.get(url).status_code, theirs.post(url, given).status_code} <= {404, 405, 302}, pattern.name
        assert {client.get(url).status_code, client.post(url).status_code} <= {302, 405}

    assert list(Person.objects.values_list("id", "changed_at", "deleted_at")) == before
    assert (Occasion.objects.count(), WayToReach.objects.count(), Interaction.objects.count()) == (1, 2, 1)


def test_a_contact_is_logged_in_one_action_and_taken_back(owner, noura, hers):
    response = hers.post(address("log", noura.pk), {"channel": "call", "note": "اتفقنا على الخميس"})

    logged = Interaction.objects.of(owner).get(channel="call")
    assert (logged.direction, logged.note, list(logged.people.all())) == ("out", "اتفقنا على الخميس", [noura])
    assert ContactSummary.objects.get(person=noura).last_channel == "call"
    assert len(hers.get(address("person", noura.pk)).context["page"].matters) == 1  # answered

    response = follow_undo(hers, response)
    assert not Interaction.objects.filter(channel="call").exists()
    follow_undo(hers, response)
    assert Interaction.objects.get(channel="call").note == "اتفقنا على الخميس"


def test_a_contact_of_another_day_that_they_began(noura, hers):
    hers.post(address("log", noura.pk), {"channel": "meeting", "at": "2026-11-01T10:00", "they_reached_out": "1"})

    logged = Interaction.objects.get(channel="meeting")
    assert (logged.direction, logged.at) == ("in", datetime(2026, 11, 1, 7, tzinfo=UTC))


@pytest.mark.parametrize("given", [{}, {"channel": "smoke"}, {"channel": "call", "at": "yesterday"}])
def test_what_cannot_be_logged_is_said(noura, hers, given):
    assert hers.post(address("log", noura.pk), given).status_code == 302
    assert Interaction.objects.count() == 1


def test_the_timeline_is_filtered_and_each_message_of_a_day_is_shown(noura, hers):
    assert len(hers.get(address("person", noura.pk), {"channel": "email"}).context["page"].timeline.lines) == 0
    assert "سألت عن المخطط" in text_of(hers.get(address("day", noura.pk, "2026-11-23", "whatsapp")))
    assert hers.get(address("day", noura.pk, "yesterday", "whatsapp")).status_code == 404
    assert hers.get(address("timeline", noura.pk), {"before": "x", "channel": "y"}).status_code == 200


def test_a_rhythm_is_wished_for_and_forgotten(noura, hers):
    hers.post(address("rhythm", noura.pk), {"every_days": "30"})
    assert Rhythm.objects.get(person=noura).every_days == 30
    hers.post(address("rhythm", noura.pk), {"every_days": "0"})
    assert Rhythm.objects.exists()
    hers.post(address("rhythm", noura.pk), {"every_days": ""})
    assert not Rhythm.objects.exists()


def everything(noura, hers):
    """What the form of the edit page holds as it is opened."""
    form = hers.get(address("edit", noura.pk)).context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in {None, False, ""}}


def test_keeping_the_form_as_it_is_changes_nothing(noura, hers):
    given = everything(noura, hers)

    assert hers.post(address("edit", noura.pk), given).status_code == 302

    kept = Person.objects.get(pk=noura.pk)
    assert (kept.display_name, kept.is_name_by_hand, kept.notes) == ("م. نورة القاسمي", False, "تحب القهوة")
    assert everything(noura, hers) == given


def test_languages_are_asked_for_by_name(noura, hers):
    Person.objects.filter(pk=noura.pk).update(languages="ar, fr")

    assert everything(noura, hers)["languages"] == "العربية، الفرنسية"
    hers.post(address("edit", noura.pk), everything(noura, hers))
    assert Person.objects.get(pk=noura.pk).languages == "ar, fr"


def test_every_field_is_edited(noura, hers):
    given = everything(noura, hers) | {
        "given": "نورا", "spellings": "Nora Qasimi\nN. Q.", "interests": "تصوير، خيل", "tags": "ليب, قديم",
        "met_on": "مارس 2019", "address_style": "given", "languages": "العربية",
    }  # fmt: skip
    hers.post(address("edit", noura.pk), given)

    kept = Person.objects.get(pk=noura.pk)
    assert (kept.given, kept.is_name_by_hand, kept.met_on, kept.languages) == ("نورا", True, "2019-03", "ar")
    assert sorted(kept.tags.values_list("name", flat=True)) == sorted(["تصوير", "خيل", "ليب", "قديم"])
    assert kept.spellings.count() == 2
    assert hers.get(address("person", noura.pk)).context["page"].address == "نورا"

    hers.post(address("name_again", noura.pk))
    assert Person.objects.get(pk=noura.pk).given == "نورة"


@pytest.mark.parametrize("wrong", [{"met_on": "someday"}, {"gender": "x"}, {"display_name": "ن" * 301}])
def test_what_is_wrong_is_said_beside_its_field(noura, hers, wrong):
    response = hers.post(address("edit", noura.pk), everything(noura, hers) | wrong)

    assert response.status_code == 422
    assert set(response.context["form"].errors) == set(wrong)


def test_who_introduced_her_is_chosen_by_name(owner, noura, hers):
    sara = create_person(owner, display_name="سارة العتيبي", at=AT)

    hers.post(address("edit", noura.pk), everything(noura, hers) | {"through": "سارة العتيبي"})
    assert Person.objects.get(pk=noura.pk).met_through == sara
    assert everything(noura, hers)["through"] == "سارة العتيبي"
    assert hers.post(address("edit", noura.pk), everything(noura, hers) | {"through": "من لا أعرف"}).status_code == 422
    given = everything(noura, hers)
    del given["through"]
    hers.post(address("edit", noura.pk), given)
    assert Person.objects.get(pk=noura.pk).met_through is None


def test_ways_come_go_and_come_back(noura, hers):
    hers.post(address("way_add", noura.pk), {"kind": "telegram", "shown": "@noura"})
    way = noura.ways_to_reach.get(kind="telegram")
    hers.post(address("way_prefer", noura.pk, way.pk))
    assert noura.ways_to_reach.first() == way

    response = hers.post(address("way_remove", noura.pk, way.pk))
    assert not noura.ways_to_reach.filter(kind="telegram").exists()
    follow_undo(hers, response)

    back = noura.ways_to_reach.get(kind="telegram")
    assert (back.value, back.is_preferred) == ("t.me/noura", True)


def test_a_way_that_says_nothing_is_refused_in_words(noura, hers):
    response = hers.post(address("way_add", noura.pk), {"kind": "email", "shown": "لا بريد"})

    assert messages_of(response)[-1].level_tag == "error"
    assert noura.ways_to_reach.count() == 2


def test_work_comes_changes_goes_and_comes_back(noura, hers):
    hers.post(
        address("work_add", noura.pk),
        {"organisation": "جامعة الملك سعود", "role": "محاضرة", "since": "2015", "until": "٢٠١٩"},
    )
    row = noura.affiliations.get(role="محاضرة")
    assert (row.since, row.until) == ("2015", "2019")
    hers.post(address("work_edit", noura.pk, row.pk), {"organisation": "جامعة الملك سعود", "role": "أستاذة"})
    response = hers.post(address("work_remove", noura.pk, row.pk))
    assert noura.affiliations.count() == 1

    follow_undo(hers, response)

    assert noura.affiliations.get(role="أستاذة").organisation.name == "جامعة الملك سعود"


def test_days_come_go_and_come_back(noura, hers):
    hers.post(address("occasion_add", noura.pk), {"kind": "anniversary", "on": "٢٩ رمضان"})
    row = noura.occasions.get(kind="anniversary")
    assert (row.calendar, row.month, row.day, row.year) == ("hijri", 9, 29, None)
    response = hers.post(address("occasion_remove", noura.pk, row.pk))
    follow_undo(hers, response)
    assert noura.occasions.filter(kind="anniversary", month=9).exists()

    response = hers.post(address("occasion_add", noura.pk), {"kind": "birthday", "on": "5 March 2090"}, follow=True)
    assert "سنته لم تأتِ بعد" in response.text
    response = hers.post(address("occasion_add", noura.pk), {"kind": "birthday", "on": "1986"})
    assert messages_of(response)[-1].level_tag == "error"


def test_circles_are_exactly_those_ticked(noura, hers):
    hers.post(address("circles", noura.pk), {"new_circle": "القراء"})

    assert [circle.name for circle in noura.circles.all()] == ["القراء"]


def test_a_picture_is_kept_served_to_its_owner_alone_and_removed(noura, hers):
    hers.post(address("photo_set", noura.pk), {"photo": SimpleUploadedFile("n.png", picture())})
    response = hers.get(address("photo", noura.pk))

    assert (response["Content-Type"], response["X-Content-Type-Options"]) == ("image/webp", "nosniff")
    assert "private" in response["Cache-Control"]
    with Image.open(io.BytesIO(response.content)) as kept:
        assert kept.size == (256, 192)

    hers.post(address("photo_remove", noura.pk))
    assert hers.get(address("photo", noura.pk)).status_code == 404


def test_a_picture_is_not_a_strangers(noura, owner, stranger, client_of):
    set_photo(owner, noura.pk, picture(), at=AT)

    assert client_of(stranger).get(address("photo", noura.pk)).status_code == 404


@pytest.mark.parametrize("content", [b"<svg onload='x'/>", b"", b"\x89PNG"])
def test_what_is_no_picture_is_refused_in_words(noura, hers, content):
    response = hers.post(address("photo_set", noura.pk), {"photo": SimpleUploadedFile("n.png", content)})

    assert messages_of(response)[-1].level_tag == "error"
    assert not Photo.objects.exists()


def test_deleting_can_be_taken_back(noura, hers):
    response = hers.post(address("delete", noura.pk))
    assert Person.objects.get(pk=noura.pk).deleted_at
    assert hers.get(address("person", noura.pk)).status_code == 200
    assert hers.get(address("edit", noura.pk)).status_code == 404

    follow_undo(hers, response)

    assert Person.objects.get(pk=noura.pk).deleted_at is None


def test_who_is_in_the_bin_is_not_changed(owner, noura, hers):
    delete_people(owner, [noura.pk], at=AT)

    for name in ("log", "rhythm", "way_add", "work_add", "occasion_add", "circles"):
        given = {"channel": "call", "kind": "phone", "shown": "0509999999", "role": "x", "on": "20 March"}
        assert hers.post(address(name, noura.pk), given).status_code == 404, name


def test_a_token_that_we_did_not_sign_adds_nothing(noura, hers):
    assert hers.post(address("again", noura.pk, "made-up")).status_code == 404


def test_text_of_people_is_never_markup(owner, hers):
    person = create_person(owner, display_name="<b>نورة</b>", notes="<script>x</script>", city="[[x]]", at=AT)

    text = text_of(hers.get(address("person", person.pk)))

    assert "<b>نورة" not in text
    assert "<script>x" not in text


def test_a_logged_contact_is_corrected(noura, hers):
    hers.post(address("log", noura.pk), {"channel": "call", "note": "سألت عن المؤتمر"})
    contact = Interaction.objects.get(note="سألت عن المؤتمر")
    assert "سألت عن المؤتمر" in text_of(hers.get(address("contact_edit", noura.pk, contact.pk)))

    given = {"channel": "meeting", "direction": "in", "at": "2026-11-20T10:30", "note": "التقينا في المؤتمر"}
    hers.post(address("contact_edit", noura.pk, contact.pk), given)

    contact.refresh_from_db()
    assert (contact.channel, contact.direction, contact.note) == ("meeting", "in", "التقينا في المؤتمر")
    assert contact.participations.get().at == contact.at == datetime(2026, 11, 20, 7, 30, tzinfo=UTC)


def test_a_contact_without_a_moment_is_not_kept(noura, hers):
    hers.post(address("log", noura.pk), {"channel": "call"})
    contact = Interaction.objects.latest("pk")

    response = hers.post(address("contact_edit", noura.pk, contact.pk), {"channel": "call", "at": "someday"})

    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"at"}


def test_a_promise_whose_day_has_come_is_spoken_of_before_a_birthday(owner, hers, noura):
    today = AT.date()
    make_promise(owner, people=[noura], wording="ملخص الدراسة", made_on=today - timedelta(days=9), due_on=today)

    page = hers.get(address("person", noura.pk)).context["page"]

    assert [matter.icon for matter in page.matters] == ["promises", "birthday", "letter"]
    assert "ملخص الدراسة" in page.matters[0].text
    assert "ملخص الدراسة" in page.matters[0].draft


def test_the_words_of_a_private_promise_stay_out_of_the_draft(owner, hers, noura):
    today = AT.date()
    told = {"made_on": today - timedelta(days=9), "due_on": today, "is_private": True}
    make_promise(owner, people=[noura], wording="ملخص الدراسة", **told)

    page = hers.get(address("person", noura.pk)).context["page"]

    assert page.matters[0].icon == "promises"
    assert "ملخص الدراسة" not in page.matters[0].text + page.matters[0].draft


def test_what_was_said_to_one_person_does_not_name_that_person_on_that_page(owner, hers, noura):
    fields = {"matter": "سعر الدورة", "words": "ألفان", "said_on": AT.date()}
    pin_statement(owner, people=[noura], **fields)
    alone = text_of(hers.get(address("person", noura.pk)))

    pin_statement(owner, people=[noura, create_person(owner, display_name="هند", at=AT)], **fields)
    together = text_of(hers.get(address("person", noura.pk)))

    assert "trust-people" not in alone
    assert together.count("trust-people") == 1

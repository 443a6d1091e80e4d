"""The pages of occasions: what stands on them, what their buttons do, and what they refuse."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from wasl.foundation.search.queries import find
from wasl.relations.interactions.models import Interaction
from wasl.relations.occasions import actions
from wasl.relations.occasions.emptying import empty_occasions
from wasl.relations.occasions.models import Greeting, Invitation, KeptFeast, LifeEvent, Sighting
from wasl.relations.occasions.queries.mourning import mourners
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person

NOW = datetime(2026, 3, 20, 9, tzinfo=UTC)
EID = "2026-03-20"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_eid")]


@pytest.fixture
def on_eid():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def sara(owner):
    person = create_person(owner, display_name="سارة العتيبي", gender="f", at=NOW)
    add_way_to_reach(owner, person.pk, WayGiven("phone", "0501234567"), country="SA", at=NOW)
    return person


@pytest.fixture
def client(client_of, owner):
    return client_of(owner)


def page(client, name, *args, **asked):
    answer = client.get(reverse(f"occasions:{name}", args=args), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def post(client, name, *args, **given):
    return client.post(reverse(f"occasions:{name}", args=args), given)


def test_with_nothing_to_come_the_page_says_where_to_begin(client):
    assert reverse("directory:people") in page(client, "coming")


def test_what_comes_stands_by_day_with_the_way_to_greet(client, owner, sara):
    actions.keep_feasts(owner, sara, feasts=["eid-al-fitr"])
    actions.add_invitation(owner, sara, kind="wedding", on=date(2026, 4, 1), what="زفاف أخيها")

    shown = page(client, "coming")
    assert "١ شوال ١٤٤٧" in shown
    assert reverse("occasions:queue", args=["eid-al-fitr", EID]) in shown
    assert "زفاف أخيها" in shown


def test_one_press_logs_the_greeting_and_brings_the_next(client, owner, sara):
    actions.keep_feasts(owner, sara, feasts=["eid-al-fitr"])
    assert "https://wa.me/966501234567?text=" in page(client, "queue", "eid-al-fitr", EID)

    words = {
        "channel": "whatsapp",
        "words": "عيدك مبارك يا سارة",
        "variant": "2",
        "register": "close",
        "language": "ar",
    }
    answer = post(client, "send", "eid-al-fitr", EID, sara.pk, **words)

    assert answer["Location"] == reverse("occasions:queue", args=["eid-al-fitr", EID])
    sent = Greeting.objects.of(owner).get()
    assert (sent.words, sent.variant, sent.interaction) == ("عيدك مبارك يا سارة", 2, Interaction.objects.get())
    assert "سارة" in page(client, "queue", "eid-al-fitr", EID)
    post(client, "greeting_undo", sent.pk)
    assert not Interaction.objects.exists()


def test_nobody_is_greeted_for_a_feast_she_does_not_keep(client, sara):
    assert post(client, "send", "eid-al-fitr", EID, sara.pk, channel="whatsapp").status_code == 404
    assert post(client, "skip", "no-feast", EID, sara.pk).status_code == 404
    assert client.get(reverse("occasions:queue", args=["eid-al-fitr", "tomorrow"])).status_code == 404


def test_a_joy_is_written_down_with_its_day_in_either_calendar(client, owner, sara):
    post(client, "event_add", sara.pk, kind="birth", on="٢٨ رمضان ١٤٤٧", about="ليان")

    event = LifeEvent.objects.of(owner).get()
    assert (event.on, event.about, event.mourning_days) == (date(2026, 3, 17), "ليان", None)
    assert "ليان" in page(client, "person", sara.pk)


def test_a_day_that_is_not_whole_is_shown_with_what_to_write(client, sara):
    answer = post(client, "event_add", sara.pk, kind="birth", on="١٤٤٧")

    assert answer.status_code == 422
    assert "٢٩ رمضان ١٤٤٧" in answer.content.decode()


def test_mourning_is_said_on_both_pages_of_the_person(client, sara):
    post(client, "event_add", sara.pk, kind="condolence", on="19 مارس 2026", about="والدها", mourning_days="7")

    assert "أيام حداد" in page(client, "person", sara.pk)
    assert "أيام حداد" in client.get(reverse("person_page:person", args=[sara.pk])).content.decode()
    event = LifeEvent.objects.get()
    post(client, "event_mourning", event.pk, days="0")
    assert "أيام حداد" not in page(client, "person", sara.pk)


def test_a_hard_time_that_is_to_come_is_refused_in_words(client, sara):
    answer = client.post(
        reverse("occasions:event_add", args=[sara.pk]), {"kind": "illness", "on": "1 مايو 2026"}, follow=True
    )

    assert "بعد وقوعه" in answer.content.decode()
    assert not LifeEvent.objects.exists()


def test_well_again_brings_a_word_for_it(client, sara):
    post(client, "event_add", sara.pk, kind="illness", on="10 مارس 2026")
    post(client, "event_over", LifeEvent.objects.get().pk)

    assert LifeEvent.objects.get().over_on == date(2026, 3, 20)
    assert "تعافت" in client.get(reverse("person_page:person", args=[sara.pk])).content.decode()


def test_an_invitation_goes_its_way_on_the_page(client, sara):
    post(client, "invitation_add", sara.pk, kind="wedding", on="1 مارس 2026", what="زفاف أخيها")
    invitation = Invitation.objects.get()
    post(client, "invitation_answer", invitation.pk, answer="accepted")
    post(client, "invitation_attendance", invitation.pk, attendance="missed", reason="تعطلت السيارة في الطريق")
    shown = page(client, "person", sara.pk)
    assert "تعطلت السيارة في الطريق" in shown

    post(client, "invitation_made_good", invitation.pk, by="visit")
    invitation.refresh_from_db()
    assert (invitation.answer, invitation.made_good) == ("accepted", "visit")
    post(client, "invitation_remove", invitation.pk)
    assert "تعطلت السيارة في الطريق" not in page(client, "person", sara.pk)
    post(client, "invitation_restore", invitation.pk)
    assert "تعطلت السيارة في الطريق" in page(client, "person", sara.pk)


def test_a_loss_taken_off_is_brought_back_with_its_silence(client, owner, sara):
    post(client, "event_add", sara.pk, kind="condolence", on="18 مارس 2026", about="والدها", mourning_days="40")
    event = LifeEvent.objects.get()

    answer = client.post(reverse("occasions:event_remove", args=[event.pk]), follow=True).content.decode()
    assert reverse("occasions:event_restore", args=[event.pk]) in answer
    assert mourners(owner, NOW.date(), NOW.date()) == {}
    assert find(owner, "والدها", ["life"]) == []

    post(client, "event_restore", event.pk)
    assert mourners(owner, NOW.date(), NOW.date()) == {sara.pk: date(2026, 4, 27)}
    assert [hit.row_id for hit in find(owner, "والدها", ["life"])] == [event.pk]


def test_the_bin_of_joys_and_invitations_is_emptied_after_thirty_days(owner, sara):
    event = actions.add_life_event(owner, sara, kind="birth", on=date(2026, 3, 1), today=NOW.date())
    invitation = actions.add_invitation(owner, sara, kind="wedding", on=date(2026, 4, 1))
    actions.remove_life_event(owner, event.pk, at=NOW)
    actions.remove_invitation(owner, invitation.pk, at=NOW)

    assert empty_occasions(NOW + timedelta(days=29)) == 0
    assert empty_occasions(NOW + timedelta(days=30)) == 2


def test_feasts_are_ticked_on_the_page_of_the_person(client, owner, sara):
    post(client, "feasts", sara.pk, feasts=["eid-al-fitr", "nowruz"], country="IQ")

    kept = KeptFeast.objects.of(owner).order_by("feast").values_list("feast", "country")
    assert list(kept) == [("eid-al-fitr", "IQ"), ("nowruz", "IQ")]


def test_the_sighting_of_a_country_is_said_and_taken_back(client, owner):
    post(client, "sighting", country="OM", feast="", days="1", year="")
    row = Sighting.objects.of(owner).get()
    assert (row.country, row.feast, row.days, row.year) == ("OM", "", 1, 0)

    post(client, "sighting_remove", row.pk)
    assert not Sighting.objects.exists()


def test_many_are_told_to_keep_a_feast_from_the_list_and_it_is_taken_back(client, owner, sara):
    answer = client.post(
        reverse("directory:together"),
        {"do": "feast", "feast": "new-year", "people": [sara.pk], "asked": ""},
        follow=True,
    )
    assert KeptFeast.objects.of(owner).get().feast == "new-year"

    said = next(iter(answer.context["messages"]))
    client.post(said.extra_tags)
    assert not KeptFeast.objects.exists()


def test_today_proposes_the_feast_and_done_remembers_the_words(client, owner, sara):
    actions.keep_feasts(owner, sara, feasts=["eid-al-fitr"])
    shown = client.get(reverse("today:today")).content.decode()
    assert reverse("occasions:queue", args=["eid-al-fitr", EID]) in shown

    client.post(reverse("today:done", args=["feast", sara.pk]), {"channel": "whatsapp"})
    sent = Greeting.objects.of(owner).get()
    assert (sent.topic, sent.on, sent.interaction) == ("eid-al-fitr", date(2026, 3, 20), Interaction.objects.get())

"""The shelf: found by what it is for, used, shared."""

import pytest
from django.urls import reverse

from tests.relations.communities.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.relations.communities import actions, queries
from wasl.relations.communities.errors import ResourceWithoutTitleError
from wasl.relations.communities.models import Resource, ResourceShare
from wasl.relations.interactions.models import Interaction

pytestmark = pytest.mark.django_db


@pytest.fixture
def library(owner, association):
    return actions.add_resource(
        owner, title="مكتبة الجمعية", kind="library", what_for="معايير التدريب", community=association
    )


def titles(owner, q=""):
    return [line.title for line in queries.resource_list(owner, q)]


def test_found_by_what_it_is_for_until_it_is_off_the_shelf(owner, library):
    assert titles(owner, "معايير") == titles(owner) == ["مكتبة الجمعية"]

    actions.remove_resource(owner, library.pk, at=AT)
    assert titles(owner, "معايير") == titles(owner) == []

    actions.restore_resource(owner, library.pk)
    assert titles(owner, "معايير") == ["مكتبة الجمعية"]


def test_used_and_taken_back(owner, library):
    use = actions.use_resource(owner, library.pk, on=days(-3), note="قبل العرض")
    assert queries.resource_list(owner)[0].used_on == days(-3)

    actions.take_back_use(owner, use.pk)
    assert queries.resource_list(owner)[0].used_on is None


def test_shared_with_several_is_one_contact_and_one_press_takes_it_back(owner, library, khalid, noura):
    rows = actions.share_resource(owner, library.pk, people=[khalid, noura], on=TODAY, at=AT, channel="whatsapp")

    contact = Interaction.objects.get()
    assert (contact.note, contact.people.count()) == ("مكتبة الجمعية", 2)
    assert queries.resource_list(owner)[0].shares == 2

    actions.take_back_share(owner, rows[0].pk)
    assert (Interaction.objects.count(), ResourceShare.objects.count()) == (0, 0)


def test_shared_without_a_channel_logs_nothing(owner, library, khalid):
    actions.share_resource(owner, library.pk, people=[khalid], on=TODAY, at=AT)

    assert not Interaction.objects.exists()


def test_without_a_title_or_of_another_it_is_refused(owner, stranger, library):
    with pytest.raises(ResourceWithoutTitleError):
        actions.edit_resource(owner, library.pk, title=" ")
    with pytest.raises(NotFoundError):
        actions.use_resource(stranger, library.pk, on=TODAY)


def test_on_its_page_from_the_form_to_a_share(owner, client_of, khalid):
    hers = client_of(owner)
    told = {"title": "أرشيف خالد", "kind": "personal", "names": "خالد المنصور", "what_for": "تاريخ المهنة"}

    hers.post(reverse("communities:resource_new"), told)
    made = Resource.objects.get()
    assert made.person == khalid
    hers.post(reverse("communities:resource_use", args=[made.pk]))
    hers.post(reverse("communities:resource_share", args=[made.pk]), {"names": "خالد المنصور", "channel": "call"})

    shown = hers.get(reverse("communities:resource", args=[made.pk])).text
    assert "تاريخ المهنة" in shown
    assert (made.uses.count(), made.shares.count(), Interaction.objects.count()) == (1, 1, 1)
    assert reverse("communities:resource", args=[made.pk]) in hers.get(reverse("search:search"), {"q": "أرشيف"}).text
    assert "أرشيف خالد" in hers.get(reverse("communities:resources"), {"q": "تاريخ"}).text


def test_in_english_too(owner, client_of, library):
    owner.preferences.language = "en"
    owner.preferences.save()

    assert "Whom you told of it" in client_of(owner).get(reverse("communities:resource", args=[library.pk])).text


def test_the_same_number_of_queries_for_twenty(owner, association, khalid, django_assert_num_queries):
    for count in (1, 20):
        for number in range(count):
            made = actions.add_resource(owner, title=f"مورد {count} {number}", community=association, person=khalid)
            actions.use_resource(owner, made.pk, on=TODAY)
        with django_assert_num_queries(1):
            queries.resource_list(owner)

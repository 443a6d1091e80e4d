"""The bin keeps what was put there for thirty days, and then nothing of it is left."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from wasl.foundation.search.queries import find
from wasl.project.bins import empty_the_bins
from wasl.project.schedule import schedule
from wasl.relations.interactions.actions import log_interaction, remove_interaction
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN, empty_bins
from wasl.relations.interactions.models import BinnedInteraction, Interaction
from wasl.relations.people.actions import delete_people, merge_people, restore_people, unmerge_people
from wasl.relations.people.models import Circle, Membership, Person, WayToReach

KINDS = ("person", "interaction", "event")

pytestmark = pytest.mark.django_db

NOW = timezone.now()
LONG_AGO = NOW - KEPT_IN_THE_BIN


@pytest.fixture
def khalid(owner):
    person = Person.objects.create(owner=owner, display_name="خالد الحربي")
    WayToReach.objects.create(owner=owner, person=person, kind="phone", value="+966501234567", shown="0501234567")
    return person


@pytest.fixture
def noura(owner):
    return Person.objects.create(owner=owner, display_name="نورة السبيعي")


def test_after_thirty_days_everything_of_them_is_gone(owner, khalid, noura):
    log_interaction(owner, people=[khalid], channel="call", at=LONG_AGO, note="سألته عن المؤتمر")
    both = log_interaction(owner, people=[khalid, noura], channel="meeting", at=LONG_AGO, note="اجتماع الفريق")
    delete_people(owner, [khalid.pk], at=LONG_AGO)

    assert empty_bins(NOW) == 1

    assert [person.pk for person in Person.objects.all()] == [noura.pk]
    assert not WayToReach.objects.exists()
    assert Interaction.objects.get() == both
    assert not find(owner, "المؤتمر", KINDS)
    assert find(owner, "الفريق", KINDS)
    assert empty_bins(NOW) == 0


def test_until_then_they_come_back(owner, khalid):
    delete_people(owner, [khalid.pk], at=LONG_AGO + timedelta(seconds=1))

    assert empty_bins(NOW) == 0

    restore_people(owner, at=NOW, person_ids=[khalid.pk])
    assert khalid.ways_to_reach.exists()
    assert find(owner, "خالد", KINDS)


def test_contacts_and_circles_in_the_bin_go_too(owner, khalid):
    binned = remove_interaction(owner, log_interaction(owner, people=[khalid], channel="call", at=LONG_AGO).pk)
    BinnedInteraction.objects.filter(pk=binned.pk).update(binned_at=LONG_AGO)
    circle = Circle.objects.create(owner=owner, name="زملاء", key="1:زملاء", deleted_at=LONG_AGO)
    Membership.objects.create(owner=owner, circle=circle, person=khalid)

    empty_bins(NOW)

    assert not BinnedInteraction.objects.exists()
    assert not Circle.objects.exists()
    assert not Membership.objects.exists()
    assert Person.objects.get() == khalid


def test_it_is_done_by_itself_and_the_page_says_so(owner, client_of):
    assert empty_the_bins in [entry.do for entry in schedule()]
    page = client_of(owner).get(reverse("directory:people"), {"bin": "1"}).content.decode()
    assert {30: "٣٠"}[KEPT_IN_THE_BIN.days] in page


def test_who_became_part_of_another_stays_as_long_as_the_other(owner, khalid, noura):
    part = Person.objects.create(owner=owner, display_name="Khalid Al-Harbi")
    merge = merge_people(owner, khalid.pk, part.pk, at=LONG_AGO)

    assert empty_bins(NOW) == 0
    unmerge_people(owner, merge.pk, at=NOW)
    merge_people(owner, khalid.pk, part.pk, at=NOW)
    delete_people(owner, [khalid.pk], at=LONG_AGO)

    assert empty_bins(NOW) == 2
    assert list(Person.objects.all()) == [noura]

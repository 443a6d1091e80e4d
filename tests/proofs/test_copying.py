"""An owner who was copied has all that the first one has, and it is her own."""

from datetime import UTC, datetime

from proofs.copying import copy_owner
from wasl.overviews.search.queries import search_page
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import ContactSummary, Interaction
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import Person

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_a_copy_finds_the_same_people_and_contacts_as_her_own(owner):
    noura = create_person(owner, display_name="نورة القاسمي", at=AT, notes="تحبّ القهوة")
    log_interaction(owner, people=[noura], channel="call", at=AT, note="سألت عن الموعد")

    first, second = copy_owner(owner, 2)

    for other in (first, second):
        person = Person.objects.of(other).get()
        assert person.pk != noura.pk
        assert person.display_name == "نورة القاسمي"
        assert Interaction.objects.of(other).get().participations.get().person == person
        assert ContactSummary.objects.of(other).get().person == person
        for words in ("نورة", "الموعد"):
            found = search_page(other, words).results
            assert [one.url.split("/")[2] for one in found] == [str(person.pk)], words
    assert Person.objects.of(owner).get() == noura


def test_what_is_made_afterwards_takes_a_number_of_its_own(owner):
    create_person(owner, display_name="نورة القاسمي", at=AT)
    [other] = copy_owner(owner, 1)

    made = create_person(other, display_name="أحمد الشهري", at=AT)

    assert Person.objects.of(other).count() == 2
    assert made.pk == Person.objects.order_by("-pk").values_list("pk", flat=True)[0]

"""Who stands in an address book twice."""

from itertools import combinations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.overviews.duplicates.conftest import AT
from wasl.foundation.sources.models import Source
from wasl.overviews.duplicates.finding import find_alike, find_alike_of
from wasl.overviews.duplicates.wording import why
from wasl.relations.network.models import Evidence
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.actions import add_affiliation, delete_people, merge_people, set_spellings, tell_apart

pytestmark = pytest.mark.django_db


def pairs(owner, least=0.5):
    return {(found.a, found.b): found for found in find_alike(owner, least)}


def test_one_number_and_one_name_are_one_person(owner, add, crowd):
    khalid = add("خالد المنصور", phone="0501234567")
    again = add("د. خالد المنصور", whatsapp="+966 50 123 4567")

    found = pairs(owner)

    assert found.keys() == {(khalid.pk, again.pk)}
    assert found[khalid.pk, again.pk].probability > 0.95
    assert "966501234567" in why(found[khalid.pk, again.pk].reasons, owner.preferences)


def test_a_family_and_an_office_share_a_number(owner, add, crowd):
    for name in ("خالد المنصور", "هند السالم", "عمر حداد", "ليلى الشمري"):
        add(name, phone="0112345678")

    assert pairs(owner) == {}


def test_a_number_without_a_name_is_somebodys_whose_number_it_is(owner, add, crowd):
    khalid, number = add("خالد المنصور", phone="0501234567"), add("", phone="0501234567")

    assert pairs(owner).keys() == {(khalid.pk, number.pk)}


def test_another_spelling_is_looked_at_too(owner, add, crowd):
    khalid, card = add("خالد المنصور"), add("Khalid Al-Mansour")
    set_spellings(owner, khalid.pk, ["Khalid Almansour"], at=AT)
    set_spellings(owner, card.pk, ["خالد المنصور"], at=AT)

    assert pairs(owner).keys() == {(khalid.pk, card.pk)}


SIX_SPELLINGS = (
    "محمد عبدالرحمن", "محمد عبد الرحمٰن", "Mohammed Abdulrahman", "Mohamad Abd El Rahman", "M. Abdelrahman",
    "د. محمد العبدالرحمن",
)  # fmt: skip


def test_six_spellings_are_one_man(owner, add):
    for other in ("خالد الحربي", "سارة الزهراني", "محمد عبدالله", "أحمد عبدالرحمن", "Mahmoud Abdelrahim"):
        add(other)
    one_man = [add(name).pk for name in SIX_SPELLINGS]

    found = pairs(owner)

    assert found.keys() == set(combinations(one_man, 2))
    assert {(pair.a, pair.b) for pair in find_alike_of(owner, one_man[4:5])} == {
        pair for pair in found if one_man[4] in pair
    }
    assert {(pair.a, pair.b) for pair in find_alike_of(owner, one_man[:1])} == {
        pair for pair in found if one_man[0] in pair
    }


def test_an_initial_and_a_number_are_somebody(owner, add, crowd):
    short, long = add("K. Al-Mansour", phone="0501234567"), add("خالد المنصور", phone="0501234567")
    add("Z. Al-Mansour")

    assert pairs(owner).keys() == {(short.pk, long.pk)}


def test_names_that_latin_letters_cannot_tell_apart_need_something_beside_them(owner, add, crowd):
    latin, arabic = add("Samer Haddad"), add("سمير حداد")
    assert pairs(owner) == {}

    for person in (latin, arabic):
        add_affiliation(owner, person.pk, organisation="هيئة المدن", role="مهندس", at=AT)

    assert {"word": "ambiguous-name"} in pairs(owner)[latin.pk, arabic.pk].reasons


def test_birthday_and_work_find_whom_a_usual_name_hides(owner, add, crowd):
    first, second = add("محمد العتيبي"), add("محمد العتيبي")
    alone = pairs(owner, 0.0)[first.pk, second.pk].probability
    for person in (first, second):
        Occasion.objects.create(owner=owner, person=person, kind="birthday", year=1980, month=3, day=14)
        add_affiliation(owner, person.pk, organisation="هيئة المدن", role="مهندس", at=AT)

    assert pairs(owner)[first.pk, second.pk].probability > max(alone, 0.5)


@pytest.mark.parametrize(("place", "is_common"), [("Saudi Aramco", True), ("Almarai", False)])
def test_a_place_of_work_is_common_in_whichever_script_it_is_written(owner, add, crowd, place, is_common):
    arabic, latin = add("محمد عبدالرحمن العتيبي"), add("Mohammed Abdulrahman Alotaibi")
    alone = pairs(owner, 0.0)[arabic.pk, latin.pk].probability
    add_affiliation(owner, arabic.pk, organisation="أرامكو", role="مهندس", at=AT)
    add_affiliation(owner, latin.pk, organisation=place, role="Engineer", at=AT)

    found = pairs(owner, 0.0)[arabic.pk, latin.pk]

    assert (found.probability > alone) is is_common
    assert ({"word": "work"} in found.reasons) is is_common
    assert [found] == [one for one in find_alike_of(owner, [arabic.pk], 0.0) if one.b == latin.pk]


def test_shared_contacts_speak_for_it(owner, add, crowd):
    first, second = add("محمد العتيبي"), add("محمد العتيبي")
    alone = pairs(owner, 0.0)[first.pk, second.pk].probability
    source = Source.objects.create(owner=owner, kind="mbox")
    for person in crowd[:3]:
        for one in (first, second):
            Evidence.objects.create(owner=owner, a=person, b=one, kind="mail", source=source)

    found = pairs(owner, 0.0)[first.pk, second.pk]

    assert found.probability > alone
    assert {"word": "contacts", "count": 3} in found.reasons


def test_who_was_told_apart_merged_or_binned_is_not_found(owner, stranger, add, crowd):
    twins = [(add("زياد معلوف"), add("زياد معلوف")), (add("رلى صليبا"), add("رلى صليبا")), (add("أنس طوقان"), add("أنس طوقان"))]  # fmt: skip
    assert len(pairs(owner)) == 3

    tell_apart(owner, *(person.pk for person in twins[0]), at=AT)
    merge_people(owner, *(person.pk for person in twins[1]), at=AT)
    delete_people(owner, [twins[2][0].pk], at=AT)

    assert pairs(owner) == {}
    add("زياد معلوف", of=stranger)
    assert pairs(owner) == pairs(stranger) == {}


def test_an_office_is_no_person(owner, add, crowd):
    add("مكتب المنصور", fields={"is_organisation": True}, phone="0501234567")
    add("مكتب المنصور", phone="0501234567")

    assert pairs(owner) == {}


def test_a_large_book_takes_as_many_queries_as_a_small_one(owner, add):
    with CaptureQueriesContext(connection) as for_none:
        find_alike(owner)
    for number in range(20):
        add("زياد معلوف", phone=f"05012345{number:02}")
    with CaptureQueriesContext(connection) as for_many:
        find_alike(owner)

    assert len(for_none) == len(for_many)


def test_a_few_people_are_looked_at_as_in_a_look_through_everybody(owner, add, crowd):
    khalid, card = add("خالد المنصور", phone="0501234567"), add("Khaled Mansour", phone="0501234567")
    office, desk = add("سلمى الراوي", email="info@example.com"), add("Salma Rawi", email="info@example.com")
    born = [add("محمد العتيبي"), add("محمد سعد العتيبي")]
    for person in born:
        Occasion.objects.create(owner=owner, person=person, kind="birthday", year=1980, month=3, day=14)
    for person in (khalid, card, office):
        add_affiliation(owner, person.pk, organisation="هيئة المدن", role="مهندس", at=AT)

    everything = pairs(owner)
    asked = [card.pk, desk.pk, born[1].pk, crowd[0].pk]

    assert len(everything) >= 3
    found = {(one.a, one.b): one for one in find_alike_of(owner, asked)}
    assert found == {pair: one for pair, one in everything.items() if not {*pair}.isdisjoint(asked)}


def test_looking_at_somebody_asks_as_much_of_a_large_book_as_of_a_small_one(owner, add, crowd):
    person = add("خالد المنصور", phone="0501234567", email="k@example.com")
    counts = []
    for number in range(2):
        for more in range(20 * number):
            add(f"خالد {crowd[more].display_name}", phone=f"05012345{more:02}")
        with CaptureQueriesContext(connection) as queries:
            find_alike_of(owner, [person.pk])
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 25


def test_the_first_and_the_last_part_with_one_number_are_one_person(owner, add, crowd):
    long, short = add("فيصل تركي فهد الحربي", phone="0501234567"), add("Faisal El Harbi", phone="0501234567")
    slip = add("سلمى عمر الراوي", email="s@example.com"), add("سلمى الرواي", email="s@example.com")
    father, son = add("نايف سعد السبيعي", phone="0557654321"), add("تركي نايف السبيعي", phone="0557654321")

    found = pairs(owner)

    assert {(long.pk, short.pk), tuple(one.pk for one in slip)} <= found.keys()
    assert (father.pk, son.pk) not in found


def test_a_birthday_that_many_have_says_little(owner, add, crowd):
    def born(day):
        twice = add("محمد العتيبي"), add("محمد العتيبي")
        for person in twice:
            Occasion.objects.create(owner=owner, person=person, kind="birthday", year=1980, month=1, day=day)
        return tuple(person.pk for person in twice)

    for person in crowd:
        Occasion.objects.create(owner=owner, person=person, kind="birthday", year=1980, month=1, day=1)
    usual, own = born(1), born(9)

    found = pairs(owner, 0.0)
    assert found[own].probability > 0.9 > found[usual].probability

"""What an owner does with her people."""

from datetime import UTC, datetime, timedelta

import pytest

from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.people import actions
from wasl.relations.people.actions import WayGiven
from wasl.relations.people.errors import (
    AffiliationEmptyError,
    CircleNameTakenError,
    IntroducedByThemselvesError,
    NameEmptyError,
    NothingToKnowError,
    WayUnusableError,
)
from wasl.relations.people.models import Circle, Membership, Organisation, Person, Tag, Tagging, WayToReach
from wasl.relations.people.queries import circles_of, tags_of

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = AT + timedelta(hours=1)

pytestmark = pytest.mark.django_db


def make(owner, name="نورة القاسمي", **fields):
    return actions.create_person(owner, display_name=name, at=AT, **fields)


def found(owner, query):
    return [hit.row_id for hit in find(owner, query, kinds=["person"])]


def test_a_new_person_is_read_from_her_name_and_found_at_once(owner):
    person = make(owner, "م. نورة القاسمي", how_met="مؤتمر ليب")

    assert (person.titles, person.given, person.family) == ("م.", "نورة", "القاسمي")
    assert found(owner, "نوره القاسمى") == [person.pk]
    assert found(owner, "ليب") == [person.pk]


def test_nobody_else_finds_her(owner, stranger):
    make(owner)

    assert found(stranger, "نورة") == []


def test_a_new_name_is_split_again(owner):
    person = actions.edit_person(owner, make(owner).pk, at=LATER, display_name="نورة الشمري")

    assert (person.family, person.changed_at) == ("الشمري", LATER)
    assert found(owner, "القاسمي") == []


def test_parts_by_hand_stay_whatever_the_name_becomes(owner):
    person = make(owner)
    actions.edit_person(owner, person.pk, at=AT, given="نورا", family="قاسم")

    person = actions.edit_person(owner, person.pk, at=LATER, display_name="د. نورة القاسمي")

    assert (person.given, person.family, person.is_name_by_hand) == ("نورا", "قاسم", True)


def test_a_person_is_not_left_without_name_and_way(owner):
    person = make(owner)

    with pytest.raises(NothingToKnowError):
        actions.edit_person(owner, person.pk, at=AT, display_name="")


def test_who_introduced_her_is_another_of_the_owners_people(owner, stranger):
    person, other = make(owner), make(stranger)

    with pytest.raises(IntroducedByThemselvesError):
        actions.edit_person(owner, person.pk, at=AT, met_through_id=person.pk)
    with pytest.raises(NotFoundError):
        actions.edit_person(owner, person.pk, at=AT, met_through_id=other.pk)


def test_another_owners_person_cannot_be_changed(owner, stranger):
    person = make(owner)

    for act in (
        lambda: actions.edit_person(stranger, person.pk, at=AT, city="جدة"),
        lambda: actions.set_photo(stranger, person.pk, None, at=AT),
        lambda: actions.set_spellings(stranger, person.pk, ["X"], at=AT),
        lambda: actions.add_affiliation(stranger, person.pk, role="مدير", at=AT),
        lambda: actions.add_way_to_reach(stranger, person.pk, WayGiven("phone", "0501234567"), country="SA", at=AT),
        lambda: actions.set_tags(stranger, person.pk, ["x"], at=AT),
    ):
        with pytest.raises(NotFoundError):
            act()


def test_spellings_are_kept_exactly_and_found(owner):
    person = make(owner)
    actions.set_spellings(owner, person.pk, ["Noura Al Qasimi", "Nora", "نورة القاسمي", " "], at=AT)
    actions.set_spellings(owner, person.pk, ["Noura Al Qasimi"], at=AT)

    assert [spelling.text for spelling in person.spellings.all()] == ["Noura Al Qasimi"]
    assert found(owner, "qasimi") == [person.pk]


def test_one_way_is_preferred(owner):
    person = make(owner)
    first = actions.add_way_to_reach(
        owner, person.pk, WayGiven("phone", "0501234567", is_preferred=True), country="SA", at=AT
    )
    second = actions.add_way_to_reach(owner, person.pk, WayGiven("email", "noura@example.com"), country="SA", at=AT)

    actions.prefer_way_to_reach(owner, second.pk, at=AT)

    assert list(person.ways_to_reach.values_list("id", "is_preferred")) == [(second.pk, True), (first.pk, False)]
    assert found(owner, "966501234567") == [person.pk]


def test_the_same_way_twice_is_one(owner):
    person = make(owner)
    for shown in ("0501234567", "+966 50 123 4567"):
        actions.add_way_to_reach(owner, person.pk, WayGiven("phone", shown), country="SA", at=AT)

    assert person.ways_to_reach.get().shown == "+966 50 123 4567"


def test_a_way_that_says_nothing_is_refused_in_words(owner):
    with pytest.raises(WayUnusableError, match="not an address"):
        actions.add_way_to_reach(owner, make(owner).pk, WayGiven("email", "not an address"), country="SA", at=AT)


def test_a_way_is_taken_off_but_not_the_last_of_a_person_without_name(owner):
    person = make(owner, "")
    ways = [
        actions.add_way_to_reach(owner, person.pk, WayGiven("phone", shown), country="SA", at=AT)
        for shown in ("0501234567", "0501234568")
    ]
    actions.remove_way_to_reach(owner, ways[0].pk, at=AT)

    with pytest.raises(NothingToKnowError):
        actions.remove_way_to_reach(owner, ways[1].pk, at=AT)


def test_work_is_said_corrected_and_taken_off(owner):
    person = make(owner)
    row = actions.add_affiliation(owner, person.pk, organisation="هيئة المدن", role="مديرة", since="2019", at=AT)
    actions.add_affiliation(owner, make(owner, "سارة").pk, organisation="هيئه المدن ", at=AT)
    assert Organisation.objects.of(owner).count() == 1
    assert found(owner, "المدن مديرة") == [person.pk]

    actions.edit_affiliation(owner, row.pk, organisation="أمانة جدة", role="مديرة", until="2024", at=AT)
    assert found(owner, "أمانة") == [person.pk]

    actions.remove_affiliation(owner, row.pk, at=AT)
    assert found(owner, "أمانة") == []


def test_work_says_something(owner):
    with pytest.raises(AffiliationEmptyError):
        actions.add_affiliation(owner, make(owner).pk, department="المالية", at=AT)


def test_people_go_in_and_out_of_a_circle_together(owner, stranger):
    circle = actions.create_circle(owner, name="المرشدون")
    people = [make(owner, name).pk for name in ("نورة", "سارة", "هند")]
    actions.put_in_circle(owner, circle.pk, people[:1], at=AT)

    new = actions.put_in_circle(owner, circle.pk, [*people, make(stranger).pk], at=AT)
    gone = actions.take_out_of_circle(owner, circle.pk, [people[0], 999_999], at=AT)

    assert (new, gone) == (people[1:], people[:1])
    assert circles_of(owner)[0].count == 2


def test_names_of_circles_are_one_however_spelt(owner, stranger):
    circle = actions.create_circle(owner, name="الأصدقاء")
    actions.create_circle(stranger, name="الأصدقاء")

    with pytest.raises(CircleNameTakenError):
        actions.create_circle(owner, name="الاصدقاء")
    with pytest.raises(NameEmptyError):
        actions.create_circle(owner, name=" ")
    with pytest.raises(NotFoundError):
        actions.rename_circle(stranger, circle.pk, name="x")
    assert actions.rename_circle(owner, circle.pk, name="الاصدقاء").name == "الاصدقاء"


def test_a_circle_comes_back_with_its_people(owner):
    circle = actions.create_circle(owner, name="المرشدون")
    actions.put_in_circle(owner, circle.pk, [make(owner).pk], at=AT)

    actions.remove_circle(owner, circle.pk, at=AT)
    assert circles_of(owner) == []
    actions.restore_circle(owner, circle.pk)

    assert [(row.name, row.count) for row in circles_of(owner)] == [("المرشدون", 1)]


def test_a_circle_whose_name_was_given_away_stays_in_the_bin(owner):
    circle = actions.create_circle(owner, name="المرشدون")
    actions.remove_circle(owner, circle.pk, at=AT)
    actions.create_circle(owner, name="المرشدون")

    with pytest.raises(CircleNameTakenError):
        actions.restore_circle(owner, circle.pk)
    assert Circle.objects.of(owner).filter(deleted_at=None).count() == 1


def test_people_are_tagged_and_untagged_together(owner):
    people = [make(owner, name).pk for name in ("نورة", "سارة")]
    tag, new = actions.tag_people(owner, people, name="ليب ٢٠٢٦", at=AT)

    assert new == people
    assert actions.tag_people(owner, people, name="ليب 2026", at=AT) == (tag, [])
    assert [(row.name, row.count) for row in tags_of(owner)] == [("ليب ٢٠٢٦", 2)]
    assert actions.untag_people(owner, people[:1], tag_id=tag.pk, at=AT) == people[:1]


def test_an_interest_is_found_and_a_plain_tag_is_another_thing(owner):
    person = make(owner)
    actions.set_tags(owner, person.pk, ["تصوير", "تصوير ", "خط عربي"], kind=Tag.Kind.INTEREST, at=AT)
    actions.set_tags(owner, person.pk, ["تصوير"], at=AT)
    actions.set_tags(owner, person.pk, ["خط عربي"], kind=Tag.Kind.INTEREST, at=AT)

    kept = Tagging.objects.of(owner).values_list("tag__kind", "tag__name").order_by("tag__kind")
    assert list(kept) == [("interest", "خط عربي"), ("tag", "تصوير")]
    assert found(owner, "خط") == [person.pk]


def test_the_bin_gives_back_exactly_what_went_at_once(owner, stranger):
    first, second, third, other = make(owner), make(owner, "سارة"), make(owner, "هند"), make(stranger)
    actions.delete_people(owner, [first.pk], at=AT)

    assert actions.delete_people(owner, [first.pk, second.pk, third.pk, other.pk], at=LATER) == 2
    assert found(owner, "سارة") == []
    back = actions.restore_people(owner, deleted_at=LATER, at=LATER)

    assert sorted(back) == [second.pk, third.pk]
    assert found(owner, "سارة") == [second.pk]
    assert set(Person.objects.of(owner).present()) == {second, third}
    assert Person.objects.of(stranger).present().count() == 1


def test_many_people_take_the_same_number_of_queries_as_few(
    owner, django_assert_num_queries, django_assert_max_num_queries
):
    circle = actions.create_circle(owner, name="الكل")
    people = [make(owner, f"هند {number}").pk for number in range(20)]

    with django_assert_max_num_queries(8):
        actions.put_in_circle(owner, circle.pk, people, at=AT)
    with django_assert_max_num_queries(14):  # two are PostgreSQL's, waiting for their turn
        actions.delete_people(owner, people, at=AT)
    assert Membership.objects.of(owner).count() == 20
    assert WayToReach.objects.count() == 0

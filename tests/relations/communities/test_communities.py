import pytest

from tests.relations.communities.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.communities import actions, queries
from wasl.relations.communities.emptying import empty_communities
from wasl.relations.communities.errors import CommunityWithoutNameError, RenewalNotLastError
from wasl.relations.communities.models import Community
from wasl.relations.people.actions import add_affiliation

pytestmark = pytest.mark.django_db


def found(owner, words):
    return [hit.row_id for hit in find(owner, words, kinds=["community"])]


def dues(owner, on=0):
    at = AT + (days(on) - TODAY)
    return [(due.title, due.due_on, due.next_on) for due in queries.actions_due(owner, days(on), at).matters]


def test_the_renewal_is_spoken_of_two_weeks_before_with_the_next_day_proposed(owner, association):
    assert dues(owner, -5) == []
    assert dues(owner) == [("جمعية المهندسين", days(10), days(375))]
    assert dues(owner, 10 + 61) == []


def test_renewed_it_rests_until_next_year_and_can_be_taken_back(owner, association):
    made = actions.renew(owner, association.pk, on=TODAY)

    assert dues(owner, 20) == []
    assert Community.objects.get().renewal_on == days(375)
    actions.take_back_renewal(owner, made.pk)
    assert dues(owner) == [("جمعية المهندسين", days(10), days(375))]


def test_the_last_renewal_is_taken_back_first(owner, association):
    first = actions.renew(owner, association.pk, on=TODAY)
    actions.renew(owner, association.pk, on=TODAY)

    with pytest.raises(RenewalNotLastError):
        actions.take_back_renewal(owner, first.pk)


def test_put_off_or_declined_it_is_silent(owner, association):
    assert actions.ask_about_renewal_from(owner, association.pk, day=days(3)) == days(-4)
    assert (dues(owner, 2), len(dues(owner, 3))) == ([], 1)

    actions.ask_about_renewal_from(owner, association.pk, day=None)
    assert dues(owner, 3) == []


def test_whom_one_left_asks_for_nothing(owner, association):
    actions.edit_community(owner, association.pk, until=days(-1))

    assert dues(owner) == []
    assert queries.community_list(owner, TODAY)[0].standing == "past"


def test_found_by_its_words_until_it_is_in_the_bin(owner, association):
    actions.edit_community(owner, association.pk, note="لقاء شهري في جدة")
    assert found(owner, "المهندسين") == found(owner, "جدة") == [association.pk]

    actions.remove_community(owner, association.pk, at=AT)
    assert found(owner, "المهندسين") == queries.community_list(owner, TODAY) == dues(owner) == []

    actions.restore_community(owner, association.pk)
    assert found(owner, "جدة") == [association.pk]


def test_the_bin_keeps_thirty_days(owner, association):
    actions.remove_community(owner, association.pk, at=AT)

    assert empty_communities(AT) == 0
    assert empty_communities(AT + (days(30) - TODAY)) == 1


def test_people_there_are_those_listed_and_those_who_work_for_it(owner, association, khalid, noura):
    work = add_affiliation(owner, noura.pk, organisation="جمعية المهندسين", role="مديرة", at=AT)
    actions.edit_community(owner, association.pk, organisation=work.organisation)
    actions.know_there(owner, association.pk, people=[khalid], role="رئيس اللجنة")

    people = queries.community_page(owner, association.pk, AT).people
    assert [(one.name, one.role, one.is_listed) for one in people] == [
        ("د. خالد المنصور", "رئيس اللجنة", True), ("نورة القاسمي", "مديرة", False),
    ]  # fmt: skip
    assert [one.name for one in queries.in_common(owner, noura.pk, AT).communities] == ["جمعية المهندسين"]
    actions.know_there_no_more(owner, association.pk, khalid.pk)
    assert queries.in_common(owner, khalid.pk, AT).is_empty


def test_without_a_name_it_is_refused(owner):
    with pytest.raises(CommunityWithoutNameError):
        actions.add_community(owner, name="  ")


def test_a_stranger_changes_nothing(stranger, association):
    for act in (
        lambda: actions.renew(stranger, association.pk, on=TODAY),
        lambda: actions.edit_community(stranger, association.pk, name="أخرى"),
        lambda: actions.remove_community(stranger, association.pk, at=AT),
        lambda: queries.community_page(stranger, association.pk, AT),
    ):
        with pytest.raises(NotFoundError):
            act()


def test_as_many_queries_for_twenty_as_for_one(owner, khalid, django_assert_num_queries):
    def make(count):
        for number in range(count):
            made = actions.add_community(owner, name=f"نادي {number}", since=TODAY, renewal_on=days(3))
            actions.know_there(owner, made.pk, people=[khalid])

    for count in (1, 20):
        make(count)
        with django_assert_num_queries(1):
            queries.community_list(owner, TODAY)
        with django_assert_num_queries(3):
            queries.actions_due(owner, TODAY, AT)

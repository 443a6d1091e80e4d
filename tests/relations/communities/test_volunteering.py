"""Hours given to communities: written down, summed, taken back."""

import pytest
from django.urls import reverse

from tests.relations.communities.conftest import AT, days
from wasl.foundation.errors import NotFoundError
from wasl.relations.communities import actions, queries, rules
from wasl.relations.communities.emptying import empty_communities
from wasl.relations.communities.errors import ContributionWithoutWordsError
from wasl.relations.communities.models import Contribution

pytestmark = pytest.mark.django_db


@pytest.fixture
def given(owner):
    def give(ago=5, minutes=90, **fields):
        told = {"what": "تدريب الخريجين", "first_on": days(-ago), "minutes": minutes} | fields
        return actions.add_contribution(owner, **told)

    return give


def test_hours_are_summed_by_year_and_by_community(owner, given, association):
    given(5, 90, community=association)
    given(10, 60, community=association)
    given(400, 30)

    found = queries.volunteering(owner)

    assert [(one.label, one.hours, one.times) for one in found.by_year] == [("2026", "2.5", 2), ("2025", "0.5", 1)]
    assert [(one.label, one.hours) for one in found.by_community] == [("جمعية المهندسين", "2.5"), ("", "0.5")]
    assert found.total == "3"


def test_what_lies_in_the_bin_does_not_count_and_comes_back(owner, given):
    made = given()
    actions.remove_contribution(owner, made.pk, at=AT)
    assert (queries.volunteering(owner).lines, queries.volunteering(owner).total) == ([], "0")

    actions.restore_contribution(owner, made.pk)
    assert queries.volunteering(owner).total == "1.5"
    actions.remove_contribution(owner, made.pk, at=AT)
    assert empty_communities(AT + (days(30) - days(0))) == 1


def test_with_whom_one_worked_is_corrected(owner, given, khalid, noura):
    made = given(people=[khalid])
    same = {
        "what": "تدريب",
        "first_on": days(-1),
        "minutes": 30,
        "role": "",
        "last_on": None,
        "community": None,
        "note": "",
    }

    actions.edit_contribution(owner, made.pk, people=[noura], **same)

    assert queries.volunteering(owner).lines[0].people == [(noura.pk, "نورة القاسمي")]


def test_without_words_or_of_another_it_is_refused(owner, stranger, given):
    with pytest.raises(ContributionWithoutWordsError):
        given(what=" ")
    with pytest.raises(NotFoundError):
        actions.remove_contribution(stranger, given().pk, at=AT)


def test_from_the_form_in_hours_of_either_digits(owner, client_of, association, khalid):
    hers = client_of(owner)
    told = {
        "what": "يوم تدريب",
        "hours": "٢٫٥",
        "first_on": "2026-11-01",
        "community": association.pk,
        "names": "خالد المنصور",
    }

    hers.post(reverse("communities:contribution_new"), told)

    made = Contribution.objects.get()
    assert (made.minutes, made.community, list(made.people.all())) == (150, association, [khalid])
    shown = hers.get(reverse("communities:volunteering")).text
    assert "٢.٥ س" in shown
    assert 'value="2.5"' in hers.get(reverse("communities:contribution_edit", args=[made.pk])).text


def test_nobody_need_be_named(owner, client_of):
    client_of(owner).post(reverse("communities:contribution_new"), {"what": "يوم تدريب", "first_on": "2026-11-01"})

    assert Contribution.objects.get().minutes == 0


def test_the_same_number_of_queries_for_twenty(owner, given, association, khalid, django_assert_num_queries):
    for count in (1, 20):
        for _ in range(count):
            given(community=association, people=[khalid])
        with django_assert_num_queries(4):
            queries.volunteering(owner)


def test_totals_of_nothing_are_nothing():
    assert rules.totals_by_year([]) == rules.totals_by_community([]) == []

"""Who of a team was left out, and whom Today may name."""

from datetime import timedelta

import pytest

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.relations.exchange import actions
from wasl.relations.exchange.models import Team
from wasl.relations.exchange.queries.teams import actions_due, teams_of
from wasl.relations.exchange.rules.teams import left_out, middle_of
from wasl.relations.interactions.actions import answer_action, log_interaction
from wasl.relations.people.actions import create_circle, create_person, put_in_circle, remove_circle
from wasl.relations.people.models import Circle


@pytest.mark.parametrize(
    ("silences", "found"),
    [
        ({}, []),
        ({1: 3, 2: None}, []),  # one alone has no middle
        ({1: 3, 2: 5, 3: None}, [(3, None, 4)]),
        ({1: 3, 2: 5, 3: 20}, []),  # three weeks are nothing
        ({1: 3, 2: 5, 3: 21}, [(3, 21, 5)]),
        ({1: 40, 2: 50, 3: 90}, []),  # all are silent: the picture is even
        ({1: 1, 2: 2, 3: 60, 4: None, 5: 3}, [(4, None, 2), (3, 60, 2)]),
    ],
)
def test_silent_for_twice_as_long_as_the_middle(silences, found):
    assert left_out(silences) == found


def test_the_middle_is_the_median_of_what_is_known():
    assert middle_of([1, 9, 100, None]) == 9
    assert middle_of([None, 4]) is None


@pytest.fixture
def team(owner):
    """Makes a team of people with whom the owner was in touch so many days ago, never where it is None."""

    def make(name="فريق المناهج", **ago):
        people = []
        for person, count in ago.items():
            made = create_person(owner, display_name=person.replace("_", " "), at=AT)
            if count is not None:
                log_interaction(owner, people=[made], channel="meeting", at=AT - timedelta(days=count))
            people.append(made)
        return actions.make_team(owner, name=name, person_ids=[one.pk for one in people], at=AT), people

    return make


@pytest.mark.django_db
def test_today_names_the_one_who_was_left_out_most_and_one_a_day(owner, team):
    _made, people = team(خالد_المنصور=2, نورة_القاسمي=4, هند_السالم=90, ماجد_الحربي=30)

    (due,) = actions_due(owner, TODAY)
    assert (due.person_id, due.team, due.days, due.middle) == (people[2].pk, "فريق المناهج", 90, 17)
    answer_action(owner, people[2], kind="team", outcome="declined", on=TODAY, until=days(90))
    assert actions_due(owner, TODAY) == []
    assert actions_due(owner, days(1)) == []


@pytest.mark.django_db
def test_an_even_team_names_nobody(owner, team):
    team(خالد_المنصور=20, نورة_القاسمي=30, هند_السالم=40)

    assert actions_due(owner, TODAY) == []


@pytest.mark.django_db
def test_a_circle_in_the_bin_is_no_team(owner, team):
    made, _people = team(خالد_المنصور=2, نورة_القاسمي=4, هند_السالم=90)
    remove_circle(owner, made.pk, at=AT)

    assert teams_of(owner, TODAY) == []
    assert actions_due(owner, TODAY) == []


@pytest.mark.django_db
def test_a_circle_becomes_a_team_and_a_circle_again(owner, khalid):
    circle = create_circle(owner, name="زملاء سابقون")
    put_in_circle(owner, circle.pk, [khalid.pk], at=AT)
    actions.mark_team(owner, circle.pk, purpose="المؤتمر السنوي")
    assert [(one.name, one.purpose, one.names) for one in teams_of(owner, TODAY)] == [
        ("زملاء سابقون", "المؤتمر السنوي", {khalid.pk: "د. خالد المنصور"})
    ]

    assert actions.unmark_team(owner, circle.pk) == "المؤتمر السنوي"
    assert not Team.objects.exists()
    assert list(Circle.objects.get().members.all()) == [khalid]


@pytest.mark.django_db
def test_another_owners_circle_is_not_found(stranger, team):
    made, _people = team(خالد_المنصور=2)

    for act in (actions.mark_team, actions.unmark_team, lambda owner, pk: actions.set_purpose(owner, pk, "س")):
        with pytest.raises(NotFoundError):
            act(stranger, made.pk)


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 12])
def test_as_many_queries_for_one_team_as_for_twelve(owner, team, django_assert_num_queries, count):
    for place in range(count):
        team(f"فريق {place}", خالد=2, نورة=4)

    with django_assert_num_queries(3):
        actions_due(owner, TODAY)

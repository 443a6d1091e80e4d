"""What makes two entries one: identifiers before names, and rare names before usual ones."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wasl.overviews.duplicates.rules import (
    Held,
    Shared,
    expected_namesakes,
    most_by_name,
    namesakes_seen,
    probability,
    rest_at_most,
    share_of,
)

RARE, USUAL = 0.01, 40.0
NUMBER = Held("phone", "+966501234567", 2)
SWITCHBOARD = Held("phone", "+966112345678", 30)


def test_a_rare_name_twice_is_likelier_one_person_than_a_usual_one():
    rare, usual = (probability(Shared(name=0.98, namesakes=n)) for n in (RARE, USUAL))

    assert rare > 0.8
    assert usual < 0.2


def test_a_name_alone_is_never_as_sure_as_a_number():
    alone = probability(Shared(name=1.0, namesakes=0))

    assert alone < probability(Shared(name=1.0, namesakes=USUAL, held=(NUMBER,)))
    assert alone < probability(Shared(name=None, namesakes=0, held=(NUMBER,)))


def test_a_family_with_one_number_is_several_people():
    both = (NUMBER, Held("email", "family@example.com", 2))

    assert probability(Shared(name=0.01, namesakes=USUAL, held=(NUMBER,))) < 0.1
    assert probability(Shared(name=0.01, namesakes=USUAL, held=both)) <= 0.3


def test_a_switchboard_says_nothing():
    assert probability(Shared(name=0.01, namesakes=USUAL, held=(SWITCHBOARD,))) < 0.01
    assert probability(Shared(name=0.98, namesakes=USUAL, held=(SWITCHBOARD,))) < 0.5
    assert probability(Shared(name=0.98, namesakes=RARE, held=(SWITCHBOARD,))) > 0.8


def test_a_desks_address_is_nobodys_own():
    desk = Held("email", "info@example.com", 2, is_desk=True)

    assert probability(Shared(name=0.01, namesakes=USUAL, held=(desk,))) < 0.1


def test_birthday_work_and_shared_contacts_help_a_name():
    plain = Shared(name=0.98, namesakes=2.0)
    alone = probability(plain)

    for more in ({"birthday": "day"}, {"work_size": 2}, {"contacts": 3}):
        assert probability(Shared(name=0.98, namesakes=2.0, **more)) > alone
    assert probability(Shared(name=0.98, namesakes=2.0, birthday="other")) < alone
    assert probability(Shared(name=0.98, namesakes=2.0, is_other_gender=True)) < alone


def test_a_name_that_may_be_two_wants_a_second_sign():
    samer = Shared(name=0.98, namesakes=RARE, is_ambiguous=True)

    assert probability(samer) <= 0.6
    assert probability(Shared(name=0.98, namesakes=RARE, is_ambiguous=True, held=(NUMBER,))) > 0.9


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # of a busy machine it says nothing
@given(
    st.builds(
        Shared,
        name=st.none() | st.floats(0, 1),
        namesakes=st.floats(0, 50_000),
        is_ambiguous=st.booleans(),
        held=st.lists(st.sampled_from([NUMBER, SWITCHBOARD, Held("linkedin", "in/khalid", 2)]), max_size=3).map(tuple),
        birthday=st.sampled_from(["", "full", "day", "other"]),
        work_size=st.integers(0, 500),
        contacts=st.integers(0, 500),
    )
)
def test_it_is_a_probability_and_names_alone_keep_below_identifiers(shared):
    chance = probability(shared)

    assert 0 <= chance <= 0.999
    if not shared.held:
        assert chance <= 0.96
        rest = rest_at_most(has_birthday=True, has_work=True)
        assert chance <= most_by_name(shared.namesakes, rest) + 1e-4


@pytest.mark.parametrize(
    ("shares", "expected"),
    [((0.1, 0.005), 1.0), ((0.01, 0.005), 0.15), ((0.1,), 100.0), ((0.001, 0.001), 0.003), ((0.5, 0.9), 1.0), ((), 1000.0)],
)  # fmt: skip
def test_namesakes_are_expected_by_how_many_bear_each_part(shares, expected):
    assert expected_namesakes(1000, shares) == pytest.approx(expected)


def test_in_a_small_book_what_is_usual_everywhere_counts_for_more_than_the_book():
    assert share_of(50_000, 5001, 0.001) == pytest.approx(0.1, abs=0.002)
    assert share_of(14, 7, 0.001) < 0.02
    assert namesakes_seen(50_000, 42) > 25
    assert namesakes_seen(14, 6) < 0.01


def test_ends_that_agree_make_much_of_a_number_and_nothing_of_a_name_alone():
    unlike = {"name": 0.1, "namesakes": USUAL}
    same, near, other = (probability(Shared(**unlike, held=(NUMBER,), ends=ends)) for ends in ("same", "near", ""))

    assert same > near > 0.9
    assert other < 0.5
    assert probability(Shared(**unlike, ends="same")) < 0.1


def test_a_birthday_says_less_the_more_have_it():
    told = [
        probability(Shared(name=0.98, namesakes=USUAL, birthday="full", born_alike=share)) for share in (0, 0.01, 0.2)
    ]

    assert told == sorted(told, reverse=True)
    assert told[0] > 0.5 > told[-1]

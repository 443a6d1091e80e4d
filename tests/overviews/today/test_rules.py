"""Ranking: the same every time, nobody twice, no kind fills the day, nothing old piles up."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.overviews.today.rules import (
    KINDS,
    OCCASIONS,
    Candidate,
    choose,
    limit_a_kind,
    places_left,
    strength,
)

DAY = date(2026, 11, 23)


def candidate(kind, person=1, days=0, **facts):
    return Candidate(kind, person, DAY, days, **facts)


@st.composite
def candidates(draw):
    kind = draw(st.sampled_from(sorted(KINDS)))
    return Candidate(
        kind,
        draw(st.integers(1, 40)),
        draw(st.dates(date(2025, 1, 1), DAY)),
        draw(st.integers(0, 3) if kind in OCCASIONS else st.none() | st.integers(0, 3000)),
        contact_days=draw(st.integers(0, 2000)),
        rhythm_days=draw(st.none() | st.integers(1, 3660)),
        is_wished=draw(st.booleans()),
        is_wished_for_person=draw(st.booleans()),
        chance=draw(st.none() | st.floats(0, 1)),
    )


def chosen(found, places=5, named=None):
    return choose(found, places, limit_a_kind=limit_a_kind(places), named=named or {})


@given(st.lists(candidates(), max_size=80), st.integers(0, 20), st.randoms())
def test_the_same_people_come_in_any_order_of_reading(found, places, chance):
    shuffled = found[:]
    chance.shuffle(shuffled)

    assert chosen(found, places) == chosen(shuffled, places)


@given(st.lists(candidates(), max_size=80), st.integers(0, 20))
def test_as_many_as_there_are_places_and_nobody_twice(found, places):
    choices = chosen(found, places)

    named = [choice.first.person_id for choice in choices]
    assert len(named) == min(places, len({one.person_id for one in found}))
    assert len(set(named)) == len(named)


@given(st.lists(candidates(), max_size=80))
def test_the_strongest_reason_of_a_person_is_the_one_told(found):
    for choice in chosen(found, 20):
        own = [one for one in found if one.person_id == choice.first.person_id]
        assert strength(choice.first) == max(map(strength, own))
        assert choice.second is None or choice.second.sort != choice.first.sort


@given(st.lists(candidates(), max_size=80))
def test_no_kind_fills_the_day_while_others_wait(found):
    counts = Counter(choice.first.kind for choice in chosen(found))
    everybody = Counter(choice.first.kind for choice in chosen(found, 80))

    if counts and max(counts.values()) > limit_a_kind(5):
        crowded = max(counts, key=counts.__getitem__)
        assert all(counts[kind] == min(everybody[kind], limit_a_kind(5)) for kind in everybody if kind != crowded)


@given(st.integers(1, 3660), st.integers(0, 5000), st.integers(0, 5000))
def test_a_chosen_rhythm_presses_up_to_three_times_and_then_sinks(rhythm, one, other):
    less, more = sorted((one, other))
    earlier, later = (
        strength(candidate("rhythm", days=days, rhythm_days=rhythm, is_wished=True)) for days in (less, more)
    )

    if more <= 3 * rhythm:
        assert earlier <= later
    if less >= 3 * rhythm:
        assert earlier >= later


@pytest.mark.parametrize("kind", ["unanswered", "new", "rhythm"])
def test_what_is_old_fades(kind):
    fresh, old = (strength(candidate(kind, days=days, contact_days=20)) for days in (1, 300))

    assert fresh > old


def test_the_order_of_a_usual_day():
    found = [
        candidate("rhythm", 1, days=90, contact_days=40, rhythm_days=20, chance=0.6),
        candidate("rhythm", 2, days=35, contact_days=5, rhythm_days=30, is_wished=True, chance=0.8),
        candidate("unanswered", 3, days=2, contact_days=30),
        candidate("birthday", 4, days=0, contact_days=10),
        candidate("new", 5, days=10, contact_days=1),
    ]

    assert [choice.first.person_id for choice in chosen(found)] == [4, 3, 5, 2, 1]


@pytest.mark.parametrize("facts", [{"kind": "rhythm", "rhythm_days": 30, "is_wished": True}, {"kind": "rhythm"}, {"kind": "bridge"}])  # fmt: skip
@given(one=st.floats(0, 1), other=st.floats(0, 1))
def test_what_comes_by_itself_needs_no_reminder(facts, one, other):
    kind, rest = facts["kind"], {name: value for name, value in facts.items() if name != "kind"}
    sure, unsure = (
        strength(candidate(kind, days=40, contact_days=20, chance=chance, **rest))
        for chance in (max(one, other), min(one, other))
    )

    assert sure <= unsure


@given(st.floats(0, 1), st.integers(0, 365), st.integers(3, 2000))
def test_a_bridge_is_named_before_any_other_tie_that_cools(chance, days, contact_days):
    bridge = candidate("bridge", days=days, contact_days=contact_days, chance=chance)
    others = [
        candidate("rhythm", days=days, contact_days=contact_days, rhythm_days=20, chance=chance, **wish)
        for wish in ({}, {"is_wished": True}, {"is_wished": True, "is_wished_for_person": True})
    ]

    assert all(strength(bridge) > strength(other) for other in others)


def test_a_rhythm_for_the_person_weighs_more_than_one_for_her_circle():
    person, circle = (
        strength(candidate("rhythm", days=40, rhythm_days=30, is_wished=True, is_wished_for_person=own, chance=0.3))
        for own in (True, False)
    )

    assert person > circle


def test_a_birthday_of_somebody_never_met_waits_for_an_empty_day():
    found = [candidate("birthday", number) for number in range(1, 20)]
    met = candidate("rhythm", 50, days=70, contact_days=12, rhythm_days=20)

    assert chosen([*found, met])[0].first == met


@pytest.mark.parametrize(
    ("done", "postponed", "declined", "left"), [(0, 0, 0, 5), (2, 1, 0, 2), (0, 0, 3, 5), (0, 0, 7, 3), (6, 0, 0, 0)]
)
def test_what_is_declined_makes_room_but_not_without_end(done, postponed, declined, left):
    assert places_left(5, done, postponed, declined) == left


def test_a_hard_time_comes_before_every_joy_and_what_was_noted_before_what_an_address_book_knows():
    found = [
        candidate("birthday", 1, days=0, contact_days=40),
        candidate("hardship", 2, days=0),
        candidate("joy", 3, days=0),
        candidate("birthday", 4, days=0),
        candidate("invitation", 5, days=9),
    ]

    chosen = choose(found, 5, limit_a_kind=3, named={})
    assert [choice.first.person_id for choice in chosen] == [2, 1, 3, 5, 4]

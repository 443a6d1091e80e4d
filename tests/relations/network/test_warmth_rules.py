"""The chance of the next contact: from the past alone, less with every day of silence, nothing from too little."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.relations.network.warmth import rules
from wasl.relations.network.warmth.histories import Histories, pack

TODAY = 20_000
days = st.lists(st.integers(TODAY - 3000, TODAY + 400), max_size=40)
MODEL = rules.shipped()


def chance(met, day=TODAY, horizon=90):
    histories = Histories.unpack([pack(met)])
    return float(rules.chances(MODEL.logits(histories.facts_on(day), day, horizon))[0])


@given(st.lists(days, max_size=12), st.integers(TODAY - 3100, TODAY + 500))
def test_what_a_history_comes_to_on_a_day_is_what_counting_by_hand_gives(ties, day):
    histories = Histories.unpack([pack(met) for met in ties])

    facts, soon = histories.facts_on(day), histories.happened_between(day, day + 30)

    for place, met in enumerate(ties):
        known = sorted({one for one in met if one <= day})
        assert facts.count[place] == len(known)
        if known:
            assert (facts.first[place], facts.last[place]) == (known[0], known[-1])
        assert soon[place] == any(day < one <= day + 30 for one in met)


@given(days.filter(bool), st.lists(st.integers(TODAY - 3100, TODAY + 500), max_size=8))
def test_a_tie_over_time_comes_to_what_it_does_on_each_of_the_days(met, asked):
    histories = Histories.unpack([pack(met)])

    over_time = Histories.facts_of_one(histories.days, np.array(asked, np.int64))

    for place, day in enumerate(asked):
        facts = histories.facts_on(day)
        found = over_time.count[place], over_time.first[place], over_time.last[place]
        assert found == (facts.count[0], facts.first[0], facts.last[0])


@given(days, days)
def test_later_contacts_change_nothing_on_an_earlier_day(met, more):
    later = [one for one in more if one > TODAY]

    assert np.array_equal(chance(met), chance([*met, *later]), equal_nan=True)


@given(st.lists(days, min_size=5, max_size=30), st.integers(1, 365), st.lists(days, min_size=30, max_size=30))
def test_an_owner_s_level_is_learned_from_before_the_day(ties, horizon, more):
    before = Histories.unpack([pack(met) for met in ties])
    after = Histories.unpack([
        pack([*met, *(one for one in later if one > TODAY)]) for met, later in zip(ties, more, strict=False)
    ])  # fmt: skip

    assert rules.own_shift(MODEL, before, TODAY, horizon) == rules.own_shift(MODEL, after, TODAY, horizon)


@given(st.lists(st.integers(TODAY - 2000, TODAY), min_size=3, max_size=40, unique=True), st.integers(1, 700))
def test_silence_makes_contact_less_likely(met, more_days):
    assert chance(met, TODAY + more_days) < chance(met, TODAY)


@given(st.lists(st.integers(TODAY - 2000, TODAY), min_size=3, max_size=40, unique=True), st.integers(1, 360))
def test_a_longer_horizon_holds_more(met, horizon):
    assert chance(met, horizon=horizon) < chance(met, horizon=horizon + 5)


@given(st.lists(st.integers(TODAY - 2000, TODAY), max_size=2))
def test_nothing_is_said_of_fewer_than_three_days(met):
    assert np.isnan(chance(met))


def test_an_owner_of_few_ties_has_no_level_of_her_own():
    few = Histories.unpack([pack([TODAY - 400, TODAY - 300, TODAY - 200, TODAY - 1])] * 2)

    assert rules.own_shift(MODEL, few, TODAY, 90) == 0


@pytest.mark.parametrize(("met_again", "sign"), [(True, 1), (False, -1)])
def test_the_level_goes_where_the_earlier_window_went(met_again, sign):
    old = [TODAY - 1000, TODAY - 700, TODAY - 400]
    ties = [pack([*old, TODAY - 10] if met_again else old) for _ in range(30)]
    one_who_was_met = pack([TODAY - 5])

    shift = rules.own_shift(MODEL, Histories.unpack([*ties, one_who_was_met]), TODAY, 90)

    assert np.sign(shift) == sign


def test_where_nothing_was_recorded_of_late_silence_is_not_taken_for_an_end():
    ended = Histories.unpack([pack([TODAY - 1000, TODAY - 700, TODAY - 400])] * 30)

    assert rules.own_shift(MODEL, ended, TODAY, 90) == 0


@given(st.floats(0, 1))
def test_every_chance_is_in_the_band_whose_bounds_hold_it(probability):
    least, below = rules.bounds_of(rules.band_of(probability))

    assert least <= probability < below


def test_the_bands_end_with_too_little_history():
    assert rules.band_of(None) == rules.BANDS[-1] == "short"

"""The numbers that are shipped are those that the data gives, and broadcasts are no contacts."""

import numpy as np

from tests.shared import shared
from training.warmth.fitting import fit
from training.warmth.sources import FILES, _from_both_ends, _without_broadcasts, contacts
from training.warmth.windows import windows
from wasl.relations.network.warmth import rules

ABOUT = 0.002  # another build of the linear algebra may round the last place otherwise


def test_the_shipped_numbers_are_learned_anew_from_the_same_data():
    shared("data", "ties")

    learned = fit({name: list(windows(contacts(name))) for name in FILES})

    for name in ("intercept", "silence", "days", "gap", "horizon"):
        assert abs(getattr(learned, name) - getattr(rules.shipped(), name)) <= ABOUT


def test_a_mail_to_more_than_five_is_left_out():
    to_six = [(1, receiver, 100) for receiver in range(2, 8)]
    to_five = [(1, receiver, 200) for receiver in range(2, 7)]

    kept = _without_broadcasts(np.array([*to_six, *to_five, (1, 2, 200)]))

    assert sorted(map(tuple, kept.tolist())) == to_five


def test_a_tie_is_seen_from_both_of_its_ends_and_counted_once():
    met = np.array([(1, 2, 0), (1, 2, 5), (2, 3, 7)])

    made = _from_both_ends("made up", met, 7)

    assert made.owners.tolist() == [1, 2, 2, 3]
    assert made.is_counted.tolist().count(True) == 2
    assert [sorted(made.of_owner(owner).days.tolist()) for owner in (1, 2, 3)] == [[0, 5], [0, 5, 7], [7]]

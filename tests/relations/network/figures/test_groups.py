"""Groups of people who know each other, and what they are called by."""

import numpy as np
import pytest

from tests.relations.network.figures.graphs import whole, zachary
from wasl.relations.network.figures.rules.groups import NOBODY, Holding, groups, what_they_share

TWO_TRIANGLES = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3), (6, 7)]


def test_the_karate_club_falls_into_the_four_groups_of_greatest_modularity():
    club = zachary()

    found = groups(whole(club.get_edgelist()))

    assert club.modularity(found.tolist()) == pytest.approx(0.4198, abs=5e-5)  # the best there is (Brandes 2008)


def test_the_same_network_has_the_same_groups_and_the_largest_comes_first():
    network = whole(zachary().get_edgelist())

    first, again = groups(network), groups(network)

    assert first.tolist() == again.tolist()
    sizes = np.bincount(first)
    assert (np.diff(sizes) <= 0).all()


def test_two_people_are_no_group():
    found = groups(whole(TWO_TRIANGLES))

    assert found[6] == found[7] == NOBODY
    assert len(set(found[:3])) == len(set(found[3:6])) == 1
    assert found[0] != found[3]


def test_a_new_tie_moves_nobody_else():
    network = whole(TWO_TRIANGLES)
    before = groups(network)
    numbered = np.unique(np.where(before == NOBODY, 10, before), return_inverse=True)[1]

    grown = groups(whole([*TWO_TRIANGLES, (6, 0)]), numbered.tolist())

    assert grown[:6].tolist() == before[:6].tolist()


def test_nobody_has_no_group():
    assert groups(whole([])).tolist() == []
    assert groups(whole([], own=[1, 1])).tolist() == [NOBODY, NOBODY]


def test_a_group_is_called_by_what_most_of_it_share_and_not_by_what_everybody_has():
    labels = np.array([0, 0, 0, 1, 1, 1], dtype=np.int32)
    everybody = np.arange(6)
    city = Holding("city", everybody, np.array(["الرياض"] * 6))
    work = Holding("organisation", np.array([0, 1, 4]), np.array(["12", "12", "9"]))

    found = what_they_share(labels, [city, work])

    assert [(one.kind, one.key, one.count) for one in found[0]] == [("organisation", "12", 2), ("city", "الرياض", 3)]
    assert [one.kind for one in found[1]] == ["city"]

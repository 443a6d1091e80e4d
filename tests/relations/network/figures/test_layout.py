"""Where people stand on the map: groups apart, the same each time, newcomers beside those whom they know."""

import numpy as np
from hypothesis import given

from tests.relations.network.figures.graphs import whole, zachary
from tests.relations.network.figures.test_hanging import networks
from wasl.relations.network.figures.rules.groups import NOBODY, groups
from wasl.relations.network.figures.rules.layout import Positions, completed, lay_out, rings


def laid_out(network):
    labels = groups(network)
    return labels, lay_out(network, labels)


def test_the_same_network_is_laid_out_the_same_way():
    network = whole(zachary().get_edgelist())

    (_, first), (_, again) = laid_out(network), laid_out(network)

    assert np.array_equal(first.x, again.x)
    assert np.array_equal(first.y, again.y)


def test_discs_of_groups_do_not_meet_and_leave_the_owner_room():
    labels, places = laid_out(whole(zachary().get_edgelist()))
    points = np.column_stack([places.x, places.y])
    discs = [points[labels == group] for group in range(labels.max() + 1)]

    for number, disc in enumerate(discs):
        others = np.concatenate([other for place, other in enumerate(discs) if place != number])
        apart = np.hypot(*(disc[:, None] - others[None]).transpose(2, 0, 1))
        assert apart.min() > 1
    assert np.hypot(places.x, places.y).min() > 1


@given(networks())
def test_everybody_gets_a_place_of_her_own(network):
    labels, places = laid_out(network)

    for found in (places, rings(network, labels)):
        assert np.isfinite(found.x).all()
        assert np.isfinite(found.y).all()
        assert len(np.unique(np.column_stack([found.x, found.y]).round(6), axis=0)) == network.size


def test_in_rings_the_nearer_the_stronger():
    network = whole([], own=[1.0, 0.5, 0.1, 0])

    found = rings(network, groups(network))
    distance = np.hypot(found.x, found.y)

    assert (np.diff(distance) > 0).all()


def test_who_is_new_stands_beside_those_whom_she_knows_and_nobody_moves():
    before = whole(zachary().get_edgelist())
    labels, places = laid_out(before)
    grown = whole([*zachary().get_edgelist(), (33, 34), (32, 34), (35, 36)])

    found, moved = completed(grown, before.people, labels, places)

    assert np.array_equal(moved.x[:34], places.x)
    assert found[34] == labels[33]
    near = np.hypot(moved.x[34] - places.x[[32, 33]].mean(), moved.y[34] - places.y[[32, 33]].mean())
    assert near < 1.5
    assert found[35] == found[36] == NOBODY


def test_everybody_is_new_on_an_empty_map():
    network = whole([(0, 1)])
    nobody = np.empty(0)

    found, places = completed(network, np.empty(0, np.int64), np.empty(0, np.int32), Positions(nobody, nobody))

    assert found.tolist() == [NOBODY, NOBODY]
    assert len(places.x) == 2

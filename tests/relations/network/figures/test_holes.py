"""Effective size, constraint and betweenness are those of the literature."""

import igraph
import numpy as np
import pytest

from tests.relations.network.figures.graphs import letters, seen_by, whole, zachary
from wasl.relations.network.figures.rules.holes import betweenness, constraint, effective_size, local_constraint


@pytest.mark.parametrize(("who", "published"), [("G", 4.67), ("A", 2.50), ("C", 1.00)])
def test_effective_size_is_what_borgatti_published(who, published):
    edges, number = letters()

    assert effective_size(seen_by(number[who], edges)) == pytest.approx(published, abs=0.005)


@pytest.mark.parametrize(("who", "published"), [("G", 0.400), ("A", 0.595), ("C", 1.000)])
def test_constraint_is_what_burt_measures_on_the_same_network(who, published):
    edges, number = letters()

    assert constraint(seen_by(number[who], edges)) == pytest.approx(published, abs=0.0005)


@pytest.mark.parametrize("is_weighted", [False, True])
def test_constraint_of_everybody_in_the_karate_club_is_that_of_igraph(is_weighted):
    club = zachary()
    weights = np.random.default_rng(1).random(club.ecount()) if is_weighted else np.ones(club.ecount())

    ours = [constraint(seen_by(ego, club.get_edgelist(), weights)) for ego in range(club.vcount())]

    assert ours == pytest.approx(club.constraint(weights=weights.tolist()))


def test_local_constraints_come_to_the_constraint_and_are_of_those_she_is_tied_to():
    network = seen_by(0, zachary().get_edgelist())

    local = local_constraint(network)

    assert local.sum() == pytest.approx(constraint(network))
    assert ((local > 0) == (network.own > 0)).all()


@pytest.mark.parametrize("ego", range(34))
def test_betweenness_of_everybody_in_their_own_network_is_that_of_igraph(ego):
    known = seen_by(ego, zachary().get_edgelist()).known()
    star = [(known.size, person) for person in range(known.size)]
    graph = igraph.Graph(n=known.size + 1, edges=[*zip(known.a.tolist(), known.b.tolist(), strict=True), *star])
    pairs = known.size * (known.size - 1) / 2

    assert betweenness(known) * pairs == pytest.approx(graph.betweenness(known.size))


def test_betweenness_does_not_depend_on_how_much_is_counted_at_once(monkeypatch):
    network = seen_by(33, zachary().get_edgelist())
    at_once = betweenness(network)
    monkeypatch.setattr("wasl.relations.network.figures.rules.holes.CELLS_AT_ONCE", 40)

    assert betweenness(network) == pytest.approx(at_once)


def test_nobody_and_one_person_can_be_measured():
    for network in (whole([]), whole([], own=[0.5])):
        assert betweenness(network) == 0
        assert effective_size(network) == network.size
    assert constraint(whole([])) == 0
    assert constraint(whole([], own=[0.5])) == 1

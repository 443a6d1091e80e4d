"""What hangs on one tie or one person: equal to looking at everything."""

from itertools import combinations

import igraph
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.relations.network.figures.graphs import whole, zachary
from wasl.relations.network.figures.rules import hanging


@st.composite
def networks(draw):
    count = draw(st.integers(1, 9))
    pairs = list(combinations(range(count), 2))
    edges = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return whole(sorted(edges), own=draw(st.lists(st.sampled_from([0, 0.5]), min_size=count, max_size=count)))


def reached(network, without=None):
    """Everybody whom the owner reaches, step by step."""
    around = {place: set() for place in range(network.size)}
    for a, b in zip(network.a.tolist(), network.b.tolist(), strict=True):
        around[a].add(b)
        around[b].add(a)
    found, waiting = set(), [place for place in range(network.size) if network.own[place] and place != without]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += around[one] - {without}
    return found


@given(networks())
def test_whoever_is_reached_over_one_person_alone_is_lost_without_that_person(network):
    everybody = reached(network)
    lost = [len(everybody - reached(network, without=one) - {one}) if one in everybody else 0 for one in range(network.size)]  # fmt: skip

    assert hanging.only_through(network).tolist() == lost


@given(networks())
def test_without_a_bridge_there_is_one_part_more_and_without_another_tie_there_is_not(network):
    edges = list(zip(network.a.tolist(), network.b.tolist(), strict=True))

    def parts(kept):
        return len(igraph.Graph(n=network.size, edges=kept).connected_components())

    falls_apart = [place for place in range(len(edges)) if parts(edges[:place] + edges[place + 1 :]) > parts(edges)]
    assert hanging.bridges(network.size, network.a, network.b).tolist() == falls_apart


def test_the_karate_club_hangs_on_its_instructor_and_its_officer():
    between = hanging.go_between(whole(zachary().get_edgelist()))

    assert np.argsort(-between)[:2].tolist() == [0, 33]
    assert between[0].round(4) == 231.0714  # as published for this graph


def test_a_sample_names_the_same_people(monkeypatch):
    club = whole(zachary().get_edgelist())
    exact = hanging.go_between(club)
    monkeypatch.setattr(hanging, "EXACT_UP_TO", 0)
    monkeypatch.setattr(hanging, "SAMPLED", 34)

    assert np.allclose(hanging.go_between(club), exact)

"""The best ways are what trying every one of them finds: on arrays, with changes laid over them, and in the table."""

from collections import defaultdict

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wasl.foundation.accounts.models import Preferences, User
from wasl.relations.network.introductions import in_table, on_arrays
from wasl.relations.network.introductions.on_arrays import Question
from wasl.relations.network.introductions.rows import Overlaid, rows_of
from wasl.relations.network.introductions.rules import NEUTRAL, REQUEST_COST
from wasl.relations.network.ties.models import Tie

PEOPLE = 9
person = st.integers(1, PEOPLE)
strength = st.sampled_from([0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1.0])
networks = st.dictionaries(st.tuples(person, person).filter(lambda pair: pair[0] < pair[1]), strength, max_size=18)


@st.composite
def questions(draw):
    own = draw(st.dictionaries(person, strength, max_size=4))
    ids = sorted(own)
    return Question(
        own=np.array(ids, np.int64),
        strength=np.array([own[one] for one in ids], np.float32),
        targets=np.array(sorted(draw(st.sets(person, min_size=1, max_size=3))), np.int64),
        willing=draw(st.dictionaries(person, st.sampled_from([0.0, 0.3, 1.0]), max_size=3)),
        hops=draw(st.integers(1, 4)),
        count=draw(st.integers(1, 5)),
    )


def by_trying(ties, question):
    """The best path of each first introducer, by walking every one."""
    known = defaultdict(dict)
    for (a, b), worth in ties.items():
        known[a][b] = known[b][a] = worth
    targets, best = set(question.targets.tolist()), {}

    def walk(way, score):
        if way[-1] in targets:
            best[way[0]] = max(best.get(way[0], 0), score)
        if len(way) < question.hops:
            for other, worth in known[way[-1]].items():
                if other not in way:
                    walk([*way, other], score * worth * REQUEST_COST * question.willing.get(way[-1], NEUTRAL))

    for first, worth in zip(question.own.tolist(), question.strength.tolist(), strict=True):
        walk([first], worth)
    return sorted((score for score in best.values() if score > 0), reverse=True)[: question.count]


def is_told_rightly(paths, ties, question):
    """Each path leads over real ties, in so many hops, from different people, and is worth what it says."""
    assert len({path.people[0] for path in paths}) == len(paths)
    own = dict(zip(question.own.tolist(), question.strength.tolist(), strict=True))
    for path in paths:
        score = own[path.people[0]]
        for one, other in zip(path.people, path.people[1:], strict=False):
            score *= ties[min(one, other), max(one, other)] * REQUEST_COST * question.willing.get(one, NEUTRAL)
        assert path.score == pytest.approx(score, rel=1e-5)
        assert len(path.people) <= question.hops
        assert path.people[-1] in question.targets
        assert len(set(path.people)) == len(path.people)


def both_ways(ties):
    rows = sorted([(a, b, w) for (a, b), w in ties.items()] + [(b, a, w) for (a, b), w in ties.items()])
    a, b, w = zip(*rows, strict=True) if rows else ((), (), ())
    return np.array(a, np.int64), np.array(b, np.int64), np.array(w, np.float32)


def check(paths, ties, question):
    assert [path.score for path in paths] == pytest.approx(by_trying(ties, question), rel=1e-5)
    is_told_rightly(paths, ties, question)


@given(networks, questions())
@settings(max_examples=400)
def test_on_arrays(ties, question):
    check(on_arrays.best_paths(rows_of(*both_ways(ties)), question), ties, question)


@given(networks, networks, questions())
@settings(max_examples=400)
def test_on_arrays_with_changes_laid_over_them(before, after, question):
    changed = {one for pair in before.keys() | after.keys() for one in pair if before.get(pair) != after.get(pair)}
    a, b, worth = both_ways(after)
    theirs = np.isin(a, list(changed))
    graph = Overlaid(
        rows_of(*both_ways(before)), np.array(sorted(changed), np.int64), a[theirs], b[theirs], worth[theirs]
    )

    check(on_arrays.best_paths(graph, question), after, question)


@given(networks, questions())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_in_the_table(db, ties, question):
    owner = User.objects.filter(email="paths@example.com").first() or User.objects.create_user(
        "paths@example.com", name="منى الحربي"
    )
    Preferences.objects.get_or_create(owner=owner)
    Tie.objects.all().delete()
    columns = zip(*(column.tolist() for column in both_ways(ties)), strict=True)
    Tie.objects.bulk_create(Tie(owner=owner, a=a, b=b, strength=worth) for a, b, worth in columns)

    check(in_table.best_paths(owner, question), ties, question)

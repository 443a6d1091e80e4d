"""Large networks are read from files: the same answers as the table gives, whatever changed since they were written."""

from datetime import UTC, date, datetime
from itertools import pairwise

import numpy as np
import pytest

from wasl.foundation.sources.models import Source
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.intake import Sighting, save_sightings
from wasl.relations.network.introductions import snapshot
from wasl.relations.network.introductions.jobs import keep_ties_current
from wasl.relations.network.introductions.queries import person_target, ways_to
from wasl.relations.network.introductions.rows import rows_of
from wasl.relations.network.ties.actions import state_tie
from wasl.relations.network.ties.keeping import rebuild_ties
from wasl.relations.network.ties.models import Tie, TieBook, TieChange
from wasl.relations.people.actions import create_person

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def small_is_large(monkeypatch, settings, tmp_path):
    settings.WASL_DATA = tmp_path
    monkeypatch.setattr(snapshot, "WORTH_IT", 1)


@pytest.fixture
def chain(owner):
    """The owner knows the first, and each knows the next."""
    people = [create_person(owner, display_name=name, at=NOW) for name in ("هدى", "خالد", "سارة", "فهد")]
    source = Source.objects.create(owner=owner, kind="ics")
    pairs = pairwise(people)
    save_sightings(owner, source, [Sighting(a.pk, b.pk, "meeting", 3, last_at=NOW, weight=3.0) for a, b in pairs])
    log_interaction(owner, people=[people[0]], channel="meeting", at=NOW)
    rebuild_ties(owner, TODAY)
    return people


def _told(paths):
    return [(path.people, pytest.approx(path.score, rel=1e-5)) for path in paths]


def _both(owner, target, monkeypatch):
    """The ways by the snapshot, and by the table."""
    by_snapshot = ways_to(owner, person_target(owner, target.pk), TODAY, hops=4)
    assert snapshot.snapshot_graph(owner) is not None
    with monkeypatch.context() as patched:
        patched.setattr("wasl.relations.network.introductions.queries.snapshot_graph", lambda owner: None)
        return by_snapshot, ways_to(owner, person_target(owner, target.pk), TODAY, hops=4)


def test_the_files_say_what_the_table_says(owner, chain, monkeypatch):
    assert keep_ties_current(TODAY) == 1

    by_snapshot, by_table = _both(owner, chain[3], monkeypatch)

    assert [path.people for path in by_table][-1][-1] == chain[3].pk
    assert _told(by_snapshot) == [(path.people, path.score) for path in by_table]


def test_what_changed_since_is_laid_over_them(owner, chain, monkeypatch):
    keep_ties_current(TODAY)
    new = create_person(owner, display_name="ريم", at=NOW)

    state_tie(owner, chain[0].pk, new.pk, strength=0.9, at=NOW)
    state_tie(owner, new.pk, chain[3].pk, strength=0.9, at=NOW)
    state_tie(owner, chain[1].pk, chain[2].pk, strength=0, at=NOW)
    by_snapshot, by_table = _both(owner, chain[3], monkeypatch)

    assert TieChange.objects.of(owner).exists()
    assert (chain[0].pk, new.pk, chain[3].pk) in [path.people for path in by_snapshot]
    assert _told(by_snapshot) == [(path.people, path.score) for path in by_table]


def test_weighing_everything_again_puts_the_files_aside(owner, chain):
    keep_ties_current(TODAY)
    rebuild_ties(owner, TODAY)

    assert snapshot.snapshot_graph(owner) is None
    assert keep_ties_current(TODAY) == 1
    assert len(list(snapshot.folder_of(owner).iterdir())) == 1


def test_without_its_files_the_table_answers(owner, chain):
    keep_ties_current(TODAY)
    (snapshot.folder_of(owner) / str(TieBook.objects.get().snapshot) / "others.npy").unlink()

    assert snapshot.snapshot_graph(owner) is None
    assert ways_to(owner, person_target(owner, chain[2].pk), TODAY)


def test_a_new_month_weighs_everything_again(owner, chain):
    before = Tie.objects.of(owner).first().strength

    keep_ties_current(date(2027, 11, 1))

    assert Tie.objects.of(owner).first().strength < before


def test_rows_are_read_as_they_were_written(tmp_path):
    rows = rows_of(np.array([3, 7, 7, 9]), np.array([7, 3, 9, 7]), np.array([0.5, 0.5, 0.25, 0.25], np.float32))

    snapshot.write_rows(tmp_path / "1", rows)
    read = snapshot.read_rows(tmp_path / "1")

    for part in ("ids", "starts", "others", "strengths"):
        assert getattr(read, part).tolist() == getattr(rows, part).tolist()
    assert [path.name for path in tmp_path.iterdir()] == ["1"]

"""The learned tables: what they hold, and how little room they take."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.language.names.known import KnownForms
from wasl.foundation.language.names.tables import FILE, spelling_model, unpacked

MEGABYTE = 1_000_000
ARABIC, LATIN = st.text("ابمح", min_size=1, max_size=3), st.text("abmh", min_size=1, max_size=3)
SPELLINGS = st.dictionaries(ARABIC, st.dictionaries(LATIN, st.integers(1, 99), min_size=1, max_size=4), max_size=8)


def test_they_are_small_on_the_disk_and_in_memory():
    content = FILE.read_bytes()
    tracemalloc.start()
    model = unpacked(content)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert model.known.seen_in_all
    assert len(content) < 3 * MEGABYTE
    assert held < 15 * MEGABYTE


@given(SPELLINGS)
def test_what_was_met_is_told_from_either_side(spellings):
    known = KnownForms.of(spellings, dict.fromkeys(spellings, 3), 100)

    for arabic, latins in spellings.items():
        assert dict(known.spelled(arabic)) == latins
        assert known.times_spelled([arabic]) == [sum(latins.values())]
        assert all(known.spelled(latin)[arabic] == count for latin, count in latins.items())
        assert known.share(arabic) == pytest.approx(0.03)


@given(SPELLINGS, LATIN)
def test_beginnings_are_counted(spellings, beginning):
    known = KnownForms.of(spellings, {}, 1)
    counts = [sum(n for latin, n in latins.items() if latin.startswith(beginning)) for latins in spellings.values()]

    assert known.times_beginning(beginning, list(spellings)) == counts


@given(SPELLINGS, st.text(max_size=4))
def test_what_was_never_met_has_nothing(spellings, form):
    known = KnownForms.of(spellings, {}, 1)
    if form in known:
        return

    assert (dict(known.spelled(form)), known.share(form), known.times_spelled([form])) == ({}, 0.0, [0])
    assert form not in known


def test_the_most_frequent_spelling_comes_first():
    counts = list(spelling_model().known.spelled("محمد").values())

    assert counts == sorted(counts, reverse=True)
    assert spelling_model().known.spelled("mohamed")["محمد"] > 1

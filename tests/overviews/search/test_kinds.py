"""Kinds stand in one place, and each has a stretch of the index to itself."""

from wasl.foundation.search.places import document_id, stretch
from wasl.overviews.search.kinds import INDEXED


def test_no_two_kinds_share_a_stretch_of_the_index():
    assert len({stretch(kind) for kind in INDEXED}) == len(INDEXED)


def test_the_number_of_a_document_lies_in_the_stretch_of_its_kind():
    for kind in INDEXED:
        first, last = stretch(kind)
        assert first < document_id(kind, 1) < document_id(kind, 2**39) < last < 2**63

"""Every real file read apart, in few processes, in an orderly way and within a minute."""

import json
from time import monotonic

import pytest

from tests.shared import shared
from wasl.foundation.formats.records import ReadOptions, Rejected
from wasl.foundation.readers.apart import read_apart
from wasl.foundation.readers.outcomes import Batch, FileOutcome, Source

IS_OURS_TO_MEND = frozenset({"reader-failed", "record-unwritable", "reading-took-too-long", "reading-gave-too-much"})
"""Codes that say that a reader is at fault, not the file."""


@pytest.mark.corpus
def test_every_real_file_is_read_apart_within_a_minute():
    corpus = shared("corpus")
    expected = json.loads((corpus / "EXPECTED.json").read_text(encoding="utf-8"))
    sources = [Source(str(corpus / name)) for name in expected]
    failures, outcomes, began = [], {}, monotonic()

    for event in read_apart(sources, ReadOptions()):
        if isinstance(event, FileOutcome):
            outcomes[event.source.path] = event
        elif isinstance(event, Batch):
            failures += [
                (event.source.path, r) for r in event.records if isinstance(r, Rejected) and r.code in IS_OURS_TO_MEND
            ]

    assert failures == []
    assert list(outcomes) == [source.path for source in sources]
    assert monotonic() - began < 60


@pytest.mark.corpus
def test_a_folder_of_one_kind_is_one_entry():
    *_, outcome = read_apart([Source(str(shared("corpus", "csv-google")))], ReadOptions())

    assert isinstance(outcome, FileOutcome)
    assert (outcome.format, outcome.members) == ("csv-google", {"csv-google": 6})

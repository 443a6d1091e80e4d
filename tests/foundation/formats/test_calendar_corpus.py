import json
import time
from datetime import UTC, datetime

import pytest

from tests.shared import shared
from wasl.foundation.formats.calendars import ics as calendar_ics
from wasl.foundation.formats.calendars.events import occurrences
from wasl.foundation.formats.records import Event, FileRefusedError, ReadOptions

CORPUS = shared("corpus")
EXPECTED = json.loads((CORPUS / "EXPECTED.json").read_text(encoding="utf-8"))
CALENDARS = sorted(path for path, expected in EXPECTED.items() if expected["format"] == "ics")
COUNTED = [path for path in CALENDARS if EXPECTED[path].get("occurrences_2000_2030") is not None]
WINDOW = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))

pytestmark = pytest.mark.corpus


@pytest.mark.parametrize("path", CALENDARS)
def test_a_real_calendar_gives_its_events_quickly(path):
    wanted, begun = EXPECTED[path]["events"], time.process_time()
    with (CORPUS / path).open("rb") as stream:
        try:
            found = [
                record for record in calendar_ics.read(stream, "x.ics", ReadOptions()) if isinstance(record, Event)
            ]
        except FileRefusedError:
            assert wanted is None
            return

    assert time.process_time() - begun < 2
    assert wanted is None or len(found) == wanted


@pytest.mark.parametrize("path", COUNTED)
def test_a_real_calendar_repeats_as_often_as_others_count(path):
    with (CORPUS / path).open("rb") as stream:
        components = list(calendar_ics.components(stream, ReadOptions(time_zone="UTC")))

    assert (
        sum(len(occurrences(component, *WINDOW)) for component in components) == EXPECTED[path]["occurrences_2000_2030"]
    )

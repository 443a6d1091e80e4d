"""`wasl figures`: what programs read of it, and what is said."""

import json
from datetime import UTC, datetime, timedelta

from tests.doors.cli.test_commands import make_person
from wasl.foundation.sources.models import Source
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.intake import Sighting, save_sightings

AT = datetime.now(UTC) - timedelta(days=3)  # noqa: TID251 - a command asks the clock itself


def test_a_network_is_measured_for_programs_and_in_words(wasl, owner):
    people = [make_person(owner, name) for name in ("سارة العتيبي", "خالد المنصور", "هند السالم")]
    source = Source.objects.create(owner=owner, kind="mbox")
    for person in people:
        log_interaction(owner, people=[person], channel="call", at=AT)
    for a, b in ((0, 1), (0, 2), (1, 2)):
        save_sightings(owner, source, [Sighting(people[a].pk, people[b].pk, "meeting", count=9)])

    result = wasl("figures", "--json")
    told = json.loads(result.stdout)

    assert result.exit_code == 0
    assert (told["people"], told["known"], told["strong"], told["weak"], told["ties"]) == (3, 3, 0, 3, 3)
    assert told["effective_size"] == 1.0
    assert [(group["size"], len(group["middle"])) for group in told["groups"]] == [(3, 3)]
    assert len(told["months"]) == 24
    assert told["months"][0]["known"] == 0
    assert {one["key"] for one in told["said"]} >= {"size", "constraint", "betweenness", "bridges"}
    assert "لك تواصل مع 3 أشخاص" in wasl("figures").stdout or "٣ أشخاص" in wasl("figures").stdout


def test_without_a_contact_there_is_nothing_to_say(wasl, owner):
    assert "القياس" in wasl("figures").stderr or "يُقاس" in wasl("figures").stderr
    assert json.loads(wasl("figures", "--json").stdout)["known"] == 0

import json

import pytest

from tests.shared import shared
from wasl.foundation.formats.chats import whatsapp
from wasl.foundation.formats.records import Message, ReadOptions

CORPUS = shared("corpus")
EXPECTED = json.loads((CORPUS / "EXPECTED.json").read_text(encoding="utf-8"))
CHATS = sorted(path for path, expected in EXPECTED.items() if expected["format"] == "whatsapp")

pytestmark = pytest.mark.corpus


@pytest.mark.parametrize("path", CHATS)
def test_a_real_chat_gives_what_it_holds(path):
    expected = EXPECTED[path]
    with (CORPUS / path).open("rb") as stream:
        records = list(whatsapp.read(stream, "_chat.txt", ReadOptions(today="2026-11-23")))
    found = [record for record in records if isinstance(record, Message)]
    clocks = [message.at.replace(tzinfo=None).isoformat() for message in found]

    assert len(found) == expected["messages"]
    assert sorted({message.sender.name or message.sender.value for message in found}) == expected["names"]
    assert clocks == expected.get("times", clocks)
    assert clocks[0].startswith(expected.get("first", ""))
    assert clocks[-1].startswith(expected.get("last", ""))
    assert whatsapp.recognise((CORPUS / path).read_bytes()[:8192]) >= 0.4
    if "media" in expected:
        assert sum(message.length == 0 for message in found) >= expected["media"]

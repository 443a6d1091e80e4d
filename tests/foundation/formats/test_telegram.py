import contextlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shared import shared
from wasl.foundation.formats.chats import telegram
from wasl.foundation.formats.records import Contact, FileRefusedError, Message, Party, ReadOptions, Rejected, Whose

SAMPLE = Path(__file__).resolve().parents[2] / "files" / "telegram" / "single-chat.json"
KHALID = Party(name="خالد الشمري", kind="telegram", value="user55")


def read(content, **options):
    content = content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode()
    return list(telegram.read(io.BytesIO(content), "result.json", ReadOptions(**options)))


def message(number, **other):
    return {
        "id": number,
        "type": "message",
        "date_unixtime": "1714546800",
        "from": "نورة",
        "from_id": "user7",
        "text": "نعم",
    } | other


def test_a_single_chat_gives_messages_and_calls_and_who_the_owner_is():
    call, hint, sent, received = read(SAMPLE.read_bytes(), keep_text=True)

    assert (call.channel, call.duration_seconds, call.sender, call.direction) == ("call", 125, KHALID, "in")
    assert hint == Whose(party=Party(name="نورة", kind="telegram", value="user7"), certainty=0.95)
    assert (sent.text, sent.direction, sent.recipients) == ("see wasl\x0b\\x41", "out", (KHALID,))
    assert (received.sender, received.at.isoformat()) == (
        Party(kind="telegram", value="user55"),
        "2024-05-02T10:05:00+03:00",
    )


def test_a_whole_account_gives_contacts_the_owner_and_every_chat():
    account = {
        "personal_information": {"user_id": 7, "first_name": "نورة", "last_name": "", "phone_number": "+966501234567"},
        "contacts": {"list": [{"user_id": 55, "first_name": "خالد", "last_name": "الشمري", "phone_number": "0501"}, {"date": "2020-01-01"}]},
        "stories": [[{"a": 1}]],
        "chats": {"list": [{"name": "المجلس", "type": "private_group", "id": 3, "messages": [message(1)]},
                           {"name": "News", "type": "public_channel", "id": 4, "messages": [message(1)]}]},
        "left_chats": {"list": [{"name": None, "type": "personal_chat", "id": 55, "messages": [message(9)]}]},
    }  # fmt: skip

    owner, phone, contact, group, channel, personal = read(account)

    assert (owner.certainty, phone.party.value) == (1.0, "+966501234567")
    assert isinstance(contact, Contact)
    assert (contact.full, contact.uid) == ("خالد الشمري", "telegram:user55")
    assert (group.is_group, group.direction, group.skip, group.thread_title) == (True, "out", "", "المجلس")
    assert channel.skip == "system"
    assert personal.key == "tg:55:9"


def test_one_broken_message_loses_no_other():
    good = json.dumps(message(1))
    found = read(f'{{"type": "personal_chat", "id": 7, "messages": [{good}, {{"id": 2,, }}, {good}]}}'.encode())

    assert [type(record) for record in found] == [Message, Rejected, Message]


def test_half_an_emoji_costs_neither_the_message_nor_the_name():
    content = json.dumps(
        {"name": "خالد \ud83d", "type": "personal_chat", "id": 55, "messages": [message(1, text="نعم \ude00🌙")]}
    )

    *_, found = read(content.encode(), keep_text=True)

    assert (found.text, found.thread_title) == ("نعم \ufffd🌙", "خالد \ufffd")


def test_a_file_cut_short_gives_what_it_still_holds():
    content = SAMPLE.read_bytes()

    *found, broken = read(content[: content.index(b'"id": 4')])

    assert sum(isinstance(record, Message) for record in found) == 2
    assert broken.code == "broken-json"


@pytest.mark.parametrize(
    "content", [b"[" * 200_000, b'{"messages":' + b"[" * 200_000, b'{"chats":' + b'{"a":' * 200_000, b"", b"{}", b"x"]
)
def test_a_file_that_is_no_export_is_refused(content):
    with pytest.raises(FileRefusedError):
        read(content)


def test_an_export_is_recognised_by_content():
    assert telegram.recognise(SAMPLE.read_bytes()[:4096]) > 0.9
    assert telegram.recognise(b'{"participants": [], "messages": []}') == 0


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 1200))
def test_no_bytes_make_the_reader_fall(noise, at):
    content = SAMPLE.read_bytes()
    with contextlib.suppress(FileRefusedError):
        read(content[:at] + noise + content[at:])


@pytest.mark.corpus
def test_a_real_export_gives_what_it_holds():
    corpus = shared("corpus")
    expected = {
        path: said
        for path, said in json.loads((corpus / "EXPECTED.json").read_bytes()).items()
        if said["format"] == "telegram"
    }
    for path, said in expected.items():
        found = [record for record in read((corpus / path).read_bytes()) if isinstance(record, Message)]

        assert len(found) == said["messages"]
        assert sorted({record.sender.name for record in found} - {""}) == said["names"]

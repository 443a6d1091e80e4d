import io
import json

import pytest

from tests.shared import BESIDE, shared
from wasl.foundation.formats.mail import eml, maildir, mbox
from wasl.foundation.formats.records import FileRefusedError, Message, ReadOptions, Rejected

pytestmark = pytest.mark.corpus

READERS = {"mail-eml": eml, "mail-mbox": mbox, "maildir": maildir}


def expected_mail():
    path = BESIDE / "corpus" / "EXPECTED.json"
    expected = json.loads(path.read_text()) if path.exists() else {}
    return sorted((path, fields) for path, fields in expected.items() if fields["format"] in READERS)


def read(path, format_id, *, keep_text):
    content = io.BytesIO(shared("corpus", path).read_bytes())
    return list(READERS[format_id].read(content, path, ReadOptions(keep_text=keep_text)))


def test_the_real_mail_is_there():
    shared("corpus")

    assert len(expected_mail()) > 400


@pytest.mark.parametrize("keep_text", [False, True], ids=["headers", "text"])
@pytest.mark.parametrize(
    ("path", "expected"), expected_mail(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_real_file_gives_what_it_holds(path, expected, keep_text):
    if expected["messages"] is None:
        with pytest.raises(FileRefusedError):
            read(path, expected["format"], keep_text=keep_text)
        return

    records = read(path, expected["format"], keep_text=keep_text)

    messages = [record for record in records if isinstance(record, Message)]
    assert len(messages) == expected["messages"]
    assert not [record for record in records if isinstance(record, Rejected)]
    assert_the_first(messages[0], expected)
    if expected["names_certain"]:
        assert set(expected["names"]) <= {message.sender.name for message in messages}
    if "message_id_headers" in expected:
        assert sum(not message.key.startswith("hash:") for message in messages) == expected["message_id_headers"]
    if keep_text:
        assert expected.get("body_contains", "") in messages[0].text


def assert_the_first(message, expected):
    assert message.channel == "email"
    assert message.at.tzinfo is not None
    if "from" in expected:
        assert message.sender.value == expected["from"].lower()
    if "subject" in expected:
        assert message.subject == expected["subject"]


@pytest.mark.parametrize(
    ("path", "expected"), expected_mail(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_real_file_is_recognised_by_its_beginning(path, expected):
    head = shared("corpus", path).read_bytes()[:4096]

    sureness = max(reader.recognise(head) for reader in (eml, mbox))

    assert (sureness > 0.5) == (expected["messages"] is not None)

import io

import pytest

from wasl.foundation.formats.mail import eml, emlx, maildir
from wasl.foundation.formats.records import FileRefusedError, Message, ReadOptions

LETTER = "From: سامي <sami@example.org>\nSubject: مرحبا\nDate: Mon, 2 Mar 2026 10:00:00 +0300\n\nأهلا\n".encode()
PLIST = b'<?xml version="1.0"?>\n<plist><dict><key>flags</key><integer>1</integer></dict></plist>\n'


def read(reader, content, name=""):
    [message] = [r for r in reader.read(io.BytesIO(content), name, ReadOptions()) if isinstance(r, Message)]
    return message


@pytest.mark.parametrize(
    "before", [b"", b"\xef\xbb\xbf", b"\r\n\r\n", b"   \n", b"From sami@example.org Fri Sep 16 22:26:51 2016\n"]
)
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_a_letter_is_read_whatever_stands_before_it(before, line_end):
    content = (before.replace(b"\r\n", b"\n") + LETTER).replace(b"\n", line_end)

    assert read(eml, content).subject == "مرحبا"
    assert eml.recognise(content) > 0.5


@pytest.mark.parametrize("content", [b"a simple text\nwithout headers\n", b"Name: x\nPhone: y\n", b"\n\nbegin 644 x\n"])
def test_a_text_without_headers_of_mail_is_refused(content):
    with pytest.raises(FileRefusedError) as refusal:
        read(eml, content)
    assert refusal.value.code == "not-a-message"
    assert eml.recognise(content) == 0.0


@pytest.mark.parametrize(
    ("name", "direction", "skip"),
    [
        ("cur/1382298587.M1:2,S", "", ""),
        ("cur/1382298587.M1:2,DS", "out", "draft"),
        ("Maildir/.Sent/cur/1382298587.M1:2,S", "out", ""),
        ("Maildir/.INBOX.المرسلة/cur/1", "out", ""),
        ("Maildir/.Junk/new/1", "", "spam"),
    ],
)
def test_the_folder_and_the_flags_of_a_maildir_are_heeded(name, direction, skip):
    message = read(maildir, LETTER, name)

    assert (message.direction, message.skip) == (direction, skip)


def test_a_maildir_lists_its_messages_and_not_what_is_arriving(tmp_path):
    for path in ("cur/2:2,S", "new/1", "tmp/3", ".Sent/cur/4:2,S", "cur/.hidden", "dovecot.index", "Archive/cur/5"):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(LETTER)
    (tmp_path / "cur" / "link").symlink_to("/etc/hostname")

    found = [path.relative_to(tmp_path).as_posix() for path in maildir.message_paths(tmp_path)]

    assert found == [".Sent/cur/4:2,S", "Archive/cur/5", "cur/2:2,S", "new/1"]
    assert maildir.is_maildir(tmp_path)
    assert maildir.flags_in("2:2,RS") == "RS"


def test_an_apple_letter_ends_where_its_count_says():
    content = b"%d\n" % len(LETTER) + LETTER + PLIST

    message = read(emlx, content, "INBOX.mbox/Messages/12.emlx")

    assert (message.subject, message.length) == ("مرحبا", len("أهلا\n".encode()))
    assert emlx.recognise(content) > 0.9


@pytest.mark.parametrize("count", [b"999999999     ", b"120"])
def test_a_wrong_count_does_no_harm(count):
    assert read(emlx, count + b"\n" + LETTER + PLIST).subject == "مرحبا"


def test_apple_letters_of_the_sent_mailbox_went_out():
    assert read(emlx, b"%d\n" % len(LETTER) + LETTER, "Sent Messages.mbox/Messages/12.emlx").direction == "out"


@pytest.mark.parametrize("content", [b"", LETTER, b"12\n", b"-5\n" + LETTER])
def test_what_is_no_apple_letter_is_refused(content):
    with pytest.raises(FileRefusedError):
        read(emlx, content)
    assert emlx.recognise(content) == 0.0


def test_an_apple_mailbox_lists_its_letters(tmp_path):
    for path in ("Messages/2.emlx", "Data/1/Messages/1.emlx", "Info.plist", "Messages/3.partial"):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")

    found = [path.relative_to(tmp_path).as_posix() for path in emlx.message_paths(tmp_path)]

    assert found == ["Data/1/Messages/1.emlx", "Messages/2.emlx"]

import datetime as dt
import socket

import pytest

from tests.foundation.formats.imap_server import PASSWORD, USER, MailServer, write_certificate
from wasl.foundation.formats.mail.imap_box import FolderMark, read_mailbox
from wasl.foundation.formats.records import FileRefusedError, Message, ReadOptions, Rejected, Whose

pytestmark = pytest.mark.enable_socket


def letter(number, *, sender="سامي الحداد <sami@example.org>", to=USER, body="السلام عليكم"):
    return (
        f"From: {sender}\r\nTo: {to}\r\nSubject: رسالة {number}\r\nMessage-ID: <{number}@example.org>\r\n"
        f"Date: Mon, 02 Mar 2026 10:{number % 60:02d}:00 +0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
    ).encode()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return write_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def server(certificate):
    with MailServer(*certificate) as server:
        yield server


def read(server, *, password=PASSWORD, port=None, keep_text=False, **more):
    more = {"certificate_file": server.certificate_file, "timeout": 20, **more}
    options = ReadOptions(keep_text=keep_text)
    return list(read_mailbox("127.0.0.1", port or server.tls_port, USER, password, options=options, **more))


def messages_in(records):
    return [record for record in records if isinstance(record, Message)]


def marks_in(records):
    return {record.folder: record for record in records if isinstance(record, FolderMark)}


def test_the_inbox_and_the_sent_mail_are_read(server):
    with server.open() as client:
        client.append("INBOX", letter(1))
        client.create_folder("Sent")
        client.append("Sent", letter(2, sender=USER, to="نورة <noura@example.com>"))

    records = read(server)

    first, second = messages_in(records)
    assert (first.sender.name, first.sender.value, first.direction) == ("سامي الحداد", "sami@example.org", "in")
    assert first.subject == "رسالة 1"
    assert first.at == dt.datetime(2026, 3, 2, 7, 1, tzinfo=dt.UTC)
    assert first.length == len("السلام عليكم\r\n".encode())
    assert (second.direction, second.recipients[0].value) == ("out", "noura@example.com")
    assert next(record.party.value for record in records if isinstance(record, Whose)) == USER


def test_nothing_is_marked_as_read(server):
    with server.open() as client:
        client.append("INBOX", letter(1))

    read(server)
    read(server, keep_text=True)

    with server.open() as client:
        client.select_folder("INBOX", readonly=True)
        assert client.search("UNSEEN")


def test_only_what_is_new_since_the_mark_is_read(server):
    with server.open() as client:
        client.append("INBOX", letter(1))
        marks = marks_in(read(server))
        client.append("INBOX", letter(2))

        assert [message.subject for message in messages_in(read(server, since_uid=marks))] == ["رسالة 2"]
        marks = marks_in(read(server))
        assert messages_in(read(server, since_uid=marks)) == []


def test_a_folder_numbered_anew_is_read_from_its_beginning(server):
    with server.open() as client:
        client.append("INBOX", letter(1))
    mark = FolderMark(folder="INBOX", uid_validity=1, last_uid=10_000)

    assert len(messages_in(read(server, since_uid={"INBOX": mark}))) == 1


def test_many_messages_come_in_batches(server):
    with server.open() as client:
        client.multiappend("INBOX", [letter(number) for number in range(450)])

    assert len(messages_in(read(server))) == 450


def test_text_is_read_when_the_owner_keeps_it(server):
    with server.open() as client:
        client.append("INBOX", letter(1, body="موعدنا الأحد"))

    [message] = messages_in(read(server, keep_text=True))

    assert message.text == "موعدنا الأحد"


def test_named_folders_are_read_and_a_missing_one_is_reported(server):
    with server.open() as client:
        client.create_folder("عملاء")
        client.append("عملاء", letter(1))

    records = read(server, folders=["عملاء", "Missing"])

    assert len(messages_in(records)) == 1
    assert [record.values["folder"] for record in records if isinstance(record, Rejected)] == ["Missing"]


def test_a_plain_port_changes_to_tls_before_the_password(server):
    with server.open() as client:
        client.append("INBOX", letter(1))

    assert len(messages_in(read(server, port=server.plain_port, use_tls=False))) == 1


def refused(*arguments, **more):
    with pytest.raises(FileRefusedError) as refusal:
        read(*arguments, **more)
    return refusal.value.code


def test_a_wrong_password_is_refused(server):
    assert refused(server, password="wrong") == "imap-login-refused"
    assert refused(server, password="كلمة") == "imap-login-refused"


def test_a_certificate_nobody_vouches_for_is_refused(server):
    assert refused(server, certificate_file=None) == "imap-certificate"


def test_a_port_without_tls_is_refused(certificate):
    with MailServer(*certificate, offers_starttls=False) as server:
        assert refused(server, port=server.plain_port, use_tls=False) == "imap-no-tls"
        assert refused(server, port=server.plain_port) == "imap-no-tls"


def test_a_port_where_nobody_listens_is_unreachable(server):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        assert refused(server, port=listener.getsockname()[1]) == "imap-unreachable"

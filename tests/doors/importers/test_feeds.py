"""Mailboxes and calendars that are read again and again: from real servers on this machine."""

import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone

from tests.doors.importers.conftest import CALENDAR
from tests.foundation.formats.imap_server import PASSWORD, USER, MailServer, write_certificate
from wasl.doors.importers import feeds, jobs
from wasl.doors.importers.models import Feed, Import
from wasl.foundation.accounts.models import OwnIdentity
from wasl.foundation.accounts.sealing import SealBrokenError, seal, unseal
from wasl.foundation.fetching import fetch, public_host
from wasl.foundation.formats.records import FileRefusedError
from wasl.relations.communities.models import Event
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.enable_socket]


@pytest.fixture
def may_look_inside(settings):
    """This installation reads from its own network: the test's servers are there."""
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, private_addresses=True)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return write_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def mail_server(certificate, monkeypatch, may_look_inside):
    with MailServer(*certificate) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate_file))
        yield server


@pytest.fixture
def mailbox(owner, mail_server):
    return feeds.add_mailbox(owner, host="127.0.0.1", port=mail_server.tls_port, user=USER, password=PASSWORD)


def letter(number, sender):
    return (
        f"From: {sender}\r\nTo: {USER}\r\nSubject: رسالة {number}\r\nMessage-ID: <{number}@example.org>\r\n"
        f"Date: Mon, 02 Mar 2026 10:0{number}:00 +0300\r\n\r\nالسلام عليكم\r\n"
    ).encode()


def test_a_mailbox_is_read_and_only_what_is_new_is_read_again(mailbox, mail_server, owner):
    with mail_server.open() as client:
        client.append("INBOX", letter(1, "سامي الحداد <sami@example.org>"))
        feeds.read_feed(mailbox)
        assert [p.display_name for p in Person.objects.all()] == ["سامي الحداد"]

        client.append("INBOX", letter(2, "هدى <huda@example.org>"))
        mailbox.refresh_from_db()
        work = feeds.read_feed(mailbox)

    assert work.files.get().counts["read"]["messages"] == 1
    assert Interaction.objects.filter(direction="in").count() == 2
    assert OwnIdentity.objects.filter(owner=owner, value=USER.lower()).exists()


def test_a_reading_that_brings_nothing_leaves_no_trace(mailbox):
    assert feeds.read_feed(mailbox) is None

    mailbox.refresh_from_db()
    assert mailbox.last_at is not None
    assert not Import.objects.exists()


def test_a_refused_password_is_told_and_tried_again_later(owner, mail_server):
    feed = feeds.add_mailbox(owner, host="127.0.0.1", port=mail_server.tls_port, user=USER, password="خطأ")

    assert feeds.read_feed(feed) is None

    feed.refresh_from_db()
    assert feed.refusal == "imap-login-refused"
    assert feed.next_at > timezone.now()


def test_removing_a_mailbox_takes_back_what_it_brought_when_asked(mailbox, mail_server, owner):
    with mail_server.open() as client:
        client.append("INBOX", letter(1, "سامي الحداد <sami@example.org>"))
    feeds.read_feed(mailbox)

    feeds.remove_feed(owner, mailbox.pk, takes_back=True)
    jobs.undo.call(Import.objects.get(state=Import.State.UNDOING).pk)

    assert not Person.objects.exists()
    assert not Feed.objects.exists()


def test_the_password_is_sealed_for_its_place(mailbox):
    assert PASSWORD.encode() not in bytes(mailbox.secret)
    assert unseal(mailbox.secret, f"feed:{mailbox.pk}") == PASSWORD
    with pytest.raises(SealBrokenError):
        unseal(mailbox.secret, "feed:999999")


def test_every_flipped_bit_breaks_a_seal():
    sealed = seal("سرّ", "here")

    for place in range(len(sealed)):
        broken = bytearray(sealed)
        broken[place] ^= 1
        with pytest.raises(SealBrokenError):
            unseal(bytes(broken), "here")


class _Calendar(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", "/calendar.ics")
            self.end_headers()
            return
        self.send_response(404 if self.path.startswith("/nothing") else 200)
        self.end_headers()
        self.wfile.write(b"BEGIN" if self.path.startswith("/broken") else CALENDAR.read_bytes())

    def log_message(self, *_):
        """Quiet."""


@pytest.fixture
def calendar_server(may_look_inside):
    with ThreadingHTTPServer(("127.0.0.1", 0), _Calendar) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("path", ["/calendar.ics", "/moved"])
def test_a_calendar_is_fetched_and_read_once(owner, calendar_server, path):
    feed = feeds.add_calendar(owner, url=calendar_server + path)

    feeds.read_feed(feed)
    again = feeds.read_feed(feed)

    assert again is None
    assert Event.objects.count() == 2


@pytest.mark.parametrize(("path", "code"), [("/nothing", "fetch-failed"), ("/broken", "format-unknown")])
def test_a_calendar_that_cannot_be_read_says_why(owner, calendar_server, path, code):
    feed = feeds.add_calendar(owner, url=calendar_server + path)

    assert feeds.read_feed(feed) is None

    feed.refresh_from_db()
    assert feed.refusal in {code, "not-a-calendar", "nothing-to-read"}


@pytest.mark.parametrize("address", ["ftp://example.org/x", "file:///etc/passwd", "javascript:1", "calendar"])
def test_only_addresses_of_the_web_are_taken(owner, address):
    with pytest.raises(feeds.AddressNotWebError):
        feeds.add_calendar(owner, url=address)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "0.0.0.0",
        "169.254.169.254",
        "10.0.0.1",
        "192.168.1.1",
        "::1",
        "::ffff:127.0.0.1",
        "2130706433",
    ],
)
def test_the_machines_own_network_is_not_looked_into(host):
    with pytest.raises(FileRefusedError) as refused:
        public_host(host, 80)

    assert refused.value.code in {"host-private", "host-unknown"}


def test_a_redirect_does_not_lead_inside(tmp_path):
    with pytest.raises(FileRefusedError) as refused:
        fetch("http://127.0.0.1:1/calendar.ics", tmp_path / "x")

    assert refused.value.code == "host-private"


def test_a_due_feed_is_entered_once(owner, django_capture_on_commit_callbacks):
    feeds.add_calendar(owner, url="https://example.org/x.ics")

    feeds.enqueue_due_feeds()
    feeds.enqueue_due_feeds()

    from django_tasks_db.models import DBTaskResult

    assert DBTaskResult.objects.count() == 1


def test_a_feed_of_another_is_not_found(owner, stranger):
    feed = feeds.add_calendar(owner, url="https://example.org/x.ics")

    for act in (feeds.find_feed, feeds.pause_feed, feeds.ask_for_reading):
        with pytest.raises(feeds.NotFoundError):
            act(stranger, feed.pk)

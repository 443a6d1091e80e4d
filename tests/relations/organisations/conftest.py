"""A server of news of one's own, and somebody who works where it comes from."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.relations.organisations.test_reading import AT, RSS
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import add_affiliation, create_person


class _Site(BaseHTTPRequestHandler):
    def do_GET(self):
        server = self.server
        server.asked.append(
            (self.path, self.headers.get("If-None-Match", ""), self.headers.get("If-Modified-Since", ""))
        )
        if self.path == "/gone":
            self.send_error(410)
        elif self.path == "/busy":
            self._answer(503, b"", {"Retry-After": "7200"})
        elif self.path == "/moved":
            self._answer(301, b"", {"Location": "/feed.xml"})
        elif self.path == "/large":
            self._answer(200, b"x" * 2_100_000, {})
        elif self.path == "/inside":
            self._answer(302, b"", {"Location": "http://169.254.169.254/latest/meta-data"})
        elif self.path == "/plain":
            self._answer(200, b"<html>nothing</html>", {})
        elif self.path == "/":
            self._answer(200, b'<html><link rel="alternate" type="application/rss+xml" href="/feed.xml"></html>', {})
        elif self.headers.get("If-None-Match") == '"one"':
            self._answer(304, b"", {})
        else:
            self._answer(200, server.feed, {"ETag": '"one"', "Last-Modified": "Sun, 22 Nov 2026 09:00:00 GMT"})

    def _answer(self, status, content, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        """Quiet."""


@pytest.fixture
def may_look_inside(settings):
    """The check of addresses, let through for this test's own server."""
    from dataclasses import replace

    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, private_addresses=True)


@pytest.fixture
def site(may_look_inside):
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        server.asked, server.feed = [], RSS
        server.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def noura(owner):
    person = create_person(owner, display_name="نورة القاسمي", gender="f", at=AT)
    add_affiliation(owner, person.pk, organisation="هيئة المدن", role="مديرة التخطيط", at=AT)
    log_interaction(owner, people=[person], channel="call", at=AT)
    return person

"""An address is fetched from the open network alone, from the very address that was checked, within size and time."""

import socket
import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from wasl.foundation import fetching
from wasl.foundation.fetching import Wish, fetch, is_public, public_host
from wasl.foundation.formats.records import FileRefusedError


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1",
        "2002:7f00:1::", "2001::1", "2001:db8::1",
    ],
)  # fmt: skip
def test_these_lie_inside(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8"]
)
def test_these_lie_in_the_open(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    ["2130706433", "0177.0.0.1", "0x7f.1", "0x7f000001", "127.1", "127.0.1", "010.8.8.8", "134744072", "8.8.2056"],
)
def test_a_number_that_is_no_usual_address_is_refused_unasked(host, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: pytest.fail("nobody is asked"))

    with pytest.raises(FileRefusedError) as refused:
        public_host(host, 80)

    assert refused.value.code == "host-private"


def test_one_address_inside_among_several_is_enough(monkeypatch):
    found = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: found)

    with pytest.raises(FileRefusedError):
        public_host("city.example", 80)


@pytest.mark.parametrize(
    "url", ["ftp://city.example/", "file:///etc/passwd", "gopher://x", "//x", "http://", "data:,x"]
)
def test_only_the_web_is_asked(url, tmp_path):
    with pytest.raises(FileRefusedError) as refused:
        fetch(url, tmp_path / "x")

    assert refused.value.code == "address-not-web"


class _Server(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.hosts.append(self.headers["Host"])
        if self.path == "/around":
            self.send_response(302)
            self.send_header("Location", "/around")
            self.end_headers()
            return
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"x" * 100)
        if self.path == "/slow":
            for _ in range(100):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)

    def log_message(self, *_):
        """Quiet."""


@pytest.fixture
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), _Server) as found:
        found.hosts = []
        threading.Thread(target=found.serve_forever, daemon=True).start()
        yield found
        found.shutdown()


@pytest.fixture
def may_look_inside(settings):
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, private_addresses=True)


def test_what_is_connected_to_is_what_was_checked(server, tmp_path, monkeypatch):
    """A name that answers otherwise the second time (DNS rebinding) is not asked a second time."""
    answers = iter([("127.0.0.1", server.server_port)])
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(fetching.socket, "getaddrinfo", lambda *_args, **_more: [(2, 1, 6, "", next(answers))])
    connected = []
    real = socket.create_connection
    monkeypatch.setattr(
        fetching.socket, "create_connection", lambda where, **more: connected.append(where) or _joined(where)
    )

    fetch(f"http://city.example:{server.server_port}/", tmp_path / "x")

    assert connected == [("127.0.0.1", server.server_port)]
    assert server.hosts == [f"city.example:{server.server_port}"]
    assert real is not None


def _joined(where):
    plain = socket.socket()
    plain.settimeout(5)
    plain.connect(where)
    return plain


def test_too_much_and_too_slow_and_around_in_a_ring(server, tmp_path, may_look_inside):
    base = f"http://127.0.0.1:{server.server_port}"
    for path, wish, code in (
        ("/", Wish(bytes_at_most=50), "fetch-too-large"),
        ("/slow", Wish(seconds_at_most=0.4), "fetch-too-slow"),
        ("/around", Wish(), "fetch-failed"),
    ):
        with pytest.raises(FileRefusedError) as refused:
            fetch(base + path, tmp_path / "x", wish)
        assert refused.value.code == code


def test_an_address_in_arabic_is_asked_as_servers_know_it(server, tmp_path, may_look_inside):
    fetched = fetch(f"http://127.0.0.1:{server.server_port}/أخبار?س=1", tmp_path / "x")

    assert not fetched.is_as_before
    assert (tmp_path / "x").read_bytes() == b"x" * 100

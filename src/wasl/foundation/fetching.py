"""Fetches an address that an owner gave: public hosts only, one connection, bounded in size and time."""

import http.client
import ipaddress
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Timer
from time import monotonic
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings

from wasl.foundation.formats.records import FileRefusedError

REDIRECTS_AT_MOST = 3
SECONDS_OF_SILENCE = 15
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_OK, _AS_BEFORE = 200, 304
_KEPT_AS_IT_IS = "/%:=&?~#+!$,;'@()*[]"

_NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)\.?", re.IGNORECASE)
"""The last part of a host that is no name: `127.1`, `2130706433` and `0x7f.1` are addresses, written to be overlooked."""

_LEADING_INSIDE = tuple(
    ipaddress.ip_network(text)
    for text in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96", "fec0::/10")
)
"""Networks of IPv6 that carry addresses of IPv4 or of a site within them: NAT64, 6to4, Teredo, compatible, site-local."""


class Host(NamedTuple):
    """A host and the address it was found under: what is connected to is what was checked."""

    name: str
    address: str


@dataclass(frozen=True)
class Wish:
    """What is asked for, in what size and time, and what is known already: a server then says that nothing changed."""

    accepts: str = "text/calendar, */*;q=0.1"
    bytes_at_most: int = 50_000_000
    seconds_at_most: float = 60.0
    known: Mapping[str, str] = field(default_factory=dict)


CALENDAR = Wish()


@dataclass(frozen=True)
class Fetched:
    """`address` is where it was at last, `moved_to` where it is for good, if it moved. `headers` are in small letters."""

    address: str
    is_as_before: bool
    moved_to: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class _Answer:
    status: int
    headers: Mapping[str, str]


def public_host(name: str, port: int) -> Host:
    """Look up a host, and refuse one inside the machine's own network unless the installation allows it.

    Raises FileRefusedError host-unknown, host-private.
    """
    may_look_inside = settings.ENVIRONMENT.private_addresses
    if not may_look_inside and _is_disguised(name):
        raise FileRefusedError("host-private", host=name)
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FileRefusedError("host-unknown", host=name) from error
    addresses = [str(entry[4][0]) for entry in found]
    if not may_look_inside and not all(is_public(address) for address in addresses):
        raise FileRefusedError("host-private", host=name)
    return Host(name, addresses[0])


def is_public(address: str) -> bool:
    """Whether an address lies in the open network: not of this machine, its network, a group, or hidden in another."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    if mapped is None and any(found in network for network in _LEADING_INSIDE):
        return False
    plain = mapped or found
    return bool(plain.is_global and not plain.is_multicast)


def _is_disguised(name: str) -> bool:
    """Whether a host is a number in any spelling but the usual one."""
    if not _NUMBER.fullmatch(name.rstrip(".").rpartition(".")[2]):
        return False
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return True
    return False


def fetch(url: str, path: Path, wish: Wish = CALENDAR) -> Fetched:
    """Save what is at a web address.

    Raises FileRefusedError address-not-web, host-unknown, host-private, fetch-failed {status, retry_after},
    fetch-too-large, fetch-too-slow.
    """
    end, moved_to, is_moved = monotonic() + wish.seconds_at_most, "", True
    for _ in range(REDIRECTS_AT_MOST + 1):
        answer = _fetch_once(url, path, wish, end)
        if answer.status not in _REDIRECTS:
            return Fetched(url, answer.status == _AS_BEFORE, moved_to, answer.headers)
        is_moved = is_moved and answer.status in _FOR_GOOD
        url = urljoin(url, answer.headers.get("location", ""))
        moved_to = url if is_moved else moved_to
    raise FileRefusedError("fetch-failed", status="redirects")


def _fetch_once(url: str, path: Path, wish: Wish, end: float) -> _Answer:
    parts = urlsplit(url.strip().replace("webcal://", "https://", 1))
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise FileRefusedError("address-not-web", address=url[:100])
    try:
        with closing(_connect(parts)) as connection, ended_at(connection.sock, end) as is_over:
            target = quote(parts.path or "/", safe=_KEPT_AS_IT_IS)
            target += f"?{quote(parts.query, safe=_KEPT_AS_IT_IS)}" if parts.query else ""
            connection.request("GET", target, headers=_headers(parts, wish))
            response = connection.getresponse()
            answer = _Answer(response.status, {name.lower(): text for name, text in response.getheaders()})
            if answer.status == _OK:
                _save(response, path, wish.bytes_at_most, is_over)
    except (OSError, http.client.HTTPException, ValueError) as error:
        if monotonic() >= end:
            raise FileRefusedError("fetch-too-slow") from error
        raise FileRefusedError("fetch-failed", status=type(error).__name__) from error
    if answer.status not in {_OK, _AS_BEFORE, *_REDIRECTS}:
        rest = answer.headers.get("retry-after", "")
        raise FileRefusedError("fetch-failed", status=str(answer.status), retry_after=rest)
    return answer


def _headers(parts: SplitResult, wish: Wish) -> dict[str, str]:
    return {"Accept": wish.accepts, "Host": host_header(parts), **wish.known}


def host_header(parts: SplitResult) -> str:
    host = ascii_name(parts.hostname or "")
    shown = f"[{host}]" if ":" in host else host
    return f"{shown}:{parts.port}" if parts.port else shown


def ascii_name(name: str) -> str:
    """A name in other letters, as servers know it."""
    return name if name.isascii() else name.encode("idna").decode("ascii")


def port_of(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _connect(parts: SplitResult) -> http.client.HTTPConnection:
    return connection_to(parts, public_host(ascii_name(parts.hostname or ""), port_of(parts)))


def connection_to(parts: SplitResult, host: Host) -> http.client.HTTPConnection:
    """A connection to the address that was checked; the certificate is still that of the name."""
    is_secure, port = parts.scheme == "https", port_of(parts)
    plain = socket.create_connection((host.address, port), timeout=SECONDS_OF_SILENCE)
    connection = http.client.HTTPConnection(host.name, port, timeout=SECONDS_OF_SILENCE)
    try:
        connection.sock = (
            ssl.create_default_context().wrap_socket(plain, server_hostname=host.name) if is_secure else plain
        )
    except OSError:
        plain.close()
        raise
    return connection


@contextmanager
def ended_at(connected: socket.socket, end: float) -> Iterator[Event]:
    """Hang up when the time is over: a server that sends a letter a second would keep a reader for days."""
    is_over = Event()

    def hang_up() -> None:
        is_over.set()
        with suppress(OSError):
            connected.shutdown(socket.SHUT_RDWR)

    timer = Timer(max(end - monotonic(), 0), hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield is_over
    finally:
        timer.cancel()


def _save(response: http.client.HTTPResponse, path: Path, bytes_at_most: int, is_over: Event) -> None:
    size = 0
    with path.open("wb") as file:
        for chunk in _chunks(response):
            size += len(chunk)
            if size > bytes_at_most:
                raise FileRefusedError("fetch-too-large", megabytes=str(bytes_at_most // 1_000_000))
            file.write(chunk)
    if is_over.is_set():
        raise FileRefusedError("fetch-too-slow")


def _chunks(response: http.client.HTTPResponse) -> Iterator[bytes]:
    while chunk := response.read1(65536):
        yield chunk

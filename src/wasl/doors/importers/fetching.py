"""Fetches an address that an owner gave: public hosts only, one connection, bounded in size and time."""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings

from wasl.foundation.formats.records import FileRefusedError

BYTES_AT_MOST = 50_000_000
SECONDS_AT_MOST = 60.0
REDIRECTS_AT_MOST = 3
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200


class Host(NamedTuple):
    """A host and the address it was found under: what is connected to is what was checked."""

    name: str
    address: str


def public_host(name: str, port: int) -> Host:
    """Look up a host, and refuse one inside the machine's own network unless the installation allows it.

    Raises FileRefusedError host-unknown, host-private.
    """
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FileRefusedError("host-unknown", host=name) from error
    addresses = [str(entry[4][0]) for entry in found]
    if not settings.ENVIRONMENT.private_addresses and not all(_is_public(address) for address in addresses):
        raise FileRefusedError("host-private", host=name)
    return Host(name, addresses[0])


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global and not found.is_multicast


def fetch(url: str, path: Path) -> None:
    """Save what is at a web address.

    Raises FileRefusedError address-not-web, host-unknown, host-private, fetch-failed {status}, fetch-too-large,
    fetch-too-slow.
    """
    for _ in range(REDIRECTS_AT_MOST + 1):
        onward = _fetch_once(url, path)
        if onward is None:
            return
        url = urljoin(url, onward)
    raise FileRefusedError("fetch-failed", status="redirects")


def _fetch_once(url: str, path: Path) -> str | None:
    parts = urlsplit(url.replace("webcal://", "https://", 1))
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise FileRefusedError("address-not-web", address=url[:100])
    try:
        with closing(_connect(parts)) as connection:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request(
                "GET", target, headers={"Accept": "text/calendar, */*;q=0.1", "Host": parts.netloc.rpartition("@")[2]}
            )
            response = connection.getresponse()
            if response.status in _REDIRECTS:
                return response.headers.get("Location") or ""
            if response.status != _OK:
                raise FileRefusedError("fetch-failed", status=str(response.status))
            _save(response, path)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FileRefusedError("fetch-failed", status=type(error).__name__) from error
    return None


def _connect(parts: SplitResult) -> http.client.HTTPConnection:
    """A connection to the address that was checked; the certificate is still that of the name."""
    is_secure = parts.scheme == "https"
    host = public_host(parts.hostname or "", port := parts.port or (443 if is_secure else 80))
    plain = socket.create_connection((host.address, port), timeout=15)
    connection = http.client.HTTPConnection(host.name, port, timeout=15)
    try:
        connection.sock = (
            ssl.create_default_context().wrap_socket(plain, server_hostname=host.name) if is_secure else plain
        )
    except OSError:
        plain.close()
        raise
    return connection


def _save(response: http.client.HTTPResponse, path: Path) -> None:
    started, size = monotonic(), 0
    with path.open("wb") as file:
        for chunk in _chunks(response):
            size += len(chunk)
            if size > BYTES_AT_MOST:
                raise FileRefusedError("fetch-too-large", megabytes=str(BYTES_AT_MOST // 1_000_000))
            if monotonic() - started > SECONDS_AT_MOST:
                raise FileRefusedError("fetch-too-slow")
            file.write(chunk)


def _chunks(response: http.client.HTTPResponse) -> Iterator[bytes]:
    while chunk := response.read1(65536):
        yield chunk

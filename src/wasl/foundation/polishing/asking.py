"""Asks the model, once: one connection, to the address that the administrator named, with no redirect and no proxy."""

import http.client
import socket
import ssl
from collections.abc import Callable
from contextlib import closing
from time import monotonic
from urllib.parse import SplitResult

from wasl.foundation.fetching import Host, ascii_name, connection_to, ended_at, is_public, port_of
from wasl.foundation.polishing import refusals
from wasl.foundation.polishing.answers import answer_in
from wasl.foundation.polishing.leaving import Leaving

SECONDS_AT_MOST = 90.0  # a small model without a graphics card writes some five words a second
BYTES_AT_MOST = 200_000
_OK, _REDIRECTS, _KEY, _UNKNOWN, _BUSY = 200, range(300, 400), {401, 403}, 404, {429, 503}


def ask(leaving: Leaving, before_leaving: Callable[[], None], *, seconds_at_most: float = SECONDS_AT_MOST) -> str:
    """The polished words. `before_leaving` is called once somebody is there to hear, before the first word goes.

    Raises NotPolishedError, in one of its kinds.
    """
    host, slow = leaving.endpoint.host, refusals.EndpointSlowError
    with closing(_connection(leaving)) as connection:
        before_leaving()
        end = monotonic() + seconds_at_most
        try:
            with ended_at(connection.sock, end):
                connection.sock.settimeout(seconds_at_most)
                body = _answer(connection, leaving)
        except (OSError, http.client.HTTPException, ValueError) as error:
            if monotonic() >= end or isinstance(error, TimeoutError):
                raise slow(host=host, seconds=round(seconds_at_most)) from error
            raise refusals.EndpointLostError(host=host) from error
    if monotonic() >= end:  # an answer without a length ends where we hung up
        raise slow(host=host, seconds=round(seconds_at_most))
    return answer_in(body, leaving)


def _connection(leaving: Leaving) -> http.client.HTTPConnection:
    """To the first of the host's addresses at which somebody listens."""
    parts, host = leaving.endpoint.parts, leaving.endpoint.host
    for found in _addresses(parts, host):
        try:
            return connection_to(parts, found)
        except ssl.SSLError as error:
            raise refusals.EndpointUntrustedError(host=host) from error
        except OSError:
            continue
    raise refusals.EndpointUnreachableError(host=host)


def _addresses(parts: SplitResult, host: str) -> list[Host]:
    """What is connected to is what was looked up here. Without encryption only what lies within the own network."""
    name = ascii_name(parts.hostname or "")
    try:
        found = socket.getaddrinfo(name, port_of(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise refusals.EndpointUnreachableError(host=host) from error
    addresses = [str(entry[4][0]) for entry in found]
    if parts.scheme == "http" and any(is_public(address) for address in addresses):
        raise refusals.InsecureEndpointError(host=host)
    return [Host(name, address) for address in addresses]


def _answer(connection: http.client.HTTPConnection, leaving: Leaving) -> bytes:
    connection.putrequest("POST", leaving.endpoint.target, skip_host=True, skip_accept_encoding=True)
    for name, text in leaving.headers:
        connection.putheader(name, text)
    connection.endheaders(leaving.content)
    with closing(connection.getresponse()) as response:
        return _body(response, leaving.endpoint.host)


def _body(response: http.client.HTTPResponse, host: str) -> bytes:
    _refuse_status(response.status, host)
    kind = response.headers.get_content_type()
    if kind != "application/json" or response.getheader("Content-Encoding", "identity") != "identity":
        raise refusals.AnswerUnreadableError(host=host)
    body = b""
    while chunk := response.read1(65536):
        body += chunk
        if len(body) > BYTES_AT_MOST:
            raise refusals.AnswerTooLargeError(host=host)
    if response.length:  # the connection ended before what was announced
        raise http.client.IncompleteRead(body, response.length)
    return body


def _refuse_status(status: int, host: str) -> None:
    if status == _OK:
        return
    if status in _REDIRECTS:
        raise refusals.EndpointRedirectsError(host=host)
    if status in _KEY:
        raise refusals.EndpointKeyError(host=host)
    if status == _UNKNOWN:
        raise refusals.ModelUnknownError(host=host)
    if status in _BUSY:
        raise refusals.EndpointBusyError(host=host)
    raise refusals.EndpointFailedError(host=host, status=status)

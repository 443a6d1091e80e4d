"""No test speaks with anybody but this machine: not even those that may open sockets, whatever they catch."""

import ipaddress
import os
import socket
import sys
from contextlib import contextmanager
from errno import ENETUNREACH

_CONNECTING = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_ASKING = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
_OWN_NAMES = frozenset({"", "localhost", socket.gethostname()})

attempts: list[str] = []
"""What was tried since the test began. A refusal alone would be taken for an ordinary fault of the network."""


def keep_silent() -> None:
    """From now on, in this process and for ever."""
    sys.addaudithook(_refuse)


def _refuse(event, arguments):
    if event in _CONNECTING:
        address = arguments[1]
        told = address[0] if isinstance(address, tuple) else None  # a path of a unix socket leads nowhere else
        is_silent = _is_here(told)
    elif event in _ASKING:
        told = arguments[0]
        is_silent = _is_here(told) or _number(told) is not None  # for a number, nobody is asked
    else:
        return
    if not is_silent:
        attempts.append(f"{event} {told!r}")
        raise OSError(ENETUNREACH, os.strerror(ENETUNREACH))


def _is_here(host):
    if host is None or _text(host).rstrip(".") in _OWN_NAMES:
        return True
    number = _number(host)
    return number is not None and (number.is_loopback or number.is_unspecified)


def _number(host):
    try:
        return ipaddress.ip_address(_text(host).partition("%")[0])
    except ValueError:
        return None


def _text(host):
    return host.decode("ascii", "replace") if isinstance(host, bytes) else host


@contextmanager
def attempts_expected():
    """For the tests of silence itself: what is tried within is not held against them."""
    tried: list[str] = []
    try:
        yield tried
    finally:
        tried += attempts
        attempts.clear()

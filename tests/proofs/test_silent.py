"""The listener of the proof of silence reads whom a packet is for; canaries stand in every format."""

import socket
import struct

import pytest

from proofs.silent.canaries import HOSTS, write_canaries
from proofs.silent.wire import destination

ETHERNET_4, ETHERNET_6 = bytes(12) + b"\x08\x00", bytes(12) + b"\x86\xdd"
QUESTION = bytes(12) + b"\x06canary\x07example\x00\x00\x01\x00\x01"


def ipv4(protocol, address, rest):
    return ETHERNET_4 + b"\x45" + bytes(8) + bytes([protocol]) + bytes(6) + socket.inet_aton(address) + rest


def ipv6(protocol, address, rest):
    return ETHERNET_6 + bytes(6) + bytes([protocol]) + bytes(17) + socket.inet_pton(socket.AF_INET6, address) + rest


def to_port(port, said=b""):
    return struct.pack("!HHHH", 40_000, port, 8, 0) + said


@pytest.mark.parametrize(
    ("frame", "told"),
    [
        (ipv4(6, "192.0.2.1", to_port(443)), "tcp 192.0.2.1:443"),
        (ipv4(17, "192.0.2.53", to_port(53, QUESTION)), "udp 192.0.2.53:53 for canary.example"),
        (ipv4(1, "192.0.2.1", to_port(0)), "protocol 1 192.0.2.1"),
        (ipv6(6, "2001:db8::9", to_port(80)), "tcp 2001:db8::9:80"),
        (ipv6(58, "ff02::2", to_port(0)), ""),
        (bytes(12) + b"\x08\x06" + bytes(28), ""),
        (b"", ""),
    ],
)
def test_whom_a_packet_is_for(frame, told):
    assert destination(frame) == told


def test_every_format_names_every_canary(tmp_path):
    written = write_canaries(tmp_path)

    assert {path.suffix for path in written} == {".vcf", ".eml", ".ics", ".csv", ".txt"}
    assert len(written) == 7 * len(HOSTS)
    for path in written:
        text = path.read_text(encoding="utf-8")
        assert any(host in text for host in HOSTS)
        assert "{" not in text

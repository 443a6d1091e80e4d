"""A network of its own whose only way out ends at a listener: what would leave the machine is heard there, and goes no further."""

import re
import socket
import struct
import subprocess
import threading
import time
from collections import Counter
from contextlib import suppress

OUT, EAR = "wasl-out", "wasl-ear"
OURS, OURS_6 = "198.51.100.2/24", "2001:db8::2/64"  # RFC 5737 and 3849: for documents, of no one
NOBODY, NO_NAME = "192.0.2.1", "canary.example"
SECONDS_TO_HEAR = 5.0

_EVERY_PROTOCOL, _IPV4, _IPV6 = 0x0003, 0x0800, 0x86DD
_TCP, _UDP = 6, 17
_KINDS = {_TCP: "tcp", _UDP: "udp"}
_ETHERNET, _IPV6_HEADER, _DNS_HEADER = 14, 40, 12
_DNS = 53
_TO_A_NAME_SERVER = re.compile(rf":{_DNS}(?: |\Z)")


def lay() -> None:
    """Two ends of one cable: everything that is not for this machine goes in, and its answer never comes. Needs `unshare --net`."""
    for words in (
        "link set lo up",
        f"link add {OUT} type veth peer name {EAR}",
        f"link set {OUT} arp off",  # nobody answers for an address, and what is sent is sent all the same
        f"address add {OURS} dev {OUT}",
        f"-6 address add {OURS_6} dev {OUT} nodad",
        f"link set {EAR} up",
        f"link set {OUT} up",
        f"route add default dev {OUT}",
        f"-6 route add default dev {OUT}",
    ):
        subprocess.run(["ip", *words.split()], check=True)


class Listener:
    """Counts whom somebody wanted to reach: at the end of the cable, and any name server on this machine."""

    def __init__(self) -> None:
        self.heard: Counter[str] = Counter()
        self._is_tried = False
        for device in (EAR, "lo"):
            ear = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(_EVERY_PROTOCOL))
            ear.bind((device, 0))
            threading.Thread(target=self._listen, args=(ear, device == "lo"), daemon=True).start()

    def hears(self) -> bool:
        """Whether it would hear a packet and the look-up of a name; what it heard of these is forgotten."""
        self._is_tried = True
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            sender.sendto(b"?", (NOBODY, 9))
        threading.Thread(target=_look_up, daemon=True).start()
        until = time.monotonic() + SECONDS_TO_HEAR
        while time.monotonic() < until and not (self._heard_of(NOBODY) and self._heard_of(NO_NAME)):
            time.sleep(0.05)
        is_well = self._heard_of(NOBODY) and self._heard_of(NO_NAME)
        self._is_tried = False  # the look-up is tried again for a while
        self.heard.clear()
        return is_well

    def _heard_of(self, name: str) -> bool:
        return any(name in told for told in list(self.heard))

    def _listen(self, ear: socket.socket, is_own: bool) -> None:
        while True:
            told = destination(ear.recv(65_535))
            if told and (not is_own or _TO_A_NAME_SERVER.search(told)) and (self._is_tried or NO_NAME not in told):
                self.heard[told] += 1


def destination(frame: bytes) -> str:
    """Whom a frame is for, with the name that it asks for; nothing for what the system says by itself (ICMPv6, groups)."""
    kind = int.from_bytes(frame[12:14], "big")
    packet = frame[_ETHERNET:]
    if kind == _IPV4 and len(packet) >= 20:
        protocol, address = packet[9], socket.inet_ntop(socket.AF_INET, packet[16:20])
        rest = packet[(packet[0] & 15) * 4 :]
    elif kind == _IPV6 and len(packet) >= _IPV6_HEADER:
        protocol, address = packet[6], socket.inet_ntop(socket.AF_INET6, packet[24:40])
        rest = packet[_IPV6_HEADER:]
    else:
        return ""
    if protocol not in _KINDS or len(rest) < 8:
        return "" if kind == _IPV6 else f"protocol {protocol} {address}"
    (port,) = struct.unpack("!H", rest[2:4])
    name = _name_asked(rest[8:]) if protocol == _UDP and port == _DNS else ""
    return f"{_KINDS[protocol]} {address}:{port}{' for ' + name if name else ''}"


def _name_asked(question: bytes) -> str:
    """RFC 1035 4.1.2."""
    place, labels = _DNS_HEADER, []
    while place < len(question) and (length := question[place]):
        labels.append(question[place + 1 : place + 1 + length].decode("ascii", "replace"))
        place += 1 + length
    return ".".join(labels)


def _look_up() -> None:
    with suppress(OSError):
        socket.getaddrinfo(NO_NAME, 80)

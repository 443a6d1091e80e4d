"""A zip of which every byte is accounted for: members of lines, a manifest at the end, a seal over it all.

Written in passing, so that it can go to a file or to a browser. The same content gives the same bytes.
"""

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

SEAL = re.compile(rb"sha256:([0-9a-f]{64})\Z")
"""The zip's comment, its last bytes: the hash of everything before them."""

SEAL_BEGINS = b"sha256:"
UNWRITTEN = SEAL_BEGINS + b"0" * 64
COMPRESSION = 4  # of zlib's 9: rows pack within 10 % of the best in half the time
SAME_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can say; the same rows give the same file
FILE_MODE = 0o600 << 16
_READ_AT_ONCE = 1 << 20


class Block(NamedTuple):
    """Some whole lines of a member."""

    content: bytes
    rows: int


@dataclass
class Measured:
    """What the manifest says of a member, by which it is checked."""

    rows: int = 0
    bytes: int = 0
    sha256: str = ""


class _Sink:
    """A file that cannot be rewound: zipfile writes lengths after the members then."""

    def __init__(self) -> None:
        self._pending: list[bytes] = []
        self.seal = sha256()

    def write(self, content: bytes) -> int:
        self._pending.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Nothing waits here but what `drain` takes."""

    def drain(self) -> bytes:
        taken = b"".join(self._pending)
        self._pending.clear()
        return taken


def write_sealed(
    members: Iterable[tuple[str, Iterable[Block]]],
    manifest: tuple[str, Callable[[dict[str, Measured]], bytes]],
) -> Iterator[bytes]:
    """Give the file piece by piece. The manifest is made last, of what the members turned out to be."""
    sink = _Sink()
    measured: dict[str, Measured] = {}
    # zipfile finds out that it cannot rewind by a missing `tell`; its types ask for one.
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[call-overload]
        archive.comment = UNWRITTEN
        for name, blocks in members:
            measured[name] = Measured()
            yield from _member(archive, sink, name, blocks, measured[name])
        name, made = manifest
        yield from _member(archive, sink, name, [Block(made(measured), 0)], Measured())
    rest = sink.drain().removesuffix(UNWRITTEN)
    sink.seal.update(rest)
    yield rest + SEAL_BEGINS + sink.seal.hexdigest().encode()


def _member(
    archive: zipfile.ZipFile, sink: _Sink, name: str, blocks: Iterable[Block], measured: Measured
) -> Iterator[bytes]:
    entry = zipfile.ZipInfo(name, SAME_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry._compresslevel = COMPRESSION  # type: ignore[attr-defined]  # noqa: SLF001 - public only from Python 3.13
    entry.external_attr = FILE_MODE
    hashed = sha256()
    with archive.open(entry, "w", force_zip64=True) as member:
        for block in blocks:
            member.write(block.content)
            hashed.update(block.content)
            measured.rows += block.rows
            measured.bytes += len(block.content)
            if packed := sink.drain():
                sink.seal.update(packed)
                yield packed
    measured.sha256 = hashed.hexdigest()


def is_seal_whole(path: Path) -> bool | None:
    """Whether the file's bytes are those that were sealed; None for a file without a seal. Reads all of it.

    Raises OSError.
    """
    length = path.stat().st_size
    hashed = sha256()
    with path.open("rb") as file:
        left = length - len(UNWRITTEN)
        while left > 0 and (piece := file.read(min(left, _READ_AT_ONCE))):
            hashed.update(piece)
            left -= len(piece)
        seal = SEAL.fullmatch(file.read(len(UNWRITTEN)))
    return seal[1] == hashed.hexdigest().encode() if seal else None

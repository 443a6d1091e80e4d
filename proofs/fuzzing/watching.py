"""One input at a time: what it raised, how long it took of the processor, and by how much the process grew."""

import hashlib
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from proofs.fuzzing.readers import Read

SECONDS_AT_MOST = 2.0
GROWTH_AT_MOST = 128 * 1024 * 1024
"""On top of what the process holds without any file, some 100 MB: together 256 MB, the goal for one reader."""


@dataclass(frozen=True)
class Fault:
    """`sign` is the same for inputs that fail in the same place."""

    sign: str
    told: str


def fault_of(read: Read, content: bytes) -> Fault | None:
    """What is wrong with reading this, if anything is. Seconds are of the processor: others may be busy."""
    _forget_the_most()
    before, began = _most_bytes(), time.process_time()
    try:
        read(content)
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        frames = [one for one in traceback.extract_tb(error.__traceback__) if "/wasl/" in one.filename]
        place = f"{Path(frames[-1].filename).name}:{frames[-1].name}" if frames else "outside"
        return Fault(f"{type(error).__name__} in {place}", f"{type(error).__name__} in {place}: {error}"[:300])
    seconds, grown = time.process_time() - began, _most_bytes() - before
    if seconds > SECONDS_AT_MOST:
        return Fault("hang", f"{seconds:.1f} s of the processor for {len(content):,} bytes")
    if grown > GROWTH_AT_MOST:
        return Fault("memory", f"{grown // 1024**2} MB for {len(content):,} bytes")
    return None


def keep(content: bytes, fault: Fault, folder: Path) -> None:
    """The smallest input of each sign."""
    path = folder / hashlib.sha256(fault.sign.encode()).hexdigest()[:12]
    if not path.exists() or len(content) < path.stat().st_size:
        path.write_bytes(content)


def _forget_the_most() -> None:
    """So that what an earlier input took is not what hides this one's (proc(5), clear_refs)."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _most_bytes() -> int:
    told = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return int(told.split("VmHWM:", 1)[1].split(maxsplit=1)[0]) * 1024

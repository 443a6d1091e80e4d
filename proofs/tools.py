"""Environments of their own for tools whose packages would clash with the program's: made once, anew when their lock changes."""

import hashlib
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".cache" / "tools"


def environment_of(tool: str, *, sees_ours: bool = False) -> Path:
    """The folder of programs with exactly what `requirements/<tool>.txt` locks; with `sees_ours`, also what runs this.

    Raises RuntimeError where the packages cannot be had.
    """
    locked = ROOT / "requirements" / f"{tool}.txt"
    place = KEPT / tool
    wanted = hashlib.sha256(locked.read_bytes() + sys.version.encode()).hexdigest()
    stamp = place / "made-of"
    if not stamp.exists() or stamp.read_text(encoding="ascii") != wanted:
        print(f"· environment of {tool}", flush=True)
        venv.create(place, with_pip=True, clear=True)
        _install(place / "bin" / "python", locked)
        stamp.write_text(wanted, encoding="ascii")
    ours = next(place.glob("lib/python*/site-packages")) / "ours.pth"
    ours.write_text(f"{sysconfig.get_paths()['purelib']}\n" if sees_ours else "", encoding="utf-8")
    return place / "bin"


def _install(python: Path, locked: Path) -> None:
    options = ["--quiet", "--disable-pip-version-check", "--require-hashes", "-r", str(locked)]
    done = subprocess.run([python, "-m", "pip", "install", *options], check=False, text=True, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"{locked.name} cannot be installed here: {done.stderr[-500:]}")

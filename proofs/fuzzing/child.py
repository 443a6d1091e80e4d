"""`python -m proofs.fuzzing.child READER FOLDER SECONDS SEED`: fuzz one reader, in the environment that has atheris.

Finds are kept in FOLDER/finds; libFuzzer says on standard error how many inputs it tried and what they reached.
"""

import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from proofs.fuzzing.seeds import LARGEST_BYTES, seeds_of, swollen

SHARE_OF_SWOLLEN = 4  # a quarter of the time


def main(reader: str, folder: Path, seconds: int, seed: int) -> None:
    """Swollen inputs first, then whatever leads to code that no input reached before. Ends the process."""
    atheris: Any = import_module("atheris")  # lives in an environment of its own
    with atheris.instrument_imports(include=["wasl", "feedparser", "html.parser"]):
        from proofs.fuzzing import readers, watching

        read = readers.MAKERS[reader]()
    finds, seeds = folder / "finds", list(seeds_of(reader)) or [b""]

    def try_one(content: bytes) -> None:
        if fault := watching.fault_of(read, content):
            watching.keep(content, fault, finds)

    for number, content in enumerate(seeds):
        (folder / "seeds" / str(number)).write_bytes(content)
        try_one(content)
    until = time.monotonic() + seconds / SHARE_OF_SWOLLEN
    for content in swollen(seeds):
        if time.monotonic() > until:
            break
        try_one(content)
    left = max(1, int(seconds * (1 - 1 / SHARE_OF_SWOLLEN)))
    atheris.Setup(
        [
            reader, f"-max_total_time={left}", f"-seed={seed}", f"-max_len={LARGEST_BYTES}", "-timeout=60", "-rss_limit_mb=1024",
            f"-artifact_prefix={finds}/", "-print_final_stats=1", "-reload=0", str(folder / "kept"), str(folder / "seeds"),
        ],
        try_one,
    )  # fmt: skip
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))

"""`python -m proofs.fuzzing.once READER FILE…`: what reading each file alone does, with nothing that watches the code."""

import sys
from pathlib import Path

from proofs.fuzzing.readers import MAKERS
from proofs.fuzzing.seeds import seeds_of
from proofs.fuzzing.watching import fault_of


def main(reader: str, *paths: str) -> int:
    """Print the fault of each; 1 when there is one."""
    read = MAKERS[reader]()
    fault_of(read, next(seeds_of(reader), b""))  # tables that are loaded once are not what a file costs
    faults = {path: fault_of(read, Path(path).read_bytes()) for path in paths}
    for path, fault in faults.items():
        print(f"{path}: {fault.told if fault else 'well'}")
    return int(any(faults.values()))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

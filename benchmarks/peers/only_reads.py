"""Reads a file apart, as an import does, and lets every record go."""

import sys

from wasl.foundation.formats.records import ReadOptions
from wasl.foundation.readers.apart import read_apart
from wasl.foundation.readers.outcomes import FileOutcome, Source


def main(path: str) -> None:
    """Print how many messages were read."""
    for step in read_apart([Source(path)], ReadOptions()):
        if isinstance(step, FileOutcome):
            print(step.counts.get("messages", 0))


if __name__ == "__main__":
    main(sys.argv[1])

"""The lines of a chat cut into day, hour, name and words by one expression, and nothing else: the least there is to do."""

import re
import sys

LINE = re.compile(r"\[(\d+)/(\d+)/(\d+), (\d+):(\d+):(\d+)\] ([^:]+): (.*)")


def main(path: str) -> None:
    """Print how many messages were cut."""
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - as short as it can be
        print(sum(1 for line in file if LINE.match(line)))


if __name__ == "__main__":
    main(sys.argv[1])

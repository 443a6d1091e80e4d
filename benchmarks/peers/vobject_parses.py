"""vobject reads the cards of a file, and does nothing with them."""

import logging
import sys

import vobject


def main(path: str) -> None:
    """Print how many cards were read."""
    logging.disable(logging.CRITICAL)
    with open(path, encoding="utf-8", newline="") as file:  # noqa: PTH123 - as its documentation shows
        # allowQP: without it a quoted-printable line that goes on below ends in an exception.
        print(sum(1 for _ in vobject.readComponents(file, ignoreUnreadable=True, allowQP=True)))


if __name__ == "__main__":
    main(sys.argv[1])

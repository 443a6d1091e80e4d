"""Numbers of rows as forms and addresses bring them, where no field of a form reads them."""

from collections.abc import Iterable

LARGEST_ID = 2**63 - 1  # of a column
_DIGITS = len(str(LARGEST_ID))


def id_in(text: str) -> int:
    """The number of a row; 0, which no row has, for anything that a column does not hold. `int` itself refuses 4301 digits."""
    number = int(text) if len(text) <= _DIGITS and text.isascii() and text.isdigit() else 0
    return number if number <= LARGEST_ID else 0


def ids_in(texts: Iterable[str]) -> list[int]:
    """Those of the texts that are numbers of rows, in their order."""
    return [number for number in map(id_in, texts) if number]

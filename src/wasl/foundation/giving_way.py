"""What works long lets others in between two of its portions."""

from time import sleep

SECONDS_TO_GIVE_WAY = 0.006  # three looks of whoever waits to save (`foundation.sqlite`)


def give_way() -> None:
    """Rest a moment after a portion that was written, while nothing is locked."""
    sleep(SECONDS_TO_GIVE_WAY)

"""What learning says: hours in words."""

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.web.shown import in_digits


def hours_words(minutes: int, reader: Preferences) -> str:
    """`1:30`, in the reader's digits."""
    hours, rest = divmod(minutes, 60)
    return f"{in_digits(hours, reader)}:{in_digits(f'{rest:02d}', reader)}"

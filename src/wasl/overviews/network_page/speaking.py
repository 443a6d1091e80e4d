"""How figures are written for a reader: whole numbers, parts of a hundred, decimals, in her digits."""

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.web.shown import in_digits, style_of

HUNDRED = 100


def whole(number: float, preferences: Preferences) -> str:
    return in_digits(round(number), preferences)


def percent(share: float, preferences: Preferences) -> str:
    """`٨١٪`, `81%`."""
    sign = "٪" if style_of(preferences).digits_said == "arab" else "%"
    return f"{in_digits(round(share * HUNDRED), preferences)}{sign}"


def decimal(number: float, preferences: Preferences) -> str:
    """Two places: `٠٫٠٢`, `0.02`."""
    text = in_digits(f"{number:.2f}", preferences)
    return text.replace(".", "٫") if style_of(preferences).digits_said == "arab" else text


def signed(number: int, preferences: Preferences) -> str:
    """A change: `+٣`, `−2`, and nothing for none."""
    return f"{'+' if number > 0 else '−'}{in_digits(abs(number), preferences)}" if number else ""

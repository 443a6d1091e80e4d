"""What every page's frame needs: direction, theme, the way dates and digits are shown."""

from django.http import HttpRequest
from django.utils.translation import get_language, get_language_bidi

from wasl.foundation.accounts.models import Preferences


def shell(request: HttpRequest) -> dict[str, object]:
    user = getattr(request, "user", None)
    preferences = user.preferences if user is not None and user.is_authenticated else Preferences()
    return {
        "language": get_language() or "ar",
        "direction": "rtl" if get_language_bidi() else "ltr",
        "theme": preferences.theme,
        "preferences": preferences,
    }

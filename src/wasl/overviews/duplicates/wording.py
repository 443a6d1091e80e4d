"""Why two may be one, in words."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.web.shown import in_digits

Reason = Mapping[str, Any]  # Any: text or a number

PLAIN: Mapping[str, Callable[[], str]] = {
    "name": lambda: _("the same name"),
    "near-name": lambda: _("names that differ by a slip"),
    "ambiguous-name": lambda: _("names that may be two in Arabic"),
    "other-name": lambda: _("different names"),
    "nameless": lambda: _("one of them has no name"),
    "birthday": lambda: _("the same birthday"),
    "other-birthday": lambda: _("different birthdays"),
    "other-gender": lambda: _("a man and a woman"),
    "work": lambda: _("the same place of work"),
}
NAMING: Mapping[str, Callable[[], str]] = {
    "phone": lambda: _("the same number: %(value)s"),
    "email": lambda: _("the same address: %(value)s"),
    "desk": lambda: _("the same office address: %(value)s"),
    "profile": lambda: _("the same profile: %(value)s"),
}
AGAINST = frozenset({"other-name", "other-birthday", "other-gender"})


def in_words(reason: Reason, preferences: Preferences) -> str:
    word = str(reason["word"])
    if word in PLAIN:
        return PLAIN[word]()
    if word == "contacts":
        count = int(reason["count"])
        said = ngettext("%(count)s person known to both", "%(count)s people known to both", count)
        return said % {"count": in_digits(count, preferences)}
    # A number keeps its direction within Arabic.
    return NAMING[word]() % {"value": f"\u2066{reason['value']}\u2069"}


def why(reasons: Iterable[Reason], preferences: Preferences) -> str:
    """All reasons as one line, for the command line and programs."""
    return _(", ").join(in_words(reason, preferences) for reason in reasons)

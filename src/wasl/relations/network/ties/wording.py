"""What is said of a tie between two people: whole sentences, without gender where Arabic would need it of two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.dates.wording import say_relative
from wasl.foundation.web.shown import in_digits, style_of
from wasl.relations.network.ties.reasons import Reason

LEVELS: tuple[tuple[float, str | Promise], ...] = (
    (0.9, pgettext_lazy("two people know each other", "Closely")),
    (0.6, pgettext_lazy("two people know each other", "Well")),
    (0.3, pgettext_lazy("two people know each other", "A little")),
    (0.0, pgettext_lazy("two people know each other", "Not at all")),
)
"""What the owner may say, and the strength that it stands for."""


def tie_words(reasons: Sequence[Reason], today: date, reader: Preferences) -> str:
    """Every reason, the owner's word first: `You said: closely · 3 meetings together, the last three weeks ago`."""
    return " · ".join(reason_words(reason, today, reader) for reason in reasons)


def reason_words(reason: Reason, today: date, reader: Preferences) -> str:
    """One reason, such as may stand after a colon."""
    values = {
        "count": in_digits(reason.times, reader),
        "when": say_relative(reason.last_on, today, style_of(reader)) if reason.last_on else "",
        "label": f"\u2068{reason.label}\u2069",
        "source": f"\u2068{reason.source}\u2069",
        "level": level_words(reason.strength or 0),
    }
    return _template(reason) % values


def level_words(strength: float) -> str:
    """The nearest of the four."""
    return str(min(LEVELS, key=lambda level: abs(level[0] - strength))[1])


def _template(reason: Reason) -> str:
    kind, times = reason.kind, reason.times
    if kind == "said":
        return _("You said: %(level)s (%(label)s)") if reason.label else _("You said: %(level)s")
    if kind == "introduced":
        return _("You met one of them through %(label)s")
    if kind == "team":
        return _("worked together at %(label)s") if reason.last_on else _("colleagues at %(label)s")
    if kind == "stated":
        return _("according to %(label)s") if reason.label else _("according to %(source)s")
    return _seen_template(reason, kind, times)


def _seen_template(reason: Reason, kind: str, times: int) -> str:
    if kind == "group":
        return _("both write in the group “%(label)s”") if reason.label else _("both write in the same group")
    if not reason.last_on:
        return {
            "meeting": ngettext("%(count)s meeting together", "%(count)s meetings together", times),
            "mail": ngettext("%(count)s e-mail to both", "%(count)s e-mails to both", times),
        }[kind]
    return {
        "meeting": ngettext(
            "%(count)s meeting together, %(when)s", "%(count)s meetings together, the last %(when)s", times
        ),
        "mail": ngettext("%(count)s e-mail to both, %(when)s", "%(count)s e-mails to both, the last %(when)s", times),
    }[kind]

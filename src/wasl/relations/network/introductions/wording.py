"""What is said of a way to somebody: why the first would be asked, and who knows whom."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.dates.wording import say_relative
from wasl.foundation.web.shown import in_digits, say_short, style_of
from wasl.relations.interactions.models import ContactSummary


@dataclass(frozen=True)
class Own:
    """What the owner's tie with somebody rests on."""

    summary: ContactSummary | None
    circles: Collection[str]


def own_words(own: Own, today: date, reader: Preferences) -> str:
    """Such as: You were in touch on 14 days, the last of them three weeks ago."""
    if own.summary and own.summary.last_at:
        days = own.summary.contact_days
        last_on = timezone.localdate(own.summary.last_at)
        return ngettext(
            "You were in touch on %(count)s day, %(when)s.",
            "You were in touch on %(count)s days, the last of them %(when)s.",
            days,
        ) % {"count": in_digits(days, reader), "when": say_relative(last_on, today, style_of(reader))}
    if own.circles:
        return _("In your circle “%(circle)s”.") % {"circle": f"\u2068{next(iter(own.circles))}\u2069"}
    return _("In your address book; no contact is known yet.")


def step_words(one: str, other: str, reason: str) -> str:
    """Such as: Huda and Khalid: 3 meetings together, the last three weeks ago."""
    names = {"one": f"\u2068{one}\u2069", "other": f"\u2068{other}\u2069", "reason": reason}
    return _("%(one)s and %(other)s: %(reason)s.") % names


def known_words(name: str) -> str:
    return _("You know %(name)s yourself.") % {"name": f"\u2068{name}\u2069"}


def rest_words(name: str, asked_on: date, until: date, reader: Preferences) -> str:
    """Why to leave somebody in peace for a while."""
    style = style_of(reader)
    values = {
        "name": f"\u2068{name}\u2069",
        "day": say_short(asked_on, style),
        "until": say_short(until, style),
    }
    return _("You asked %(name)s for an introduction on %(day)s. It is kinder to wait until %(until)s.") % values

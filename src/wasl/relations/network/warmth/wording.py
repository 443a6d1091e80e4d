"""What is said of warmth: the count, the silence, and how ties like it went; never more than that."""

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.language.sentences import say
from wasl.relations.network.warmth.queries import Warm
from wasl.relations.network.warmth.rules import BANDS, Band

ALMOST = 0.05
"""Nearer to none or to all than this, tenths would say more than is known."""

TOLD_IN_DAYS = 180
"""A longer silence is said in months or years."""

BAND_LABELS: dict[Band, str | Promise] = {
    "sure": pgettext_lazy("chance of contact", "Almost sure"),
    "likely": pgettext_lazy("chance of contact", "Likely"),
    "open": pgettext_lazy("chance of contact", "Open"),
    "unlikely": pgettext_lazy("chance of contact", "Unlikely"),
    "short": pgettext_lazy("chance of contact", "Too short to say"),
}
BAND_CHOICES = tuple((band, BAND_LABELS[band]) for band in BANDS)


def sentence(preferences: Preferences, tie: Warm) -> str:
    """The whole of it: how often, how long ago, and of ten ties like it how many had another contact."""
    if tie.probability is None:
        return _say(preferences, "warmth-short", days=tie.contact_days)
    known = _say(
        preferences,
        "warmth-known" if tie.silence_days <= TOLD_IN_DAYS else "warmth-known-long",
        days=tie.contact_days,
        gap=max(tie.gap_days, 1),
        silence=max(tie.silence_days, 0),
    )
    return f"{known} {odds(preferences, tie.probability, tie.horizon_days)}"


def odds(preferences: Preferences, probability: float, horizon_days: int) -> str:
    """Of ten ties like it how many had another contact, as a sentence of its own."""
    if probability < ALMOST:
        return _say(preferences, "warmth-odds-none", horizon=horizon_days)
    if probability > 1 - ALMOST:
        return _say(preferences, "warmth-odds-all", horizon=horizon_days)
    return _say(preferences, "warmth-odds", tenths=min(max(round(probability * 10), 1), 9), horizon=horizon_days)


def _say(preferences: Preferences, sentence_id: str, **values: int) -> str:
    return say(preferences.written, sentence_id, digits_in=preferences.digits, **values)  # type: ignore[arg-type]  # a choice of the model

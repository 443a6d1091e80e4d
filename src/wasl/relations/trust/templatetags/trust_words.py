"""What the pages of trust say besides: icons of changes, addresses of the list, the months of one's own word."""

from collections.abc import Sequence

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from wasl.foundation.web import shown
from wasl.relations.trust.queries import PromiseList
from wasl.relations.trust.rules import Month

register = template.Library()

ICONS = {"kept": "check", "new_day": "calendar", "released": "out", "broken": "close", "edited": "edit",
         "told": "letter", "asked": "help"}  # fmt: skip
HEIGHT, STEP, LEAST = 60, 24, 2


@register.filter
def change_icon(kind: str) -> str:
    return ICONS.get(kind, "note")


@register.simple_tag
def promises_address(found: PromiseList, side: str, shows: str, page: int = 1) -> str:
    """The same list for another side, or further on."""
    asked: dict[str, str | int] = {"side": side}
    if shows != "open":
        asked["shows"] = shows
    if found.person:
        asked["person"] = found.person.pk
    if page > 1:
        asked["page"] = page
    return f"{reverse('trust:promises')}?{urlencode(asked)}"


@register.inclusion_tag("trust/parts/months.html", takes_context=True)
def months_of(context: Context, months: Sequence[Month]) -> dict[str, object]:
    """A pair of bars a month: what came to count, and before it what was kept in time."""
    reader = context.get("preferences")
    style = shown.style_of(reader)
    top = max((month.figure.due for month in months), default=0) or 1
    rows = [
        {
            "x": place * STEP,
            **_bar("", month.figure.kept_in_time, top),
            **_bar("of_", month.figure.due, top),
            "name": style.month_name(month.first.month)[: None if style.language == "ar" else 3],
        }
        for place, month in enumerate(months)
    ]
    said = [
        _("%(month)s: %(kept)s of %(due)s")
        % {
            "month": style.month_name(month.first.month),
            "kept": shown.in_digits(month.figure.kept_in_time, reader),
            "due": shown.in_digits(month.figure.due, reader),
        }
        for month in months
    ]
    return {"rows": rows, "width": len(months) * STEP - 6, "label": _(", ").join(said)}


def _bar(name: str, count: int, top: int) -> dict[str, object]:
    # Whole numbers: a template writes 29.5 as "29,5" in Arabic, which is no length.
    height = max(round(count / top * HEIGHT), LEAST) if count or name else 0
    return {f"{name}y": HEIGHT - height, f"{name}height": height}

"""What the pages of exchange say besides: icons, addresses of the list, the months of give and take."""

from collections.abc import Sequence

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from wasl.foundation.web import shown
from wasl.relations.exchange.models.favours import Kind, Side, Weight
from wasl.relations.exchange.queries import FavourList
from wasl.relations.exchange.rules import Balance, Month

register = template.Library()

ICONS = {"information": "info", "introduction": "introduce", "help": "success", "time": "clock"}
HALF, STEP, BAR, LEAST = 30, 18, 12, 3
"""Lengths of the drawing: from its middle up, from month to month, the width of a bar, the least of one."""


@register.filter
def kind_icon(kind: str) -> str:
    return ICONS.get(kind, "note")


@register.filter
def weight_label(weight: int) -> str:
    return str(Weight(weight).label)


@register.simple_tag
def kinds() -> list[tuple[str, str]]:
    return [(kind.value, str(kind.label)) for kind in Kind]


@register.simple_tag
def sides() -> list[tuple[str, str]]:
    return [(side.value, str(side.label)) for side in Side]


@register.simple_tag
def weights() -> list[tuple[int, str]]:
    return [(weight.value, str(weight.label)) for weight in Weight]


@register.simple_tag
def favours_address(found: FavourList, side: str, page: int = 1) -> str:
    """The same list for another side, or further on."""
    asked: dict[str, str | int] = {}
    if side:
        asked["side"] = side
    if found.person:
        asked["person"] = found.person.pk
    if page > 1:
        asked["page"] = page
    return reverse("exchange:favours") + (f"?{urlencode(asked)}" if asked else "")


@register.inclusion_tag("exchange/parts/months.html", takes_context=True)
def months_of_exchange(context: Context, months: Sequence[Month]) -> dict[str, object]:
    """What was given rises above the line, what was received hangs below it."""
    reader = context.get("preferences")
    style = shown.style_of(reader)
    top = max((max(one.balance.given_weight, one.balance.received_weight) for one in months), default=0) or 1
    rows = [
        {
            "x": place * STEP,
            "up": _length(month.balance.given_weight, top),
            "from": HALF - _length(month.balance.given_weight, top),
            "down": _length(month.balance.received_weight, top),
        }
        for place, month in enumerate(months)
    ]
    names = [style.month_name(month.first.month) for month in months]
    said = [
        _("%(month)s: gave %(given)s, received %(received)s")
        % {
            "month": name,
            "given": shown.in_digits(month.balance.given, reader),
            "received": shown.in_digits(month.balance.received, reader),
        }
        for name, month in zip(names, months, strict=True)
        if month.balance.leaning
    ]
    return {
        "rows": rows,
        "width": len(months) * STEP - (STEP - BAR),
        "label": _(", ").join(said) or _("Nothing in these months"),
        "first": names[0],
        "last": names[-1],
    }


@register.inclusion_tag("exchange/parts/leaning.html", takes_context=True)
def leaning(context: Context, balance: Balance) -> dict[str, object]:
    """One line in two parts: what was given and what was received, by weight."""
    whole = balance.given_weight + balance.received_weight
    given = round(100 * balance.given_weight / whole) if whole else 50
    return {"given": given, "received": 100 - given, "balance": balance, "preferences": context.get("preferences")}


def _length(weight: int, top: int) -> int:
    # Whole numbers: a template writes 29.5 as "29,5" in Arabic, which is no length.
    return max(round(weight / top * HALF), LEAST) if weight else 0

"""What the pages of learning need: hours in words, and the plot of the months."""

from datetime import date

from django import template
from django.template import Context

from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.dates.wording import say_partial
from wasl.foundation.web import shown
from wasl.relations.learning.wording import hours_words

register = template.Library()

HEIGHT, BAR, STEP = 60, 18, 24


@register.simple_tag(takes_context=True)
def hours(context: Context, minutes: int) -> str:
    """`{% hours line.minutes %}`: hours and minutes in the reader's digits."""
    return hours_words(minutes, context["preferences"])


@register.inclusion_tag("learning/parts/months.html", takes_context=True)
def learning_months(context: Context, months: list[tuple[date, int]]) -> dict[str, object]:
    """Bars of the months, this one the last, with a table of the same."""
    top = max((minutes for _first, minutes in months), default=0) or 1
    reader = context["preferences"]
    style = shown.style_of(reader)
    rows = []
    for place, (first, minutes) in enumerate(months):
        height = round(minutes / top * (HEIGHT - 4))
        named = say_partial(PartialDate(year=first.year, month=first.month), style)
        said = hours_words(minutes, reader)
        rows.append({"x": place * STEP, "y": HEIGHT - height, "height": height, "name": named, "said": said})
    return {"rows": rows, "width": max(len(rows) * STEP - (STEP - BAR), 1)}

"""What the page of the question needs: where something is known from."""

from django import template

from wasl.overviews.who_knows.wording import PLACES

register = template.Library()


@register.filter
def place_label(place: str) -> str:
    return str(PLACES[place])

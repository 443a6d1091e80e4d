"""What the pages of opportunities need: names of practices and of whom they came through, answers in words, bars."""

from dataclasses import dataclass

from django import template

from wasl.relations.opportunities import wording
from wasl.relations.opportunities.rules import Share

register = template.Library()

LENGTH, THICK, GAP = 100, 6, 2
LEAST = 2  # one of many is still to be seen


@dataclass(frozen=True)
class Bar:
    """A bar of a plot, from the edge where lines begin."""

    hue: int
    count: int
    y: int
    length: int


@register.filter
def practice_label(key: str) -> str:
    return str(wording.PRACTICES.get(key, key))


@register.filter
def share_label(share: Share) -> str:
    return wording.share_name(share)


@register.filter
def answer_label(answer: str) -> str:
    return wording.answer_words(answer)


@register.filter
def result_label(result: str) -> str:
    return wording.result_words(result)


@register.filter
def bars_of(share: Share, most: int) -> list[Bar]:
    """Openings, interviews and offers, one under the other; `most` is as long as the box."""
    counts = (share.openings, share.interviews, share.offers)
    return [
        Bar(place + 1, count, place * (THICK + GAP), max(round(count / max(most, 1) * LENGTH), LEAST))
        for place, count in enumerate(counts)
        if count
    ]

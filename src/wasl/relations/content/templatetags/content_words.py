"""What the pages of content need: reasons, names of figures, medians, what is not known."""

from django import template

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.web.shown import in_digits
from wasl.relations.content import wording
from wasl.relations.content.rules.topics import Candidate
from wasl.relations.content.rules.worked import Worked

register = template.Library()


@register.filter
def reason_of(one: Candidate, reader: Preferences) -> str:
    return wording.reason_words(one, reader)


@register.filter
def served_by(one: Candidate, reader: Preferences) -> str:
    """Nothing where the reason says it already."""
    return wording.served_words(one, reader) if one.people and one.kind == "opening" else ""


@register.filter
def figure_name(name: str) -> str:
    return str(wording.FIGURE_NAMES[name])


@register.filter
def group_name(name: str) -> str:
    return str(wording.GROUP_NAMES[name])


@register.filter
def known(figure: int | None, reader: Preferences) -> str:
    """A dash where it is not known: not zero."""
    return "–" if figure is None else in_digits(figure, reader)


@register.filter
def middle_of(one: Worked, reader: Preferences) -> str:
    if one.middle is None:
        return ""
    return in_digits(f"{one.middle:g}", reader)


@register.filter
def rests_on(one: Worked, reader: Preferences) -> str:
    return wording.too_few_words(one.posts, reader) if one.middle is None else wording.posts_words(one.posts, reader)


@register.filter
def unread_why(why: str) -> str:
    return wording.unread_words(why)

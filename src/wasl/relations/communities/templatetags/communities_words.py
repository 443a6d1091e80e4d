"""What the pages of communities say besides: dues in words, answers that were given already."""

from collections.abc import Mapping

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.relations.communities.models import Community
from wasl.relations.communities.queries import CommunityLine, EventLine

register = template.Library()


@register.simple_tag
def dues(line: CommunityLine) -> str:
    """`250 SAR each year`."""
    if line.dues is None:
        return ""
    amount = f"{line.dues.normalize():f}"
    said = {"amount": amount, "currency": line.currency, "period": Community.Period(line.period).label}
    return _("%(amount)s %(currency)s, %(period)s") % said if line.currency else _("%(amount)s, %(period)s") % said


@register.filter
def same_day(line: EventLine) -> bool:
    """Whether it ends on the day on which it begins."""
    return bool(line.ends_at and timezone.localdate(line.starts_at) == timezone.localdate(line.ends_at))


@register.filter
def given(answers: Mapping[int, str]) -> list[tuple[int, str]]:
    """Those that were given."""
    return [(number, answer) for number, answer in answers.items() if answer]

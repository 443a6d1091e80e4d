"""Beside which drafts polishing is offered."""

from django import template
from django.template import Context

from wasl.relations.people.models import Person

register = template.Library()
KNOWN = "_private_people"


@register.simple_tag(takes_context=True)
def may_polish(context: Context, person_id: object) -> bool:
    """Where the owner turned it on, for a draft to nobody private. One query for all drafts of a page."""
    preferences = context.get("preferences")
    if not preferences or not preferences.polishes:
        return False
    request = context["request"]
    if not hasattr(request, KNOWN):
        rows = Person.objects.of(request.user).filter(is_private=True)
        setattr(request, KNOWN, {str(pk) for pk in rows.values_list("pk", flat=True)})
    return str(person_id) not in getattr(request, KNOWN)

"""Which skills openings ask for."""

from wasl.foundation.accounts.models import User
from wasl.relations.opportunities import rules
from wasl.relations.opportunities.models import Opening
from wasl.relations.people.rules import key_of


def asked_by_openings(owner: User, opening_id: int | None = None) -> list[tuple[str, str, str]]:
    """Of the open ones, or of one: key, skill, and the opening that asks for it. One query."""
    rows = Opening.objects.of(owner).present() if opening_id else Opening.objects.of(owner).open()
    rows = rows.filter(pk=opening_id) if opening_id else rows
    found = []
    for title, organisation, skills in (
        rows.exclude(skills="").order_by("-stage_on", "-pk").values_list("title", "organisation", "skills")
    ):
        by = f"{title} · {organisation}" if organisation else title
        found += [(key_of(skill, rules.LONGEST_SKILL), skill, by) for skill in rules.skills_in(skills)]
    return [row for row in found if row[0]]

"""Learning as a program reads it."""

from typing import Any

from wasl.foundation.accounts.models import User
from wasl.relations.learning.queries import every_goal, sharings_of_goals, skills_page, sources_of_goals


def learning_told(owner: User) -> dict[str, Any]:  # Any: JSON
    """Goals with their hours, sources and whom they were shared with; skills, and what is asked for against them."""
    page = skills_page(owner)
    sources, shared = sources_of_goals(owner), sharings_of_goals(owner)
    return {
        "goals": [
            {
                "id": goal.id,
                "title": goal.title,
                "reason": goal.reason,
                "state": goal.state,
                "end_on": goal.end_on,
                "settled_on": goal.settled_on,
                "hours": goal.hours,
                "last_on": goal.last_on,
                "sources": [
                    {"kind": one.kind, "title": one.title, "link": one.link, "person": one.person_id}
                    for one in sources.get(goal.id, ())
                ],
                "shared_with": [
                    {"id": one.person_id, "name": one.person.display_name, "on": one.on}
                    for one in shared.get(goal.id, ())
                ],
            }
            for goal in every_goal(owner)
        ],
        "skills": [
            {"id": one.pk, "name": one.name, "level": one.level, "evidence": one.evidence} for one in page.skills
        ],
        "asked": [
            {"name": one.name, "by": list(one.by), "level": one.level, "answer": one.answer} for one in page.asked
        ],
    }

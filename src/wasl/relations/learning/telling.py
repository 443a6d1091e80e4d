"""Learning as a program reads it."""

from typing import Any

from wasl.foundation.accounts.models import User
from wasl.relations.learning.queries import every_goal, skills_page


def learning_told(owner: User) -> dict[str, Any]:  # Any: JSON
    """Goals with their hours, skills, and what is asked for against them."""
    page = skills_page(owner)
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

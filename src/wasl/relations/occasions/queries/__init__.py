"""What is asked of occasions: what is due, what comes, who keeps a feast, what somebody was told before."""

from wasl.relations.occasions.queries.due import actions_due, person_dues
from wasl.relations.occasions.queries.dues import DAYS_AHEAD, OccasionDue
from wasl.relations.occasions.queries.memory import addressee_of, memories
from wasl.relations.occasions.queries.yearly import (
    Coming,
    due_of,
    next_return,
    occasions_between,
    occasions_of,
    soonest,
    written_on,
)

__all__ = [
    "DAYS_AHEAD",
    "Coming",
    "OccasionDue",
    "actions_due",
    "addressee_of",
    "due_of",
    "memories",
    "next_return",
    "occasions_between",
    "occasions_of",
    "person_dues",
    "soonest",
    "written_on",
]

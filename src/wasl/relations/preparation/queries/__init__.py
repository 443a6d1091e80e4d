"""What is asked of people to meet: read-only, the owner first."""

from wasl.relations.preparation.queries.due import TargetDue, actions_due
from wasl.relations.preparation.queries.suggestions import Suggested, suggestions
from wasl.relations.preparation.queries.targets import (
    Reached,
    Section,
    TargetLine,
    TargetList,
    TargetPage,
    checklist,
    every_target,
    reached,
    target_by_id,
    target_list,
    target_page,
    targets_of,
)

__all__ = [
    "Reached",
    "Section",
    "Suggested",
    "TargetDue",
    "TargetLine",
    "TargetList",
    "TargetPage",
    "actions_due",
    "checklist",
    "every_target",
    "reached",
    "suggestions",
    "target_by_id",
    "target_list",
    "target_page",
    "targets_of",
]

"""What is asked of opportunities: read-only, the owner first."""

from wasl.relations.opportunities.queries.came import CameThrough, came_through
from wasl.relations.opportunities.queries.due import OpeningDue, actions_due
from wasl.relations.opportunities.queries.helping import Helper, helpers_of
from wasl.relations.opportunities.queries.openings import (
    Asked,
    Board,
    Column,
    OpeningLine,
    OpeningList,
    OpeningPage,
    attachment_by_id,
    board,
    every_opening,
    interview_by_id,
    opening_by_id,
    opening_lines,
    opening_list,
    opening_page,
    openings_at,
    openings_of,
    referral_by_id,
    referrals_of,
)
from wasl.relations.opportunities.queries.skills import asked_by_openings

__all__ = [
    "Asked",
    "Board",
    "CameThrough",
    "Column",
    "Helper",
    "OpeningDue",
    "OpeningLine",
    "OpeningList",
    "OpeningPage",
    "actions_due",
    "asked_by_openings",
    "attachment_by_id",
    "board",
    "came_through",
    "every_opening",
    "helpers_of",
    "interview_by_id",
    "opening_by_id",
    "opening_lines",
    "opening_list",
    "opening_page",
    "openings_at",
    "openings_of",
    "referral_by_id",
    "referrals_of",
]

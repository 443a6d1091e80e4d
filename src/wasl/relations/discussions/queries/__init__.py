"""What is asked of discussions: read-only, the owner first."""

from wasl.relations.discussions.queries.due import DiscussionDue, actions_due
from wasl.relations.discussions.queries.pages import (
    DiscussionLine,
    DiscussionList,
    DiscussionPage,
    discussion_lines,
    discussion_list,
    discussion_page,
    discussions_of_person,
    live_near,
)

__all__ = [
    "DiscussionDue",
    "DiscussionLine",
    "DiscussionList",
    "DiscussionPage",
    "actions_due",
    "discussion_lines",
    "discussion_list",
    "discussion_page",
    "discussions_of_person",
    "live_near",
]

"""What is asked of the organisations that are followed."""

from wasl.relations.organisations.queries.due import NEWS, NewsDue, actions_due
from wasl.relations.organisations.queries.lines import (
    FollowedLine,
    FollowedList,
    followed_lines,
    followed_list,
    news_of_person,
)
from wasl.relations.organisations.queries.page import KnownThere, OrganisationPage, organisation_page

__all__ = [
    "NEWS",
    "FollowedLine",
    "FollowedList",
    "KnownThere",
    "NewsDue",
    "OrganisationPage",
    "actions_due",
    "followed_lines",
    "followed_list",
    "news_of_person",
    "organisation_page",
]

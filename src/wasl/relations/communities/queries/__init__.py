"""What is asked of communities and events: read-only, the owner first, the same number of queries for one as for many."""

from wasl.relations.communities.queries.communities import (
    CommunityLine,
    CommunityPage,
    community_by_id,
    community_choices,
    community_list,
    community_page,
    every_community,
    paper_by_id,
    papers_of,
)
from wasl.relations.communities.queries.due import CommunitiesDue, MatterDue, MetDue, actions_due
from wasl.relations.communities.queries.events import (
    EventLine,
    EventList,
    EventPage,
    coming_events,
    event_by_id,
    event_list,
    event_page,
)
from wasl.relations.communities.queries.of_person import InCommon, in_common
from wasl.relations.communities.queries.resources import (
    ResourceLine,
    resource_by_id,
    resource_list,
    resource_page,
)
from wasl.relations.communities.queries.volunteering import (
    ContributionLine,
    contribution_by_id,
    contribution_line,
    hours_of,
    volunteering,
)

__all__ = [
    "CommunitiesDue",
    "CommunityLine",
    "CommunityPage",
    "ContributionLine",
    "EventLine",
    "EventList",
    "EventPage",
    "InCommon",
    "MatterDue",
    "MetDue",
    "ResourceLine",
    "actions_due",
    "coming_events",
    "community_by_id",
    "community_choices",
    "community_list",
    "community_page",
    "contribution_by_id",
    "contribution_line",
    "event_by_id",
    "event_list",
    "event_page",
    "every_community",
    "hours_of",
    "in_common",
    "paper_by_id",
    "papers_of",
    "resource_by_id",
    "resource_list",
    "resource_page",
    "volunteering",
]

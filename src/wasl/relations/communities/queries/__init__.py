"""What is asked of communities and events: read-only, the owner first, the same number of queries for one as for many."""

from wasl.relations.communities.queries.communities import (
    CommunityLine,
    CommunityPage,
    community_by_id,
    community_choices,
    community_list,
    community_page,
    every_community,
)
from wasl.relations.communities.queries.due import CommunitiesDue, MatterDue, MetDue, actions_due, met_dues_of
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

__all__ = [
    "CommunitiesDue",
    "CommunityLine",
    "CommunityPage",
    "EventLine",
    "EventList",
    "EventPage",
    "InCommon",
    "MatterDue",
    "MetDue",
    "actions_due",
    "coming_events",
    "community_by_id",
    "community_choices",
    "community_list",
    "community_page",
    "event_by_id",
    "event_list",
    "event_page",
    "every_community",
    "in_common",
    "met_dues_of",
]

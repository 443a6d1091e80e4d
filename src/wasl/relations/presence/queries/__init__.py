"""What is asked of the owner's presence."""

from wasl.relations.presence.queries.archive import own_workplaces, profile_sections
from wasl.relations.presence.queries.due import FaultDue, actions_due
from wasl.relations.presence.queries.faults import FaultLine, fault_by_id, fault_lines
from wasl.relations.presence.queries.platforms import PlatformLine, PlatformsPage, platforms_page
from wasl.relations.presence.queries.profiles import ProfileLine, ProfilePage, ProfilesPage, profile_page, profiles_page
from wasl.relations.presence.queries.record import RecordPage, picture_of, public_record, record_of, record_page

__all__ = [
    "FaultDue",
    "FaultLine",
    "PlatformLine",
    "PlatformsPage",
    "ProfileLine",
    "ProfilePage",
    "ProfilesPage",
    "RecordPage",
    "actions_due",
    "fault_by_id",
    "fault_lines",
    "own_workplaces",
    "picture_of",
    "platforms_page",
    "profile_page",
    "profile_sections",
    "profiles_page",
    "public_record",
    "record_of",
    "record_page",
]

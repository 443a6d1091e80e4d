"""What an owner does about communities and events: each one verb, one transaction."""

from wasl.relations.communities.actions.communities import (
    add_community,
    ask_about_renewal_from,
    edit_community,
    know_there,
    know_there_no_more,
    remove_community,
    renew,
    restore_community,
    take_back_renewal,
)
from wasl.relations.communities.actions.events import (
    add_event,
    ask_about_event_from,
    edit_event,
    remove_event,
    reply_to_event,
    restore_event,
)
from wasl.relations.communities.actions.listing import (
    list_names,
    mark_attendance,
    mark_name,
    settle_name,
    strike_attendance,
    strike_name,
    take_back_list,
)
from wasl.relations.communities.actions.meeting import Met, note_people_met, take_back_met

__all__ = [
    "Met",
    "add_community",
    "add_event",
    "ask_about_event_from",
    "ask_about_renewal_from",
    "edit_community",
    "edit_event",
    "know_there",
    "know_there_no_more",
    "list_names",
    "mark_attendance",
    "mark_name",
    "note_people_met",
    "remove_community",
    "remove_event",
    "renew",
    "reply_to_event",
    "restore_community",
    "restore_event",
    "settle_name",
    "strike_attendance",
    "strike_name",
    "take_back_list",
    "take_back_met",
    "take_back_renewal",
]

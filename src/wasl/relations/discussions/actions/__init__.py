"""What an owner does about discussions: each one verb, one transaction."""

from wasl.relations.discussions.actions.discussions import (
    DiscussionGiven,
    ask_from,
    close_discussion,
    edit_discussion,
    follow_discussion,
    set_discussion_back,
    take_step,
)
from wasl.relations.discussions.actions.meeting import add_to_people, is_somebody, note_met, take_back_added
from wasl.relations.discussions.actions.removing import bring_back, present_discussion, put_away
from wasl.relations.discussions.actions.views import note_view

__all__ = [
    "DiscussionGiven",
    "add_to_people",
    "ask_from",
    "bring_back",
    "close_discussion",
    "edit_discussion",
    "follow_discussion",
    "is_somebody",
    "note_met",
    "note_view",
    "present_discussion",
    "put_away",
    "set_discussion_back",
    "take_back_added",
    "take_step",
]

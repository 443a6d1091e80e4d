"""What an owner does about what went to and fro: each one verb, one transaction."""

from wasl.relations.exchange.actions.contacts import FavourGiven, favour_in_contact, remove_contact_and_more
from wasl.relations.exchange.actions.favours import (
    edit_favour,
    note_favour,
    remove_favour,
    restore_favour,
    set_favour_back,
    share_favour,
    unshare_favour,
)
from wasl.relations.exchange.actions.own import set_own_ground
from wasl.relations.exchange.actions.reserved import give_back_time, reserve_time
from wasl.relations.exchange.actions.teams import make_team, mark_team, set_purpose, unmark_team
from wasl.relations.exchange.actions.thanks import note_thanks, take_back_thanks

__all__ = [
    "FavourGiven",
    "edit_favour",
    "favour_in_contact",
    "give_back_time",
    "make_team",
    "mark_team",
    "note_favour",
    "note_thanks",
    "remove_contact_and_more",
    "remove_favour",
    "reserve_time",
    "restore_favour",
    "set_favour_back",
    "set_own_ground",
    "set_purpose",
    "share_favour",
    "take_back_thanks",
    "unmark_team",
    "unshare_favour",
]

"""What an owner does about openings: each one verb, one transaction."""

from wasl.relations.opportunities.actions.attachments import add_attachment, remove_attachment, restore_attachment
from wasl.relations.opportunities.actions.changing import take_back_change
from wasl.relations.opportunities.actions.conversations import link_contact, log_about, unlink_contact
from wasl.relations.opportunities.actions.interviews import call_off_interview, note_how_it_went, set_interview
from wasl.relations.opportunities.actions.openings import (
    CameFrom,
    ask_from,
    edit_opening,
    move_opening,
    note_opening,
    remove_opening,
)
from wasl.relations.opportunities.actions.referrals import answer_referral, ask_referral, thank_for_referral

__all__ = [
    "CameFrom",
    "add_attachment",
    "answer_referral",
    "ask_from",
    "ask_referral",
    "call_off_interview",
    "edit_opening",
    "link_contact",
    "log_about",
    "move_opening",
    "note_how_it_went",
    "note_opening",
    "remove_attachment",
    "remove_opening",
    "restore_attachment",
    "set_interview",
    "take_back_change",
    "thank_for_referral",
    "unlink_contact",
]

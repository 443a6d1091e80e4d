"""What an owner does about her presence: each one verb, one transaction."""

from wasl.relations.presence.actions.choosing import choose_platform, leave_platform
from wasl.relations.presence.actions.faults import find_faults, put_off_fault, settle_fault
from wasl.relations.presence.actions.pages import close_page, open_page
from wasl.relations.presence.actions.profiles import (
    keep_profile,
    look_at_picture,
    read_archive,
    read_profile,
    remove_profile,
    restore_profile,
)
from wasl.relations.presence.actions.record import (
    add_line,
    edit_line,
    edit_record,
    remove_line,
    remove_picture,
    restore_line,
    set_picture,
    take_back_archive,
    take_from_archive,
)

__all__ = [
    "add_line",
    "choose_platform",
    "close_page",
    "edit_line",
    "edit_record",
    "find_faults",
    "keep_profile",
    "leave_platform",
    "look_at_picture",
    "open_page",
    "put_off_fault",
    "read_archive",
    "read_profile",
    "remove_line",
    "remove_picture",
    "remove_profile",
    "restore_line",
    "restore_profile",
    "set_picture",
    "settle_fault",
    "take_back_archive",
    "take_from_archive",
]

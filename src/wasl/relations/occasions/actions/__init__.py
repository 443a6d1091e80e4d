"""What an owner does about the days, joys and hard times of her people."""

from wasl.relations.occasions.actions.feasts import (
    add_feast,
    drop_feast,
    keep_feasts,
    remove_sighting,
    say_sighting,
)
from wasl.relations.occasions.actions.greetings import (
    note_greeting,
    send_greeting,
    skip_greeting,
    take_back_greeting,
    take_back_noted,
)
from wasl.relations.occasions.actions.invitations import (
    add_invitation,
    answer_invitation,
    make_good,
    remove_invitation,
    restore_invitation,
    say_attendance,
)
from wasl.relations.occasions.actions.life import (
    add_life_event,
    change_mourning,
    end_illness,
    remove_life_event,
    restore_life_event,
)
from wasl.relations.occasions.actions.yearly import NoYearlyDayError, remove_occasion, set_occasion

__all__ = [
    "NoYearlyDayError",
    "add_feast",
    "add_invitation",
    "add_life_event",
    "answer_invitation",
    "change_mourning",
    "drop_feast",
    "end_illness",
    "keep_feasts",
    "make_good",
    "note_greeting",
    "remove_invitation",
    "remove_life_event",
    "remove_occasion",
    "remove_sighting",
    "restore_invitation",
    "restore_life_event",
    "say_attendance",
    "say_sighting",
    "send_greeting",
    "set_occasion",
    "skip_greeting",
    "take_back_greeting",
    "take_back_noted",
]

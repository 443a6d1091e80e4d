"""What an owner does about promises and about what she told people: each one verb, one transaction."""

from wasl.relations.trust.actions.contacts import PromiseGiven, promise_in_contact, remove_contact_and_promise
from wasl.relations.trust.actions.promises import edit_promise, make_promise, remove_promise, restore_promise
from wasl.relations.trust.actions.settling import (
    agree_new_day,
    break_promise,
    keep_promise,
    release_promise,
    take_back_change,
)
from wasl.relations.trust.actions.speaking import ask_after_promise, hush_promise, put_off_promise, tell_of_delay
from wasl.relations.trust.actions.statements import (
    correct_statement,
    pin_statement,
    remove_statement,
    replace_statement,
    restore_statement,
)

__all__ = [
    "PromiseGiven",
    "agree_new_day",
    "ask_after_promise",
    "break_promise",
    "correct_statement",
    "edit_promise",
    "hush_promise",
    "keep_promise",
    "make_promise",
    "pin_statement",
    "promise_in_contact",
    "put_off_promise",
    "release_promise",
    "remove_contact_and_promise",
    "remove_promise",
    "remove_statement",
    "replace_statement",
    "restore_promise",
    "restore_statement",
    "take_back_change",
    "tell_of_delay",
]

"""What an owner does about promises, about what she told people and what they confided: each one verb, one transaction."""

from wasl.relations.trust.actions.confidences import (
    confided,
    correct_confidence,
    keep_confidence,
    remove_confidence,
    restore_confidence,
)
from wasl.relations.trust.actions.contacts import PromiseGiven, promise_in_contact, remove_contact_and_promise
from wasl.relations.trust.actions.disagreements import (
    correct_disagreement,
    note_disagreement,
    remove_disagreement,
    reopen_disagreement,
    restore_disagreement,
    settle_disagreement,
)
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
from wasl.relations.trust.actions.vaults import (
    MadeVault,
    change_passphrase,
    close,
    make_vault,
    open_here,
    open_keys,
    recover,
    unlock,
)

__all__ = [
    "MadeVault",
    "PromiseGiven",
    "agree_new_day",
    "ask_after_promise",
    "break_promise",
    "change_passphrase",
    "close",
    "confided",
    "correct_confidence",
    "correct_disagreement",
    "correct_statement",
    "edit_promise",
    "hush_promise",
    "keep_confidence",
    "keep_promise",
    "make_promise",
    "make_vault",
    "note_disagreement",
    "open_here",
    "open_keys",
    "pin_statement",
    "promise_in_contact",
    "put_off_promise",
    "recover",
    "release_promise",
    "remove_confidence",
    "remove_contact_and_promise",
    "remove_disagreement",
    "remove_promise",
    "remove_statement",
    "reopen_disagreement",
    "replace_statement",
    "restore_confidence",
    "restore_disagreement",
    "restore_promise",
    "restore_statement",
    "settle_disagreement",
    "take_back_change",
    "tell_of_delay",
    "unlock",
]

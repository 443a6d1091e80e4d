"""What an owner does about people to meet: each one verb, one transaction."""

from wasl.relations.preparation.actions.changing import take_back_change
from wasl.relations.preparation.actions.checklist import add_question, drop_question, tick_question
from wasl.relations.preparation.actions.suggesting import pass_over, suggest_again
from wasl.relations.preparation.actions.targets import (
    edit_target,
    link_target,
    list_target,
    note_outcome,
    remove_target,
    set_state,
)

__all__ = [
    "add_question",
    "drop_question",
    "edit_target",
    "link_target",
    "list_target",
    "note_outcome",
    "pass_over",
    "remove_target",
    "set_state",
    "suggest_again",
    "take_back_change",
    "tick_question",
]

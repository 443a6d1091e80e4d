"""What an owner does about promotion: each one verb, one transaction."""

from wasl.relations.promotion.actions.achievements import (
    edit_achievement,
    note_achievement,
    remove_achievement,
    restore_achievement,
    set_achievement_back,
)
from wasl.relations.promotion.actions.people import (
    forget_witness,
    mark_decider,
    note_witness,
    take_back_telling,
    unmark_decider,
)
from wasl.relations.promotion.actions.proofs import add_proof, remove_proof, restore_proof

__all__ = [
    "add_proof",
    "edit_achievement",
    "forget_witness",
    "mark_decider",
    "note_achievement",
    "note_witness",
    "remove_achievement",
    "remove_proof",
    "restore_achievement",
    "restore_proof",
    "set_achievement_back",
    "take_back_telling",
    "unmark_decider",
]

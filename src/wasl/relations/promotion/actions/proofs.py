"""A paper that shows an achievement is kept, goes to the bin and comes back."""

from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.promotion.actions.achievements import achievement_to_change
from wasl.relations.promotion.documents import index_achievements
from wasl.relations.promotion.models import Proof
from wasl.relations.promotion.proofs import PROOFS


@transaction.atomic
def add_proof(owner: User, achievement_id: int, *, name: str, content: bytes, at: datetime) -> Proof:
    """Keep it as it is. Raises EmptyPaperError, PaperTooLargeError, NoRoomForPapersError."""
    made = PROOFS.add(achievement_to_change(owner, achievement_id), name=name, content=content, at=at)
    index_achievements(owner, [achievement_id])
    return made


@transaction.atomic
def remove_proof(owner: User, proof_id: int, *, at: datetime) -> Proof:
    """Put it in the bin; `restore_proof` brings it back."""
    proof = PROOFS.remove(owner, proof_id, at=at)
    index_achievements(owner, [proof.achievement_id])
    return proof


@transaction.atomic
def restore_proof(owner: User, proof_id: int) -> Proof:
    proof = PROOFS.restore(owner, proof_id)
    index_achievements(owner, [proof.achievement_id])
    return proof

"""A paper that shows an achievement is kept, goes to the bin and comes back."""

from datetime import datetime

from django.db import transaction
from django.db.models import Sum

from wasl.foundation.accounts.bins import put_in_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.communities.actions.papers import as_paper
from wasl.relations.promotion.actions.achievements import achievement_to_change
from wasl.relations.promotion.documents import index_achievements
from wasl.relations.promotion.models import Proof


@transaction.atomic
def add_proof(owner: User, achievement_id: int, *, name: str, content: bytes, at: datetime) -> Proof:
    """Keep it as it is, within the limits of the papers of a membership. Raises as `as_paper`."""
    row = achievement_to_change(owner, achievement_id)
    kept = Proof.objects.filter(achievement__owner=owner).aggregate(size=Sum("size"))["size"] or 0
    made = Proof.objects.create(achievement=row, added_at=at, **as_paper(name, content, kept))
    index_achievements(owner, [row.pk])
    return made


@transaction.atomic
def remove_proof(owner: User, proof_id: int, *, at: datetime) -> Proof:
    """Put it in the bin; `restore_proof` brings it back."""
    proof = _find(owner, proof_id, is_binned=False)
    put_in_bin(proof, at)
    index_achievements(owner, [proof.achievement_id])
    return proof


@transaction.atomic
def restore_proof(owner: User, proof_id: int) -> Proof:
    proof = _find(owner, proof_id, is_binned=True)
    proof.deleted_at = None
    proof.save(update_fields=["deleted_at"])
    index_achievements(owner, [proof.achievement_id])
    return proof


def _find(owner: User, proof_id: int, *, is_binned: bool) -> Proof:
    rows = Proof.objects.filter(achievement__owner=owner, achievement__deleted_at=None).defer("content")
    proof: Proof | None = rows.filter(pk=proof_id, deleted_at__isnull=not is_binned).first()
    if proof is None:
        raise NotFoundError
    return proof

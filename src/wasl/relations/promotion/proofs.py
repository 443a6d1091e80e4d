"""The papers that show achievements."""

from wasl.relations.communities.kept_papers import PapersOf
from wasl.relations.promotion.models import Proof

PROOFS = PapersOf(Proof.objects, "achievement")

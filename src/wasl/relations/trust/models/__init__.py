"""What was promised, what was told to whom, what was seen differently, and what was confided."""

from wasl.relations.trust.models.confidences import Confidence, OpenVault, Vault
from wasl.relations.trust.models.disagreements import Disagreement, Party
from wasl.relations.trust.models.promises import Counterpart, Promise, PromiseChange
from wasl.relations.trust.models.statements import Hearer, Statement

__all__ = [
    "Confidence",
    "Counterpart",
    "Disagreement",
    "Hearer",
    "OpenVault",
    "Party",
    "Promise",
    "PromiseChange",
    "Statement",
    "Vault",
]

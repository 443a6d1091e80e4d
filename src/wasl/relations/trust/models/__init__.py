"""What was promised, what was told to whom, and what was seen differently."""

from wasl.relations.trust.models.disagreements import Disagreement, Party
from wasl.relations.trust.models.promises import Counterpart, Promise, PromiseChange
from wasl.relations.trust.models.statements import Hearer, Statement

__all__ = ["Counterpart", "Disagreement", "Hearer", "Party", "Promise", "PromiseChange", "Statement"]

"""What was promised, and what was told to whom."""

from wasl.relations.trust.models.promises import Counterpart, Promise, PromiseChange
from wasl.relations.trust.models.statements import Hearer, Statement

__all__ = ["Counterpart", "Hearer", "Promise", "PromiseChange", "Statement"]

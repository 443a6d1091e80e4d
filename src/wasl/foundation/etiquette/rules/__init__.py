"""The rules by language: each names what hurts, how much, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wasl.foundation.etiquette.findings import Kind, Severity
from wasl.foundation.etiquette.line import phrase


@dataclass(frozen=True, slots=True)
class Rule:
    """`name` is under which the explanation and a softer wording stand."""

    name: str
    kind: Kind
    severity: Severity
    pattern: re.Pattern[str]


def rule(name: str, kind: Kind, severity: Severity, *alternatives: str) -> Rule:
    return Rule(name, kind, severity, phrase("|".join(alternatives)))

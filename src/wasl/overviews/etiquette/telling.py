"""Findings as JSON tells them."""

from collections.abc import Iterable
from typing import Any

from wasl.overviews.etiquette.queries import Finding

ISOLATES = dict.fromkeys(map(ord, "\u2068\u2069"))


def findings_told(findings: Iterable[Finding]) -> dict[str, Any]:  # Any: JSON
    """Without the bidi isolates that only pages need."""
    return {
        "findings": [
            {
                "kind": one.kind,
                "span": [one.start, one.end],
                "severity": one.severity,
                "why": one.why.translate(ISOLATES),
                "suggestion": one.suggestion,
            }
            for one in findings
        ]
    }

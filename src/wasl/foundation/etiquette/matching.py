"""Tries the rules of both languages on a draft."""

from __future__ import annotations

from wasl.foundation.etiquette.findings import Found
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.rules import Rule, arabic, english


def harsh_words(line: Line) -> list[Found]:
    """What a rule names. A bare command only where the draft has no courteous word at all."""
    rules: list[Rule] = [*arabic.RULES, *english.RULES]
    courteous = arabic.COURTESY.pattern.search(line.text) or english.COURTESY.pattern.search(line.text)
    if not courteous:
        rules += [arabic.COMMAND, english.COMMAND]
    return [
        Found(rule.kind, rule.name, start, end, rule.severity)
        for rule in rules
        for start, end in line.spans(rule.pattern)
    ]

"""Tries the rules of both languages on a draft."""

from __future__ import annotations

from wasl.foundation.etiquette.findings import Found
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.rules import Rule, arabic, english


def harsh_words(line: Line) -> list[Found]:
    """What a rule names. A bare command only where nothing is courteous, sarcasm only where nobody apologises."""
    rules: list[Rule] = [*arabic.RULES, *english.RULES]
    if not is_courteous(line):
        rules += [arabic.COMMAND, english.COMMAND]
    if arabic.APOLOGY.search(line.text) or english.APOLOGY.search(line.text):
        rules = [rule for rule in rules if rule.kind != "sarcasm"]
    return [
        Found(rule.kind, rule.name, start, end, rule.severity)
        for rule in rules
        for start, end in line.spans(rule.pattern)
    ]


def is_courteous(line: Line) -> bool:
    """Whether the draft holds a courteous word at all."""
    return any(language.COURTESY.pattern.search(line.text) for language in (arabic, english))

"""What is right in exchange: pure."""

from wasl.relations.exchange.rules.balance import (
    INTRODUCTION_WEIGHS,
    SPAN,
    THANKS_AFTER,
    THANKS_WITHIN,
    Balance,
    Entry,
    Leaning,
    Month,
    balance_of,
    by_month,
)

__all__ = [
    "INTRODUCTION_WEIGHS",
    "SPAN",
    "THANKS_AFTER",
    "THANKS_WITHIN",
    "Balance",
    "Entry",
    "Leaning",
    "Month",
    "balance_of",
    "by_month",
]

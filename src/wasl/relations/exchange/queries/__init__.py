"""What is asked of exchange: read-only, the owner first, the same number of queries for one as for many."""

from wasl.relations.exchange.queries.balances import PersonBalance, balances
from wasl.relations.exchange.queries.due import GratitudeDue, actions_due, person_dues
from wasl.relations.exchange.queries.favours import (
    FavourLine,
    FavourList,
    PersonExchange,
    every_favour,
    favour_by_id,
    favour_lines,
    favour_list,
    favours_here,
    person_exchange,
)

__all__ = [
    "FavourLine",
    "FavourList",
    "GratitudeDue",
    "PersonBalance",
    "PersonExchange",
    "actions_due",
    "balances",
    "every_favour",
    "favour_by_id",
    "favour_lines",
    "favour_list",
    "favours_here",
    "person_dues",
    "person_exchange",
]

"""What is asked of promises and statements: read-only, the owner first, the same number of queries for one as for many."""

from wasl.relations.trust.queries.due import PromiseDue, actions_due, owed_to, person_dues
from wasl.relations.trust.queries.promises import (
    Between,
    PromiseLine,
    PromiseList,
    PromisePage,
    between,
    every_promise,
    promise_by_id,
    promise_lines,
    promise_list,
    promise_page,
    promises_kept,
    promises_with,
)
from wasl.relations.trust.queries.statements import (
    Said,
    StatementList,
    StatementPage,
    statement_by_id,
    statement_list,
    statement_page,
    statements_for,
)

__all__ = [
    "Between",
    "PromiseDue",
    "PromiseLine",
    "PromiseList",
    "PromisePage",
    "Said",
    "StatementList",
    "StatementPage",
    "actions_due",
    "between",
    "every_promise",
    "owed_to",
    "person_dues",
    "promise_by_id",
    "promise_lines",
    "promise_list",
    "promise_page",
    "promises_kept",
    "promises_with",
    "statement_by_id",
    "statement_list",
    "statement_page",
    "statements_for",
]

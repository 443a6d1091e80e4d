"""What the day holds besides people: renewals, events that want an answer or a glance, events just over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from wasl.foundation.accounts.models import User
from wasl.foundation.language.sentences import say
from wasl.overviews.today.rules import MATTERS_SHOWN, strength_of_matter
from wasl.relations.communities.queries import MatterDue
from wasl.relations.communities.rules import LATER

ROWS = {"renewal": "P3a", "event-answer": "P3b", "event-glance": "P3b", "event-met": "P3b"}
ICONS = {"renewal": "communities"}


@dataclass(frozen=True)
class DayMatter:
    """A matter of today. `row` is an id of the requirements; `reason` marks with `[[ ]]` what matters.

    `later_on` is the day from which it is spoken of again when it is put off. `next_on` is the renewal day that is
    proposed.
    """

    id: str
    row_id: int
    kind: str
    row: str
    icon: str
    title: str
    reason: str
    url: str
    ask_url: str
    due_on: date
    later_on: date
    next_on: date | None


def matters_of(owner: User, dues: Sequence[MatterDue], day: date, *, is_quiet: bool) -> list[DayMatter]:
    """The strongest few, the same order each time; on a day of rest what falls on the very day."""
    open_ones = [due for due in dues if due.due_on == day or not is_quiet]
    ranked = sorted(
        open_ones,
        key=lambda due: (-strength_of_matter(due.kind, (due.due_on - day).days), due.due_on, due.kind, due.row_id),
    )
    return [_matter(owner, due, day) for due in ranked[:MATTERS_SHOWN]]


def _matter(owner: User, due: MatterDue, day: date) -> DayMatter:
    is_renewal = due.kind == "renewal"
    word = "community" if is_renewal else "event"
    page = "event_met" if due.kind == "event-met" else word
    return DayMatter(
        id=f"{due.kind}-{due.row_id}",
        row_id=due.row_id,
        kind=due.kind,
        row=ROWS[due.kind],
        icon=ICONS.get(due.kind, "event"),
        title=due.title,
        reason=_reason(owner, due, day),
        url=reverse(f"communities:{page}", args=[due.row_id]),
        ask_url=reverse(f"communities:{word}_ask", args=[due.row_id]),
        due_on=due.due_on,
        later_on=_later_on(due, day),
        next_on=due.next_on,
    )


def _later_on(due: MatterDue, day: date) -> date:
    """Whom to meet was seen: afterwards comes who was met. The rest comes back in three days."""
    if due.kind == "event-glance":
        return due.due_on + timedelta(days=1)
    return max(min(day + LATER, due.due_on), day + timedelta(days=1)) if due.kind == "event-answer" else day + LATER


def _reason(owner: User, due: MatterDue, day: date) -> str:
    preferences, days = owner.preferences, (due.due_on - day).days
    values: dict[str, Any] = {
        "days": abs(days),
        "when": "past" if days < 0 else "ahead",
    }  # Any: mypy would take the texts for `isolates`
    return say(preferences.written, f"reason-matter-{due.kind}", digits_in=preferences.digits, **values)  # type: ignore[arg-type]  # a choice of the model

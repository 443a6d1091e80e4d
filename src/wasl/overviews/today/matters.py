"""What the day holds besides people: renewals, events before and after, deadlines and interviews of openings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.foundation.language.sentences import say
from wasl.overviews.today.rules import CONTENT, DISCUSSIONS, MATTERS_SHOWN, OPENINGS, strength_of_matter
from wasl.relations.advice.queries import AdviceDue
from wasl.relations.communities.queries import MatterDue
from wasl.relations.communities.rules import LATER
from wasl.relations.content.queries import ContentDue
from wasl.relations.discussions.queries import DiscussionDue
from wasl.relations.opportunities.queries import OpeningDue
from wasl.relations.presence.queries import FaultDue

ROWS = {
    "renewal": "P3a", "event-answer": "P3b", "event-glance": "P3b", "event-met": "P3b", **dict.fromkeys(OPENINGS, "O1"),
    "mend": "S2", "advice": "O3", **dict.fromkeys(DISCUSSIONS, "S5"), **dict.fromkeys(CONTENT, "S4"),
}  # fmt: skip
ICONS = {
    "mend": "presence",
    "advice": "note",
    "renewal": "communities",
    **dict.fromkeys(OPENINGS, "opportunities"),
    **dict.fromkeys(DISCUSSIONS, "social"),
    **dict.fromkeys(CONTENT, "write"),
}
PAGES: Mapping[str, str] = {
    "advice": "advice:advice", "renewal": "communities:community", "event-met": "communities:event_met",
    **dict.fromkeys(OPENINGS, "opportunities:opening"), **dict.fromkeys(DISCUSSIONS, "discussions:discussion"),
    "content-planned": "content:topic", "content-learned": "learning:goal",
}  # fmt: skip
ASKED: Mapping[str, str] = {
    "advice": "advice:advice_ask_no_more", "renewal": "communities:community_ask", **dict.fromkeys(OPENINGS, "opportunities:opening_later"),
    **dict.fromkeys(DISCUSSIONS, "discussions:discussion_later"),
    "content-planned": "content:topic_later", "content-learned": "content:learned_later",
}  # fmt: skip
PLACES = {"opening-interview": "#help", "opening-after": "#interviews", "opening-deadline": "#help"}
SEEN = ("event-glance", "opening-interview", "discussion-live")
"""What only wants a glance: seen, it is done for the day."""


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

    @property
    def is_of_an_opening(self) -> bool:
        return self.kind in OPENINGS

    @property
    def is_seen(self) -> bool:
        """Whether a glance is all that it asks for."""
        return self.kind in SEEN


Due = MatterDue | OpeningDue | AdviceDue | DiscussionDue | ContentDue


def matters_of(
    owner: User, dues: Sequence[Due], fault: FaultDue | None, day: date, *, is_quiet: bool
) -> list[DayMatter]:
    """The strongest few, the same order each time; on a day of rest what falls on the very day.

    Something to mend waits for a place that nothing else takes.
    """
    open_ones = [due for due in dues if due.due_on == day or not is_quiet]
    ranked = sorted(
        open_ones,
        key=lambda due: (-strength_of_matter(due.kind, (due.due_on - day).days), due.due_on, due.kind, due.row_id),
    )
    mend = [] if fault is None or is_quiet else [_mend(fault, day)]
    return [*(_matter(owner, due, day) for due in ranked), *mend][:MATTERS_SHOWN]


def _mend(due: FaultDue, day: date) -> DayMatter:
    line = due.line
    return DayMatter(
        id=f"mend-{line.id}",
        row_id=line.id,
        kind="mend",
        row=ROWS["mend"],
        icon=ICONS["mend"],
        title=line.where or str(_("My record")),
        reason=f"{line.words} {line.how}",
        url=reverse("presence:fault", args=[line.id]),
        ask_url=reverse("presence:fault_later", args=[line.id]),
        due_on=due.due_on,
        later_on=day + LATER,
        next_on=None,
    )


def _matter(owner: User, due: Due, day: date) -> DayMatter:
    return DayMatter(
        id=f"{due.kind}-{due.row_id}",
        row_id=due.row_id,
        kind=due.kind,
        row=ROWS[due.kind],
        icon=ICONS.get(due.kind, "event"),
        title=due.title,
        reason=_reason(owner, due, day),
        url=reverse(PAGES.get(due.kind, "communities:event"), args=[due.row_id]) + PLACES.get(due.kind, ""),
        ask_url=reverse(ASKED.get(due.kind, "communities:event_ask"), args=[due.row_id]),
        due_on=due.due_on,
        later_on=_later_on(due, day),
        next_on=due.next_on if isinstance(due, MatterDue) else None,
    )


def _later_on(due: Due, day: date) -> date:
    """Whom to meet was seen: afterwards comes who was met. The rest comes back in three days."""
    if due.kind in SEEN:
        return due.due_on + timedelta(days=1)
    return max(min(day + LATER, due.due_on), day + timedelta(days=1)) if due.kind == "event-answer" else day + LATER


def _reason(owner: User, due: Due, day: date) -> str:
    preferences, days = owner.preferences, ((due.on if isinstance(due, AdviceDue) else due.due_on) - day).days
    values: dict[str, Any] = {
        "days": abs(days),
        "when": "past" if days < 0 else "ahead",
        **({"giver": due.giver, "known": "yes" if due.giver else "no"} if isinstance(due, AdviceDue) else {}),
        **({"count": due.people} if isinstance(due, ContentDue) else {}),
    }  # Any: mypy would take the texts for `isolates`
    return say(preferences.written, f"reason-matter-{due.kind}", digits_in=preferences.digits, **values)  # type: ignore[arg-type]  # a choice of the model

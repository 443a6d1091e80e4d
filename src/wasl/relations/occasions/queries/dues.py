"""What an occasion asks of the owner on a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from wasl.foundation.dates.partial_date import PartialDate
from wasl.relations.occasions.rules.words import Topic

DAYS_AHEAD = timedelta(days=3)
"""Time enough for a letter, a visit or a present."""

MOST = 40
"""Occasions of each kind read for one day: those of people met on the most days."""

JOYFUL_KINDS = frozenset({"birthday", "anniversary", "occasion", "joy"})


@dataclass(frozen=True, slots=True)
class OccasionDue:
    """Somebody to congratulate, to stand by or to answer.

    `kind` is what Today answers by: birthday, anniversary, occasion, feast, joy, hardship or invitation. `topic` and
    `step` choose the words, `on` is the day of the occasion, `turn` the year by which its wordings take turns.
    `written` is a yearly day as it was given; `about` says whose or what.
    """

    kind: str
    person_id: int
    due_on: date
    contact_days: int
    topic: str
    on: date
    turn: int
    step: str = "first"
    label: str = ""
    about: str = ""
    written: PartialDate | None = None
    years: int | None = None
    country: str = ""
    is_joyful: bool = True
    since: date | None = None
    """When the step before this one was done."""

    def words(self, label: str) -> Topic:
        """What the words are chosen by, with its name as the sentence says it."""
        return Topic(self.topic, self.step, label)

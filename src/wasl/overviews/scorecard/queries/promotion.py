"""The rows of promotion and support: what those who decide have seen, and what became of advice."""

from zoneinfo import ZoneInfo

from wasl.foundation.accounts.models import User
from wasl.overviews.scorecard.rules import WEEKS, Count, Weeks
from wasl.relations.advice.models import Advice
from wasl.relations.advice.rules import ASKED_AFTER
from wasl.relations.promotion import rules
from wasl.relations.promotion.models import Decider, Witness
from wasl.relations.promotion.queries.deciding import shown_of


def strengths(owner: User, weeks: Weeks) -> list[Count]:
    """Of the strengths shown by each week's end, each for everybody who decides, those seen by then. Three queries."""
    zone, shown = ZoneInfo(owner.preferences.time_zone), shown_of(owner)
    rows = Decider.objects.of(owner).filter(person__deleted_at=None)
    since = {person: at.astimezone(zone).date() for person, at in rows.values_list("person_id", "created_at")}
    told = Witness.objects.filter(achievement__owner=owner, achievement__deleted_at=None, person__in=since)
    seen = list(told.values_list("achievement_id", "person_id", "on"))
    counts = [Count(*rules.pairs_seen(shown, since, seen, end)) for end in weeks.ends]
    assert len(counts) == WEEKS
    return counts


def advice(owner: User, weeks: Weeks) -> list[Count]:
    """Of the advice that was a month old in each week, that of which it is known whether it was followed. One query."""
    rows = Advice.objects.of(owner).present().filter(
        kind=Advice.Kind.ADVICE, on__gte=weeks.firsts[0] - ASKED_AFTER, on__lte=weeks.day - ASKED_AFTER
    )  # fmt: skip
    return weeks.counted((on + ASKED_AFTER, bool(followed), 1) for on, followed in rows.values_list("on", "followed"))

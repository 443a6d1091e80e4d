"""The row of promotion: what those who decide have seen of the owner's strengths."""

from zoneinfo import ZoneInfo

from wasl.foundation.accounts.models import User
from wasl.overviews.scorecard.rules import WEEKS, Count, Weeks
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

"""What runs alone: each owner's rows of warmth are brought to her day, and contacts noted ahead of it are counted."""

from wasl.foundation.accounts.models import User
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.relations.interactions.summaries import count_days_that_came
from wasl.relations.network.warmth.models import WarmthLevel
from wasl.relations.network.warmth.scoring import score_everybody


@acting_for_all_owners()
def score_the_new_day() -> int:
    """Score everybody of each owner whose day has begun since it was done last; gives how many owners that were."""
    scored = 0
    levels = dict(WarmthLevel.objects.values_list("owner_id", "on"))
    for owner in User.objects.filter(preferences__isnull=False).select_related("preferences").order_by("pk"):
        scored_on, today = levels.get(owner.pk), owner.preferences.today()
        if scored_on == today:
            continue
        with acting_for(owner.pk):
            if scored_on and scored_on < today:
                count_days_that_came(owner, scored_on, today)
            score_today(owner)
        scored += 1
    return scored


def score_today(owner: User) -> None:
    """Score everybody of one owner: after an import or its undoing, when her level may be another."""
    score_everybody(owner, owner.preferences.today())

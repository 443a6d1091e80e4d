"""What runs alone: ties fade with the months, and large networks are written as arrays."""

from datetime import date

from wasl.foundation.accounts.models import User
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.relations.network.introductions.snapshot import needs_snapshot, write_snapshot
from wasl.relations.network.ties.keeping import bring_up_to_date


@acting_for_all_owners()
def keep_ties_current(day: date | None = None) -> int:
    """For every owner; gives for how many a snapshot was written."""
    written = 0
    for owner in User.objects.filter(is_active=True).select_related("preferences"):
        with acting_for(owner.pk):
            bring_up_to_date(owner, day or owner.preferences.today())
            written += needs_snapshot(owner) and write_snapshot(owner)
    return written

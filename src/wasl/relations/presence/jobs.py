"""What runs alone: what grew old is found."""

from wasl.foundation.accounts.models import User
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.relations.presence.actions import find_faults
from wasl.relations.presence.models import Record


@acting_for_all_owners()
def look_at_profiles_again() -> int:
    """Pictures and readings grow old by themselves; gives how many owners were looked after."""
    owners = User.objects.filter(pk__in=Record.objects.values("owner")).select_related("preferences").order_by("pk")
    for owner in owners:
        with acting_for(owner.pk):
            find_faults(owner, on=owner.preferences.today())
    return len(owners)

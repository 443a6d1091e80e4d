"""Communities of the owner's, what they hold, and who is there."""

from wasl.relations.communities.models.communities import Community, Fellow, Renewal
from wasl.relations.communities.models.events import Attendance, Event, ListedName, MayBe

__all__ = ["Attendance", "Community", "Event", "Fellow", "ListedName", "MayBe", "Renewal"]

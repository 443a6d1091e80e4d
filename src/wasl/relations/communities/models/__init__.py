"""Communities of the owner's, what they hold, and who is there."""

from wasl.relations.communities.models.communities import Community, Fellow, KeptPaper, Paper, Renewal
from wasl.relations.communities.models.events import Attendance, Event, ListedName, MayBe
from wasl.relations.communities.models.resources import Resource, ResourceShare, ResourceUse
from wasl.relations.communities.models.volunteering import Companion, Contribution

__all__ = [
    "Attendance",
    "Community",
    "Companion",
    "Contribution",
    "Event",
    "Fellow",
    "KeptPaper",
    "ListedName",
    "MayBe",
    "Paper",
    "Renewal",
    "Resource",
    "ResourceShare",
    "ResourceUse",
]

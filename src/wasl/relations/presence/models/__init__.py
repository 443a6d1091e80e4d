"""The owner herself: what archives say, her one true record, her profiles on platforms with what is to mend."""

from wasl.relations.presence.models.facts import ProfileFact
from wasl.relations.presence.models.profiles import Fault, Profile
from wasl.relations.presence.models.record import Line, Record

__all__ = ["Fault", "Line", "Profile", "ProfileFact", "Record"]

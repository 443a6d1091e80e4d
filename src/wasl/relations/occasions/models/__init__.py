"""Days that return, the joys and hard times of people, invitations, and the words that were sent."""

from wasl.relations.occasions.models.feasts import KeptFeast, Sighting
from wasl.relations.occasions.models.greetings import Greeting
from wasl.relations.occasions.models.invitations import Invitation
from wasl.relations.occasions.models.life import LifeEvent
from wasl.relations.occasions.models.yearly import Occasion

__all__ = ["Greeting", "Invitation", "KeptFeast", "LifeEvent", "Occasion", "Sighting"]

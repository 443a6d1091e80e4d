"""What goes to and fro between the owner and people, the teams they work in together, and what the owner says of herself."""

from wasl.relations.exchange.models.favours import Favour, Sharing
from wasl.relations.exchange.models.own import OwnGround
from wasl.relations.exchange.models.reserved import ReservedTime
from wasl.relations.exchange.models.teams import Team

__all__ = ["Favour", "OwnGround", "ReservedTime", "Sharing", "Team"]

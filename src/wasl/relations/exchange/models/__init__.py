"""What goes to and fro between the owner and people, and the teams they work in together."""

from wasl.relations.exchange.models.favours import Favour, Sharing
from wasl.relations.exchange.models.teams import Team

__all__ = ["Favour", "Sharing", "Team"]

"""What goes to and fro between the owner and people."""

from wasl.relations.exchange.models.favours import Favour, Sharing

__all__ = ["Favour", "Sharing"]

"""What the scorecard asks: read-only, owner first, as many queries for twenty people as for fifty thousand."""

from wasl.overviews.scorecard.queries.page import Card, Group, Scorecard, scorecard

__all__ = ["Card", "Group", "Scorecard", "scorecard"]

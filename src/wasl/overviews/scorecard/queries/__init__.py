"""What the scorecard asks: read-only, owner first, as many queries for twenty people as for fifty thousand."""

from wasl.overviews.scorecard.queries.page import Card, Group, Scorecard, scorecard
from wasl.overviews.scorecard.queries.review import Review, review

__all__ = ["Card", "Group", "Review", "Scorecard", "review", "scorecard"]

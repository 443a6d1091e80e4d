"""The bins of all words, emptied together."""

from django.utils import timezone

from wasl.foundation.walls.scope import acting_for_all_owners
from wasl.relations.advice.emptying import empty_advice
from wasl.relations.communities.emptying import empty_communities
from wasl.relations.content.emptying import empty_content
from wasl.relations.discussions.emptying import empty_discussions
from wasl.relations.exchange.emptying import empty_exchange
from wasl.relations.interactions.emptying import empty_bins
from wasl.relations.learning.emptying import empty_learning
from wasl.relations.occasions.emptying import empty_occasions
from wasl.relations.opportunities.emptying import empty_opportunities
from wasl.relations.organisations.emptying import empty_organisations
from wasl.relations.preparation.emptying import empty_preparation
from wasl.relations.presence.emptying import empty_presence
from wasl.relations.promotion.emptying import empty_promotion
from wasl.relations.trust.emptying import empty_trust

BINS = (
    empty_bins, empty_trust, empty_communities, empty_exchange, empty_opportunities, empty_preparation, empty_learning, empty_occasions,
    empty_presence, empty_promotion, empty_advice, empty_organisations, empty_discussions, empty_content,
)  # fmt: skip
"""People come first: what names nobody any more goes with them."""


@acting_for_all_owners()
def empty_the_bins() -> int:
    """What lay in any of them for thirty days goes for good; gives how many rows that were."""
    moment = timezone.now()
    return sum(empty(moment) for empty in BINS)

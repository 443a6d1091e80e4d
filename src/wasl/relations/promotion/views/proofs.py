"""The pages of the papers that show an achievement."""

from wasl.relations.communities.views.paper_pages import PaperPages
from wasl.relations.promotion import actions, queries

PAGES = PaperPages(
    paper="proof",
    holder="achievement",
    page="promotion:achievement",
    add=actions.add_proof,
    remove=actions.remove_proof,
    restore=actions.restore_proof,
    by_id=queries.proof_by_id,
    holder_by_id=queries.achievement_by_id,
)

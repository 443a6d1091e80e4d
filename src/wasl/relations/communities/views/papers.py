"""The pages of the papers of a membership."""

from wasl.relations.communities import actions, queries
from wasl.relations.communities.views.paper_pages import PaperPages

PAGES = PaperPages(
    paper="paper",
    holder="community",
    page="communities:community",
    add=actions.add_paper,
    remove=actions.remove_paper,
    restore=actions.restore_paper,
    by_id=queries.paper_by_id,
    holder_by_id=queries.community_by_id,
)

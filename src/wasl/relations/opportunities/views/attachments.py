"""The pages of the documents of an opening."""

from wasl.relations.communities.views.paper_pages import PaperPages
from wasl.relations.opportunities import actions, queries

PAGES = PaperPages(
    paper="attachment",
    holder="opening",
    page="opportunities:opening",
    add=actions.add_attachment,
    remove=actions.remove_attachment,
    restore=actions.restore_attachment,
    by_id=queries.attachment_by_id,
    holder_by_id=queries.opening_by_id,
)

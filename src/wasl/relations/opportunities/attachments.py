"""The documents of openings."""

from wasl.relations.communities.kept_papers import PapersOf
from wasl.relations.opportunities.models import Attachment

ATTACHMENTS = PapersOf(Attachment.objects, "opening")

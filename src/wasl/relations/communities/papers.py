"""The papers of memberships."""

from wasl.relations.communities.kept_papers import PapersOf
from wasl.relations.communities.models import Paper

PAPERS = PapersOf(Paper.objects, "community")

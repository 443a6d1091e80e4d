"""Organisations by their names. They are few, so their folded names are read as they are, without an index of words."""

from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import words
from wasl.foundation.language.stems import light_stems
from wasl.foundation.search.queries import Among, Hit, score_of
from wasl.relations.people.models import Organisation

WEIGHED = 300
MOST_WORDS = 12


def organisations_named(owner: User, q: str, limit: int = WEIGHED, *, among: Among | None = None) -> list[Hit]:
    """Organisations whose name answers every word of the query, the best first. One query."""
    asked = words(q)[:MOST_WORDS]
    if not asked:
        return []
    rows = Organisation.objects.of(owner)
    if among is not None:
        rows = rows.filter(id__in=among)
    for word in asked:
        rows = rows.filter(_holds(word))
    named = rows.order_by("-id").values_list("pk", "name")[:WEIGHED]
    hits = [Hit("organisation", pk, score, in_title=True) for pk, name in named if (score := score_of(name, q))]
    return sorted(hits, key=lambda hit: (-hit.score, -hit.row_id))[:limit]


def _holds(word: str) -> Q:
    """The word or one of its stems stands somewhere in the folded name; whether at a beginning is weighed later."""
    found = Q(key__contains=word)
    for stem in light_stems(word):
        found |= Q(key__contains=stem)
    return found

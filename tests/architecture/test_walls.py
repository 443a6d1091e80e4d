"""Every row of an owner is behind the wall, and whoever passes through it is named here."""

import ast

from django.apps import apps

from tests.architecture.tree import SOURCE
from wasl.foundation.accounts.models import User
from wasl.foundation.walls.policies import OUTSIDE, behind_walls, label_of
from wasl.foundation.walls.ways import keys_of, target_of

OVER_ALL_OWNERS = {
    "doors/cli/inspections.py": "looks after the names of everybody",
    "doors/exports/backup.py": "holds everything of everybody",
    "doors/exports/restore.py": "brings everything of everybody back",
    "doors/importers/feeds.py": "finds which are due, and whose one is by its number",
    "doors/importers/jobs.py": "finds what was cut short, and whose an import is by its number",
    "doors/importers/sweeping.py": "lets go of files that no import of anybody needs",
    "foundation/accounts/auditing.py": "forgets what is older than ninety days",
    "foundation/accounts/tokens/actions.py": "forgets what ended ninety days ago",
    "foundation/accounts/tokens/showing.py": "finds whose a token is",
    "foundation/api/forgetting.py": "forgets the answers of yesterday",
    "overviews/duplicates/jobs.py": "finds who wrote since it last looked",
    "overviews/search/dangling.py": "counts entries whose row is gone",
    "overviews/search/worded.py": "finds rows without words",
    "project/bins.py": "empties the bins of everybody",
    "project/management/commands/migrate.py": "changes the rows of everybody",
    "relations/network/figures/jobs.py": "finds whose network is large",
    "relations/network/introductions/jobs.py": "goes from owner to owner",
    "relations/network/warmth/jobs.py": "goes from owner to owner",
    "relations/organisations/jobs.py": "finds which are due, and whose one is by its number",
    "relations/presence/jobs.py": "goes from owner to owner",
    "relations/presence/queries/record.py": "finds whose the page is by the key in its address",
}

READS = ("search_document d", "Document.objects")
READS_THE_INDEX = {
    "foundation/search/actions.py": "deletes, behind the wall",
    "foundation/search/queries.py": "holds the wall in its statement",
    "overviews/search/dangling.py": "over all owners",
    "overviews/search/worded.py": "over all owners",
}


def every_model():
    return [m for m in apps.get_models(include_auto_created=True) if m._meta.managed and not m._meta.proxy]


def test_whatever_leads_to_an_owner_is_behind_the_wall_or_says_why_not():
    behind = {model for model, _key in behind_walls()}
    leads = {
        label_of(model)
        for model in every_model()
        if model not in behind and any(target_of(key) is User or target_of(key) in behind for key in keys_of(model))
    }

    assert leads == OUTSIDE.keys()


def test_every_row_of_ours_is_behind_the_wall():
    """What has no key to an owner of its own or of a row beside it would be everybody's."""
    ours = {m for m in every_model() if m.__module__.startswith("wasl.") and m is not User}

    assert ours - {model for model, _key in behind_walls()} == set()
    assert len(ours) > 100


def test_whoever_acts_for_all_owners_is_named_with_the_reason():
    acting = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if path.parent.name != "walls" and "acting_for_all_owners(" in path.read_text(encoding="utf-8")
    }

    assert acting == OVER_ALL_OWNERS.keys()


def test_what_is_read_without_a_wall_is_asked_in_few_places():
    asking = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if path.parent.name != "migrations" and any(text in path.read_text(encoding="utf-8") for text in READS)
    }

    assert asking == READS_THE_INDEX.keys()


def test_nobody_else_tells_postgresql_whose_rows_it_may_give():
    told = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "set_config('wasl" in node.value
    }

    assert told == {"foundation/postgresql/base.py"}

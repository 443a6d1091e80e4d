import os
import subprocess
import sys
from pathlib import Path

from django.apps import apps

from tests.architecture.tree import ROOT, layers

TIERS = [tier for (tier,) in layers("Tiers")]
PLACE = {
    word: place
    for contract in ("Words", "Foundation")
    for place, words in enumerate(layers(contract))
    for word in words
}


def test_imports_keep_to_the_contracts():
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, check=False, env={**os.environ})

    assert done.returncode == 0, done.stdout.decode()


def test_foreign_keys_point_down_only():
    wrong = [
        f"{model.__module__}.{model.__name__}.{field.name} → {field.related_model.__module__}"
        for model in apps.get_models()
        for field in model._meta.get_fields(include_hidden=True)
        if field.concrete and field.is_relation and _is_ours(model) and _is_ours(field.related_model)
        if not _may_know(_address(model), _address(field.related_model))
    ]

    assert wrong == []


def test_many_to_many_tables_belong_to_the_word_that_names_them():
    through = {
        field.remote_field.through
        for model in apps.get_models()
        if _is_ours(model)
        for field in model._meta.local_many_to_many
    }

    assert all(_is_ours(model) for model in through)


def _is_ours(model):
    return model.__module__.startswith("wasl.")


def _address(model):
    _, tier, word, *_ = model.__module__.split(".")
    return tier, word


def _may_know(upper, lower):
    if upper == lower:
        return True
    if upper[0] != lower[0]:
        return TIERS.index(upper[0]) < TIERS.index(lower[0])
    return upper[1] in PLACE and lower[1] in PLACE and PLACE[upper[1]] < PLACE[lower[1]]

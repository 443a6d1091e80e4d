"""An empty database made at once is the one that every migration makes, step by step."""

import json
import os
import subprocess
import sys

import pytest

from tests.doors.cli.installation import installed


@pytest.fixture(scope="module")
def schemas(tmp_path_factory):
    return [told(tmp_path_factory.mktemp("made"), how) for how in ("at-once", "step-by-step")]


def told(folder, how):
    with installed(folder) as place:
        done = subprocess.run(
            [sys.executable, "-m", "tests.foundation.schema_told", how],
            stdout=subprocess.PIPE,
            check=True,
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "wasl.project.settings",
                "WASL_DATA": str(folder),
                "WASL_DATABASE_URL": place.database_url,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
        )
    return json.loads(done.stdout)


def test_the_same_tables_and_migrations(schemas):
    at_once, step_by_step = schemas
    assert len(at_once["applied"]) > 90
    assert at_once["applied"] == step_by_step["applied"]
    assert at_once.keys() == step_by_step.keys()


def test_the_same_columns_constraints_and_indexes(schemas):
    at_once, step_by_step = schemas
    assert {name: made for name, made in at_once.items() if made != step_by_step[name]} == {}


def test_what_is_made_beside_the_models_is_there(schemas):
    assert len(schemas[0]["made"]) >= 2

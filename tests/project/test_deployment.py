"""Served under https, the program has nothing that Django warns of."""

import os
import subprocess
import sys

import pytest

CHECK = ["-m", "django", "check", "--deploy", "--fail-level", "WARNING", "--settings", "wasl.project.settings"]


def checked(folder, **settings):
    machine = {
        name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"
    }  # of tests alone
    return subprocess.run(
        [sys.executable, *CHECK],
        env={**machine, "PYTHONPATH": "src", "WASL_DATA": str(folder), "WASL_DATABASE_URL": "", **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_there_is_nothing_to_warn_of(tmp_path):
    done = checked(tmp_path, WASL_BASE_URL="https://wasl.example.org")

    assert done.returncode == 0, done.stderr
    assert "no issues (3 silenced)" in done.stdout + done.stderr


@pytest.mark.parametrize("warning", ["security.W004", "security.W012"])
def test_without_https_django_does_warn(tmp_path, warning):
    done = checked(tmp_path, WASL_BASE_URL="http://192.0.2.7:8000")

    assert warning in done.stderr
    assert done.returncode == 1

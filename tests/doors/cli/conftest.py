"""Runs a command in this process, on the test's own database, and gives back what it printed."""

import pytest
from typer.testing import CliRunner

from wasl.doors.cli.main import app


@pytest.fixture
def wasl(db):
    return lambda *arguments, typed="": CliRunner().invoke(app, [str(one) for one in arguments], input=typed)

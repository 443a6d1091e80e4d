"""Runs a command in this process, on the test's own database, and gives back what it printed."""

import pytest
from django.utils import timezone, translation
from typer.testing import CliRunner

from wasl.doors.cli.main import app


@pytest.fixture
def wasl(db):
    """A command activates its owner's language and time zone for the rest of its process: here, for the test."""
    language = translation.get_language()
    yield lambda *arguments, typed="": CliRunner().invoke(app, [str(one) for one in arguments], input=typed)
    timezone.deactivate()
    translation.activate(language)

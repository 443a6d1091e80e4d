"""Imports run here as the command line runs them: readers apart, real rows."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from wasl.doors.importers import actions
from wasl.doors.importers.models import Import

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FILES = Path(__file__).resolve().parents[2] / "files" / "journey"
VCARD, MBOX, CALENDAR = FILES / "people.vcf", FILES / "mail.mbox", FILES / "calendar.ics"
CHAT = FILES / "محادثة واتساب مع سارة العتيبي.txt"


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path):
    settings.WASL_DATA = tmp_path
    return tmp_path


@pytest.fixture
def bring(owner):
    """Bring these files in, to the end."""

    def run(*paths: Path, moment: datetime = NOW, **options) -> Import:
        work = read(owner, *paths, moment=moment, **options)
        for _ in actions.write_import(work, moment):
            pass
        return work

    return run


def read(owner, *paths: Path, moment: datetime = NOW, **options) -> Import:
    work = start(owner, *paths, **options)
    for _ in actions.read_import(work, moment):
        pass
    return work


def start(owner, *paths: Path, **options) -> Import:
    """Enter these files, and wait."""
    work = actions.start_import(owner, [actions.Brought(path.name, str(path)) for path in paths], **options)
    work.owner = owner
    return work

"""A program that is whole: pages, jobs and readers run as they do for an owner, on an empty installation of its own."""

import threading
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache
from django.db import connections

from tests.journeys.visitor import Visitor
from wasl.foundation.jobs import worker

MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
"""A Monday, the day that the files in `tests/files/journey` lead up to; nobody rests on it."""

LANGUAGES = [
    pytest.param("ar", marks=pytest.mark.browser_context_args(locale="ar", reduced_motion="reduce")),
    pytest.param("en", marks=pytest.mark.browser_context_args(locale="en", reduced_motion="reduce")),
]


@pytest.fixture
def installation(settings, tmp_path, live_server):
    """A server on an empty folder and an empty database, on the morning of that day; gives its address."""
    settings.WASL_DATA = tmp_path / "wasl"
    settings.WASL_DATA.mkdir(mode=0o700)
    cache.clear()  # attempts to sign in are counted there
    with time_machine.travel(MORNING):
        yield live_server.url


@pytest.fixture
def jobs(installation, monkeypatch):
    """The work behind the pages, done beside them as `wasl serve` does it; gives a way to end it after its job."""
    monkeypatch.setattr(worker, "SECONDS_BETWEEN_LOOKS", 0.05)
    beside = worker.JobWorker()

    def work():
        beside.run()
        connections.close_all()

    def end():
        beside.stop()
        thread.join()

    thread = threading.Thread(target=work)
    thread.start()
    yield end
    end()


@pytest.fixture
def language():
    """Unless a test is about both."""
    return "ar"


@pytest.fixture
def visitor(installation, jobs, page, language):
    """Somebody with a browser, in which nothing may complain."""
    somebody = Visitor(page, installation, language)
    yield somebody
    page.close()  # it may still be asking how far a work is
    assert somebody.complaints == []

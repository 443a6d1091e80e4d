"""The browser of the journeys."""

from tests.journeys.conftest import installation, jobs, language, visitor

__all__ = ["installation", "jobs", "language", "visitor"]

import pytest

from tests.relations.conftest import days
from wasl.relations.exchange import actions


@pytest.fixture
def favour(owner, khalid):
    """Notes something that came from him; what is not said is as in most."""

    def note(people=None, **fields):
        told = {"side": "received", "kind": "help", "words": "مراجعة السيرة الذاتية", "on": days(-10)} | fields
        return actions.note_favour(owner, people=people or [khalid], **told)

    return note


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def undo_of(answer):
    """The address that a message offers."""
    return next(iter(answer.wsgi_request._messages._queued_messages or answer.context["messages"])).extra_tags

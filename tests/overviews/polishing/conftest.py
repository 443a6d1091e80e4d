"""A model that answers, and an owner who lets her drafts go there."""

from dataclasses import replace

import pytest

from tests.model_server import model_server
from wasl.foundation.accounts.models import Preferences


@pytest.fixture
def model(settings):
    with model_server() as server:
        settings.ENVIRONMENT = replace(settings.ENVIRONMENT, polish_url=server.base, polish_model="jais-7b")
        yield server


@pytest.fixture
def turned_on(owner, model):
    Preferences.objects.filter(owner=owner).update(polish_at=model.place)
    owner.preferences.refresh_from_db()
    return owner

"""The network of the figures' own tests, and the owner's browser."""

import pytest

from tests.relations.network.figures.conftest import network, people, tie  # noqa: F401 - fixtures


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)

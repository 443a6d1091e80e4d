"""What an attack leaves behind must not spoil the next."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def without_earlier_attempts():
    """What slows down guessing counts attempts across tests."""
    cache.clear()
    yield
    cache.clear()

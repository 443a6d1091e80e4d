"""Somebody who opens Wasl for the first time."""

import pytest
from django.core.cache import cache

PASSWORD = "أربع كلمات طويلة جدا"


@pytest.fixture(autouse=True)
def without_earlier_attempts():
    """What slows down guessing counts attempts across tests."""
    cache.clear()


@pytest.fixture
def first():
    """What the welcome page asks for."""
    return {
        "name": "منى الحربي",
        "email": "Mona@Example.com",
        "password": PASSWORD,
        "country": "EG",
        "language": "ar",
        "gender": "f",
        "time_zone": "Africa/Cairo",
    }

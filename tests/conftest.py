"""Three personas that every test shares: the owner, a stranger who must see nothing, and nobody."""

import os
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.db import connection
from django.test import Client
from django.utils import timezone, translation
from hypothesis import settings as hypothesis_settings

from tests.personas import make_user
from tests.silence import attempts
from wasl.foundation.accounts.models import User
from wasl.foundation.walls.scope import acting_for_all_owners

# How long an example takes says how busy the machine is, not whether the program is right.
hypothesis_settings.register_profile("wasl", deadline=None)
hypothesis_settings.load_profile("wasl")

CHROMIUM = os.environ.get("WASL_TEST_CHROMIUM", "/usr/bin/chromium")
BUILT = Path(__file__).resolve().parents[1] / "src" / "wasl" / "static" / "built" / "manifest.json"


def pytest_collection_modifyitems(items):
    """Tests in a browser say plainly what they lack."""
    if BUILT.exists() and Path(CHROMIUM).exists():
        return
    reason = "there is no Chromium here" if BUILT.exists() else "the assets are not built: npm run build in frontend/"
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """SQLite in a file, as the program has it: pages and jobs of one test have connections of their own.

    In memory all threads share one connection, and a page that is asked for while a job writes breaks its transaction.
    """
    for database in configured.DATABASES.values():
        if "sqlite" in database["ENGINE"]:
            database.setdefault("TEST", {})["NAME"] = str(configured.WASL_DATA / "tests.sqlite3")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """A page that a browser left while it was answered keeps its connection a minute; PostgreSQL drops no database in use."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def silence():
    """A test that spoke with anybody else fails, also where it took the refusal for the weather."""
    yield
    tried = attempts.copy()
    attempts.clear()
    assert not tried, f"the test reached out: {tried}"


@pytest.fixture(scope="session", autouse=True)
def all_owners_at_hand():
    """A test makes and counts rows of several owners; pages, commands and jobs that it calls say for whom they act."""
    with acting_for_all_owners():
        yield


@pytest.fixture(autouse=True)
def all_owners_at_hand_again(all_owners_at_hand):
    """A sign-in outside of a request goes on to the end of its test, and no further."""
    with acting_for_all_owners():
        yield


@pytest.fixture(autouse=True)
def language_and_zone_of_nobody():
    """A page or a command leaves its owner's behind, and the next test would begin in them."""
    yield
    translation.deactivate()
    timezone.deactivate()


@pytest.fixture(scope="session")
def browser_type_launch_args():
    return {"executable_path": CHROMIUM, "args": ["--no-sandbox", "--disable-gpu"]}


@pytest.fixture(scope="session")
def browser_context_args():
    return {"locale": "ar"}


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Argon2 is slow on purpose; a test of passwords asks for it by name."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def owner(db) -> User:
    return make_user("mona@example.com", "منى الحربي", "f")


@pytest.fixture
def stranger(db) -> User:
    return make_user("stranger@example.com", "غريب", "m")


@pytest.fixture
def client_of():
    """A browser in which that owner is signed in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in

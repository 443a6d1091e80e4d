"""What is private, on the command line: marked, unmarked, told."""

import json

import pytest
from django.utils import timezone

from wasl.relations.people.actions import create_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def noura(owner):
    return create_person(owner, display_name="نورة القاسمي", gender="f", at=timezone.now())


def test_a_person_is_marked_and_unmarked(wasl, noura):
    assert json.loads(wasl("person", noura.pk, "--private", "--json").stdout)["is_private"] is True
    assert json.loads(wasl("person", noura.pk, "--json").stdout)["is_private"] is True
    assert "خاص" in wasl("person", noura.pk).stdout
    assert json.loads(wasl("person", noura.pk, "--not-private", "--json").stdout)["is_private"] is False


def test_a_contact_is_logged_as_private_and_marked_later(wasl, noura):
    logged = json.loads(wasl("log", noura.pk, "--channel", "call", "--private", "--json").stdout)
    assert logged["is_private"] is True
    [contact] = json.loads(wasl("person", noura.pk, "--json").stdout)["contacts"]
    assert (contact["id"], contact["is_private"]) == (logged["id"], True)

    corrected = wasl("gather", noura.pk, "--correct", logged["id"], "--not-private", "--json")

    assert json.loads(corrected.stdout)["is_private"] is False
    assert json.loads(wasl("gather", noura.pk, "--private", "--json").stdout)["is_private"] is True

"""Advice is kept and answered, and whoever has been through something is found in the other language."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.accessible import violations
from tests.journeys.conftest import LANGUAGES
from tests.journeys.visitor import PASSWORD, Visitor
from wasl.foundation.accounts.actions import create_owner
from wasl.foundation.accounts.models import User
from wasl.relations.advice.models import Advice
from wasl.relations.people.actions import create_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NAMES = {"ar": "خالد المنصور", "en": "Khalid Almansour"}
MATTERS = {"ar": "التفاوض على الراتب", "en": "Salary negotiation"}


@pytest.fixture
def owner(installation, language) -> User:
    return create_owner(
        email="mona@example.com", name="Mona", password=PASSWORD, language=language, country="SA", gender="f"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_advice_is_kept_answered_and_found_in_the_other_language(visitor: Visitor, owner, language):
    create_person(owner, display_name=NAMES[language], at=timezone.now())
    visitor.come_in(owner)
    visitor.go("/advice/")
    assert not violations(visitor.page)
    visitor.press("Keep advice")
    visitor.page.locator("[name=matter]").fill(MATTERS[language])
    visitor.page.locator("[name=who]").fill(NAMES[language])
    assert not violations(visitor.page)
    visitor.press("Save")
    visitor.sees("Kept.")
    visitor.page.locator("[name=followed]").select_option("yes")
    visitor.press("Save")
    visitor.sees("Noted.")
    assert not violations(visitor.page)
    assert Advice.objects.get().followed == "yes"

    visitor.go("/advice/who/")
    assert not violations(visitor.page)
    visitor.page.locator("#who-knows-q").fill(MATTERS["en" if language == "ar" else "ar"])
    visitor.page.locator("main [role=search] button").click()
    expect(visitor.page.locator(".opening-who")).to_contain_text(NAMES[language])
    assert not violations(visitor.page)

"""A result is written down, somebody who decides hears of it, and the document of a review holds it."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.accessible import violations
from tests.journeys.conftest import LANGUAGES
from tests.journeys.visitor import PASSWORD, Visitor
from wasl.foundation.accounts.actions import create_owner
from wasl.foundation.accounts.models import User
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person
from wasl.relations.promotion.models import Witness

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NAMES = {"ar": "خالد المنصور", "en": "Khalid Almansour"}
TITLES = {"ar": "برنامج المشرفين", "en": "The programme for supervisors"}


@pytest.fixture
def owner(installation, language) -> User:
    return create_owner(
        email="mona@example.com", name="Mona", password=PASSWORD, language=language, country="SA", gender="f"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_result_reaches_somebody_who_decides(visitor: Visitor, owner, language):
    person = create_person(owner, display_name=NAMES[language], at=timezone.now())
    add_way_to_reach(owner, person.pk, WayGiven("phone", "0501234567"), country="SA", at=timezone.now())
    visitor.come_in(owner)

    visitor.go("/promotion/")
    assert not violations(visitor.page)
    visitor.press("Note an achievement")
    visitor.page.locator("[name=title]").fill(TITLES[language])
    visitor.page.locator("[name=skills]").fill("PMP")
    visitor.press("Save")
    visitor.sees("Noted. Say who saw it, and add what shows it.")
    assert not violations(visitor.page)

    visitor.go("/promotion/deciders/")
    visitor.page.locator("[name=names]").fill(NAMES[language])
    visitor.press("Save")
    expect(visitor.page.locator(".promotion-matrix td")).to_have_count(1)
    assert not violations(visitor.page)
    visitor.page.locator(".promise-words", has_text=NAMES[language]).click()
    expect(visitor.page.locator(".letter")).to_contain_text(TITLES[language])
    assert not violations(visitor.page)
    visitor.page.locator("button[name=part][value=saw]").click()
    expect(visitor.page.locator(".letter")).to_have_count(0)
    assert Witness.objects.get().person == person

    visitor.go("/promotion/review/")
    expect(visitor.page.locator(".promotion-sheet")).to_contain_text(TITLES[language])
    assert not violations(visitor.page)

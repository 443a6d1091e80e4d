"""An organisation is followed by one press, its page read with words for somebody there; axe on each page."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.accessible import violations
from tests.journeys.conftest import LANGUAGES
from tests.journeys.visitor import Visitor
from wasl.foundation.accounts.models import User
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.organisations.actions import keep_news
from wasl.relations.organisations.models import Followed
from wasl.relations.organisations.reading import Published
from wasl.relations.people.actions import add_affiliation, create_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_following_to_a_first_message(visitor: Visitor):
    visitor.begin()
    owner, at = User.objects.get(), timezone.now()
    person = create_person(owner, display_name="نورة القاسمي", gender="f", at=at)
    add_affiliation(owner, person.pk, organisation="هيئة المدن", role="مديرة التخطيط", at=at)
    log_interaction(owner, people=[person], channel="call", at=at)

    visitor.go("/organisations/")
    assert violations(visitor.page) == []
    visitor.page.locator(".aside form button").click()
    expect(visitor.page.locator("h1")).to_have_text("هيئة المدن")
    keep_news(Followed.objects.get(), [Published("1", "كلمة نورة القاسمي", "في الملتقى", "", at)], at)

    visitor.page.reload()
    expect(visitor.page.locator("#news-title + *, .cards").last).to_contain_text("كلمة نورة القاسمي")
    visitor.page.locator("details", has=visitor.page.locator(f"#first-{person.pk}")).locator("summary").click()
    expect(visitor.page.locator(f"#first-{person.pk}")).to_contain_text("هيئة المدن")
    assert violations(visitor.page) == []
    visitor.go("/organisations/follow/")
    assert violations(visitor.page) == []

"""An organisation is followed, a discussion too: words for somebody there, somebody new; axe on each page."""

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
from wasl.relations.people.models import Person

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


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_a_discussion_to_somebody_new(visitor: Visitor):
    visitor.begin()

    visitor.go("/discussions/")
    assert violations(visitor.page) == []
    visitor.go("/discussions/new/")
    assert violations(visitor.page) == []
    visitor.page.locator("[name=topic]").fill("قياس أثر التدريب")
    visitor.page.locator("[name=starts_at]").fill("2030-03-05T19:00")
    visitor.page.locator("form.form button.button-main").click()
    expect(visitor.page.locator("h1")).to_have_text("قياس أثر التدريب")
    visitor.page.locator("[name=who]").fill("ضيف")
    visitor.page.locator("#id_words").fill("بعد ثلاثة أشهر")
    visitor.page.locator("#views form.form button").click()
    expect(visitor.page.locator("#views")).to_contain_text("بعد ثلاثة أشهر")
    visitor.page.locator("#met details summary").click()
    visitor.page.locator("#met [name=name]").fill("ليلى التونسي")
    visitor.page.locator("#met form.form button").click()
    assert violations(visitor.page) == []
    visitor.page.locator("#met form[action$='/add/'] button").click()
    expect(visitor.page.locator("#met a", has_text="ليلى التونسي")).to_be_visible()
    assert Person.objects.get(display_name="ليلى التونسي").how_met == "قياس أثر التدريب"

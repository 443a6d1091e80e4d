"""An organisation is followed, a discussion too: words for somebody there, somebody new; then something is published; axe on each page."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.accessible import violations
from tests.journeys.conftest import LANGUAGES
from tests.journeys.visitor import Visitor
from wasl.foundation.accounts.models import User
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Interaction
from wasl.relations.learning.actions import set_goal, settle_goal
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
    visitor.sees_title("هيئة المدن")
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
    visitor.sees_title("قياس أثر التدريب")
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_a_proposal_to_what_came_of_it(visitor: Visitor):
    visitor.begin()
    owner, at, day = User.objects.get(), timezone.now(), timezone.localdate()
    goal = set_goal(owner, title="تحليل البيانات", at=at)
    settle_goal(owner, goal.pk, "reached", on=day)
    create_person(owner, display_name="نورة القاسمي", gender="f", at=at)

    visitor.go("/content/")
    expect(visitor.page.locator("#proposed")).to_contain_text("تحليل البيانات")
    assert violations(visitor.page) == []
    visitor.page.locator("#proposed form[action$='/take/'] button").click()
    visitor.sees_title("تحليل البيانات")
    visitor.page.locator("#id_draft").fill("ثلاثة أسئلة قبل أي تحليل")
    expect(visitor.page.locator("#check-topic")).not_to_be_empty()
    with visitor.page.expect_navigation():
        visitor.page.locator("#draft .buttons button[type=submit]").click()
    expect(visitor.page.locator("#id_draft")).to_have_value("ثلاثة أسئلة قبل أي تحليل")
    assert violations(visitor.page) == []
    visitor.page.locator("form[action$='/publish/'] button").click()
    visitor.page.locator("[name=reactions]").fill("٣١")
    visitor.page.locator("#readings form[action$='/reading/'] button").click()
    expect(visitor.page.locator("#readings tbody tr")).to_have_count(1)
    visitor.page.locator("#id_name").fill("نورة القاسمي")
    visitor.page.locator("#wrote form[action$='/wrote/'] button").click()
    expect(visitor.page.locator("#wrote li a")).to_have_text("نورة القاسمي")
    assert violations(visitor.page) == []
    for page in (
        "/content/published/",
        "/content/worked/",
        "/content/table/",
        "/content/topics/new/",
        "/content/posts/new/",
    ):
        visitor.go(page)
        assert violations(visitor.page) == []
    assert not Interaction.objects.of(owner).exists()

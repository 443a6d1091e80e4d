"""The practices as they are lived: whom one met, a membership, a gathering, somebody to meet, the week looked back on."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.conftest import LANGUAGES, MORNING
from tests.journeys.visitor import PASSWORD, Visitor
from wasl.foundation.accounts.actions import create_owner
from wasl.foundation.accounts.models import User
from wasl.relations.communities.actions import add_community, add_event
from wasl.relations.communities.models import Community
from wasl.relations.interactions.actions import log_interaction, set_rhythm
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person
from wasl.relations.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NAMES = {"ar": ("سارة العتيبي", "خالد المنصور"), "en": ("Sara Alotaibi", "Khalid Almansour")}
NEW = {"ar": "هند السالم", "en": "Hind Alsalem"}
WORDS = {"ar": "شراكة في التدريب", "en": "training together"}
TODAY = MORNING.date()


@pytest.fixture
def owner(installation, language) -> User:
    return create_owner(
        email="mona@example.com", name="Mona", password=PASSWORD, language=language, country="SA", gender="f"
    )


@pytest.fixture
def people(owner, language) -> list[Person]:
    made = [create_person(owner, display_name=name, at=timezone.now()) for name in NAMES[language]]
    for place, person in enumerate(made):
        add_way_to_reach(owner, person.pk, WayGiven("phone", f"050123456{place}"), country="SA", at=timezone.now())
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_whom_one_met_is_written_in_a_minute_and_followed_up(visitor: Visitor, owner, language):
    visitor.come_in(owner)
    begins = MORNING - timedelta(hours=20)
    event = add_event(
        owner, on=TODAY, title="GITEX", starts_at=begins, ends_at=begins + timedelta(hours=2), reply="going"
    )

    visitor.go("/today/")
    visitor.press("Note whom you met", within=visitor.page.locator(".today-matters"))
    visitor.page.locator("#lines").fill(f"{NEW[language]} 0507654321 {WORDS[language]}")
    visitor.press("Save")

    visitor.page.wait_for_url(f"**/communities/events/{event.pk}/**")
    card = visitor.page.locator("[data-card]", has_text=NEW[language])
    visitor.go("/today/")
    expect(card).to_be_visible()
    expect(card.locator(".action-reason")).to_contain_text("GITEX")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_membership_is_renewed_by_one_press_and_taken_back(visitor: Visitor, owner, language):
    visitor.come_in(owner)
    day = TODAY + timedelta(days=5)
    made = add_community(owner, name="PMI", since=TODAY - timedelta(days=400), renewal_on=day)

    visitor.go("/today/")
    visitor.page.locator(".today-matter", has_text="PMI").locator("button", has_text=visitor.words("Renewed")).click()
    expect(visitor.page.locator(".today-matter")).to_have_count(0)
    assert Community.objects.get(pk=made.pk).renewal_on.year == day.year + 1

    visitor.press("Undo")
    expect(visitor.page.locator(".today-matter")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gathering_is_logged_once_and_who_was_there_is_corrected(visitor: Visitor, owner, people, language):
    visitor.come_in(owner)
    visitor.go("/exchange/gatherings/new/")
    visitor.page.locator("[name=names]").fill("، ".join(NAMES[language]))
    visitor.page.locator("label.chip", has=visitor.page.locator("[value=meeting]")).click()
    visitor.page.locator("[name=note]").fill(WORDS[language])
    visitor.press("Log it")
    expect(visitor.page.locator(".statement")).to_contain_text(WORDS[language])

    create_person(owner, display_name=NEW[language], at=timezone.now())
    visitor.page.locator(".statement a", has_text=visitor.words("Correct")).click()
    visitor.page.locator("[name=names]").fill(NEW[language])
    visitor.press("Save")

    expect(visitor.page.locator(".statement")).to_contain_text(NEW[language])
    assert Interaction.objects.get().people_count == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_to_meet_is_prepared_for_with_a_brief(visitor: Visitor, owner, people, language):
    visitor.come_in(owner)
    visitor.go(f"/to-meet/new/?person={people[0].pk}")
    visitor.page.locator("[name=why]").fill(WORDS[language])
    visitor.page.locator("[name=meeting_on]").fill(f"{TODAY + timedelta(days=1):%Y-%m-%d}")
    visitor.press("Put on the list")

    visitor.page.locator(".target-tick").first.click()
    expect(visitor.page.locator(".target-question-done")).to_have_count(1)
    visitor.go("/today/")
    visitor.press("Open the brief", within=visitor.page.locator("[data-card]", has_text=NAMES[language][0]))
    expect(visitor.page.locator("main")).to_contain_text(WORDS[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_week_is_looked_back_on_and_its_people_come_first(visitor: Visitor, owner, people, language):
    visitor.come_in(owner)
    log_interaction(owner, people=people, channel="call", at=MORNING - timedelta(days=5))
    set_rhythm(owner, person=people[0], every_days=10)

    visitor.go("/scorecard/review/")
    expect(visitor.page.locator(".review-list").first).to_contain_text(NAMES[language][1])
    visitor.page.locator(".review-person", has_text=NAMES[language][0]).click()
    visitor.press("Choose them")
    visitor.sees("Chosen. May it be a good week.")

    visitor.go("/today/")
    expect(visitor.page.locator("[data-card]").first).to_contain_text(NAMES[language][0])
    words = {"ar": "أشخاص", "en": "week’s people"}[language]
    expect(visitor.page.locator("[data-card] .action-reason").first).to_contain_text(words)

"""A feast is greeted one by one by whom the owner chose, and a house of mourning is left in peace."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.conftest import LANGUAGES, MORNING
from tests.journeys.visitor import PASSWORD, Visitor
from wasl.foundation.accounts.actions import create_owner
from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import Interaction
from wasl.relations.occasions.actions import add_feast
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person
from wasl.relations.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NAMES = {
    "ar": ["سارة العتيبي", "خالد المنصور", "د. ريم الشامسي", "يوسف حداد"],
    "en": ["Sara Alotaibi", "Khalid Almansour", "Dr. Reem Alshamsi", "Youssef Haddad"],
}
FEAST = "national-day"
ON = date(2026, 12, 2)  # of the Emirates, nine days after that morning


@pytest.fixture
def owner(installation, language) -> User:
    return create_owner(
        email="mona@example.com", name="Mona", password=PASSWORD, language=language, country="AE", gender="f"
    )


@pytest.fixture
def people(owner, language) -> list[Person]:
    """Four who keep the day, each with a number."""
    made = [create_person(owner, display_name=name, at=timezone.now()) for name in NAMES[language]]
    for place, person in enumerate(made):
        way = WayGiven("phone", f"050123456{place}")
        add_way_to_reach(owner, person.pk, way, country="AE", at=timezone.now())
    add_feast(owner, [person.pk for person in made], feast=FEAST)
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_are_greeted_one_by_one_and_who_mourns_is_left_in_peace(visitor: Visitor, owner, people, language):
    visitor.come_in(owner)
    mourner = people[-1]
    mark_a_death(visitor, mourner)

    visitor.go("/occasions/")
    visitor.page.locator(".occasions-entry", has_text=visitor.words("National Day")).get_by_role("link").click()
    expect(visitor.page.locator(".occasions-silent")).to_contain_text(mourner.display_name)
    greeted = [greet(visitor, language) for _ in range(3)]

    visitor.sees("Everyone here has had your word.")
    assert sorted(greeted) == sorted(NAMES[language][:3])
    assert Interaction.objects.of(owner).filter(channel="whatsapp").count() == 3
    visitor.go("/occasions/")
    visitor.sees("Everyone was greeted.")


def mark_a_death(visitor: Visitor, person: Person) -> None:
    """On the page of the person; it then says that nothing joyful is proposed."""
    visitor.go(f"/people/{person.pk}/")
    visitor.press("Feasts, joys, hard times, invitations")
    form = visitor.page.locator("#events form.form")
    form.locator("[name=kind]").select_option("condolence")
    form.locator("[name=on]").fill(str((MORNING - timedelta(days=2)).date()))
    visitor.press("Write it down", within=form)
    expect(visitor.page.locator(".notice").first).to_be_visible()


def greet(visitor: Visitor, language: str) -> str:
    """Change the words, see them in the link, and by the keyboard alone say that it was sent; gives the name."""
    card = visitor.page.locator("#turn")
    name = card.locator("h2").inner_text()
    visitor.page.wait_for_load_state()  # words are there before the scripts that listen
    words = {"ar": "كل عام والبلد بخير", "en": "All the best to you"}[language]
    card.locator("textarea").fill(f"{words}، {name}")
    link = card.locator("[data-opens-channel=whatsapp]")
    expect(link).to_have_attribute("href", f"{link.get_attribute('data-before')}{encoded(f'{words}، {name}', visitor)}")
    card.evaluate("card => card.focus()")
    card.locator("[name=channel]").evaluate("field => { field.value = 'whatsapp' }")
    visitor.page.keyboard.press("e")
    expect(visitor.page.locator("#turn h2").get_by_text(name, exact=True)).to_have_count(0)
    return name


def encoded(text: str, visitor: Visitor) -> str:
    return str(visitor.page.evaluate("text => encodeURIComponent(text)", text))

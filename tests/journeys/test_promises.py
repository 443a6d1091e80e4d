"""A promise from the contact in which it was made, through Today, to the day it was kept; and a word that is remembered."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.conftest import LANGUAGES, MORNING
from tests.journeys.visitor import Visitor, link_and_words
from wasl.foundation.accounts.models import User
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person
from wasl.relations.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDING = {"ar": "ملخص الدراسة", "en": "the summary of the study"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_a_contact_through_today_to_kept(visitor: Visitor):
    visitor.begin()
    person = somebody(User.objects.get())
    log_with_a_promise(visitor, person)
    note_what_was_said(visitor, person)

    visitor.go("/today/")
    card = visitor.page.locator("[data-card]", has_text=WORDING[visitor.language])
    expect(card.locator(".action-reason em")).to_have_text(visitor.words("Today"))
    start, words = link_and_words(card)
    assert start == "https://wa.me/966501234567?"
    assert WORDING[visitor.language] in words
    card.locator(".said-before summary").click()
    expect(card.locator(".said-before")).to_contain_text("3000")

    visitor.press("Kept it", within=card)
    expect(visitor.page.locator(".action-done")).to_contain_text(person.display_name)
    visitor.go("/promises/?shows=settled")
    expect(visitor.page.locator(".promise")).to_contain_text(WORDING[visitor.language])

    visitor.go("/today/")
    visitor.page.locator(".today-answers summary").click()
    visitor.page.locator(".today-answers button").click()
    expect(visitor.page.locator("[data-card]", has_text=WORDING[visitor.language])).to_be_visible()


@pytest.mark.browser_context_args(locale="ar", java_script_enabled=False)
def test_the_same_without_javascript(visitor: Visitor):
    visitor.begin()
    person = somebody(User.objects.get())

    visitor.go(f"/promises/new/?person={person.pk}")
    visitor.page.locator("[name=wording]").fill(WORDING["ar"])
    visitor.page.locator("[name=due_on]").fill(f"{MORNING:%Y-%m-%d}")
    visitor.press("Note it")
    visitor.press("Kept it", within=visitor.page.locator(".promise"))
    visitor.sees("Kept. Well done.")
    visitor.press("Undo")
    visitor.sees("Taken back.")
    expect(visitor.page.locator(".promise")).to_contain_text(WORDING["ar"])


def somebody(owner: User) -> Person:
    person = create_person(owner, display_name="د. خالد المنصور", gender="m", at=timezone.now())
    add_way_to_reach(owner, person.pk, WayGiven("whatsapp", "0501234567"), country="SA", at=timezone.now())
    return person


def log_with_a_promise(visitor: Visitor, person: Person) -> None:
    visitor.go(f"/people/{person.pk}/")
    form = visitor.page.locator(".now-log")
    form.locator("summary", has_text=visitor.words("And something was promised")).click()
    form.locator("[name=promised]").fill(WORDING[visitor.language])
    form.locator("[name=promised_by]").fill(f"{MORNING:%Y-%m-%d}")
    form.locator("button[value=whatsapp]").click()
    visitor.sees("Logged, and the promise is noted.")
    expect(visitor.page.locator(".between-list")).to_contain_text(WORDING[visitor.language])


def note_what_was_said(visitor: Visitor, person: Person) -> None:
    visitor.press("What I said", within=visitor.page.locator("[aria-labelledby=between-title]"))
    visitor.page.locator("[name=matter]").fill("سعر الدورة")
    visitor.page.locator("[name=words]").fill("3000 ريال")
    visitor.press("Pin it")
    visitor.page.wait_for_url(f"**/people/{person.pk}/")

"""A draft goes to the model after its owner saw what leaves, comes back beside it, is taken, and her own words come back."""

from dataclasses import replace
from urllib.parse import quote

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.accessible import violations
from tests.journeys.conftest import LANGUAGES, MORNING
from tests.journeys.visitor import Visitor, link_and_words
from tests.model_server import model_server, polished
from wasl.foundation.accounts.models import User
from wasl.relations.occasions.actions import add_feast
from wasl.relations.occasions.models import Greeting
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person
from wasl.relations.trust.actions import make_promise
from wasl.relations.trust.models.promises import Side

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BETTER = {"ar": "تحية طيبة، أخبركم أن ملخص الدراسة قريب.", "en": "Warm greetings: the summary of the study is near."}
WORDING = {"ar": "ملخص الدراسة", "en": "the summary of the study"}


@pytest.fixture
def model(settings):
    with model_server() as server:
        settings.ENVIRONMENT = replace(settings.ENVIRONMENT, polish_url=server.base, polish_model="jais-7b")
        yield server


def begin(visitor: Visitor):
    """An owner who owes somebody a word today, and who has turned polishing on."""
    visitor.begin()
    owner = User.objects.get()
    person = create_person(owner, display_name="د. خالد المنصور", gender="m", at=timezone.now())
    add_way_to_reach(owner, person.pk, WayGiven("whatsapp", "0501234567"), country="SA", at=timezone.now())
    make_promise(
        owner, people=[person], wording=WORDING[visitor.language], side=Side.MINE, due_on=MORNING.date(), made_on=MORNING.date(),
    )  # fmt: skip
    visitor.go("/settings/")
    visitor.press("Turn on", within=visitor.page.locator("#polishing"))
    visitor.sees("Turned on. Beneath each draft you find: Polish the wording.")
    return person


@pytest.mark.parametrize("language", LANGUAGES)
def test_seen_sent_taken_and_back(visitor: Visitor, model):
    model.answer = polished(BETTER[visitor.language])
    person = begin(visitor)

    visitor.go("/today/")
    card = visitor.page.locator("[data-card]", has_text=WORDING[visitor.language])
    card.locator(".today-words summary").click()
    field = card.locator("[data-words]")
    field.fill(f"{field.input_value()} 2026")
    own = field.input_value()
    visitor.press("Polish the wording", within=card)
    shown = card.locator("[data-leaves=body]")
    expect(shown).to_contain_text("2026")
    body = shown.text_content()
    assert model.heard == b""
    assert violations(visitor.page) == []

    card.locator("[data-polish] button[hx-post]").click()
    expect(card.locator("[data-polished]")).to_have_text(BETTER[visitor.language])
    expect(card.locator(".notice-caution")).to_contain_text("2026")
    assert violations(visitor.page) == []
    assert model.heard.decode().partition("\r\n\r\n")[2] == body

    visitor.press("Take the polished words", within=card)
    expect(field).to_have_value(BETTER[visitor.language])
    assert link_and_words(card)[1] == BETTER[visitor.language]
    visitor.press("Back to my words", within=card)
    expect(field).to_have_value(own)
    assert link_and_words(card)[1] == own

    take_beside_a_letter(visitor, f"/people/{person.pk}/")


def take_beside_a_letter(visitor: Visitor, path: str) -> None:
    """A draft that is no field: its words and its link become the polished ones."""
    visitor.go(path)
    card = visitor.page.locator(".now")
    own = card.locator("#draft").inner_text()
    visitor.press("Polish the wording", within=card)
    card.locator("[data-polish] button[hx-post]").click()
    visitor.press("Take the polished words", within=card)
    expect(card.locator("#draft")).to_have_text(BETTER[visitor.language])
    link = card.locator("a[href^='https://wa.me/']")
    expect(link).to_have_attribute("href", f"https://wa.me/966501234567?text={encoded(BETTER[visitor.language])}")
    visitor.press("Back to my words", within=card)
    expect(card.locator("#draft")).to_have_text(own)


def test_beside_a_field_of_another_form(visitor: Visitor, model):
    """In the turn of greetings the draft is a field of the form that says it was sent."""
    model.answer = polished(BETTER["ar"])
    person = begin(visitor)
    add_feast(User.objects.get(), [person.pk], feast="national-day", country="AE")

    visitor.go("/occasions/greet/national-day/2026-12-02/")
    card = visitor.page.locator("#turn")
    own = card.locator("textarea").input_value()
    visitor.press("Polish the wording", within=card)
    card.locator("[data-polish] button[hx-post]").click()
    visitor.press("Take the polished words", within=card)
    expect(card.locator("textarea")).to_have_value(BETTER["ar"])
    assert model.asked["messages"][1]["content"] == own
    visitor.press("Check the words", within=card)
    visitor.sees("Nothing in these words stands out.")
    visitor.press("Sent, the next one", within=card)
    visitor.sees("Everyone here has had your word.")
    assert Greeting.objects.get().words == BETTER["ar"]


def test_on_the_page_for_any_text(visitor: Visitor, model):
    model.answer = polished(BETTER["ar"])
    begin(visitor)

    visitor.go("/check/")
    field = visitor.page.locator("#draft")
    field.fill("أضعت وقتي معك")
    visitor.press("Polish the wording")
    visitor.page.locator("[data-polish] button[hx-post]").click()
    visitor.press("Take the polished words")
    expect(field).to_have_value(BETTER["ar"])
    visitor.sees("Nothing in these words stands out.")


def encoded(words: str) -> str:
    return quote(words, safe="!'()*")


@pytest.mark.browser_context_args(locale="ar", java_script_enabled=False)
def test_the_same_without_javascript(visitor: Visitor, model):
    model.answer = polished(BETTER["ar"])
    person = begin(visitor)

    visitor.go(f"/people/{person.pk}/")
    visitor.press("Polish the wording")
    visitor.sees_title("Polish the wording")
    expect(visitor.page.locator("[data-leaves=body]")).to_contain_text("jais-7b")
    assert model.heard == b""
    visitor.page.locator("main form.card button").click()
    visitor.press("Take the polished words")
    expect(visitor.page.locator("#words")).to_have_text(BETTER["ar"])
    expect(visitor.page.locator("main a.button-main")).to_have_attribute(
        "href", f"https://wa.me/966501234567?text={encoded(BETTER['ar'])}"
    )
    visitor.press("Back to my words")
    expect(visitor.page.locator("#words")).not_to_have_text(BETTER["ar"])


def test_a_model_that_is_gone_costs_no_word(visitor: Visitor, model):
    begin(visitor)
    visitor.go("/today/")
    card = visitor.page.locator("[data-card]", has_text=WORDING["ar"])
    card.locator(".today-words summary").click()
    own = card.locator("[data-words]").input_value()
    visitor.press("Polish the wording", within=card)
    model.shutdown()
    model.socket.close()

    card.locator("[data-polish] button[hx-post]").click()

    expect(card.locator("[data-polish] .notice")).to_contain_text(model.host)
    expect(card.locator("[data-words]")).to_have_value(own)
    visitor.complaints[:] = [one for one in visitor.complaints if "422" not in one]

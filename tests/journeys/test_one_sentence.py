"""One sentence from any page: the key opens its box, what was understood is shown, saved, and taken back."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import LANGUAGES, MORNING
from tests.journeys.visitor import Visitor
from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.actions import create_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SENTENCE = {
    "ar": "كلّمت سارة أمس عن عرض العمل ووعدتها أرسل السيرة الخميس",
    "en": "Called Sara yesterday, promised her the CV by Thursday",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_any_page_to_saved_and_back(visitor: Visitor):
    visitor.begin()
    create_person(User.objects.get(), display_name="سارة العتيبي", at=MORNING)

    visitor.go("/people/")
    visitor.page.keyboard.press("w")
    box = visitor.page.locator("#note input[name=sentence]")
    expect(box).to_be_focused()
    box.fill(SENTENCE[visitor.language])
    box.press("Enter")

    expect(visitor.page.locator(".note-telling")).to_have_count(2)
    visitor.press("Save all that is ticked")
    expect(visitor.page).to_have_url(visitor.page.url.split("/people/")[0] + "/people/")
    assert Interaction.objects.count() == 1
    visitor.press("Undo")
    visitor.sees("All of it is taken back.")
    assert not Interaction.objects.exists()


@pytest.mark.browser_context_args(locale="ar", java_script_enabled=False)
def test_the_same_without_javascript(visitor: Visitor):
    visitor.begin()
    create_person(User.objects.get(), display_name="سارة العتيبي", at=MORNING)

    visitor.go("/people/")
    visitor.page.locator(".top-note").click()
    visitor.page.locator("main input[name=sentence]").fill(SENTENCE["ar"])
    visitor.press("Note it", within=visitor.page.locator("main"))
    visitor.press("Save all that is ticked")

    assert Interaction.objects.count() == 1

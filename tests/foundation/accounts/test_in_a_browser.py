"""The first start, settings and passkeys in a real browser, within the security policy, accessible."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from wasl.foundation.accounts.models import User

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "أربع كلمات طويلة جدا"
SIZES = [(390, "light"), (1280, "dark")]


@pytest.fixture
def wasl(page: Page, live_server):
    """Opens pages, and holds that nothing complained while the test used them."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def open_page(address: str) -> Page:
        page.goto(f"{live_server.url}{address}")
        return page

    yield open_page
    assert [complaint for complaint in complaints if "422" not in complaint] == []


def begin(wasl) -> Page:
    page = wasl("/")
    page.locator("[name=name]").fill("منى الحربي")
    page.locator("[name=email]").fill("mona@example.com")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("form.card button[type=submit]").click()
    page.wait_for_url("**/today/")
    return page


def prove_herself(page: Page) -> None:
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("form.form button[type=submit]").click()


def faults(page: Page) -> list[object]:
    found = Axe().run(page).response["violations"]
    return [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found]


@pytest.mark.parametrize(("width", "theme"), SIZES)
def test_pages_outside_are_accessible_and_fit(wasl, page, width, theme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)
    wasl("/welcome/")
    assert faults(page) == []
    User.objects.create_user("mona@example.com", PASSWORD, name="منى")

    for address in ("/sign-in/", "/sign-in/password/forgotten/"):
        wasl(address)
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(("width", "theme"), SIZES)
def test_pages_inside_are_accessible_and_fit(wasl, page, width, theme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)
    begin(wasl)

    for address in ("/settings/", "/settings/leave/", "/settings/owners/new/", "/search/?q=سارة", "/sign-in/password/"):
        wasl(address)
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_how_strong_a_password_is_is_said_and_it_can_be_looked_at(wasl):
    page = wasl("/welcome/")
    field, strength = page.locator("[name=password]"), page.locator("[data-password-strength]")

    said = []
    for password in ("قصيرة", "aaaaaaaaaaaa", "123456789012", "حصان يركض", PASSWORD):
        field.fill(password)
        said.append(strength.get_attribute("data-level"))

    assert said == ["short", "weak", "weak", "short", "strong"]
    page.locator("[data-password-show]").click()
    expect(field).to_have_attribute("type", "text")
    expect(page.locator("[data-password-show]")).to_have_attribute("aria-pressed", "true")


def test_the_example_follows_what_is_chosen(wasl):
    page = begin(wasl)
    wasl("/settings/")
    example = page.locator("#example")
    before = example.inner_text()

    page.locator("label[for=id_digits_1]").click()

    expect(example).not_to_have_text(before)
    page.locator("#id_country").select_option("MA")
    expect(page.locator("#usual [formaction]")).to_be_visible()
    page.locator("#usual [formaction]").click()
    expect(page.locator("#id_months")).to_have_value("morocco")


def test_a_passkey_signs_in_without_a_password(wasl, page):
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    device = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": device})
    begin(wasl)
    wasl("/sign-in/passkeys/add/")
    prove_herself(page)

    page.locator("[data-passkey-begin]").click()
    page.wait_for_url("**/codes/")
    wasl("/sign-in/out/").locator("form.buttons button").click()
    page.wait_for_url("**/sign-in/")
    page.locator("[data-passkey-begin]").click()

    page.wait_for_url("**/today/")


def test_a_passkey_that_fails_is_said(wasl, page):
    User.objects.create_user("mona@example.com", PASSWORD, name="منى")
    page.add_init_script("navigator.credentials.get = () => Promise.reject(new DOMException('no', 'NotAllowedError'))")
    wasl("/sign-in/")

    page.locator("[data-passkey-begin]").click()

    expect(page.locator(".toast")).to_be_visible()


def test_the_palette_opens_settings_and_search_answers_as_one_types(wasl, page):
    begin(wasl)
    page.keyboard.press("Control+k")
    page.locator("#palette input").fill("set")
    expect(page.locator("#palette").get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/settings/")

    wasl("/search/")
    page.locator("main input[name=q]").press_sequentially("xyz")
    expect(page.locator("#found .button")).to_be_visible()

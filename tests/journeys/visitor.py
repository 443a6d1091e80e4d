"""Somebody with a browser: what she does with the pages, in verbs, by the words that she reads in her language."""

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from django.test import Client
from django.utils import translation
from playwright.sync_api import ConsoleMessage, Locator, Page, expect

from wasl.foundation.accounts.models import User

PASSWORD = "أربع كلمات طويلة جدا"
NAMES = {"ar": "منى الحربي", "en": "Mona Alharbi"}
EMAIL = "mona@example.com"
LONGEST_WORK_MS = 30_000  # a work waits for its turn and for a reader's process, on a busy machine


class Visitor:
    """`complaints` holds what the console of the browser said: faults of scripts, and breaches of the policy."""

    def __init__(self, page: Page, address: str, language: str) -> None:
        self.page = page
        self.language = language
        self.complaints: list[str] = []
        self._address = address
        page.on("console", self._hear)
        page.on("pageerror", lambda fault: self.complaints.append(f"{page.url}: {fault}"))

    def _hear(self, message: ConsoleMessage) -> None:
        # Without a graphics processor Chromium warns that WebGL is slow: of the machine, not of the page.
        if message.type in {"error", "warning"} and "GL Driver Message" not in message.text:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def words(self, english: str) -> str:
        """What the pages say for that, in her language."""
        with translation.override(self.language):
            return translation.gettext(english)

    def go(self, path: str) -> None:
        self.page.goto(f"{self._address}{path}")

    def press(self, english: str, *, within: Locator | None = None) -> None:
        """Press the button, or follow the link, that ends with these words."""
        place, name = within or self.page, re.compile(rf"{re.escape(self.words(english))}\s*$")
        place.get_by_role("button", name=name).or_(place.get_by_role("link", name=name)).first.click()

    def sees(self, english: str) -> None:
        """Wait until the page says so."""
        expect(self.page.locator("body")).to_contain_text(self.words(english), timeout=LONGEST_WORK_MS)

    def sees_title(self, english: str) -> None:
        """Wait for the page of that title, in the writing direction of her language, until its scripts listen."""
        expect(self.page.locator("h1")).to_have_text(self.words(english), timeout=LONGEST_WORK_MS)
        expect(self.page.locator("html")).to_have_attribute("dir", "rtl" if self.language == "ar" else "ltr")
        self.page.wait_for_load_state()

    def come_in(self, owner: User) -> Client:
        """Be signed in as that owner, and give a client of the same session: it sees answers before a browser does."""
        client = Client()
        client.force_login(owner)
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": self._address}
        self.page.context.add_cookies([cookie])
        return client

    def begin(self) -> None:
        """Open an installation that nobody has used, and become its owner."""
        self.go("/")
        self.sees_title("Stay close to the people who matter")
        self.page.locator("[name=name]").fill(NAMES[self.language])
        self.page.locator("[name=email]").fill(EMAIL)
        self.page.locator("[name=password]").fill(PASSWORD)
        self.page.locator("[name=country]").select_option("SA")
        self.press("Begin")
        self.page.wait_for_url("**/today/")

    def drop(self, *files: Path) -> None:
        """Drop files on the page of bringing in, all at once, and let them be read."""
        self.go("/bring/")
        drop_files(self.page, self.page.locator("[data-drop]"), files)
        expect(self.page.locator("[data-files] li")).to_have_count(len(files))
        self.press("Read them")

    def bring(self, *files: Path) -> None:
        """Bring files in to the end, agreeing to what is proposed."""
        self.drop(*files)
        self.sees_title("This is what they hold")
        self.press("Write them down")
        self.sees_title("They are here")

    def figure(self, english: str) -> int:
        """The number under these words; what there is none of is not shown. `int` reads the digits of either script."""
        expect(self.page.locator("#files")).to_be_visible()
        stat = self.page.locator(".stat", has_text=self.words(english))
        return int(stat.locator(".stat-figure").inner_text()) if stat.count() else 0

    def cards(self) -> list[Locator]:
        """Today's cards, as they stand once the page is there: a press does not wait for where it leads."""
        self.page.wait_for_url("**/today/")
        return self.page.locator("[data-card]").all()

    def find(self, typed: str) -> list[str]:
        """Type into the search page, and read who is found."""
        self.go("/search/")
        self.page.locator("#found").evaluate("found => found.dataset.before = ''")
        self.page.locator("main input[name=q]").fill(typed)
        expect(self.page.locator("#found:not([data-before])")).to_be_visible()
        return self.page.locator(".found-title").all_inner_texts()


def link_and_words(card: Locator) -> tuple[str, str]:
    """Where a card's main button leads, up to the words it carries, and these words."""
    address = card.locator("form > [data-opens-channel]").get_attribute("href") or ""
    start, _, words = address.partition("text=" if "wa.me" in address else "body=")
    return start, unquote(words).replace("\r\n", "\n")


def drop_files(page: Page, place: Locator, files: Sequence[Path]) -> None:
    """By the browser's own protocol: a page's script cannot make a true drop."""
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box is not None
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 3}
    held = {"items": [], "files": [str(file) for file in files], "dragOperationsMask": 1}
    browser = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        browser.send("Input.dispatchDragEvent", {"type": kind, **at, "data": held})
    browser.detach()

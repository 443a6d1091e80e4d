"""From nothing to Today and away: what a telephone, a chat and a mailbox hold, the day's first contact, all of it again."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.doors.cli.installation import FILES, installed
from tests.journeys.conftest import LANGUAGES, MORNING
from tests.journeys.rows import rows_of
from tests.journeys.visitor import NAMES, Visitor, link_and_words
from wasl.doors.exports.backup import write_backup

pytestmark = [pytest.mark.browser, pytest.mark.both, pytest.mark.django_db(transaction=True)]

CHAT = FILES / "journey" / "محادثة واتساب مع سارة العتيبي.txt"
MUST_HOLD_ROWS = {
    "accounts.preferences", "people.person", "people.waytoreach", "people.affiliation", "people.membership",
    "interactions.interaction", "interactions.participation", "interactions.answer", "interactions.contactsummary",
    "occasions.occasion", "network.evidence", "sources.source", "importers.importedfile", "search.document",
}  # fmt: skip
"""So that nothing equal is equal for being empty."""


@pytest.fixture
def files(tmp_path):
    """An address book, a chat by the name that iOS gives it, which does not say whose it is, and a mailbox."""
    shutil.copy(CHAT, tmp_path / "_chat.txt")
    return [FILES / "journey" / "people.vcf", tmp_path / "_chat.txt", FILES / "journey" / "mail.mbox"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_first_start_to_today_and_into_another_installation(visitor: Visitor, files, tmp_path):
    visitor.begin()
    bring_in(visitor, files)
    do_the_first_thing_of_the_day(visitor)
    find_by_another_spelling(visitor)
    archive = take_everything(visitor, tmp_path)

    (tmp_path / "here").write_bytes(b"".join(write_backup()))
    with installed(tmp_path / "there") as there:
        assert there.create_owner(name=NAMES[visitor.language]).code == 0
        brought = there.wasl("import", archive, "--json")
        assert (brought.code, brought.json["files"][0]["rejected"]) == (0, []), brought.err
        assert there.wasl("backup", tmp_path / "there.backup").code == 0

    here, there = rows_of(tmp_path / "here"), rows_of(tmp_path / "there.backup")
    assert here == there
    assert {label for label, rows in here.items() if rows} >= MUST_HOLD_ROWS


def bring_in(visitor: Visitor, files: list[Path]) -> None:
    visitor.drop(*files)
    visitor.sees_title("This is what they hold")
    whose = visitor.page.locator("section.card", has_text=visitor.words("Which one are you?"))
    if NAMES[visitor.language] == "منى الحربي":
        expect(whose).to_have_count(0)
    else:
        whose.get_by_label("منى الحربي").check()
    visitor.press("Write them down")
    visitor.sees_title("They are here")
    assert visitor.figure("New people") == 6
    assert visitor.figure("Contacts") == 6
    visitor.press("See Today")


def do_the_first_thing_of_the_day(visitor: Visitor) -> None:
    """They wrote last: answered on WhatsApp with the words that were proposed, it stands in the timeline."""
    cards = visitor.cards()
    assert len(cards) >= 2
    for card in cards:
        assert card.locator(".action-reason em").inner_text()
        link, words = link_and_words(card)
        assert re.match(r"https://wa\.me/\d+\?|https://t\.me/|mailto:\S+@|tel:\+\d", link)
        assert words == card.locator("[data-draft]").text_content()
    sara = cards[0]
    expect(sara.locator(".action-who")).to_have_text("سارة العتيبي")
    assert link_and_words(sara)[0] == "https://wa.me/966555111222?"

    visitor.press("Done", within=sara)

    expect(visitor.page.locator(".action-done")).to_contain_text("سارة العتيبي")
    assert len(visitor.cards()) == len(cards) - 1
    visitor.find("سارة العتيبي")
    visitor.page.locator(".found-title", has_text="سارة").click()
    newest = visitor.page.locator(".timeline-item").first
    expect(newest.locator("time")).to_have_attribute("datetime", re.compile(rf"^{MORNING:%Y-%m-%d}"))
    expect(newest).to_contain_text(visitor.words("WhatsApp"))


def find_by_another_spelling(visitor: Visitor) -> None:
    """Without hamza, with the other ya and ha: as people type."""
    assert "رنا الأنصاري" in visitor.find("رنا الانصارى")
    assert "سارة العتيبي" in visitor.find("ساره")


def take_everything(visitor: Visitor, folder: Path) -> Path:
    visitor.go("/export/")
    with visitor.page.expect_download() as download:
        visitor.press("Take everything")
    path = folder / "everything.zip"
    download.value.save_as(path)
    return path

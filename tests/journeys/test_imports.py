"""Bringing in with second thoughts: again, back, stopped on the way, and what is no file of ours."""

import threading

import pytest
from playwright.sync_api import expect

from tests.doors.cli.installation import FILES
from tests.journeys.conftest import LANGUAGES
from tests.journeys.rows import network
from tests.journeys.visitor import LONGEST_WORK_MS, Visitor
from wasl.doors.importers import actions, writing
from wasl.doors.importers.actions import pulse
from wasl.doors.importers.models import Import
from wasl.relations.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CARDS, MAIL = FILES / "journey" / "people.vcf", FILES / "journey" / "mail.mbox"
CHAT = FILES / "journey" / "محادثة واتساب مع سارة العتيبي.txt"
UNKNOWN = "Wasl does not recognise this file. Bring an export of contacts, chats, mail or a calendar."
RUINED = "The letters of this row were lost (????) before it came here. Export it again in UTF-8."


def test_the_same_files_again_change_nothing(visitor: Visitor):
    visitor.begin()
    visitor.bring(CARDS, CHAT, MAIL)
    before = network()

    visitor.drop(CARDS, CHAT, MAIL)

    visitor.sees("There is nothing new in these files.")
    assert [visitor.figure(words) for words in ("New people", "Known already", "Contacts")] == [0, 6, 0]
    visitor.press("Leave it")
    visitor.sees("Stopped. Nothing of these files was kept.")
    assert network() == before


def test_an_import_is_taken_back_as_a_whole(visitor: Visitor):
    visitor.begin()
    before = network()
    visitor.bring(CARDS, CHAT, MAIL)
    assert Person.objects.count() == 6

    visitor.press("Take it all back")

    visitor.sees_title("Taken back")
    assert network() == before
    visitor.go("/people/")
    visitor.sees("Your people come here")


@pytest.fixture
def halted(monkeypatch):
    """A work that halts in the middle, after each few rows, until it is let go: there is always time to press Stop."""
    let_go, beat = threading.Event(), actions.Pulse.beat

    def wait(pulse, file):
        if pulse._work.state == halted_in:
            let_go.wait(LONGEST_WORK_MS / 1000)
        beat(pulse, file)

    def halt(state):
        nonlocal halted_in
        halted_in = state
        return let_go

    halted_in = ""
    monkeypatch.setattr(actions.Pulse, "beat", wait)
    monkeypatch.setattr(pulse, "SECONDS_BETWEEN_BEATS", 0.0)
    monkeypatch.setattr(writing, "PEOPLE_AT_ONCE", 2)
    yield halt
    let_go.set()


@pytest.mark.parametrize(("stage", "state"), [("Reading", Import.State.READING), ("Writing", Import.State.WRITING)])
def test_a_running_import_is_stopped_and_leaves_nothing(visitor: Visitor, jobs, halted, settings, stage, state):
    visitor.begin()
    before, let_go = network(), halted(state)
    visitor.drop(CARDS, CHAT, MAIL)
    if state == Import.State.WRITING:
        visitor.sees_title("This is what they hold")
        visitor.press("Write them down")
    expect(visitor.page.locator(".progress strong")).to_have_text(visitor.words(stage), timeout=LONGEST_WORK_MS)

    visitor.press("Stop")
    visitor.sees("Stopped. Nothing of these files was kept.")
    let_go.set()
    jobs()

    assert Import.objects.get().state == Import.State.CANCELLED
    assert network() == before
    assert list((settings.WASL_DATA / "imports").iterdir()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_known_format_is_said(visitor: Visitor, tmp_path):
    (tmp_path / "صورة.bin").write_bytes(bytes(range(256)) * 8)
    visitor.begin()

    visitor.drop(tmp_path / "صورة.bin")

    visitor.sees_title("This is what they hold")
    visitor.sees("Nothing could be read. Below is why.")
    expect(visitor.page.locator(".notice-caution")).to_have_text(visitor.words(UNKNOWN))


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_nothing_of_a_file_came_in_stands_open(visitor: Visitor, tmp_path):
    (tmp_path / "people.csv").write_text("Full name,Mobile\n????? ?????,\n", encoding="utf-8")
    visitor.begin()

    visitor.drop(tmp_path / "people.csv")

    visitor.sees_title("This is what they hold")
    visitor.sees("Nothing could be read. Below is why.")
    row = visitor.page.locator(".fold .row")
    expect(row).to_be_visible()
    expect(row).to_contain_text(visitor.words(RUINED))
    expect(row).to_contain_text("people.csv:2")

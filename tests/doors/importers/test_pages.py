"""The page of an import in each of its states: what happened, what it holds, and one thing to do next."""

import pytest
from django.urls import reverse

from tests.doors.importers.conftest import MBOX, NOW, VCARD, read
from wasl.doors.importers import actions
from wasl.doors.importers.models import Import

pytestmark = pytest.mark.django_db
MAIN = 'class="button button-main"'


def asking(owner, *paths) -> Import:
    """Read, and waiting for the owner."""
    work = read(owner, *paths)
    actions.preview_import(work, NOW)
    return work


@pytest.fixture
def page(client_of, owner):
    """The page of an import, from its main part on."""

    def open_page(work: Import) -> str:
        html = client_of(owner).get(reverse("importers:import", args=[work.pk])).content.decode()
        return html.partition("<main")[2].partition("</main>")[0]

    return open_page


def test_it_is_told_file_by_file_who_is_new(page, owner):
    html = page(asking(owner, VCARD, MBOX))

    cards = html.partition('id="files"')[2].split('<section class="card">')[1:]
    assert [card.count("<summary>") > 0 for card in cards] == [True, True]
    assert "Omar Haddad" in cards[0]
    assert html.count(MAIN) == 1


@pytest.mark.parametrize("state", ["failed", "cancelled", "undone", "done"])
def test_each_end_has_one_thing_to_do_next(page, owner, state):
    work = read(owner, VCARD)
    Import.objects.filter(pk=work.pk).update(state=state)

    assert page(work).count(MAIN) == 1


def test_what_there_is_none_of_is_not_counted(page, owner, tmp_path):
    card = tmp_path / "one.vcf"
    card.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:هند السالم\r\nEND:VCARD\r\n", encoding="utf-8")

    html = page(asking(owner, card))

    assert html.count('class="stat"') == 1  # one new person; no contact, nobody known


def test_what_a_row_says_keeps_its_direction_and_its_digits(page, owner, tmp_path):
    table = tmp_path / "interactions.csv"
    table.write_text("when,channel,direction,people,note\n2026-13-02,call,out,هند السالم,\n", encoding="utf-8")

    html = page(asking(owner, table))

    assert "تعذّرت قراءة التاريخ: \u20682026-13-02\u2069" in html


def test_values_of_a_table_are_shown_as_they_stand_in_it(owner, client_of, tmp_path):
    table = tmp_path / "guests.csv"
    table.write_text("المدعو,رمز\nهند السالم,12\nريم الشهري,15\n", encoding="utf-8")
    work = asking(owner, table)

    html = client_of(owner).get(reverse("importers:columns", args=[work.pk, 1])).content.decode()

    assert "\u206812\u2069 · \u206815\u2069" in html


def test_a_stranger_sees_none_of_it(owner, stranger, client_of):
    work = read(owner, VCARD)
    actions.cancel_import(owner, work.pk)

    assert client_of(stranger).get(reverse("importers:import", args=[work.pk])).status_code == 404

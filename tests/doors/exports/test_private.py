"""What is private leaves only with everything: no card, table, calendar, paper or picture for others holds it."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from tests.personas import make_user
from wasl.doors.exports.actions import export_archive
from wasl.doors.importers.archives import import_archive
from wasl.foundation.pdf.fonts import font_file
from wasl.overviews.network_page.naming import all_names
from wasl.relations.communities.actions import add_event
from wasl.relations.interactions.actions import log_interaction, mark_interaction
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.actions import create_person, mark_person
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db
built = pytest.mark.skipif(not font_file("arabic", "").exists(), reason="the assets are not built")
SECRET, OPEN = "نورة القاسمي", "خالد العتيبي"


@pytest.fixture
def kept(owner):
    """Noura is private; of the contacts with Khalid one is, and in one she was there too."""
    at = timezone.now() - timedelta(days=2)
    noura, khalid = (create_person(owner, display_name=name, at=at) for name in (SECRET, OPEN))
    mark_person(owner, noura.pk, is_private=True, at=at)
    log_interaction(owner, people=[noura], channel="call", at=at, note="كلام معها")
    log_interaction(owner, people=[noura, khalid], channel="meeting", at=at, note="غداء الثلاثة")
    hidden = log_interaction(owner, people=[khalid], channel="call", at=at, note="سرّه")
    mark_interaction(owner, hidden.pk, is_private=True)
    log_interaction(owner, people=[khalid], channel="call", at=at, note="خبر يُقال")
    return noura, khalid


def content(client, name, **query):
    return b"".join(client.get(reverse(name), query)).decode()


@pytest.mark.parametrize("name", ["cards", "telephone_cards", "people_sheet"])
def test_no_card_and_no_table_of_people_holds_somebody_private(client_of, owner, kept, name):
    said = content(client_of(owner), f"exports:{name}").replace("\r\n ", "")

    assert OPEN in said
    assert SECRET not in said


def test_the_table_of_contacts_leaves_private_ones_out_and_whoever_is_private_with_all_that_was(client_of, owner, kept):
    said = content(client_of(owner), "exports:interactions_sheet")

    assert "خبر يُقال" in said
    for hidden in (SECRET, "كلام معها", "غداء الثلاثة", "سرّه"):
        assert hidden not in said


def test_the_page_of_leaving_says_so(client_of, owner, kept):
    owner.preferences.language = "en"
    owner.preferences.save()

    assert "Whoever is marked private is not in it." in client_of(owner).get(reverse("exports:start")).content.decode()


def test_everything_holds_them_with_their_mark(owner, kept, tmp_path):
    other = make_user("other@example.com", "هدى", "f")

    export_archive(owner, tmp_path / "all.zip")
    import_archive(other, tmp_path / "all.zip")

    assert set(Person.objects.of(other).values_list("display_name", "is_private")) == {(SECRET, True), (OPEN, False)}
    assert list(Interaction.objects.of(other).filter(is_private=True).values_list("note", flat=True)) == ["سرّه"]


def test_no_calendar_names_anybody(client_of, owner, kept):
    add_event(owner, title="ملتقى", starts_at=timezone.now() + timedelta(days=3), on=timezone.localdate())
    names = (
        "communities:events_calendar",
        "discussions:calendar",
        "opportunities:calendar",
        "exchange:reserved_calendar",
    )

    for name in names:
        said = client_of(owner).get(reverse(name)).content.decode()
        assert said.startswith("BEGIN:VCALENDAR")
        assert SECRET not in said
        assert "سرّه" not in said


def test_a_picture_of_the_network_that_is_saved_does_not_name_somebody_private(owner, kept):
    assert SECRET in all_names(owner).values()
    assert list(all_names(owner, is_for_others=True).values()) == [OPEN]


@built
def test_the_review_of_the_week_on_paper_tells_of_nobody_private(client_of, owner, kept):
    Person.objects.filter(display_name=SECRET).update(display_name="Sarah Doe")
    client = client_of(owner)
    assert "Sarah Doe" in client.get(reverse("scorecard:review")).content.decode()

    paper = PdfReader(BytesIO(client.get(reverse("scorecard:review_paper")).content))

    assert "Sarah" not in "".join(page.extract_text() for page in paper.pages)

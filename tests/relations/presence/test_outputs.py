"""What comes out of the record: cards, files, and the public page."""

import pytest
from django.urls import reverse

from tests.relations.presence.conftest import AT, PORTRAIT, THERE, TODAY, undo_of, url
from wasl.relations.presence import actions, outputs
from wasl.relations.presence.models import Fault, Line
from wasl.relations.presence.queries.record import lines_of, shown_record
from wasl.relations.presence.views.outputs import EVERYTHING, ON_CARDS

pytestmark = pytest.mark.django_db


def test_the_card_says_what_is_true_and_a_telephone_reads_it(owner, record):
    actions.set_picture(owner, PORTRAIT, taken_on=TODAY, at=AT)
    record.refresh_from_db()
    shown = shown_record(record, lines_of(owner), ON_CARDS, "ar")

    card = outputs.vcard(shown, bytes(record.picture)).decode().replace("\r\n ", "")
    for line in (
        "FN:منى الحربي",
        "TITLE:مستشارة قانونية",
        "ORG:هيئة المدن",
        "https://example.com/mona",
        "ENCODING=b;TYPE=JPEG",
    ):
        assert line in card
    assert "شركة البناء" not in card
    assert len(outputs.qr_code(outputs.short_card(shown)).matrix) <= 77  # half a millimetre a dot is read from paper


def test_json_resume_says_the_whole_record(owner, record):
    resume = outputs.json_resume(shown_record(record, lines_of(owner), EVERYTHING, "en"))

    assert resume["basics"]["name"] == "Mona Al-Harbi"
    assert resume["work"] == [
        {"name": "هيئة المدن", "position": "مستشارة قانونية", "startDate": "2020-01"},
        {"name": "شركة البناء", "position": "مديرة العقود", "startDate": "2015", "endDate": "2019"},
    ]


@pytest.mark.parametrize(
    ("name", "begins"), [("vcard", b"BEGIN:VCARD"), ("sheet", b"%PDF"), ("qr_code", b"<svg"), ("resume", b"{")]
)
def test_each_output_is_a_file_of_its_kind(hers, record, name, begins):
    answer = hers.get(url(name))

    assert answer.content.startswith(begins)
    assert "no-store" in answer["Cache-Control"]


def test_the_public_page_shows_what_is_ticked_and_nothing_else(owner, record, hers, client):
    assert client.get("/p//").status_code == 404
    answer = hers.post(url("page_open"), {"shows": ["name", "headline", "position"]})
    record.refresh_from_db()
    address = reverse("public_page", args=[record.page_key])

    seen = client.get(address)

    page = seen.content.decode()
    assert "منى الحربي" in page
    assert "هيئة المدن" in page
    for hidden in ("mona@example.com", "123 4567", "الرياض", "example.com/mona"):
        assert hidden not in page
    assert (seen["Referrer-Policy"], seen["Cache-Control"]) == ("no-referrer", "no-store")
    assert "noindex" in seen["X-Robots-Tag"]
    assert not seen.cookies
    assert "Mona Al-Harbi" in client.get(f"{address}?language=en").content.decode()
    assert "mona@example.com" not in client.get(f"{address}card.vcf").content.decode()
    assert client.get(f"{address}picture/").status_code == 404

    hers.post(undo_of(answer))
    assert client.get(address).status_code == 404
    hers.post(url("page_open"), {"shows": ["name"]})
    record.refresh_from_db()
    assert client.get(address).status_code == 404  # a closed address never opens again
    again = reverse("public_page", args=[record.page_key])
    hers.post(url("page_open"), {"shows": ["name"], "renew": "1"})
    assert client.get(again).status_code == 404


def test_nothing_ticked_opens_nothing(owner, record, hers):
    hers.post(url("page_open"), {"shows": []})

    record.refresh_from_db()
    assert record.page_key == ""


def test_a_stranger_finds_nothing_of_it(stranger, owner, record, client_of):
    actions.read_profile(owner, "linkedin", THERE, on=TODAY, at=AT)
    fault, line = Fault.objects.of(owner).first(), Line.objects.of(owner).first()
    theirs = client_of(stranger)

    assert "منى" not in theirs.get(url("record")).content.decode()
    for address in (url("line_edit", line.pk), url("profile", "linkedin"), url("fault", fault.pk)):
        assert theirs.get(address).status_code == 404
    assert theirs.post(url("fault_settle", fault.pk, "done")).status_code == 404

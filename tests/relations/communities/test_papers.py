"""Papers of a membership: kept as they are, for their owner alone, to the bin and back."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from wasl.relations.communities import actions, kept_papers
from wasl.relations.communities.emptying import empty_communities
from wasl.relations.communities.errors import EmptyPaperError, NoRoomForPapersError, PaperTooLargeError
from wasl.relations.communities.models import Paper

pytestmark = pytest.mark.django_db

CARD = b"%PDF-1.7\n%the card of a member\n"
NOW = timezone.now()


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def community(owner):
    return actions.add_community(owner, name="جمعية المهندسين")


@pytest.fixture
def card(owner, community):
    return actions.add_paper(owner, community.pk, name="البطاقة 2026.pdf", content=CARD, at=NOW)


def url(name, *args):
    return reverse(f"communities:{name}", args=args)


def test_it_is_brought_in_on_the_page_and_taken_back(hers, community):
    file = SimpleUploadedFile("البطاقة.pdf", CARD)

    shown = hers.post(url("paper_add", community.pk), {"file": file}, follow=True).text

    kept = Paper.objects.get()
    assert (kept.name, kept.media_type, bytes(kept.content)) == ("البطاقة.pdf", "application/pdf", CARD)
    assert "البطاقة.pdf" in shown
    assert url("paper_remove", kept.pk) in shown


def test_it_is_given_out_as_a_file_that_no_browser_runs(hers, card):
    answer = hers.get(url("paper", card.pk))

    assert answer.content == CARD
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-store"


def test_a_page_in_disguise_is_only_a_file(owner, hers, community):
    made = actions.add_paper(owner, community.pk, name="receipt.pdf", content=b"<script>alert(1)</script>", at=NOW)

    assert hers.get(url("paper", made.pk))["Content-Type"] == "application/octet-stream"


def test_its_name_is_that_of_the_file_alone(owner, community):
    made = actions.add_paper(owner, community.pk, name="C:\\cards\\..\\card.pdf", content=CARD, at=NOW)
    long = actions.add_paper(owner, community.pk, name="ب" * 300 + ".pdf", content=CARD, at=NOW)

    assert made.name == "card.pdf"
    assert (len(long.name), long.name[-4:]) == (200, ".pdf")


def test_nobody_else_opens_it(card, stranger, client_of):
    for name in ("paper", "paper_remove", "paper_restore"):
        ask = client_of(stranger).get if name == "paper" else client_of(stranger).post
        assert ask(url(name, card.pk)).status_code == 404


def test_what_is_empty_or_too_large_is_refused(owner, hers, community, monkeypatch):
    with pytest.raises(EmptyPaperError):
        actions.add_paper(owner, community.pk, name="card.pdf", content=b"", at=NOW)
    with pytest.raises(PaperTooLargeError):
        actions.add_paper(owner, community.pk, name="card.pdf", content=b"0" * (kept_papers.LARGEST_PAPER + 1), at=NOW)
    monkeypatch.setattr(kept_papers, "LARGEST_SUM", len(CARD) - 1)
    with pytest.raises(NoRoomForPapersError):
        actions.add_paper(owner, community.pk, name="card.pdf", content=CARD, at=NOW)

    answer = hers.post(url("paper_add", community.pk), {"file": SimpleUploadedFile("card.pdf", b"")}, follow=True)
    assert "الملف فارغ" in answer.text
    assert not Paper.objects.exists()


def test_it_lies_in_the_bin_for_thirty_days(hers, card):
    hers.post(url("paper_remove", card.pk))
    assert hers.get(url("paper", card.pk)).status_code == 404
    hers.post(url("paper_restore", card.pk))
    assert hers.get(url("paper", card.pk)).status_code == 200

    hers.post(url("paper_remove", card.pk))
    assert empty_communities(timezone.now() + timedelta(days=29)) == 0
    assert empty_communities(timezone.now() + timedelta(days=31)) == 1


def test_the_list_asks_for_no_content(hers, owner, community, card, django_assert_max_num_queries):
    for number in range(20):
        actions.add_paper(owner, community.pk, name=f"{number}.pdf", content=CARD, at=NOW)
    hers.get(url("community", community.pk))

    with django_assert_max_num_queries(20):
        hers.get(url("community", community.pk))

"""What was achieved, what shows it, who saw it; each taken back."""

import pytest

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.overviews.duplicates.actions import merge, unmerge
from wasl.relations.communities.errors import EmptyPaperError
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.people.actions import create_person
from wasl.relations.promotion import actions, queries
from wasl.relations.promotion.emptying import empty_promotion
from wasl.relations.promotion.errors import AchievementInTheFutureError, AchievementWithoutWordsError
from wasl.relations.promotion.models import Achievement, Decider, Proof, Witness

pytestmark = pytest.mark.django_db


def found(owner, words):
    return [hit.row_id for hit in find(owner, words, kinds=["achievement"])]


def test_it_is_found_by_its_result_its_papers_and_who_saw_it(owner, achieved, noura):
    made = achieved(result="انخفض الانتظار إلى أربع دقائق")
    actions.add_proof(owner, made.pk, name="شهادة الشكر.pdf", content=b"%PDF-1.7", at=AT)
    actions.note_witness(owner, made.pk, noura, on=TODAY)

    assert found(owner, "الانتظار") == found(owner, "شهادة") == found(owner, "نورة") == [made.pk]


def test_without_words_or_before_its_day_nothing_is_kept(achieved):
    with pytest.raises(AchievementWithoutWordsError):
        achieved("  ")
    with pytest.raises(AchievementInTheFutureError):
        achieved(on=days(1))

    assert not Achievement.objects.exists()


def test_skills_are_kept_once_each(achieved):
    assert achieved(skills="التفاوض، العرض, التفاوض").skills == "التفاوض\nالعرض"


def test_a_correction_is_taken_back(owner, achieved):
    made = achieved(result="٤ دقائق")
    before = actions.edit_achievement(owner, made.pk, title="آخر", on=TODAY, today=TODAY, result="")

    back = actions.set_achievement_back(owner, made.pk, before)

    assert (back.title, back.result, back.on) == ("برنامج المشرفين", "٤ دقائق", days(-10))


def test_the_bin_gives_back_until_it_is_emptied(owner, achieved):
    made = achieved()
    proof = actions.add_proof(owner, made.pk, name="شكر.pdf", content=b"%PDF-1.7", at=AT)
    actions.remove_proof(owner, proof.pk, at=AT)
    assert queries.achievement_page(owner, made.pk).proofs == []
    actions.restore_proof(owner, proof.pk)
    actions.remove_achievement(owner, made.pk, at=AT)
    assert found(owner, "المشرفين") == []
    actions.restore_achievement(owner, made.pk)
    assert found(owner, "المشرفين") == [made.pk]

    actions.remove_achievement(owner, made.pk, at=AT)

    assert empty_promotion(AT) == 0
    assert empty_promotion(AT + KEPT_IN_THE_BIN) == 1
    assert not Proof.objects.exists()


def test_an_empty_paper_is_none(owner, achieved):
    with pytest.raises(EmptyPaperError):
        actions.add_proof(owner, achieved().pk, name="شكر.pdf", content=b"", at=AT)


def test_the_first_day_stands_when_somebody_stands_behind_it_later(owner, achieved, noura):
    made = achieved()
    actions.note_witness(owner, made.pk, noura, on=days(-5))
    actions.note_witness(owner, made.pk, noura, on=TODAY, part="sponsors")

    [one] = queries.achievement_page(owner, made.pk).line.seen
    assert (one.part, one.on) == ("sponsors", days(-5))
    actions.forget_witness(owner, made.pk, noura.pk)
    with pytest.raises(NotFoundError):
        actions.forget_witness(owner, made.pk, noura.pk)


def test_when_two_people_become_one_what_they_saw_is_one(owner, achieved, khalid):
    again = create_person(owner, display_name="خالد المنصور", at=AT)
    made = achieved()
    actions.note_witness(owner, made.pk, khalid, on=TODAY)
    actions.note_witness(owner, made.pk, again, on=days(-5), part="sponsors")
    actions.mark_decider(owner, khalid, decides="", at=AT)
    actions.mark_decider(owner, again, decides="الميزانية", at=AT)

    made_one = merge(owner, khalid.pk, again.pk, at=AT)

    one = Witness.objects.get(person=khalid)
    assert (one.part, one.on) == ("sponsors", days(-5))
    assert len(queries.achievement_page(owner, made.pk).line.seen) == 1
    assert Decider.objects.get(person=khalid).decides == "الميزانية"
    unmerge(owner, made_one.pk, at=AT)
    assert Decider.objects.get(person=khalid).decides == ""
    assert len(queries.achievement_page(owner, made.pk).line.seen) == 2

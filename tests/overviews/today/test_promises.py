"""Promises in Today: before their day, gently, each answer one press and taken back by one."""

from datetime import timedelta

import pytest

from tests.overviews.today.conftest import NOW, TODAY
from wasl.foundation.errors import NotFoundError
from wasl.overviews.today import actions
from wasl.overviews.today.queries import as_json, today_plan
from wasl.overviews.today.rules import Candidate, choose, strength
from wasl.relations.interactions.models import Answer, Interaction
from wasl.relations.trust.actions import make_promise, pin_statement
from wasl.relations.trust.models import Promise

pytestmark = pytest.mark.django_db


def days(count):
    return TODAY + timedelta(days=count)


@pytest.fixture
def promise(owner, make):
    """Makes a promise with somebody new; what is not said is as in most."""

    def promised(gender="m", name="خالد المنصور", **fields):
        told = {"wording": "ملخص الدراسة.", "made_on": days(-10), "due_on": TODAY} | fields
        return make_promise(owner, people=[make(name, gender=gender)], **told)

    return promised


def speak(owner, language):
    owner.preferences.language = language
    owner.preferences.save()


def only(owner):
    [action] = today_plan(owner, NOW).actions
    return action


@pytest.mark.parametrize(
    ("language", "gender", "side", "due", "reason"),
    [
        ("ar", "m", "mine", 1, "موعد ما وعدته به [[غدًا]]: «ملخص الدراسة»."),
        ("ar", "f", "mine", 2, "موعد ما وعدتها به [[بعد غد]]: «ملخص الدراسة»."),
        ("ar", "", "mine", 1, "موعد وعدك [[غدًا]]: «ملخص الدراسة»."),
        ("ar", "m", "mine", 0, "[[اليوم]] موعد ما وعدته به: «ملخص الدراسة». إن احتاج الأمر وقتًا أطول فكلمة قبل أن يمضي اليوم تكفي."),
        ("ar", "f", "mine", -1, "حلّ موعد ما وعدتها به [[أمس]]: «ملخص الدراسة». كلمة منك ويوم جديد تتفقان عليه يكفيان."),
        ("ar", "m", "theirs", -3, "حلّ موعد ما وعدك به [[قبل ثلاثة أيام]]: «ملخص الدراسة». سؤال لطيف يكفي."),
        ("ar", "f", "theirs", -1, "حلّ موعد ما وعدتك به [[أمس]]: «ملخص الدراسة». سؤال لطيف يكفي."),
        ("en", "f", "mine", 1, "What you promised her is due [[tomorrow]]: “ملخص الدراسة”."),
        ("en", "", "mine", 0, "[[Today]] is the day of what you promised: “ملخص الدراسة”. If it needs longer, a word before the day is over is enough."),
        ("en", "m", "theirs", -3, "What he promised you was due [[three days ago]]: “ملخص الدراسة”. A gentle question is enough."),
    ],
)  # fmt: skip
def test_the_reason_says_what_and_when(owner, promise, language, gender, side, due, reason):
    promise(gender, side=side, due_on=days(due))
    speak(owner, language)

    assert only(owner).reason == reason


@pytest.mark.parametrize(
    ("name", "due", "draft"),
    [
        ("د. خالد المنصور", 0, "صباح الخير د. خالد، اليوم موعد ما وعدتكم به: «ملخص الدراسة». أحتاج إلى وقت أطول قليلًا، وأحببت أن تعلموا قبل أن يمضي اليوم. فأي يوم قريب يناسبكم؟"),
        ("خالد المنصور", -2, "صباح الخير خالد، حلّ موعد ما وعدتك به: «ملخص الدراسة»، وأعتذر عن التأخر. فأي يوم قريب يناسبك؟"),
        ("خالد المنصور", 1, "صباح الخير خالد، هذا ما وعدتك به: «ملخص الدراسة»."),
    ],
)  # fmt: skip
def test_the_draft_tells_the_other_side_before_it_is_late(owner, promise, name, due, draft):
    promise(name=name, due_on=days(due))

    action = only(owner)

    assert action.draft == draft
    assert "wa.me" in action.link


def test_the_words_of_a_private_one_are_in_neither(owner, promise):
    promise(is_private=True, due_on=days(1))

    action = only(owner)
    assert action.reason == "موعد ما وعدته به [[غدًا]]."
    assert "ملخص" not in action.draft + action.link


def test_the_rows_are_those_of_the_requirements(owner, promise):
    promise(name="خالد", due_on=days(1))
    promise(name="نورة", due_on=TODAY)
    promise(name="هند", side="theirs", due_on=days(-1))

    told = as_json(today_plan(owner, NOW))

    assert [(one["kind"], one["row"]) for one in told] == [
        ("promise-late", "P6b"), ("promise", "P6a"), ("promise-theirs", "P6a"),
    ]  # fmt: skip


def test_a_promise_kept_is_answered_without_a_contact_and_taken_back(owner, promise):
    made = promise()
    action = only(owner)

    answer = actions.finish_action(owner, "promise", action.person.id, channel="", at=NOW, promise_id=made.pk)
    again = actions.finish_action(owner, "promise", action.person.id, channel="", at=NOW, promise_id=made.pk)
    made.refresh_from_db()
    assert (made.state, made.settled_on, again) == ("kept", TODAY, answer)
    plan = today_plan(owner, NOW)
    assert (plan.actions, plan.done_count, Interaction.objects.count()) == ([], 0, 0)

    actions.take_back(owner, answer.pk)
    made.refresh_from_db()
    assert (made.state, Answer.objects.count()) == ("open", 0)
    assert only(owner).promise_id == made.pk


@pytest.mark.parametrize(("kind", "side", "due"), [("promise-late", "mine", 0), ("promise-theirs", "theirs", -1)])
def test_a_word_that_was_sent_is_a_contact_and_today_rests(owner, promise, kind, side, due):
    made = promise(side=side, due_on=days(due))
    person = only(owner).person

    answer = actions.finish_action(owner, kind, person.id, channel="whatsapp", at=NOW, promise_id=made.pk)
    plan = today_plan(owner, NOW)
    assert (plan.actions, plan.done_count) == ([], 1)
    assert Interaction.objects.get().channel == "whatsapp"

    actions.take_back(owner, answer.pk)
    assert only(owner).promise_id == made.pk
    assert not Interaction.objects.exists()


def test_put_off_until_tomorrow_and_left_alone(owner, promise):
    made = promise()
    person = only(owner).person

    later = actions.postpone_action(owner, "promise-late", person.id, days=1, at=NOW, promise_id=made.pk)
    assert today_plan(owner, NOW).actions == []
    assert len(today_plan(owner, NOW + timedelta(days=1)).actions) == 1
    actions.take_back(owner, later.pk)

    actions.decline_action(owner, "promise-late", person.id, at=NOW, promise_id=made.pk)
    assert today_plan(owner, NOW + timedelta(days=1)).actions == []
    assert Promise.objects.get().state == "open"


def test_leaving_one_alone_says_nothing_of_the_next_to_the_same_person(owner, promise):
    made = promise()
    person = made.people.get()
    actions.decline_action(owner, "promise-late", person.pk, at=NOW, promise_id=made.pk)

    other = make_promise(owner, people=[person], wording="موعد الزيارة", made_on=days(-9), due_on=days(1))

    assert only(owner).promise_id == other.pk


def test_another_persons_promise_is_not_answered(owner, stranger, promise, make):
    made, other = promise(), make("نورة")

    with pytest.raises(NotFoundError):
        actions.finish_action(owner, "promise", other.pk, channel="", at=NOW, promise_id=made.pk)
    with pytest.raises(NotFoundError):
        actions.finish_action(stranger, "promise", made.people.get().pk, channel="", at=NOW, promise_id=made.pk)
    assert Promise.objects.get().state == "open"


def test_on_a_day_of_rest_only_what_falls_on_it(owner, promise):
    owner.preferences.quiet_days = str(TODAY.weekday())
    owner.preferences.save()
    promise(name="خالد", due_on=days(1))
    today = promise(name="نورة", due_on=TODAY)

    assert only(owner).promise_id == today.pk


def test_a_promise_beside_another_reason_is_said_with_it(owner, make):
    khalid = make(gender="m", days_ago=(60,), rhythm=30)
    make_promise(owner, people=[khalid], wording="ملخص", made_on=days(-9), due_on=days(1))

    assert only(owner).reason.endswith("«ملخص». آخر تواصل بينكما قبل شهرين، والإيقاع الذي اخترته كل شهر.")


def test_what_was_said_before_stands_beside_the_draft(owner, make, client_of):
    khalid = make(gender="m", days_ago=(60,), rhythm=30)
    pin_statement(owner, people=[khalid], matter="سعر الدورة", words="ثلاثة آلاف ريال", said_on=days(-9))

    [said] = only(owner).said

    assert (said.matter, said.words) == ("سعر الدورة", "ثلاثة آلاف ريال")


def candidate(kind, due):
    return Candidate(kind, 1, days(due), due, promise_id=1)


def test_the_nearer_its_day_the_stronger_and_past_it_the_promise_fades():
    ahead = [strength(candidate("promise", due)) for due in (14, 6, 2, 1)]
    past = [strength(candidate("promise-late", due)) for due in (0, -1, -7, -20)]
    theirs = [strength(candidate("promise-theirs", due)) for due in (-1, -14, -28)]

    assert ahead == sorted(ahead)
    assert past == sorted(past, reverse=True)
    assert strength(candidate("promise-late", 0)) > ahead[-1] > strength(candidate("promise-theirs", -1))
    assert theirs == sorted(theirs, reverse=True)
    assert past[-1] < 1.5


def test_the_week_of_a_wedding_and_two_promises_has_room_for_each(owner, make, promise):
    make("هند", gender="f", born="2010-11-23", occasion="anniversary", days_ago=(30, 20, 10))
    promise(name="خالد", due_on=TODAY)
    promise(name="نورة", due_on=days(1))
    make("ليلى", gender="f", days_ago=(60,), rhythm=30)

    kinds = [action.kind for action in today_plan(owner, NOW).actions]

    assert kinds == ["anniversary", "promise-late", "promise", "rhythm"]


def test_as_many_queries_for_many_promises_as_for_few(owner, promise, django_assert_max_num_queries):
    promise(name="خالد")
    with django_assert_max_num_queries(44) as few:
        today_plan(owner, NOW)
    for number in range(15):
        promise(name=f"نورة {number}", due_on=days(-(number % 5)))
    with django_assert_max_num_queries(44) as many:
        today_plan(owner, NOW)

    assert len(few.captured_queries) == len(many.captured_queries)


def test_choosing_still_names_a_person_once():
    chosen = choose([candidate("promise", 1), candidate("promise-late", 0)], 5, limit_a_kind=3, named={})

    assert [(one.first.kind, one.second) for one in chosen] == [("promise-late", None)]

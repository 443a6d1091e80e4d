"""Makes up whom the owner of the demo wants to meet: one soon, one tomorrow, one only by name, one who was met."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from wasl.doors.demo.people import Somebody
from wasl.foundation.accounts.models import User
from wasl.relations.people.models import Person
from wasl.relations.preparation import actions
from wasl.relations.preparation.models import Question

Known = tuple[int, Somebody]


class _Wish(NamedTuple):
    """Why, what to offer, and what was found out: each in Arabic and in English."""

    why: tuple[str, str]
    offer: tuple[str, str]
    found: tuple[str, str]


WISHES = (
    _Wish(
        ("أبحث عن شريك لبرنامج التدريب في المنطقة، وخبرته في هذا نادرة.", "Looking for a partner for our training programme; few know this as well."),
        ("نتائج دراستنا عن سوق العمل قبل نشرها.", "The results of our study of the labour market, before they are published."),
        ("نُشر له هذا الشهر مقال عن تدريب الشباب.", "Published an article on training young people this month."),
    ),
    _Wish(
        ("مشورة في الانتقال إلى إدارة فريق أكبر.", "Advice on moving to a larger team."),
        ("تعريف على من يبحث عنهم من المطورين.", "An introduction to the developers they are looking for."),
        ("درس في الجامعة نفسها قبلي بعامين.", "Studied at the same university, two years before me."),
    ),
    _Wish(
        ("رأي صريح في خطة العام القادم.", "A frank opinion on the plan for next year."),
        ("دعوة إلى ورشتنا في الربيع.", "An invitation to our workshop in spring."),
        ("يفضّل الحديث بالأرقام.", "Prefers to talk in figures."),
    ),
)  # fmt: skip
BY_NAME = (("هدى السبيعي", "Huda Al-Subaie"), ("الهيئة العامة للمعارض", "General Authority for Exhibitions"), ("معارض ومؤتمرات", "exhibitions and conferences"))  # fmt: skip
QUESTION = ("أيّ قراراتك كان أصعبها أثرًا؟", "Which of your decisions was the hardest to live with?")
CAME_OF_IT = ("اتفقنا على تجربة قصيرة في الربيع، وسأرسل الخطة.", "We agreed on a short trial in spring; I will send the plan.")  # fmt: skip


def make_targets(owner: User, known: Sequence[Known], heard: Sequence[int], moment: datetime) -> None:
    """Somebody only heard of, an acquaintance to meet tomorrow, a name, and somebody who was met last month."""
    day, word = moment.date(), _language(owner)
    faded = [person_id for person_id, person in known if person.tie in {"occasional", "faded"}]
    chosen = [*heard[:1], *faded][:3]
    people = Person.objects.of(owner).in_bulk(chosen)
    plans = ((day + timedelta(days=6), None), (None, day + timedelta(days=1)), (day - timedelta(days=20), None))
    for place, (person_id, wish, (meet_by, meeting_on)) in enumerate(zip(chosen, WISHES, plans, strict=False)):
        listed_at = moment - timedelta(days=30 + place)
        made = actions.list_target(
            owner, at=listed_at, person=people[person_id], why=wish.why[word], offer=wish.offer[word],
            meet_by=meet_by, meeting_on=meeting_on,
        )  # fmt: skip
        _prepare(owner, made.target_id, wish, day, moment, ticked=3 + place * 2)
        if place == len(WISHES) - 1:
            actions.note_outcome(owner, made.target_id, CAME_OF_IT[word], on=day - timedelta(days=24), at=moment)
    name, organisation, field = (texts[word] for texts in BY_NAME)
    actions.list_target(owner, at=moment, name=name, organisation=organisation, field=field)


def _prepare(owner: User, target_id: int, wish: _Wish, day: date, moment: datetime, *, ticked: int) -> None:
    word = _language(owner)
    questions = list(Question.objects.filter(target=target_id).order_by("id").values_list("id", flat=True))
    for place, question_id in enumerate(questions[:ticked]):
        note = "" if place else wish.found[word]
        actions.tick_question(owner, question_id, done_on=day - timedelta(days=place + 1), note=note, at=moment)
    actions.add_question(owner, target_id, heading="field", wording=QUESTION[word], at=moment)


def _language(owner: User) -> int:
    """The place of the owner's language in a pair of wordings."""
    return 0 if owner.preferences.language == "ar" else 1

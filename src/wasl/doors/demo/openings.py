"""Makes up the search for work of the demo's owner: openings in every stage, who told of them, who was asked for a word."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from wasl.doors.demo.people import Somebody
from wasl.foundation.accounts.models import User
from wasl.relations.communities.models import Community, Event
from wasl.relations.interactions.models import Channel
from wasl.relations.opportunities import actions
from wasl.relations.opportunities.models import Origin, Outcome, Stage
from wasl.relations.people.models import Affiliation, Person

Known = tuple[int, Somebody]
Texts = tuple[str, str]
"""In Arabic and in English."""


class _Made(NamedTuple):
    """An opening; `moves` are stages with how many days ago each was reached, the first when it was found."""

    title: Texts
    field: Texts
    place: Texts
    pay: Texts
    skills: Texts
    origin: str
    moves: tuple[tuple[str, int], ...]
    deadline_in: int | None = None
    outcome: str = ""
    site: Texts = ("", "")


RIYADH, JEDDAH, DUBAI = ("الرياض", "Riyadh"), ("جدة", "Jeddah"), ("دبي", "Dubai")
NOTHING = ("", "")
OPENINGS = (
    _Made(("مدير برامج التدريب", "Head of training programmes"), ("تدريب", "training"), RIYADH,
          ("٢٢ إلى ٢٦ ألفًا في الشهر", "22 to 26 thousand a month"),
          ("إدارة المشاريع، تصميم المناهج، إعداد الميزانيات", "Project management, Curriculum design, Budgeting"),
          Origin.PERSON, (("found", 12), ("exploring", 9)), 6),
    _Made(("مستشار تطوير الأعمال", "Business development consultant"), ("استشارات", "consulting"), DUBAI, NOTHING,
          ("التفاوض، تحليل البيانات، العرض والإلقاء", "Negotiation, Data analysis, Presenting"),
          Origin.PERSON, (("found", 30), ("referral", 24), ("applied", 18))),
    _Made(("مدير تجربة العملاء", "Head of customer experience"), ("خدمة العملاء", "customer service"), JEDDAH,
          ("٢٠ ألفًا في الشهر", "20 thousand a month"), ("تحليل البيانات، قيادة الفرق", "Data analysis, Leading teams"),
          Origin.COMMUNITY, (("found", 41), ("applied", 33), ("interview", 5))),
    _Made(("رئيس قسم المحتوى", "Head of content"), ("إعلام", "media"), RIYADH, NOTHING,
          ("الكتابة، إدارة المشاريع", "Writing, Project management"), Origin.EVENT, (("found", 4),), 16),
    _Made(("مدير مشاريع أول", "Senior project manager"), ("مشاريع", "projects"), RIYADH, NOTHING,
          ("إدارة المشاريع، إدارة المخاطر", "Project management, Risk management"),
          Origin.ADVERT, (("found", 20), ("exploring", 15)), 3, "", ("منصة التوظيف الوطنية", "the national jobs platform")),
    _Made(("مدير الشراكات", "Head of partnerships"), ("شراكات", "partnerships"), RIYADH,
          ("٢٨ ألفًا في الشهر", "28 thousand a month"), ("التفاوض، العرض والإلقاء", "Negotiation, Presenting"),
          Origin.PERSON, (("found", 75), ("applied", 66), ("interview", 50), ("offer", 8))),
    _Made(("أخصائي تسويق رقمي", "Digital marketing specialist"), ("تسويق", "marketing"), JEDDAH, NOTHING, NOTHING,
          Origin.ADVERT, (("found", 90), ("applied", 86)), None, Outcome.REJECTED, ("صفحة الشركة", "the company's page")),
    _Made(("منسّق فعاليات", "Events coordinator"), ("فعاليات", "events"), DUBAI, NOTHING, NOTHING,
          Origin.PERSON, (("found", 130), ("applied", 120), ("interview", 104)), None, Outcome.WITHDRAWN),
)  # fmt: skip
SAID = ("قال إن الفريق صغير ويحتاج من يرتّب العمل من أوله.", "They said the team is small and needs somebody to order the work from the start.")  # fmt: skip
WENT = ("سُئلت عن تجربة صعبة مع عميل، وكان الجواب أطول مما ينبغي.", "Was asked about a hard case with a client; my answer was too long.")  # fmt: skip
NOTE = ("أرسل السيرة إلى مديرة القسم.", "Passed my experience on to the head of the department.")
DOCUMENT = ("السيرة في صفحة https://example.com/cv", "My experience on one page https://example.com/cv")
LETTER = ("رسالة التقديم.txt", "Covering letter.txt")
LETTER_WORDS = ("يسعدني التقدم لهذا العمل، ومع الرسالة خبرتي في التدريب وتطوير الأعمال.\n", "I am glad to apply, and enclose my experience in training and in developing business.\n")  # fmt: skip
INTERVIEW_PLACE = ("الدور الرابع، برج الأعمال", "Fourth floor, Business Tower")


def make_openings(owner: User, known: Sequence[Known], moment: datetime) -> None:
    """One of each stage; told of, and recommended for, by people with whom there is contact."""
    word = 0 if owner.preferences.language == "ar" else 1
    close = [person_id for person_id, person in known if person.tie in {"close", "regular"}]
    people = Person.objects.of(owner).in_bulk(close)
    tellers = [people[person_id] for person_id in close if person_id in people]
    places = _organisations(owner, [one.pk for one in tellers])
    if not tellers:
        return
    made = [
        _make(
            owner, one, word, moment, tellers[place * 3 % len(tellers)], places[place % len(places)] if places else ""
        )
        for place, one in enumerate(OPENINGS)
    ]
    _belongings(owner, made, tellers, word, moment)


def _organisations(owner: User, person_ids: Sequence[int]) -> list[str]:
    """Where those work whom she knows well: so that somebody can help."""
    rows = Affiliation.objects.of(owner).filter(person__in=person_ids, until="", organisation__isnull=False)
    names = rows.order_by("person_id", "pk").values_list("organisation__name", flat=True)
    return list(dict.fromkeys(names))


def _make(owner: User, one: _Made, word: int, moment: datetime, teller: Person, organisation: str) -> int:
    day = moment.date()
    community = Community.objects.of(owner).present().order_by("pk").first()
    event = (
        Event.objects.of(owner).present().exclude(title="").filter(starts_at__lt=moment).order_by("-starts_at").first()
    )
    came = actions.CameFrom(one.origin, one.site[word], told_by=teller, community=community, event=event)
    (_first, found_ago), *moves = one.moves
    found_on = day - timedelta(days=found_ago)
    opening_id = actions.note_opening(
        owner, at=moment - timedelta(days=found_ago), found_on=found_on, came_from=came,
        deadline=day + timedelta(days=one.deadline_in) if one.deadline_in else None, title=one.title[word],
        organisation=organisation, place=one.place[word], field=one.field[word], pay=one.pay[word],
        skills=one.skills[word], documents=DOCUMENT[word] if one.deadline_in else "",
    ).opening_id  # fmt: skip
    last = found_on
    for stage, ago in moves:
        last = day - timedelta(days=ago)
        actions.move_opening(owner, opening_id, stage, on=last, today=day, at=moment)
    if one.outcome:
        ended_on = min(last + timedelta(days=12), day)
        actions.move_opening(owner, opening_id, Stage.CLOSED, on=ended_on, today=day, at=moment, outcome=one.outcome)
    return opening_id


def _belongings(owner: User, made: Sequence[int], tellers: Sequence[Person], word: int, moment: datetime) -> None:
    """Requests with their answers, a talk, an interview that was and one that comes."""
    day = moment.date()
    actions.add_attachment(owner, made[1], name=LETTER[word], content=LETTER_WORDS[word].encode(), at=moment)
    asked = actions.ask_referral(owner, made[1], tellers[0].pk, on=day - timedelta(days=24), at=moment)
    assert asked.referral_id is not None
    actions.answer_referral(
        owner, asked.referral_id, answer="given", result="met", note=NOTE[word], on=day - timedelta(days=20), at=moment
    )
    if len(tellers) > 1:
        actions.ask_referral(owner, made[5], tellers[1].pk, on=day - timedelta(days=70), at=moment)
    for days, opening_id in ((1, made[2]), (-4, made[5])):
        starts_at = (moment + timedelta(days=days)).replace(hour=10, minute=0, second=0, microsecond=0)
        talk = actions.set_interview(
            owner, opening_id, starts_at=starts_at, place=INTERVIEW_PLACE[word], on=day, at=moment
        )
        if days < 0 and talk.interview_id:
            actions.note_how_it_went(owner, talk.interview_id, WENT[word], on=day, at=moment)
    actions.log_about(
        owner, made[0], people=[tellers[0]], channel=Channel.CALL, direction="out", note=SAID[word],
        at=moment - timedelta(days=9),
    )  # fmt: skip

"""Makes up the discussions that the demo's owner follows: one that is live soon, one under way."""

from datetime import datetime, timedelta

from wasl.foundation.accounts.models import User
from wasl.relations.discussions import actions
from wasl.relations.discussions.actions import DiscussionGiven
from wasl.relations.interactions.queries import closest
from wasl.relations.people.models import Person

LIVE = ("مستقبل التدريب بعد الذكاء الاصطناعي", "Training after artificial intelligence")
UNDER_WAY = ("كيف يُقاس أثر البرامج التدريبية؟", "How are results of training measured?")
PLACE = ("مساحة مباشرة على X", "A live space on X")
STEP = ("إرسال نموذج الاستبيان", "Send the form of the survey")
VIEWS = (
    ("القياس بعد ثلاثة أشهر أصدق من القياس في آخر يوم.", "Three months later tells more than the last day."),
    ("المدير المباشر هو من يرى الأثر.", "It is the manager who sees the result."),
)
OWN = (
    "نسأل المتدرب ومديره السؤال نفسه بعد ثلاثة أشهر.",
    "We ask both the learner and the manager, three months later.",
)
MET = ("د. ليلى الزهراني", "Dr. Leila Al-Zahrani")
WHO = ("باحثة في قياس الأثر", "She studies results of training")


def make_discussions(owner: User, moment: datetime) -> None:
    word = 0 if owner.preferences.language == "ar" else 1
    starts_at = (moment + timedelta(days=3)).replace(hour=19, minute=0, second=0, microsecond=0)
    live = DiscussionGiven(LIVE[word], PLACE[word], starts_at=starts_at, ends_at=starts_at + timedelta(hours=1))
    actions.follow_discussion(owner, live, at=moment - timedelta(days=2))
    step_on = moment.date() + timedelta(days=2)
    given = DiscussionGiven(UNDER_WAY[word], "LinkedIn", next_step=STEP[word], next_on=step_on)
    made = actions.follow_discussion(owner, given, at=moment - timedelta(days=20))
    people = Person.objects.of(owner).in_bulk(closest(owner, moment.date(), len(VIEWS)))
    for place, person in enumerate(people.values()):
        on = moment.date() - timedelta(days=12 - place)
        actions.note_view(owner, made.pk, words=VIEWS[place][word], on=on, at=moment, person=person)
    own_on = moment.date() - timedelta(days=6)
    actions.note_view(owner, made.pk, words=OWN[word], on=own_on, at=moment, is_own=True)
    actions.note_met(owner, made.pk, name=MET[word], note=WHO[word], on=own_on, at=moment)

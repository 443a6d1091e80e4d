"""Makes up what the demo's owner publishes: a plan, posts with how they stood, who follows, and who wrote because of one."""

from datetime import datetime, timedelta

from wasl.foundation.accounts.models import User
from wasl.relations.content import actions
from wasl.relations.content.actions import PostGiven, TopicGiven
from wasl.relations.content.rules.worked import Figures
from wasl.relations.interactions.queries import closest
from wasl.relations.people.models import Person

PLANNED = ("ثلاثة أسئلة قبل تصميم أي برنامج", "Three questions before designing any programme")
WHY = ("توفّر على مدير البرنامج أسبوعًا من التعديل.", "They save whoever runs it a week of changes.")
DRAFT = (
    "قبل أن نكتب أول شريحة نسأل: من سيعمل بطريقة أخرى بعد البرنامج؟ ومن سيلاحظ ذلك؟ وكيف؟",
    "Before the first slide is written we ask: who will work differently afterwards? Who will notice it? By what?",
)
IDEA = ("كيف نختار مدربًا يناسب الفريق؟", "How to choose a trainer who suits the team?")
TOPICS = (
    ("قياس الأثر بعد ثلاثة أشهر", "Measuring results after three months"),
    ("تدريب المشرفين الجدد", "Training new supervisors"),
)
# topic, platform, days ago, title (ar, en), readings: days after, reactions, comments, shares, views
POSTS = (
    (0, "LinkedIn", 80, ("لماذا لا يكفي استبيان اليوم الأخير؟", "Why a survey on the last day is not enough"),
     ((1, 14, 2, None, 420), (7, 31, 5, 2, 1180), (30, 36, 6, 3, 1420))),
    (0, "LinkedIn", 50, ("سؤال واحد يُطرح على المدير بعد ثلاثة أشهر", "One question to ask the manager after three months"),
     ((1, 22, 4, 1, 640), (10, 48, 9, 5, 1910))),
    (1, "LinkedIn", 33, ("أول أسبوع للمشرف الجديد: ثلاث محادثات", "The first week of a new supervisor: three conversations"),
     ((2, 19, 3, None, 700), (9, 27, 3, 1, 960))),
    (1, "X", 24, ("خيط قصير عن أخطاء المشرف الجديد", "A short thread on what new supervisors get wrong"), ((3, 9, None, 2, None),)),
    (None, "LinkedIn", 11, ("صور من ملتقى التدريب", "Pictures from the training forum"), ((2, 17, 0, 0, 510),)),
)  # fmt: skip
FOLLOWERS = (("LinkedIn", ((85, 1180), (50, 1236), (20, 1302), (2, 1344))), ("X", ((60, 310), (15, 322))))


def make_content(owner: User, moment: datetime) -> None:
    """Counted from the moment, so that the plots have a shape and the planned day lies ahead."""
    word, day = 0 if owner.preferences.language == "ar" else 1, moment.date()
    language = ("ar", "en")[word]
    planned = TopicGiven(
        PLANNED[word],
        WHY[word],
        platform="LinkedIn",
        language=language,
        planned_on=day + timedelta(days=3),
        draft=DRAFT[word],
    )
    actions.add_topic(owner, planned, on=day - timedelta(days=20), at=moment - timedelta(days=20))
    actions.add_topic(owner, TopicGiven(IDEA[word]), on=day - timedelta(days=20), at=moment - timedelta(days=20))
    topics = [
        actions.add_topic(
            owner, TopicGiven(words[word], platform="LinkedIn", language=language), on=day - timedelta(days=95),
            at=moment - timedelta(days=95),
        )
        for words in TOPICS
    ]  # fmt: skip
    made = []
    for topic, platform, ago, title, readings in POSTS:
        on = day - timedelta(days=ago)
        given = PostGiven(
            title[word], on, platform=platform, language=language, topic=None if topic is None else topics[topic]
        )
        post = actions.publish(owner, given, at=moment - timedelta(days=ago))
        for after, *figures in readings:
            actions.note_reading(owner, post.pk, Figures(*figures), on=on + timedelta(days=after), at=moment)
        made.append(post)
    for platform, told in FOLLOWERS:
        for ago, count in told:
            actions.note_followers(owner, platform, count, on=day - timedelta(days=ago), at=moment)
    people = Person.objects.of(owner).in_bulk(closest(owner, day, 2)).values()
    for post, person in zip(made[1:3], people, strict=False):
        actions.add_echo(owner, post.pk, person, on=post.on + timedelta(days=2))

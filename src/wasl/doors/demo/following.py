"""Makes up which organisations the demo's owner follows, and what they published."""

from datetime import datetime, timedelta

from django.db.models import Count

from wasl.foundation.accounts.models import User
from wasl.relations.organisations import actions
from wasl.relations.organisations.reading import Published
from wasl.relations.people.models import Organisation

FOLLOWED = 3
NOTE = ("أودّ أن أعرف عملهم عن قرب.", "I would like to know their work from near.")
NEWS = (
    (1, ("افتتاح أكاديمية داخلية للقيادات", "An academy for its own leaders opens"),
     ("تبدأ الدفعة الأولى الشهر القادم، وتُقبل طلبات المدربين من الخارج.",
      "The first class begins next month, and trainers from outside may apply.")),
    (9, ("تقرير الأثر السنوي", "The yearly report on results"),
     ("نما عدد المستفيدين بنسبة الثلث عن العام الماضي.", "A third more people were reached than in the year before.")),
    (31, ("فرع جديد في الدمام", "A new branch in Dammam"), ("", "")),
)  # fmt: skip


def make_followed(owner: User, moment: datetime) -> None:
    """Those where most people work; without addresses, for nothing of the demo asks a server."""
    word = 0 if owner.preferences.language == "ar" else 1
    rows = Organisation.objects.of(owner).annotate(count=Count("affiliations__person", distinct=True))
    for place, organisation in enumerate(rows.order_by("-count", "name", "pk")[:FOLLOWED]):
        followed = actions.follow(owner, organisation.name, note=NOTE[word], at=moment - timedelta(days=60)).followed
        told = [
            Published(f"{place}-{ago}", title[word], text[word], "", moment - timedelta(days=ago + place))
            for ago, title, text in NEWS[place:]
        ]
        actions.keep_news(followed, told, moment)

"""Makes up the communities of the owner of the demo, an event that was yesterday, and one to come with whom to meet."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from wasl.doors.demo.history import fingerprint
from wasl.doors.demo.people import Somebody
from wasl.foundation.accounts.models import User
from wasl.relations.communities import actions
from wasl.relations.communities.models import Community, Event
from wasl.relations.communities.rules import Named, lines_of
from wasl.relations.people.models import Person

Known = tuple[int, Somebody]

RENEWAL_IN_DAYS, RENEWAL_LATER = 9, 25
MET, WANTED, FELLOWS = 3, 2, 4


def make_communities(owner: User, known: Sequence[Known], moment: datetime) -> None:
    """An association whose renewal is near, a club, and one that is only thought of; two events."""
    people = _people(owner, known)
    if len(people) <= MET + FELLOWS:
        return
    association = _association(owner, moment.date())
    _others(owner, moment.date())
    roles = _say(
        owner,
        ("رئاسة لجنة التدريب", "لجنة الفعاليات", "أمانة السر", "لجنة العضوية"),
        ("Training committee", "Events committee", "Secretariat", "Membership committee"),
    )
    actions.add_paper(owner, association.pk, **_receipt(owner, moment), at=moment)
    for person, role in zip(people[:FELLOWS], roles, strict=True):
        actions.know_there(owner, association.pk, people=[person], role=role)
    _yesterday(owner, association, people[FELLOWS : FELLOWS + MET], moment)
    _to_come(owner, association, people, moment)
    _given(owner, association, people, moment.date())
    _shelf(owner, association, people, moment)


def _people(owner: User, known: Sequence[Known]) -> list[Person]:
    ids = [person_id for person_id, person in known if person.tie in {"regular", "occasional"}]
    found = Person.objects.of(owner).persons().in_bulk(ids)
    return [found[person_id] for person_id in ids if person_id in found]


def _association(owner: User, day: date) -> Community:
    name, role, place, join = _say(
        owner,
        ("جمعية مديري المشاريع", "عضو لجنة الفعاليات", "حي الملقا، الرياض", "طلب على الموقع، ثم تزكية عضوين."),
        ("Project Managers' Association", "Member of the events committee", "Al Malqa, Riyadh", "A form on the site, then two members who vouch."),
    )  # fmt: skip
    card = _say(owner, ("بطاقة العضوية",), ("Membership card",))[0]
    return actions.add_community(
        owner, name=name, kind="association", role=role, place=place, how_to_join=join, number="PM-2041",
        link="https://pma.example", since=day - timedelta(days=800), dues=Decimal(350), currency="SAR", period="year",
        renewal_on=day + timedelta(days=RENEWAL_IN_DAYS), documents=f"{card} https://pma.example/card",
    )  # fmt: skip


def _receipt(owner: User, moment: datetime) -> dict[str, Any]:  # Any: each argument's own type
    """What the association sent after the dues were paid."""
    title, below, line = _say(
        owner,
        ("إيصال رسوم العضوية", "جمعية مديري المشاريع", "رقم العضوية PM-2041، رسوم سنة: 350 ريالًا."),
        ("Receipt of membership dues", "Project Managers' Association", "Member PM-2041, dues of a year: SAR 350."),
    )
    from wasl.foundation.pdf import Paper  # twenty megabytes, for whoever asks for a paper

    is_rtl = owner.preferences.language == "ar"
    paper = Paper(title=title, language=owner.preferences.language, is_rtl=is_rtl, written_at=moment)
    paper.top(title, below)
    paper.paragraph(line)
    return {"name": f"{title}.pdf", "content": paper.content()}


def _others(owner: User, day: date) -> None:
    club, group, how = _say(
        owner,
        ("نادي القراءة المهنية", "مجموعة قادة المنتجات", "دعوة من عضو."),
        ("Professional Reading Club", "Product Leaders Group", "An invitation from a member."),
    )
    actions.add_community(
        owner, name=club, kind="club", since=day - timedelta(days=300), dues=Decimal(30), currency="SAR",
        period="month", renewal_on=day + timedelta(days=RENEWAL_LATER),
    )  # fmt: skip
    actions.add_community(owner, name=group, kind="online", how_to_join=how, link="https://leaders.example")


def _yesterday(owner: User, community: Community, people: Sequence[Person], moment: datetime) -> None:
    title, place, *words = _say(
        owner,
        ("ملتقى التحول الرقمي", "مركز المؤتمرات، الرياض", "حديث عن شراكة في التدريب", "عرض لتجربة الفريق", ""),
        ("Digital Change Forum", "Conference Centre, Riyadh", "Talked of training together", "Showed what the team did", ""),
    )  # fmt: skip
    event = _event(owner, community, 0, title, place, (moment - timedelta(days=1)).replace(hour=9), "conference")
    met = [actions.Met(Named("", "", "", said), person) for said, person in zip(words, people, strict=True)]
    actions.note_people_met(owner, event.pk, met=met, at=moment)


def _to_come(owner: User, community: Community, people: Sequence[Person], moment: datetime) -> None:
    title, place, names, why = _say(
        owner,
        ("ورشة قياس أثر التدريب", "مقر الجمعية", "ريم الصالحي، هيئة التدريب\nباسل النعيمي، مستشار", "صلة بواضعي معايير التدريب"),
        ("Workshop on measuring training", "The association", "Reem Al-Salehi, Training Authority\nBasil Al-Nuaimi, consultant", "Near those who set the standards of training"),
    )  # fmt: skip
    starts_at = (moment + timedelta(days=1)).replace(hour=18)
    event = _event(owner, community, 1, title, place, starts_at, "workshop")
    there = [person.pk for person in people[:FELLOWS]]
    actions.list_names(owner, event.pk, lines=lines_of(names), at=moment, on=moment.date(), people=there)
    for row in event.attendances.order_by("id")[: WANTED - 1]:
        actions.mark_attendance(owner, row.pk, is_wanted=True, why=why)
    for stranger in event.names.order_by("id")[:1]:
        actions.mark_name(owner, stranger.pk, is_wanted=True, why=why)


def _given(owner: User, community: Community, people: Sequence[Person], day: date) -> None:
    whats = _say(
        owner,
        ("يوم تدريب لحديثي التخرج", "تنظيم اللقاء الشهري", "مراجعة دليل العضوية"),
        ("A day of training for graduates", "The monthly gathering", "Reading through the members' guide"),
    )
    for place, (what, minutes, ago) in enumerate(zip(whats, (360, 150, 90), (20, 120, 400), strict=True)):
        actions.add_contribution(
            owner, what=what, first_on=day - timedelta(days=ago), minutes=minutes, community=community,
            people=people[place : place + 2],
        )  # fmt: skip


def _shelf(owner: User, community: Community, people: Sequence[Person], moment: datetime) -> None:
    library, what_for, data, used_for = _say(
        owner,
        ("مكتبة الجمعية", "معايير إدارة المشاريع", "قاعدة بيانات الرواتب", "عرض التدريب"),
        ("The association's library", "Standards of project management", "Salary database", "The training proposal"),
    )
    day = moment.date()
    shelf = actions.add_resource(
        owner, title=library, kind="library", what_for=what_for, link="https://pma.example/library", community=community
    )
    actions.use_resource(owner, shelf.pk, on=day - timedelta(days=12), note=used_for)
    shared_at = moment - timedelta(days=11)
    actions.share_resource(owner, shelf.pk, people=people[:1], on=shared_at.date(), at=shared_at)
    actions.add_resource(owner, title=data, kind="database", community=community)


def _event(
    owner: User, community: Community, number: int, title: str, place: str, starts_at: datetime, kind: str
) -> Event:
    starts_at = starts_at.replace(minute=0, second=0, microsecond=0)
    return actions.add_event(
        owner, on=starts_at.date() - timedelta(days=7), fingerprint=fingerprint("community-event", number), title=title,
        kind=kind, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3), place=place, reply="going",
        community=community,
    )  # fmt: skip


def _say(owner: User, arabic: tuple[str, ...], english: tuple[str, ...]) -> tuple[str, ...]:
    return arabic if owner.preferences.language == "ar" else english

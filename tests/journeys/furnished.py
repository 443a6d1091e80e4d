"""An owner with everything: a network with a past, imports in every state, and a row for each address that names one."""

from pathlib import Path

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Count
from django.utils import timezone

from tests.access import make_token
from tests.doors.cli.installation import FILES
from tests.journeys.visitor import PASSWORD
from tests.test_every_address import PASSKEY, signed_in_elsewhere
from wasl.doors.demo.actions import open_demo
from wasl.doors.importers import actions
from wasl.doors.importers.models import Feed, Import
from wasl.foundation.accounts.models import OwnIdentity, User
from wasl.foundation.formats.records import OwnFact
from wasl.foundation.sources.models import Source
from wasl.overviews.duplicates.actions import look_through, merge
from wasl.relations.advice.models import Advice
from wasl.relations.communities.actions import renew
from wasl.relations.communities.models import (
    Attendance,
    Community,
    Contribution,
    Event,
    ListedName,
    Paper,
    Renewal,
    Resource,
    ResourceShare,
    ResourceUse,
)
from wasl.relations.content.models import Declined, Post, Topic
from wasl.relations.discussions.models import Encounter
from wasl.relations.exchange.actions import mark_team
from wasl.relations.exchange.models import Favour, ReservedTime
from wasl.relations.interactions.models import Answer, BinnedInteraction
from wasl.relations.learning.models import Goal
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.occasions.models import Greeting, Invitation, LifeEvent, Occasion, Sighting
from wasl.relations.opportunities.models import Attachment, Interview, Referral
from wasl.relations.organisations.models import Followed
from wasl.relations.people.actions import add_way_to_reach, create_person, delete_people, tag_people, tell_apart
from wasl.relations.people.actions.ways import WayGiven
from wasl.relations.people.models import Affiliation, Circle, Distinction, Merge, Person, Tag, WayToReach
from wasl.relations.preparation.models import PassedOver, Question, TargetChange
from wasl.relations.presence.actions import open_page
from wasl.relations.presence.intake import save_facts
from wasl.relations.presence.models import Fault, Line, Profile
from wasl.relations.promotion.actions import mark_decider, note_witness
from wasl.relations.promotion.models import Achievement, Proof
from wasl.relations.trust.actions import confided, keep_confidence, make_vault, unlock
from wasl.relations.trust.models import Disagreement, Promise, PromiseChange, Statement
from wasl.relations.trust.queries import has_vault

PEOPLE = 24
PASSPHRASE = "أربع كلمات لا يعرفها أحد"
LONG_NAME = "Maximiliana-Alexandrina Featherstonehaugh-Cholmondeley von Hohenzollern-Sigmaringen"
LONG_POSITION = OwnFact(
    platform="linkedin",
    kind="position",
    fields={
        "title": "مديرة برامج التعليم الرقمي والتحول المؤسسي",
        "company_name": "International Organization for Standardization and Cross-Border Harmonization",
        "description": "قيادة فريق من عشرين شخصًا في خمس مدن، وإعداد مناهج التعليم الرقمي للمدارس الحكومية.",
        "started_on": "Jan 2020",
    },
)
"""Names and facts that a narrow page must still hold."""
BROUGHT_IN_ALL = 5
BROUGHT = (FILES / "journey" / "people.vcf", FILES / "journey" / "mail.mbox", FILES / "whatsapp" / "android-group.txt")


def furnished_owner(language: str, folder: Path) -> User:
    """A demo network that is no demo: its owner may do everything."""
    owner = open_demo(moment=timezone.now(), people=PEOPLE, language=language)
    owner.is_demo = False
    owner.set_password(PASSWORD)
    owner.save()
    person = best_known(owner)
    tag_people(owner, [person.pk], name="شعر", at=timezone.now())
    delete_people(owner, [Person.objects.of(owner).latest("pk").pk], at=timezone.now())
    _bring(owner, folder)
    save_facts(owner, [LONG_POSITION], Source.objects.of(owner).earliest("pk"))
    create_person(owner, display_name=LONG_NAME, at=timezone.now())
    _stand_in_twice(owner)
    Feed.objects.create(owner=owner, kind="imap", label="mona@example.com", refusal="imap-login-refused")
    Feed.objects.create(owner=owner, kind="ics", label="تقويم العمل", last_at=timezone.now(), is_paused=True)
    OwnIdentity.objects.create(owner=owner, kind="name", value="أم خالد")
    Authenticator.objects.create(user=owner, type="webauthn", data={"name": "مفتاح", "credential": PASSKEY})
    return owner


def _stand_in_twice(owner: User) -> None:
    """Three entries of one woman, of which two are one again, and one who only looks like her."""
    at, country = timezone.now(), owner.preferences.country
    leila, again, third, other = (
        create_person(owner, display_name=name, at=at)
        for name in ("ليلى التونسي", "Leila Ettounsi", "د. ليلى التونسي", "ليلى الطنطاوي")
    )
    for person in (leila, third):
        add_way_to_reach(owner, person.pk, WayGiven("phone", "+216 20 123 456"), country=country, at=at)
    merge(owner, leila.pk, again.pk, at=at)
    tell_apart(owner, leila.pk, other.pk, at=at)
    look_through(owner, moment=timezone.now())


def best_known(owner: User) -> Person:
    people = Person.objects.of(owner).filter(deleted_at=None, affiliations__isnull=False, occasions__isnull=False)
    return people.annotate(contacts=Count("participations", distinct=True)).order_by("-contacts", "pk")[0]


def rows_of(owner: User) -> dict[str, object]:
    """A value for each parameter of an address."""
    person = best_known(owner)
    contact = person.participations.latest("at").interaction
    answer = {
        "person": person,
        "kind": "rhythm",
        "outcome": "done",
        "on": contact.at.date(),
        "until": contact.at.date(),
    }
    distinction = Distinction.objects.of(owner).earliest("pk")
    circle = Circle.objects.of(owner).filter(rhythm__isnull=False).earliest("pk")
    asking = Import.objects.of(owner).filter(state=Import.State.ASKING)
    return {
        **_of_somebody_to_meet(owner, person),
        "advice_id": Advice.objects.of(owner).earliest("pk").pk,
        **_of_an_opening(owner),
        **_of_promotion(owner, person),
        **_of_discussions(owner),
        **_of_content(owner),
        "followed_id": Followed.objects.of(owner).present().earliest("pk").pk,
        "goal_id": Goal.objects.of(owner).earliest("pk").pk,
        "learned_id": Goal.objects.of(owner).earliest("pk").pk,
        "thing": "goal",
        "community_id": _community(owner, person).pk,
        "confidence_id": _confidence(owner, person),
        "paper_id": Paper.objects.filter(community__owner=owner).earliest("pk").pk,
        "contribution_id": Contribution.objects.of(owner).earliest("pk").pk,
        "resource_id": Resource.objects.of(owner).earliest("pk").pk,
        "use_id": ResourceUse.objects.filter(resource__owner=owner).earliest("pk").pk,
        "share_id": ResourceShare.objects.filter(resource__owner=owner).earliest("pk").pk,
        "renewal_id": Renewal.objects.filter(community__owner=owner).earliest("pk").pk,
        "calendar_event_id": Event.objects.of(owner).filter(names__isnull=False).earliest("pk").pk,
        "attendance_id": Attendance.objects.filter(event__owner=owner).earliest("pk").pk,
        "listed_id": ListedName.objects.filter(event__owner=owner).earliest("pk").pk,
        "person_id": person.pk,
        "other_id": distinction.b_id,
        "introducer_id": person.pk,
        "target_id": distinction.b_id,
        "request_id": IntroductionRequest.objects.get_or_create(
            owner=owner, introducer=person, target_id=distinction.b_id, asked_on=contact.at.date()
        )[0].pk,
        "organisation_id": Affiliation.objects.filter(person=person).earliest("pk").organisation_id,
        "merge_id": Merge.objects.of(owner).earliest("pk").pk,
        "distinction_id": distinction.pk,
        "circle_id": mark_team(owner, circle.pk).pk,
        "interaction_id": contact.pk,
        "import_id": asking.get().pk,
        "position": BROUGHT_IN_ALL - 1,  # the table
        "on": f"{contact.at:%Y-%m-%d}",
        "channel": contact.channel,
        "way_id": WayToReach.objects.filter(person=person).earliest("pk").pk,
        "tag_id": Tag.objects.of(owner).earliest("pk").pk,
        "affiliation_id": Affiliation.objects.filter(person=person).earliest("pk").pk,
        "event_id": LifeEvent.objects.of(owner).earliest("pk").pk,
        "invitation_id": Invitation.objects.of(owner).earliest("pk").pk,
        "greeting_id": _greeting(owner, person).pk,
        "sighting_id": Sighting.objects.get_or_create(owner=owner, country="OM", defaults={"days": 1})[0].pk,
        "feast": "new-year",
        "falls_on": f"{contact.at.year + 1}-01-01",
        "occasion_id": Occasion.objects.filter(person=person).earliest("pk").pk,
        "promise_id": Promise.objects.of(owner).open().earliest("pk").pk,
        "change_id": PromiseChange.objects.filter(promise__owner=owner).latest("pk").pk,
        "reserved_id": ReservedTime.objects.of(owner).earliest("pk").pk,
        "favour_id": Favour.objects.of(owner).earliest("pk").pk,
        "disagreement_id": Disagreement.objects.of(owner).earliest("pk").pk,
        "statement_id": Statement.objects.of(owner).current().earliest("pk").pk,
        "binned_id": BinnedInteraction.objects.create(owner=owner, row={"channel": "call"}, people=[person.pk]).pk,
        "feed_id": Feed.objects.of(owner).earliest("pk").pk,
        "answer_id": Answer.objects.create(owner=owner, **answer).pk,
        **_of_presence(owner),
        "browser_id": UserSession.objects.create(user=owner, ip="192.0.2.7", session_key=signed_in_elsewhere()).pk,
        "token_id": make_token(owner, name="نسخ احتياطي لحاسوب المكتب").token.pk,
        "identity_id": OwnIdentity.objects.of(owner).earliest("pk").pk,
        "pk": Authenticator.objects.get(user=owner).pk,
    }


def _confidence(owner: User, person: Person) -> int:
    """Sealed in a vault that the walk does not open: its pages ask for the passphrase."""
    if not has_vault(owner):
        make_vault(owner, PASSPHRASE)
    told = confided(words="سينتقل إلى مدينة أخرى في الربيع", told_on=timezone.localdate(), by=person)
    return keep_confidence(owner, unlock(owner, PASSPHRASE, timezone.now()), told).pk


def _of_somebody_to_meet(owner: User, person: Person) -> dict[str, object]:
    change = TargetChange.objects.filter(target__owner=owner, target__person__isnull=False).latest("pk")
    return {
        "wanted_id": change.target_id,
        "question_id": Question.objects.filter(target=change.target_id).earliest("pk").pk,
        "target_change_id": change.pk,
        "passed_over_id": PassedOver.objects.get_or_create(owner=owner, person=person)[0].pk,
    }


def _of_an_opening(owner: User) -> dict[str, object]:
    """One with somebody who was asked, an interview and a contact about it."""
    referral = Referral.objects.filter(opening__owner=owner).latest("pk")
    return {
        "opening_id": referral.opening_id,
        "referral_id": referral.pk,
        "opening_change_id": referral.opening.changes.latest("pk").pk,
        "attachment_id": Attachment.objects.filter(opening__owner=owner).earliest("pk").pk,
        "interview_id": Interview.objects.filter(opening__owner=owner).earliest("pk").pk,
    }


def _of_promotion(owner: User, person: Person) -> dict[str, object]:
    """The person decides, and saw one of them."""
    achievement = Achievement.objects.of(owner).earliest("pk")
    mark_decider(owner, person, decides="الترقيات", at=timezone.now())
    note_witness(owner, achievement.pk, person, on=timezone.localdate())
    return {
        "achievement_id": achievement.pk,
        "proof_id": Proof.objects.filter(achievement__owner=owner).earliest("pk").pk,
    }


def _of_discussions(owner: User) -> dict[str, object]:
    """One in which somebody was met who is nobody of hers yet."""
    met = Encounter.objects.of(owner).filter(person=None).earliest("pk")
    return {"discussion_id": met.discussion_id, "encounter_id": met.pk, "part": "met", "part_id": met.pk}


def _of_content(owner: User) -> dict[str, object]:
    """A topic with a draft, a post with readings and somebody who wrote because of it."""
    day = timezone.localdate()
    return {
        "topic_id": Topic.objects.of(owner).exclude(draft="").earliest("pk").pk,
        "post_id": Post.objects.of(owner).filter(echoes__isnull=False).earliest("pk").pk,
        "declined_id": Declined.objects.get_or_create(owner=owner, key="شعر", defaults={"words": "شعر", "on": day})[
            0
        ].pk,
    }


def _of_presence(owner: User) -> dict[str, object]:
    """A profile with something to mend, and the public page open."""
    record = open_page(owner, ["name", "headline", "summary", "picture", "position", "skill"])
    return {
        "line_id": Line.objects.of(owner).present().earliest("pk").pk,
        "profile_id": Profile.objects.of(owner).present().earliest("pk").pk,
        "fault_id": Fault.objects.of(owner).open().earliest("pk").pk,
        "platform": "linkedin",
        "line_kind": "skill",
        "state": "done",
        "page_key": record.page_key,
    }


def _community(owner: User, person: Person) -> Community:
    """One that the person is of too, renewed once."""
    community: Community = Community.objects.of(owner).filter(renewal_on__isnull=False).earliest("pk")
    community.fellows.get_or_create(person=person)
    if not community.renewals.exists():
        renew(owner, community.pk, on=timezone.localdate())
    return community


def _greeting(owner: User, person: Person) -> Greeting:
    day = timezone.localdate()
    found, _is_new = Greeting.objects.get_or_create(
        owner=owner,
        person=person,
        topic="birthday",
        on=day,
        defaults={"at": timezone.now(), "words": "كل عام وأنت بخير"},
    )
    return found


def _bring(owner: User, folder: Path) -> None:
    """One import that waits for answers, one that is done, and one in each other state."""
    (folder / "صورة.bin").write_bytes(bytes(range(256)) * 8)
    (folder / "جدول.csv").write_text("اسم,رقم,ملاحظة\nهند السالم,0501112223,زميلة\n????,12,\n", encoding="utf-8")
    asking, done = (_read(owner, *BROUGHT, folder / "جدول.csv", folder / "صورة.bin") for _ in range(2))
    actions.preview_import(asking, timezone.now())
    for _ in actions.write_import(done, timezone.now()):
        pass
    for state in (Import.State.WRITING, Import.State.FAILED, Import.State.UNDONE, Import.State.CANCELLED):
        work = actions.start_import(owner, [actions.Brought("people.vcf", str(BROUGHT[0]))])
        Import.objects.filter(pk=work.pk).update(state=state)


def _read(owner: User, *paths: Path) -> Import:
    work = actions.start_import(owner, [actions.Brought(path.name, str(path)) for path in paths])
    work.owner = owner
    for _ in actions.read_import(work, timezone.now()):
        pass
    return work

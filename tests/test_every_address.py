"""Every address of the program with a row of the owner's for each parameter: she finds her own under it.

`tests/matrix` walks the same addresses with the same rows as everybody else; here it is shown that they are there to be found.
An address with a parameter that `rows_of` and `PLAIN` do not know fails: add a row of the owner's, or a plain value.
"""

import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.access import make_token
from tests.personas import make_user
from wasl.doors.importers.models import Feed, Import, ImportedFile
from wasl.foundation.accounts.models import OwnIdentity
from wasl.relations.advice.models import Advice
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
from wasl.relations.discussions.models import Discussion
from wasl.relations.exchange.models import Favour, ReservedTime, Team
from wasl.relations.interactions.models import Answer, BinnedInteraction, Interaction, Rhythm
from wasl.relations.learning.models import Goal
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.occasions.models import Greeting, Invitation, LifeEvent, Occasion, Sighting
from wasl.relations.opportunities.models import Conversation, Opening
from wasl.relations.organisations.models import Followed
from wasl.relations.people.models import (
    Affiliation,
    Circle,
    Distinction,
    Merge,
    Organisation,
    Person,
    Photo,
    Tag,
    WayToReach,
)
from wasl.relations.preparation.models import PassedOver, Target
from wasl.relations.presence.models import Fault, Line, Profile
from wasl.relations.promotion.models import Achievement, Decider
from wasl.relations.trust.actions import confided, keep_confidence, make_vault, unlock
from wasl.relations.trust.models import Disagreement, Promise, Statement

pytestmark = pytest.mark.django_db

PASSKEY = json.loads((Path(__file__).parent / "files" / "accounts" / "passkey.json").read_text(encoding="ascii"))
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

OPEN = {
    "accounts:home": "leads to signing in",
    "accounts:welcome": "leads to signing in once there is an owner",
    "accounts:language": "changes the language of this browser",
    "web:components": "shows parts with made-up people",
    "account_login": "signs in",
    "account_logout": "leads away",
    "account_inactive": "says that an account is closed",
    "account_reset_password": "a way in",
    "account_reset_password_done": "a way in",
    "account_reset_password_from_key": "a way in, with a key",
    "account_reset_password_from_key_done": "a way in",
    "mfa_login_webauthn": "a way in",
    "dav:dav": "asks for an app password; sessions are nothing there (tests/doors/dav)",
    "dav:well_known_carddav": "leads to dav:dav",
    "dav:well_known_caldav": "leads to dav:dav",
    "demo:open": "refuses where there is an owner",
    "public_page": "what an owner ticked, to whoever has the address",
    "public_picture": "as public_page",
    "public_vcard": "as public_page",
}
PLAIN = {
    "on": "2026-11-23",
    "channel": "whatsapp",
    "feast": "new-year",
    "falls_on": "2027-01-01",
    "token": "token",
    "kind": "rhythm",
    "position": 1,
    "microseconds": 1,
    "thing": "goal",
    "part": "discussion",
    "every_days": 30,
    "uidb36": "1",
    "key": "key-of-nobody",
    "page_key": "page-of-nobody",
    "line_kind": "skill",
    "platform": "linkedin",
    "state": "done",
}


class Address(NamedTuple):
    name: str
    parameters: frozenset[str]


def every_address() -> list[Address]:
    return sorted(_below(get_resolver().url_patterns, ""))


def every_page() -> list[Address]:
    """Those that a session opens. The API is walked with tokens: `tests/project/test_api.py`."""
    return [address for address in every_address() if not address.name.startswith("api:")]


def _below(patterns, namespace):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _below(pattern.url_patterns, pattern.namespace + ":" if pattern.namespace else namespace)
        elif isinstance(pattern, URLPattern):
            yield Address(f"{namespace}{pattern.name}", frozenset(pattern.pattern.regex.groupindex))


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """The owner and her rows, made once for hundreds of tests: the transaction around them all is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        owner = make_user("mona@example.com", "منى الحربي", "f")
        yield owner, rows_of(owner)
        transaction.set_rollback(True)


@pytest.fixture
def owner(made):
    return made[0]


@pytest.fixture
def rows(made):
    return made[1]


def rows_of(owner):
    """A row of the owner's for each parameter that names one."""
    person = Person.objects.create(owner=owner, display_name="نورة القاسمي")
    other, part = (Person.objects.create(owner=owner, display_name=name) for name in ("نورة", "نورا القاسمي"))
    merge = Merge.objects.create(owner=owner, kept=person, merged=part, kept_changed_at=AT, merged_changed_at=AT)
    Person.objects.filter(pk=part.pk).update(deleted_at=AT, merged_into=person)
    Photo.objects.create(person=person, content=b"picture")
    circle = Circle.objects.create(owner=owner, name="المرشدون", key="المرشدون")
    Rhythm.objects.create(owner=owner, circle=circle, every_days=30)
    Team.objects.create(owner=owner, circle=circle)
    organisation = Organisation.objects.create(owner=owner, name="هيئة المدن", key="هيئه المدن")
    contact = Interaction.objects.create(owner=owner, channel="whatsapp", at=AT)
    contact.participations.create(person=person, at=AT)
    work = Import.objects.create(owner=owner)
    ImportedFile.objects.create(belongs_to=work, position=1, name="cards.vcf")
    way = WayToReach.objects.create(
        owner=owner, person=person, kind="email", value="n@example.com", shown="n@example.com"
    )
    community = Community.objects.create(owner=owner, name="جمعية المهندسين")
    community.fellows.create(person=person)
    event = Event.objects.create(owner=owner, title="ملتقى", starts_at=AT)
    resource = Resource.objects.create(owner=owner, title="مكتبة الجمعية")
    promise = Promise.objects.create(owner=owner, wording="ملخص الدراسة", made_on=AT.date())
    promise.counterparts.create(person=person)
    passphrase = "أربع كلمات لا يعرفها أحد"
    make_vault(owner, passphrase)
    told = confided(words="سينتقل إلى جدة", told_on=AT.date(), by=person)
    favour = Favour.objects.create(owner=owner, side="received", kind="help", on=AT.date())
    favour.sharings.create(person=person)
    discussion = Discussion.objects.create(
        owner=owner, topic="الذكاء الاصطناعي في التعليم", starts_at=AT, time_zone="Asia/Riyadh"
    )
    goal = Goal.objects.create(owner=owner, title="التصوير")
    listed = Target.objects.create(owner=owner, person=person)
    opening = Opening.objects.create(owner=owner, title="مدير التدريب", found_on=AT.date(), stage_on=AT.date())
    request = IntroductionRequest.objects.create(
        owner=owner, introducer=person, about="مدير التدريب", asked_on=AT.date()
    )
    Conversation.objects.create(opening=opening, interaction=contact)
    achievement = Achievement.objects.create(owner=owner, title="برنامج المشرفين", on=AT.date())
    achievement.witnesses.create(person=person, on=AT.date())
    Decider.objects.create(owner=owner, person=person, decides="الترقيات")
    return {
        "advice_id": Advice.objects.create(owner=owner, matter="طلب علاوة", giver=person, on=AT.date()).pk,
        "achievement_id": achievement.pk,
        "proof_id": achievement.proofs.create(name="شكر.pdf", media_type="application/pdf", size=4, content=b"%PDF").pk,
        "opening_id": opening.pk,
        "opening_change_id": opening.changes.create(kind="edited", on=AT.date()).pk,
        "attachment_id": opening.attachments.create(
            name="السيرة.pdf", media_type="application/pdf", size=4, content=b"%PDF"
        ).pk,
        "referral_id": opening.referrals.create(request=request).pk,
        "interview_id": opening.interviews.create(at=AT).pk,
        "discussion_id": discussion.pk,
        "part_id": discussion.pk,
        "encounter_id": discussion.encounters.create(owner=owner, name="ليلى التونسي", on=AT.date()).pk,
        "topic_id": Topic.objects.create(owner=owner, words="قياس الأثر", state_on=AT.date()).pk,
        "post_id": Post.objects.create(owner=owner, title="سؤال واحد", on=AT.date()).pk,
        "declined_id": Declined.objects.create(owner=owner, key="شعر", words="شعر", on=AT.date()).pk,
        "followed_id": Followed.objects.create(owner=owner, organisation=organisation).pk,
        "confidence_id": keep_confidence(owner, unlock(owner, passphrase, AT), told).pk,
        "goal_id": goal.pk,
        "learned_id": goal.pk,
        "wanted_id": listed.pk,
        "question_id": listed.questions.create(heading="field", key="field-news").pk,
        "target_change_id": listed.changes.create(kind="edited").pk,
        "passed_over_id": PassedOver.objects.create(owner=owner, person=other).pk,
        "community_id": community.pk,
        "paper_id": Paper.objects.create(
            community=community, name="البطاقة.pdf", media_type="application/pdf", size=4, content=b"%PDF"
        ).pk,
        "contribution_id": Contribution.objects.create(owner=owner, what="تدريب الخريجين", first_on=AT.date()).pk,
        "resource_id": resource.pk,
        "use_id": ResourceUse.objects.create(resource=resource, on=AT.date()).pk,
        "share_id": ResourceShare.objects.create(resource=resource, person=person, on=AT.date()).pk,
        "renewal_id": Renewal.objects.create(community=community, on=AT.date(), renewal_after=AT.date()).pk,
        "calendar_event_id": event.pk,
        "attendance_id": Attendance.objects.create(event=event, person=person, met_at=AT).pk,
        "listed_id": ListedName.objects.create(event=event, name="ليلى التونسي").pk,
        "person_id": person.pk,
        "other_id": other.pk,
        "introducer_id": person.pk,
        "target_id": other.pk,
        "organisation_id": organisation.pk,
        "request_id": IntroductionRequest.objects.create(
            owner=owner, introducer=person, target=other, asked_on=AT.date()
        ).pk,
        "merge_id": merge.pk,
        "distinction_id": Distinction.objects.create(owner=owner, a=person, b=other).pk,
        "circle_id": circle.pk,
        "interaction_id": contact.pk,
        "import_id": work.pk,
        "way_id": way.pk,
        "tag_id": Tag.objects.create(owner=owner, name="شعر", key="شعر").pk,
        "affiliation_id": Affiliation.objects.create(owner=owner, person=person, organisation=organisation).pk,
        "event_id": LifeEvent.objects.create(owner=owner, person=person, kind="illness", on=AT.date()).pk,
        "invitation_id": Invitation.objects.create(owner=owner, person=person, kind="wedding", on=AT.date()).pk,
        "greeting_id": Greeting.objects.create(owner=owner, person=person, topic="birthday", on=AT.date(), at=AT).pk,
        "sighting_id": Sighting.objects.create(owner=owner, country="OM", days=1).pk,
        "occasion_id": Occasion.objects.create(owner=owner, person=person, kind="birthday", month=3, day=14).pk,
        "promise_id": promise.pk,
        "change_id": promise.changes.create(kind="asked", on=AT.date(), side_before="mine", state_before="open").pk,
        "favour_id": favour.pk,
        "reserved_id": ReservedTime.objects.create(owner=owner, weekday=6, starts_at="09:30").pk,
        "disagreement_id": Disagreement.objects.create(owner=owner, matter="موعد", on=AT.date()).pk,
        "statement_id": Statement.objects.create(owner=owner, matter="سعر", words="ألف", said_on=AT.date()).pk,
        "binned_id": BinnedInteraction.objects.create(
            owner=owner, row={"channel": "call", "at": AT.isoformat()}, people=[person.pk]
        ).pk,
        "feed_id": Feed.objects.create(owner=owner, kind="ics", label="تقويم").pk,
        "answer_id": Answer.objects.create(
            owner=owner, person=person, kind="rhythm", outcome="done", on=AT.date(), until=AT.date()
        ).pk,
        "browser_id": UserSession.objects.create(user=owner, ip="192.0.2.7", session_key=signed_in_elsewhere()).pk,
        "token_id": make_token(owner).token.pk,
        "identity_id": OwnIdentity.objects.create(owner=owner, kind="name", value="أم خالد").pk,
        "line_id": Line.objects.create(owner=owner, kind="skill", title="التفاوض").pk,
        "profile_id": Profile.objects.create(owner=owner, platform="linkedin").pk,
        "fault_id": Fault.objects.create(owner=owner, code="summary-missing", found_on=AT.date()).pk,
        "pk": Authenticator.objects.create(
            user=owner, type="webauthn", data={"name": "مفتاح", "credential": PASSKEY}
        ).pk,
    }


def signed_in_elsewhere() -> str:
    store = SessionStore()
    store.create()
    return store.session_key


def url_of(address: Address, rows: dict[str, object]) -> str:
    known = {**PLAIN, **rows}
    missing = address.parameters - known.keys()
    assert not missing, f"{address.name} takes {missing}: make a row of the owner's here, or add a plain value to PLAIN"
    return reverse(address.name, kwargs={name: known[name] for name in address.parameters})


def prove_herself_anew(client, user):
    """What allauth asks for before changes of security; the walk is about what comes after that."""
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


@pytest.mark.parametrize("address", every_page(), ids=lambda address: address.name)
def test_the_owner_finds_her_own(address, client_of, owner, rows):
    """So that the walk as a stranger proves something: with these very rows the owner gets a page."""
    client = client_of(owner)
    prove_herself_anew(client, owner)

    answer = client.get(url_of(address, rows))

    assert answer.status_code < 500
    if address.parameters and not address.parameters & PLAIN.keys():
        assert answer.status_code != 404


def test_what_is_open_still_exists():
    assert set(OPEN) <= {address.name for address in every_address()}

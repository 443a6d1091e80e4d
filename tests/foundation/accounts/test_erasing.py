"""An owner who goes takes everything of hers along, and nothing of anybody else's."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from wasl.doors.importers.models import Decision, Import, ImportedFile
from wasl.foundation.accounts.erasing import erase_owner
from wasl.foundation.accounts.models import OwnIdentity
from wasl.foundation.search.models import Document
from wasl.foundation.search.queries import find
from wasl.foundation.sources.models import FilledField, Source
from wasl.relations.communities.models import Attendance, Event
from wasl.relations.interactions.actions import log_interaction, remove_interaction
from wasl.relations.interactions.models import Answer, Rhythm
from wasl.relations.network.models import Evidence
from wasl.relations.people.actions import create_circle, create_person, put_in_circle
from wasl.relations.people.models import Person, Photo

KINDS = ("person", "interaction", "event")

pytestmark = pytest.mark.django_db
MOMENT = timezone.now()


def fill(owner) -> Person:
    """Rows of many kinds, some of which hang on the owner only through others."""
    source = Source.objects.create(owner=owner, kind="vcard")
    huda = create_person(owner, display_name="هدى الغامدي", at=MOMENT)
    sami = create_person(owner, display_name="سامي حداد", at=MOMENT, met_through_id=huda.pk)
    put_in_circle(owner, create_circle(owner, name="المرشدون").pk, [huda.pk], at=MOMENT)
    Rhythm.objects.create(owner=owner, person=huda, every_days=30)
    Photo.objects.create(person=huda, content=b"webp")
    kept = log_interaction(owner, people=[huda, sami], channel="meeting", at=MOMENT, direction="", note="غداء عمل")
    gone = log_interaction(owner, people=[huda], channel="call", at=MOMENT)
    remove_interaction(owner, gone.pk)
    Answer.objects.create(
        owner=owner, person=huda, kind="rhythm", outcome="done", on=MOMENT.date(), until=MOMENT.date(), interaction=kept
    )
    Evidence.objects.create(owner=owner, a=huda, b=sami, kind="meeting", source=source)
    Attendance.objects.create(event=Event.objects.create(owner=owner, title="ندوة", starts_at=MOMENT), person=huda)
    FilledField.objects.create(source=source, model="people.person", row_id=huda.pk, field="city", after="جدة")
    work = Import.objects.create(owner=owner)
    ImportedFile.objects.create(belongs_to=work, position=1, name="دفتر.vcf", source=source)
    Decision.objects.create(belongs_to=work, key="email:huda@example.com", choice="same", person=huda)
    OwnIdentity.objects.create(owner=owner, kind="email", value=owner.email)
    return huda


def counts() -> dict[str, int]:
    """Rows of each table that an owner's key leads to."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models() if leads_to_owner(model)}


def leads_to_owner(model: type[models.Model], seen=frozenset()) -> bool:
    user = get_user_model()
    targets = {field.related_model for field in model._meta.concrete_fields if field.is_relation} - {model} - seen
    return model is user or user in targets or any(leads_to_owner(target, seen | {model}) for target in targets)


def test_nothing_of_the_owner_stays(owner):
    fill(owner)

    gone = erase_owner(owner)

    assert set(counts().values()) == {0}
    assert gone["people.person"] == 2
    assert gone["people.photo"] == 1
    assert gone["accounts.user"] == 1
    connection.check_constraints()


def test_what_is_anothers_stays(owner, stranger):
    fill(stranger)
    fill(owner)
    of_both = counts()

    erase_owner(owner)

    assert {label: 2 * count for label, count in counts().items()} == of_both
    assert [hit.kind for hit in find(stranger, "هدى", KINDS)] == ["person"]


def test_her_words_are_found_no_more(owner):
    fill(owner)
    pk = owner.pk

    erase_owner(owner)

    assert not Document.objects.filter(owner_id=pk).exists()
    assert find(owner, "غداء", KINDS) == []


def test_it_takes_as_many_statements_for_many_rows_as_for_few(owner, stranger):
    for _ in range(5):
        create_person(owner, display_name="نورة الحربي", at=MOMENT)

    with CaptureQueriesContext(connection) as for_few:
        erase_owner(stranger)
    with CaptureQueriesContext(connection) as for_many:
        erase_owner(owner)

    assert len(for_few) == len(for_many)

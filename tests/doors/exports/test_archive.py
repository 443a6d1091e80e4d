"""Leaving with everything and coming back: equal to the byte, each row once, nobody else's."""

import json
import zipfile
from datetime import UTC, datetime

import pytest
from django.apps import apps
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.doors.exports.conftest import furnish
from wasl.doors.exports import hidden_references
from wasl.doors.exports.actions import export_archive, is_wasl_archive
from wasl.doors.exports.archive_write import write_archive
from wasl.doors.exports.belongings import FIELDS_LEFT_OUT, LEFT_OUT, TOLD_OF, UNLESS_ASKED, kept_models
from wasl.doors.exports.errors import ArchiveRefusedError
from wasl.doors.exports.hidden_references import INWARD, WITHOUT_REFERENCES
from wasl.doors.importers.archives import import_archive
from wasl.doors.importers.heirs import models_with_source
from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.search.models import Document
from wasl.foundation.search.queries import find
from wasl.relations.interactions.actions import log_interaction, restore_interaction
from wasl.relations.interactions.models import BinnedInteraction, ContactSummary, Interaction
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person, merge_people, unmerge_people
from wasl.relations.people.models import Merge, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(db):
    user = User.objects.create_user("new@example.com", "كلمة-سر-طويلة", name="جديد")
    user.preferences = Preferences.objects.create(owner=user)
    return user


def archive_of(user, tmp_path, name="all.zip"):
    path = tmp_path / name
    export_archive(user, path, is_forced=True, with_confidences=True)
    return path


def members(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_model_leaves_or_is_left_out_for_a_reason():
    every = {model._meta.label_lower for model in apps.get_models(include_auto_created=True)}
    kept = {kept.label for kept in kept_models()}

    assert kept | LEFT_OUT.keys() == every
    assert not kept & LEFT_OUT.keys()
    for path in FIELDS_LEFT_OUT:
        label, _, name = path.rpartition(".")
        assert apps.get_model(label)._meta.get_field(name)


NAMING_ROWS = ("people_before", "row", "people", "row_id", "row_ids", "moved", "made", "changed")


def test_no_value_names_a_row_unseen():
    """A new column of JSON, or a key that is a plain number, must be looked at: does it name rows?"""
    seen = WITHOUT_REFERENCES | {f"{label}.{name}" for label in INWARD for name in NAMING_ROWS}
    for kept in kept_models():
        for field in kept.fields:
            is_hidden_key = field.name.endswith("_id") and not field.is_relation
            if field.get_internal_type() == "JSONField" or is_hidden_key:
                assert f"{kept.label}.{field.name}" in seen


def test_of_every_model_that_names_its_source_others_may_tell():
    assert {model._meta.label_lower for model in models_with_source()} == set(TOLD_OF)


def test_one_row_of_every_model_comes_back_equal_to_the_byte(owner, newcomer, tmp_path):
    furnish(owner)

    first = archive_of(owner, tmp_path)
    owner.delete()  # an empty installation
    counts = import_archive(newcomer, first)
    second = archive_of(newcomer, tmp_path, "again.zip")

    assert all(json.loads(members(first)["wasl.json"])["members"][i]["rows"] for i in range(len(kept_models())))
    assert members(first) == members(second)
    assert first.read_bytes() == second.read_bytes()
    assert counts["people"] == {"new": 2, "matched": 0, "skipped": 0}
    assert counts["read"]["messages"] == 2


def test_confidences_leave_where_they_are_asked_for(owner, tmp_path):
    furnish(owner)
    path = tmp_path / "plain.zip"

    export_archive(owner, path)

    left = {entry["name"] for entry in json.loads(members(path)["wasl.json"])["members"] if not entry["rows"]}
    assert left == {f"{label}.jsonl" for label in UNLESS_ASKED}


def test_the_same_archive_twice_changes_nothing(owner, newcomer, tmp_path):
    furnish(owner)
    path = archive_of(owner, tmp_path)
    import_archive(newcomer, path)
    before = archive_of(newcomer, tmp_path, "before.zip").read_bytes()
    documents = Document.objects.count()

    for user in (newcomer, owner):
        counts = import_archive(user, path)
        assert sum(kind["new"] for kind in counts["rows"].values()) == 0

    assert archive_of(newcomer, tmp_path, "after.zip").read_bytes() == before
    assert path.read_bytes() == archive_of(owner, tmp_path, "own.zip").read_bytes()
    assert Document.objects.count() == documents


def test_what_follows_from_the_rows_is_made_anew(owner, newcomer, tmp_path):
    furnish(owner)
    import_archive(newcomer, archive_of(owner, tmp_path))

    def summaries(user):
        rows = ContactSummary.objects.of(user).order_by("person")
        return list(rows.values("first_at", "last_at", "contact_count", "contact_days", "rhythm_days", "next_on"))

    def documents(user):
        return list(Document.objects.of(user).order_by("kind", "row_id").values_list("kind", "title", "body"))

    assert summaries(newcomer) == summaries(owner) != []
    assert documents(newcomer) == documents(owner) != []
    hits = find(newcomer, "نورة", ["person"])
    assert Person.objects.of(newcomer).filter(pk__in=[hit.row_id for hit in hits]).exists()


def test_a_strangers_rows_never_leave(owner, stranger, tmp_path):
    mine, theirs = furnish(owner), furnish(stranger, salt=7)
    circle = mine["people.circle"][0]
    mine["people.person"][0].met_through = theirs["people.person"][0]  # as only a fault of ours could make it
    mine["people.person"][0].save()
    apps.get_model("people.membership").objects.create(owner=owner, circle=circle, person=theirs["people.person"][1])

    archive = members(archive_of(owner, tmp_path))

    people = [json.loads(line) for line in archive["people.person.jsonl"].splitlines()]
    assert len(people) == 2
    assert "met_through_id" not in people[0]
    assert len(archive["people.membership.jsonl"].splitlines()) == 2
    everything = b"".join(archive.values()).decode()
    for person in theirs["people.person"]:
        assert str(person.uid) not in everything
        assert person.display_name not in everything


def test_secrets_and_places_of_this_machine_stay(owner, newcomer, tmp_path):
    made = furnish(owner)
    feed = made["importers.feed"][0]
    feed.secret, feed.is_paused = b"hunter2-hunter2", False
    feed.save()
    made["importers.importedfile"][0].path = "/secret/place"
    made["importers.importedfile"][0].save()

    path = archive_of(owner, tmp_path)
    import_archive(newcomer, path)

    everything = b"".join(members(path).values())
    assert b"hunter2" not in everything
    assert b"aHVudGVyMi" not in everything
    assert b"/secret/place" not in everything
    assert owner.password.encode() not in everything
    assert owner.email.encode() not in everything
    assert [f.is_paused for f in apps.get_model("importers.feed").objects.of(newcomer)] == [True, True]


def test_an_import_under_way_stays_with_what_hangs_on_it(owner, tmp_path):
    made = furnish(owner)
    made["importers.import"][0].state = "writing"
    made["importers.import"][0].save()

    archive = members(archive_of(owner, tmp_path))

    assert [len(archive[f"importers.{n}.jsonl"].splitlines()) for n in ("import", "importedfile", "decision")] == [
        1
    ] * 3


def test_an_owner_who_has_people_keeps_her_preferences_and_her_words(owner, newcomer, tmp_path):
    made = furnish(owner)
    path = archive_of(owner, tmp_path)
    import_archive(newcomer, path)
    Preferences.objects.filter(owner=newcomer).update(theme="dark")
    Person.objects.of(newcomer).filter(uid=made["people.person"][0].uid).update(notes="كلامي أنا")

    counts = import_archive(newcomer, path)

    assert newcomer.preferences.theme == "dark"
    assert newcomer.preferences.language == "en"
    assert Person.objects.of(newcomer).filter(notes="كلامي أنا").count() == 1
    assert counts["people"] == {"new": 0, "matched": 2, "skipped": 0}


def test_rows_join_the_person_who_is_here_already(owner, newcomer, tmp_path):
    made = furnish(owner)
    uid = made["people.person"][1].uid
    Person.objects.create(owner=newcomer, display_name="واحد قبل", uid="00000000-0000-4000-8000-000000000001")
    here = Person.objects.create(owner=newcomer, display_name="كما أسميه", uid=uid)

    import_archive(newcomer, archive_of(owner, tmp_path))

    assert Person.objects.of(newcomer).count() == 3
    assert Person.objects.get(pk=here.pk).display_name == "كما أسميه"
    assert here.ways_to_reach.count() == 1
    assert here.participations.count() == 1
    assert here.evidence_as_a.count() + here.evidence_as_b.count() == 2  # the smaller key comes first here
    assert Preferences.objects.get(owner=newcomer).language == "ar"


def test_a_contact_comes_back_from_the_bin_of_the_new_installation(owner, newcomer, tmp_path):
    furnish(owner)
    import_archive(newcomer, archive_of(owner, tmp_path))

    back = restore_interaction(newcomer, BinnedInteraction.objects.of(newcomer).first().pk)

    assert back.owner == newcomer
    assert back.source.owner == newcomer
    assert {person.owner_id for person in back.people.all()} == {newcomer.pk}
    assert Interaction.objects.of(newcomer).count() == 3


def test_an_archive_is_recognised_by_what_is_in_it(owner, tmp_path):
    path = archive_of(owner, tmp_path, "anything.vcf")
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("wasl.json", "{}")
    (tmp_path / "text.zip").write_text("PK is not enough")

    assert is_wasl_archive(path)
    assert not is_wasl_archive(other)
    assert not is_wasl_archive(tmp_path / "text.zip")
    assert not is_wasl_archive(tmp_path / "absent.zip")
    assert not is_wasl_archive(tmp_path)


def test_the_same_network_gives_the_same_file(owner):
    furnish(owner)

    assert b"".join(write_archive(owner)) == b"".join(write_archive(owner))


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.lists(st.tuples(TEXT, TEXT, st.datetimes(timezones=st.just(UTC)), st.booleans()), max_size=8))
def test_whatever_is_written_comes_back(db, tmp_path, data):
    one, two = (User.objects.create_user(f"u{User.objects.count()}-{i}@example.com", None, name="م") for i in "ab")
    for user in (one, two):
        user.preferences = Preferences.objects.create(owner=user)
    for name, note, at, is_gone in data:
        person = Person.objects.create(owner=one, display_name=name, notes=note, deleted_at=at if is_gone else None)
        row = Interaction.objects.create(owner=one, channel="call", at=at, note=note, text=name)
        row.participations.create(person=person, at=at)
    path = tmp_path / "any.zip"
    path.write_bytes(b"".join(write_archive(one)))

    import_archive(two, path)
    again = import_archive(two, path)

    assert b"".join(write_archive(two)) == path.read_bytes()
    assert again["people"]["new"] == again["interactions"]["new"] == 0


def test_a_merge_can_be_undone_where_the_archive_went(owner, newcomer, tmp_path):
    at = datetime(2026, 3, 5, 9, tzinfo=UTC)
    khalid, card = (create_person(owner, display_name=n, at=at) for n in ("خالد المنصور", "Khalid Al-Mansour"))
    for person, way in ((khalid, "0501234567"), (card, "0501234567"), (card, "khalid@example.com")):
        kind = "email" if "@" in way else "phone"
        add_way_to_reach(owner, person.pk, WayGiven(kind, way), country="SA", at=at)
    log_interaction(owner, people=[card], channel="call", at=at)
    merge_people(owner, khalid.pk, card.pk, at=at)

    import_archive(newcomer, archive_of(owner, tmp_path))
    unmerge_people(newcomer, Merge.objects.of(newcomer).get().pk, at=at)

    first, second = Person.objects.of(newcomer).present().order_by("pk")
    assert [first.display_name, second.display_name] == ["خالد المنصور", "Khalid Al-Mansour"]
    assert [way.value for way in second.ways_to_reach.order_by("value")] == ["+966501234567", "khalid@example.com"]
    assert (first.participations.count(), second.participations.count()) == (0, 1)
    assert [first.spellings.count(), second.spellings.count()] == [0, 0]
    assert Person.objects.of(owner).present().count() == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"model": "people.person", "row": 1, "before": {"owner_id": 1}, "after": {"owner_id": 1}},
        {"model": "people.person", "row": 99, "before": {"city": ""}, "after": {"city": "جدة"}},
        {"model": "people.person", "row": 1, "before": {"met_on": "someday"}, "after": {"met_on": ""}},
        {"model": "people.photo", "row": 1, "before": {"content": "PGI+"}, "after": {"content": "PGI+"}},
        {"model": "accounts.user", "row": 1, "before": {"is_active": False}, "after": {"is_active": True}},
    ],
)
def test_a_merge_that_would_write_what_may_not_stand_is_refused(owner, newcomer, tmp_path, changed):
    furnish(owner)
    Merge.objects.of(owner).update(changed=[changed])
    path = tmp_path / "all.zip"
    write_as_it_stands(owner, path)

    with pytest.raises(ArchiveRefusedError):
        import_archive(newcomer, path)


def write_as_it_stands(owner, path):
    """An archive whose merges say what the rows say, unchecked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(hidden_references.OUTWARD, "people.merge", lambda values, numbers: values)
        path.write_bytes(b"".join(write_archive(owner)))

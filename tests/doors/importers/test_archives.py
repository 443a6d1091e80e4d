"""An export of Wasl is brought, stopped and taken back like any other file: what was there before is as it was."""

import random
import shutil
import zipfile

import pytest
from django.apps import apps
from django.test import TestCase
from django.urls import reverse
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.doors.exports.conftest import furnish
from tests.doors.importers.conftest import CALENDAR, CHAT, MBOX, NOW, VCARD, read, start
from tests.journeys.rows import KEPT_UP_TO
from wasl.doors.exports import arrivals
from wasl.doors.exports.actions import export_archive
from wasl.doors.importers import actions, jobs, undoing
from wasl.doors.importers.actions import pulse
from wasl.doors.importers.models import Import
from wasl.doors.importers.results import file_result
from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.search.queries import find
from wasl.foundation.sources.models import Bringing, Source, Telling
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import FormKey, KeptName, NameBearer, NameForm, Person, WayToReach

KINDS = ("person", "interaction", "event")

pytestmark = pytest.mark.django_db

INDEX_OF_NAMES = {"people.nameform", "people.formkey", "people.namebearer", "people.keptname"}
STRIDE = 23
"""Of the places to be cut short at, each so-many-th is tried; which ones, the seed of the run decides."""

LEDGER = {"importers.import", "importers.importedfile", "sources.source", "auth.permission"}


@pytest.fixture(autouse=True)
def small_portions(monkeypatch):
    """Transactions of one row, so that there are many places to be cut short at."""
    monkeypatch.setattr(arrivals, "PORTION", 1)
    monkeypatch.setattr(undoing, "ROWS_AT_ONCE", 1)
    monkeypatch.setattr(pulse, "SECONDS_BETWEEN_BEATS", 0.0)


@pytest.fixture
def archive(db, tmp_path):
    """Everything of somebody who is gone: two rows of every model."""
    other = User.objects.create_user("old@example.com", None, name="صاحبة الأرشيف")
    other.preferences = Preferences.objects.create(owner=other)
    furnish(other, salt=1)
    path = tmp_path / "wasl.zip"
    export_archive(other, path)
    other.delete()
    return path


def everything():
    """Every row of every model, but for the ledger of imports, which remembers that something was, and up to when
    what follows from the rows was worked out.

    Of the index of names what it says: its rows are made anew with numbers of their own.
    """
    said = {
        model._meta.label_lower: list(model._base_manager.order_by("pk").values())
        for model in apps.get_models(include_auto_created=True)
        if model._meta.label_lower not in LEDGER | KEPT_UP_TO | INDEX_OF_NAMES
    }
    names = {
        "people.keptname": sorted(KeptName.objects.values_list("owner", "row_id", "number", "packed")),
        "people.nameform": sorted(NameForm.objects.values_list("owner", "form", "people")),
        "people.namebearer": sorted(NameBearer.objects.values_list("owner", "form__form", "row_id")),
        "people.formkey": sorted(FormKey.objects.values_list("owner", "key", "form__form")),
    }
    return said | names


def undo(owner, work):
    actions.undo_import(owner, work.pk)


def test_taken_back_nothing_of_it_is_left(bring, owner, archive):
    before = everything()
    work = bring(archive)
    assert Person.objects.count() == 2
    assert Preferences.objects.get().language == "en"

    undo(owner, work)

    assert everything() == before
    assert not Source.objects.filter(undone_at=None).exists()


@pytest.mark.parametrize("here", [(VCARD,), (CHAT, MBOX), (VCARD, MBOX, CALENDAR)])
def test_what_was_there_before_is_as_it_was_row_by_row(bring, owner, archive, here):
    bring(*here)
    Person.objects.create(owner=owner, display_name="منى بنت عبدالعزيز")
    before = everything()
    work = bring(archive)
    assert everything() != before

    undo(owner, work)

    assert everything() == before


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(kept={"contacts"})
@given(kept=st.sets(st.sampled_from(["people", "ways", "contacts", "tags", "events", "sources"])))
def test_rows_that_came_from_an_archive_before_stay(bring, owner, tmp_path, archive, kept):
    """Some of the same rows are here already, whichever they are."""
    first = bring(archive)
    undone = {
        "people": "people.person", "ways": "people.waytoreach", "contacts": "interactions.interaction",
        "tags": "people.tag", "events": "communities.event", "sources": "sources.source",
    }  # fmt: skip
    Bringing.objects.filter(model__in=[undone[name] for name in kept]).delete()
    undo(owner, first)
    Import.objects.filter(pk=first.pk).delete()
    before = everything()
    again = tmp_path / "again.zip"
    shutil.copy(archive, again)

    work = bring(again)
    undo(owner, work)

    assert everything() == before


def test_what_the_owner_built_on_it_stays(bring, owner, archive):
    work = bring(archive)
    khalid, noura = Person.objects.order_by("pk")
    log_interaction(owner, people=[khalid], channel="call", at=NOW, note="سألته عن المؤتمر")

    undo(owner, work)

    assert [person.pk for person in Person.objects.all()] == [khalid.pk]
    assert Interaction.objects.get().note == "سألته عن المؤتمر"
    assert not WayToReach.objects.exists()
    assert find(owner, "المؤتمر", KINDS)
    khalid.contact_summary.refresh_from_db()
    assert khalid.contact_summary.contact_count == 1
    assert noura.pk not in Person.objects.values_list("pk", flat=True)


def test_what_another_file_told_of_too_stays_with_that_file(bring, owner, tmp_path, data_folder):
    first = bring(VCARD, MBOX)
    path = tmp_path / "mine.zip"
    export_archive(owner, path)
    undo(owner, first)
    work = bring(path)
    told = bring(VCARD, MBOX)
    people, contacts = Person.objects.count(), Interaction.objects.count()

    undo(owner, work)

    assert (Person.objects.count(), Interaction.objects.count()) == (people, contacts)
    assert set(Person.objects.values_list("source", flat=True)) <= {file.source_id for file in told.files.all()}
    undo(owner, told)
    assert not Person.objects.exists()
    assert not Interaction.objects.exists()


def test_an_archive_tells_of_what_a_file_brought_before(bring, owner, tmp_path):
    first = bring(VCARD)
    path = tmp_path / "mine.zip"
    export_archive(owner, path)
    work = bring(path)

    undo(owner, first)

    assert Person.objects.count() == 5
    undo(owner, work)
    assert not Person.objects.exists()
    assert not Telling.objects.exists()


def test_the_name_that_the_owner_chose_since_stays(bring, owner, archive):
    work = bring(archive)
    User.objects.filter(pk=owner.pk).update(name="منى الحربي الجديدة")
    Preferences.objects.filter(owner=owner).update(theme="dark")

    undo(owner, work)

    owner.refresh_from_db()
    assert owner.name == "منى الحربي الجديدة"
    assert (Preferences.objects.get().theme, Preferences.objects.get().language) == ("dark", "ar")


def test_cancelled_on_the_way_it_leaves_nothing(owner, archive, settings):
    before = everything()
    work = read(owner, archive)
    running = actions.write_import(work, NOW)
    step = next(step for step in running if Person.objects.exists())
    assert 0 < step.done < step.file.total
    actions.cancel_import(owner, work.pk)

    with pytest.raises(actions.CancelledError):
        list(running)

    assert everything() == before
    assert not list((settings.WASL_DATA / "imports").glob("*"))


def test_cut_short_anywhere_it_ends_as_if_it_had_not_been(owner, archive, tmp_path):
    def told():
        path = tmp_path / "now.zip"
        export_archive(owner, path, is_forced=True)
        return path.read_bytes()

    before, steps, is_done = everything(), random.randrange(STRIDE), False
    while not is_done:
        steps += STRIDE
        work = read(owner, archive)
        running = actions.write_import(work, NOW)
        is_done = all(number < steps for number, _ in enumerate(running, 1))
        running.close()
        for _ in [] if is_done else actions.write_import(Import.objects.get(pk=work.pk), NOW):
            pass
        assert told() == archive.read_bytes(), f"cut short after step {steps}"
        undo(owner, work)
        assert everything() == before
    assert steps > 2 * STRIDE


def test_undoing_that_a_restart_cut_short_goes_on(owner, archive, bring):
    before = everything()
    work = bring(archive)
    running = actions.undo_steps(actions.start_undo(owner, work.pk))
    for _ in range(9):
        next(running)
    running.close()
    work.refresh_from_db()
    assert work.state == Import.State.UNDOING

    jobs.undo.call(work.pk)

    work.refresh_from_db()
    assert work.state == Import.State.UNDONE
    assert everything() == before


def test_on_the_page_it_is_taken_back_by_a_job(owner, archive, bring, client_of):
    work = bring(archive)
    page = reverse("importers:import", args=[work.pk])
    browser = client_of(owner)
    assert reverse("importers:undo", args=[work.pk]) in browser.get(page).content.decode()

    with TestCase.captureOnCommitCallbacks(execute=True):
        browser.post(reverse("importers:undo", args=[work.pk]))
    under_way = browser.get(page).content.decode()
    assert "hx-get" in under_way
    assert reverse("importers:cancel", args=[work.pk]) not in under_way
    jobs.undo.call(work.pk)

    assert browser.get(page).status_code == 200
    assert not Person.objects.exists()


def test_a_refused_archive_leaves_neither_rows_nor_a_source(owner, archive, bring, monkeypatch):
    before = everything()
    monkeypatch.setitem(arrivals.MEANINGS, "accounts.preferences", lambda _values: False)

    work = bring(archive)

    assert work.files.get().refusal == "archive-refused"
    assert everything() == before
    assert not Source.objects.filter(kind="wasl").exists()


def test_an_export_in_a_folder_is_brought_as_what_it_is(owner, archive, tmp_path):
    inner = tmp_path / "folder" / "old"
    inner.mkdir(parents=True)
    shutil.move(archive, inner / "wasl.zip")
    shutil.copy(VCARD, inner.parent / "card.vcf")
    work = start(owner, inner.parent)

    for _ in range(2):  # read again, it is entered once
        list(actions.read_import(work, NOW))
    list(actions.write_import(work, NOW))

    told = [file_result(work, file) for file in work.files.all()]
    assert [one["format"] for one in told] == [told[0]["format"], "wasl"]
    assert all(one["people"]["new"] and not one["rejected"] for one in told)


def test_an_export_in_a_zip_is_left_out_in_words(owner, archive, tmp_path):
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as packed:
        packed.write(archive, "wasl.zip")

    work = read(owner, outer)

    (told,) = (file_result(work, file) for file in work.files.all())
    assert "وصل" in told["rejected"][0]["why"] or "Wasl" in told["rejected"][0]["why"]
    assert len(told["rejected"]) == 1

"""A work that is cut short anywhere goes on without losing or doubling a row; a cancelled one leaves nothing."""

import zipfile
from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from tests.doors.importers.conftest import CALENDAR, CHAT, MBOX, NOW, VCARD, read, start
from wasl.doors.importers import actions, jobs, preview, turns, writing
from wasl.doors.importers.actions import pulse
from wasl.doors.importers.models import Feed, Import
from wasl.relations.communities.models import Event
from wasl.relations.interactions.models import ContactSummary, Interaction, Participation
from wasl.relations.network.models import Evidence
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.models import Affiliation, Membership, Person, WayToReach

pytestmark = pytest.mark.django_db

ALL = (VCARD, CHAT, MBOX, CALENDAR)


@pytest.fixture(autouse=True)
def small_steps(monkeypatch):
    """Transactions of two rows, so that there are many places to be cut short at."""
    monkeypatch.setattr(writing, "PEOPLE_AT_ONCE", 2)
    monkeypatch.setattr(writing, "HAPPENINGS_AT_ONCE", 2)
    monkeypatch.setattr(pulse, "SECONDS_BETWEEN_BEATS", 0.0)


def everything():
    """All that was written, without the numbers that the database gave."""
    return {
        "people": sorted(Person.objects.values_list("display_name", "matching_name", "notes")),
        "ways": sorted(WayToReach.objects.values_list("person__display_name", "kind", "value")),
        "work": sorted(Affiliation.objects.values_list("person__display_name", "organisation__name", "role")),
        "circles": sorted(Membership.objects.values_list("person__display_name", "circle__name")),
        "contacts": sorted(Interaction.objects.values_list("fingerprint", "direction", "at", "is_personal")),
        "who": sorted(Participation.objects.values_list("interaction__fingerprint", "person__display_name")),
        "events": sorted(Event.objects.values_list("fingerprint", "title")),
        "ties": sorted(Evidence.objects.values_list("kind", "count", "last_at")),
        "days": sorted(Occasion.objects.values_list("person__display_name", "month", "day")),
        "summaries": sorted(ContactSummary.objects.values_list("person__display_name", "contact_days", "last_at")),
    }


def files_kept():
    """What lies on disk of any import."""
    return list((settings.WASL_DATA / "imports").glob("*"))


def write(work, steps=None):
    """Write, and be cut short after so many steps. Gives whether it came to its end."""
    running = actions.write_import(work, NOW)
    for number, _ in enumerate(running, 1):
        if number == steps:
            running.close()
            return False
    return True


def test_cut_short_anywhere_it_ends_as_if_it_had_not_been(owner, stranger):
    write(read(owner, *ALL))
    whole = everything()
    Person.objects.all().delete()
    Interaction.objects.all().delete()
    Event.objects.all().delete()

    steps, is_done = 0, False
    while not is_done:
        steps += 1
        work = read(owner, *ALL)
        is_done = write(work, steps)
        if not is_done:
            assert write(work)
        assert everything() == whole, f"cut short after step {steps}"
        files = [file.counts["people"]["new"] for file in work.files.order_by("position")]
        assert sum(files) == 7
        actions.undo_import(owner, work.pk)
        assert not Person.objects.exists()
    assert steps > 10


def test_cancelled_while_it_writes_it_leaves_nothing(owner):
    work = read(owner, *ALL)
    running = actions.write_import(work, NOW)
    for _ in range(6):
        next(running)
    assert Person.objects.exists()

    actions.cancel_import(owner, work.pk)

    with pytest.raises(actions.CancelledError):
        list(running)
    assert not Person.objects.exists()
    assert not Interaction.objects.exists()
    assert files_kept() == []


def test_cancelled_while_it_reads_it_leaves_nothing(owner):
    work = start(owner, *ALL)
    running = actions.read_import(work, NOW)
    next(running)
    assert files_kept()

    actions.cancel_import(owner, work.pk)

    with pytest.raises(actions.CancelledError):
        list(running)
    assert files_kept() == []


def test_cancelled_between_reading_and_asking_it_leaves_nothing(owner):
    work = read(owner, *ALL)
    actions.cancel_import(owner, work.pk)

    with pytest.raises(actions.CancelledError):
        actions.preview_import(work, NOW)

    assert files_kept() == []


def test_looking_at_a_cancelled_import_makes_no_folder(owner, client_of):
    work = start(owner, VCARD)
    actions.cancel_import(owner, work.pk)

    assert client_of(owner).get(reverse("importers:import", args=[work.pk])).status_code == 200

    assert files_kept() == []


def test_what_a_restart_cut_short_is_taken_up_again(owner, django_capture_on_commit_callbacks):
    work = read(owner, VCARD)
    write(work, 1)
    Import.objects.filter(pk=work.pk).update(touched_at=timezone.now() - timedelta(minutes=10))

    with django_capture_on_commit_callbacks(execute=True):
        assert jobs.take_up_again() == 1
        assert jobs.take_up_again() == 0

    from django_tasks_db.models import DBTaskResult

    assert DBTaskResult.objects.count() == 1
    jobs.write.call(work.pk)
    assert Person.objects.count() == 5
    work.refresh_from_db()
    assert work.state == Import.State.DONE


def test_a_bad_file_stops_nothing(owner, tmp_path):
    bomb, program = tmp_path / "bomb.zip", tmp_path / "contacts.vcf"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("people.csv", b"0" * 300_000_000)
    program.write_bytes(b"MZ\x90\x00" + bytes(5000))
    work = read(owner, bomb, program, VCARD)

    write(work)

    assert [bool(file.refusal) or file.counts["rejected"] > 0 for file in work.files.all()] == [True, True, False]
    assert Person.objects.count() == 5


def test_the_same_key_enters_an_import_once(owner):
    brought = [actions.Brought("people.vcf", str(VCARD))]
    key = "0b7e7a0e-4b1c-4c1e-9f0a-1f2e3d4c5b6a"

    first = actions.start_import(owner, brought, uid=key)

    assert actions.start_import(owner, brought, uid=key) == first
    assert first.files.count() == 1


def test_two_imports_of_one_owner_take_turns_and_make_nobody_twice(owner, monkeypatch):
    monkeypatch.setattr(turns, "SECONDS_BETWEEN_LOOKS", 0.0)
    first, second = read(owner, VCARD), read(owner, VCARD)
    one, two = actions.write_import(first, NOW), actions.write_import(second, NOW)
    next(one)
    before = Person.objects.count()

    for _ in range(5):
        next(two)
    assert Person.objects.count() == before
    list(one)
    list(two)

    assert Person.objects.count() == 5
    assert [Import.objects.get(pk=work.pk).state for work in (first, second)] == ["done", "done"]


def test_imports_of_two_owners_go_on_beside_each_other(owner, stranger):
    one = actions.write_import(read(owner, *ALL), NOW)
    two = actions.write_import(read(stranger, *ALL), NOW)

    for _ in zip(one, two, strict=False):
        pass
    list(one)
    list(two)

    assert Person.objects.of(owner).count() == 7
    assert Person.objects.of(stranger).count() == 8  # to the stranger, the owner is somebody too


def test_one_that_waits_for_its_turn_can_be_stopped(owner, monkeypatch):
    monkeypatch.setattr(turns, "SECONDS_BETWEEN_LOOKS", 0.0)
    first, second = read(owner, VCARD), read(owner, CHAT)
    one, two = actions.write_import(first, NOW), actions.write_import(second, NOW)
    next(one)
    next(two)

    actions.cancel_import(owner, second.pk)

    with pytest.raises(actions.CancelledError):
        list(two)
    list(one)
    assert Person.objects.count() == 5


def test_stopped_while_it_is_looked_through_it_leaves_nothing(owner, monkeypatch):
    work = read(owner, *ALL)
    judge = preview.judge_contacts

    def stop_in_the_middle(*arguments):
        for number, judged in enumerate(judge(*arguments)):
            if number == 1:
                actions.cancel_import(owner, work.pk)
            yield judged

    monkeypatch.setattr(preview, "judge_contacts", stop_in_the_middle)

    with pytest.raises(actions.CancelledError):
        actions.preview_import(work, NOW)

    assert files_kept() == []


def test_one_that_failed_can_be_taken_back(owner):
    work = read(owner, *ALL)
    write(work, 3)
    actions.fail_import(work, "import-failed")
    assert Person.objects.exists()

    actions.undo_import(owner, work.pk)

    assert not Person.objects.exists()
    assert files_kept() == []


def test_a_feed_that_a_restart_cut_short_is_read_anew_at_its_time(owner):
    feed = Feed.objects.create(owner=owner, kind=Feed.Kind.CALENDAR, label="تقويم العمل")
    long_ago = timezone.now() - timedelta(minutes=10)
    Import.objects.create(owner=owner, feed=feed, state=Import.State.READING, touched_at=long_ago)

    jobs.take_up_again()

    assert not Import.objects.exists()
    assert Feed.objects.exists()


def test_the_bar_counts_rows_while_they_are_written(owner, client_of):
    work = read(owner, VCARD)
    running = actions.write_import(work, NOW)
    next(running)

    page = client_of(owner).get(reverse("importers:progress", args=[work.pk])).content.decode()

    assert 'value="2" max="5"' in page
    assert "٢ من ٥" in page
    running.close()

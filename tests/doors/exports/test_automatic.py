"""Backups that are made by themselves: when, which stay, and that each came back before it counts."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.doors.cli.installation import installed
from wasl.doors.cli.inspections import inspect
from wasl.doors.exports.automatic import making, starting
from wasl.doors.exports.automatic.history import attempts_of, kept_backups, name_of
from wasl.doors.exports.automatic.making import make_backup
from wasl.doors.exports.automatic.rotation import is_due, those_that_stay
from wasl.doors.exports.automatic.starting import BesideTheJobs
from wasl.doors.exports.errors import NoBackupFolderError, TrialFailedError
from wasl.project.schedule import schedule
from wasl.relations.people.actions import create_person

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


def before(days=0, **more):
    return NOW - timedelta(days=days, **more)


def test_one_a_day_is_due():
    assert is_due([], NOW)
    assert is_due([before(1), before(9)], NOW)
    assert not is_due([before(hours=3)], NOW)


def test_one_made_while_the_clock_ran_ahead_keeps_none_away():
    assert is_due([NOW + timedelta(days=400)], NOW)


def test_seven_days_four_weeks_and_six_months_stay():
    every_day = [before(day) for day in range(400)]

    stay = those_that_stay(every_day)

    assert {before(day) for day in range(7)} <= stay
    assert len(stay) <= 7 + 4 + 6
    assert {(moment.year, moment.month) for moment in stay} == {(2026, month) for month in range(6, 12)}


def test_the_newest_of_a_day_stays_for_it():
    assert those_that_stay([before(hours=1), before(hours=5)]) == {before(hours=1)}


@pytest.fixture
def folder(settings, tmp_path):
    settings.BACKUPS_FOLDER = tmp_path / "backups"
    return settings.BACKUPS_FOLDER


@pytest.mark.django_db
def test_it_is_written_brought_back_in_trial_and_noted(owner, folder):
    create_person(owner, display_name="نورة القاسمي", at=NOW)

    attempt = make_backup(NOW, only_when_due=True)
    again = make_backup(NOW + timedelta(hours=1), only_when_due=True)

    assert attempt is not None
    assert (attempt.fault, attempt.is_tried) == ("", True)
    assert again is None
    assert [kept.path.name for kept in kept_backups(folder)] == [name_of(NOW)]
    assert attempts_of(folder) == [attempt]
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.glob("*.backup")} == {0o600}
    assert not list(folder.glob(".trial-*"))


@pytest.mark.django_db
def test_nobody_here_is_nothing_to_back_up(folder):
    assert make_backup(NOW, only_when_due=True) is None
    assert not folder.exists()


@pytest.mark.django_db
def test_what_does_not_come_back_takes_no_earlier_one_away(owner, folder, monkeypatch):
    fill(folder, [before(day) for day in range(1, 30)])

    def refuse(path, made):
        raise TrialFailedError(why="لا مكان")

    monkeypatch.setattr(making, "bring_back_in_trial", refuse)
    attempt = make_backup(NOW)

    assert attempt.fault == "trial-failed"
    assert len(kept_backups(folder)) == 30
    assert told(NOW)["backups"]


@pytest.mark.django_db
def test_with_a_sound_one_the_oldest_make_room(owner, folder):
    fill(folder, [before(day) for day in range(1, 60)])

    make_backup(NOW)

    assert kept_backups(folder)[0].made_at == NOW
    assert len(kept_backups(folder)) < 17


@pytest.mark.django_db
def test_a_changed_backup_does_not_come_back(owner, folder):
    made = make_backup(NOW)
    path = folder / made.name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(TrialFailedError):
        making.bring_back_in_trial(path, {})


@pytest.mark.django_db
def test_a_full_disk_is_said_and_nothing_is_written(owner, folder, monkeypatch):
    monkeypatch.setattr(making, "SPARE_BYTES", 1 << 60)

    assert make_backup(NOW).fault == "no-room"
    assert not list(folder.glob("*.backup"))
    assert "WASL_BACKUPS" in told(NOW)["backups"]


@pytest.mark.django_db
def test_what_was_cut_short_is_swept_up(owner, folder):
    folder.mkdir()
    (folder / ".wasl-2026-11-26T090000Z.backup.abc.part").write_bytes(b"half")
    (folder / ".trial-abc").mkdir()

    make_backup(NOW)

    assert sorted(path.name for path in folder.iterdir()) == [".lock", "attempts.jsonl", name_of(NOW)]


@pytest.mark.django_db
def test_off_is_off(owner, settings, client):
    settings.BACKUPS_FOLDER = None
    client.force_login(owner)

    with pytest.raises(NoBackupFolderError):
        make_backup(NOW)
    assert "backups" not in told(NOW)
    assert "wasl backup FILE" in client.get(reverse("exports:start")).content.decode()


@pytest.mark.django_db
def test_the_page_says_when_the_last_was_made_and_that_none_was(owner, folder, client):
    client.force_login(owner)
    owner.created_at = before(40)
    owner.save()
    assert "notice-caution" in client.get(reverse("exports:start")).content.decode()
    assert "backups" in told(NOW + timedelta(days=400))

    make_backup(timezone.now())

    page = client.get(reverse("exports:start")).content.decode()
    assert "notice-caution" not in page
    assert "wasl backups" in page


def test_the_schedule_starts_it_beside_the_jobs():
    assert any(isinstance(entry.do, BesideTheJobs) for entry in schedule())


@pytest.mark.django_db
def test_no_process_is_started_where_none_is_due(owner, folder, monkeypatch):
    started = []
    monkeypatch.setattr(starting.subprocess, "Popen", lambda command, **_more: started.append(command))
    look = BesideTheJobs()
    look()
    assert len(started) == 1

    folder.mkdir()
    (folder / name_of(timezone.now())).write_bytes(b"")
    look = BesideTheJobs()
    look()
    assert len(started) == 1


@pytest.mark.django_db
def test_the_command_makes_one_and_lists_them(tmp_path):
    with installed(tmp_path / "kept") as place:
        place.create_owner()

        first = place.wasl("backups", "--when-due", "--json").json
        second = place.wasl("backups", "--when-due", "--json").json
        listed = place.wasl("backups")

    assert len(first["backups"]) == 1
    assert first == second
    assert first["backups"][0]["tried"] is True
    assert Path(first["backups"][0]["path"]).name in listed.out.replace("\n", "")


def fill(folder, moments):
    """Backups of before, as far as their names go."""
    folder.mkdir()
    for moment in moments:
        (folder / name_of(moment)).write_bytes(b"")


def told(now):
    return {one.name: one.told for one in inspect(now) if not one.is_well}


def test_a_note_that_cannot_be_read_is_passed_over(tmp_path):
    (tmp_path / "attempts.jsonl").write_text(
        '{"at": "2026-11-27T09:00:00Z", "fault": "no-room"}\n{"half', encoding="utf-8"
    )

    assert [one.fault for one in attempts_of(tmp_path)] == ["no-room"]

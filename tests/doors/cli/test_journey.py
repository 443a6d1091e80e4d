"""The real command, in processes of its own, on an installation of its own."""

import json
import os
import re
import shutil

import pytest

from tests.doors.cli.installation import FILES, installed

CARDS = FILES / "vcard" / "iphone-30.vcf"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with installed(tmp_path_factory.mktemp("journey") / "kept") as installation:
        made = installation.create_owner()
        assert made.code == 0, made.err
        assert made.json == {"id": 1, "email": "mona@example.com"}
        yield installation


@pytest.fixture(scope="module")
def brought(place):
    done = place.wasl("import", CARDS, "--json")
    assert done.code == 0, done.err
    return done.json


def test_a_card_comes_in_and_is_found_logged_and_told(place, brought):
    (found,) = place.wasl("search", "عتيبي", "--json").json
    logged = place.wasl(
        "log", found["id"], "--channel", "call", "--on", "2026-03-05T14:30", "--note", "تهنئة", "--json"
    )
    sheet = place.wasl("person", found["id"], "--json").json

    assert brought["files"][0]["people"] == {"new": 1, "matched": 0, "skipped": 0}
    assert list(found) == ["id", "name", "names", "organisation", "score", "why"]
    assert sheet["contacts"][0]["id"] == logged.json["id"]
    assert sheet["contacts"][0]["note"] == "تهنئة"
    assert sheet["contacts"][0]["at"] == "2026-03-05T11:30:00+00:00"


def test_the_same_file_again_changes_nothing(place, brought):
    again = place.wasl("import", CARDS, "--json")

    assert again.code == 0
    assert again.json["files"][0]["people"] == {"new": 0, "matched": 1, "skipped": 0}


def test_queries_of_a_batch_are_answered_in_their_order(place, brought):
    done = place.wasl("search", "--batch", typed="لا أحد بهذا الاسم\nعتيبي\n\nAlotaibi\n")

    lists = [len(json.loads(line)) for line in done.out.splitlines()]
    assert (done.code, lists) == (0, [0, 1, 0, 1])


def test_a_file_that_is_nothing_is_reported_and_the_others_come_in(place, tmp_path):
    (tmp_path / "صورة.bin").write_bytes(bytes(range(256)) * 8)

    done = place.wasl("import", tmp_path / "صورة.bin", FILES / "ics" / "office.ics", "--json")

    assert done.code == 1
    nothing, calendar = done.json["files"]
    assert nothing["rejected"][0]["where"] == "صورة.bin"
    assert calendar["read"]["events"] > 0
    assert "Traceback" not in done.err


def test_a_name_that_begins_with_a_dash_is_a_file_after_two_dashes(place, brought, tmp_path):
    shutil.copy(CARDS, tmp_path / "-odd.vcf")

    done = place.wasl("import", "--dry-run", "--json", "--", os.path.relpath(tmp_path / "-odd.vcf"))

    assert done.code == 0
    assert done.json["import_id"] is None


def test_who_may_be_known_already_is_told_with_the_command_that_shows_them(place, brought, tmp_path):
    card = tmp_path / "again.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:د. محمد عبدالله العتيبي\nEND:VCARD\n", encoding="utf-8")

    done = place.wasl("import", card, "--dry-run")

    assert done.code == 0
    assert "wasl duplicates" in done.out
    assert "wasl duplicates" not in place.wasl("import", CARDS, "--dry-run").out


def test_an_import_is_taken_back_as_a_whole(place, tmp_path):
    card = tmp_path / "nora.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:نورة السبيعي\nTEL:+966555000111\nEND:VCARD\n", encoding="utf-8")
    import_id = place.wasl("import", card, "--json").json["import_id"]

    undone = place.wasl("import", "undo", import_id, "--json")

    assert undone.code == 0
    assert sum(undone.json["undone"].values()) > 0
    assert place.wasl("search", "السبيعي", "--json").json == []


def test_today_says_its_actions_as_one_list(place, brought):
    done = place.wasl("today", "--on", "2027-02-28", "--json")

    assert done.code == 0
    assert {"id", "kind", "row", "person", "reason", "channel", "draft", "link", "due_on", "rank"} == set(done.json[0])


def test_nothing_but_text_goes_down_a_pipe(place, brought):
    plain = place.wasl("search", "عتيبي")
    uncoloured = place.wasl("person", "1", NO_COLOR="1", FORCE_COLOR="1")

    assert "\x1b" not in plain.out
    assert "\x1b[3" not in uncoloured.out


def test_a_terminal_without_arabic_still_gets_it(place, brought):
    done = place.wasl("search", "عتيبي", "--json", LC_ALL="C", PYTHONIOENCODING="ascii")

    assert "العتيبي" in done.out


def test_check_finds_the_database_as_it_should_be(place):
    place.wasl(
        "import", FILES / "ics" / "office.ics", "--json"
    )  # people who know each other: ties are a table of a kind of its own

    told = {one["name"]: one["ok"] for one in place.wasl("check", "--json").json}

    assert told["folder"]
    assert told["database"]
    assert told["tables"]
    assert told["worker"]


def test_what_is_kept_is_for_the_owner_alone(place):
    assert place.folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in place.folder.rglob("*"))


def test_help_and_version_need_neither_django_nor_a_folder(place):
    nowhere = {"WASL_DATA": "/dev/null/nowhere", "DJANGO_SETTINGS_MODULE": "there.is.none"}

    assert "search" in place.wasl("--help", **nowhere).out
    assert place.wasl("--version", **nowhere).out.startswith("wasl ")
    assert place.wasl("serach", **nowhere).code == 2


def test_a_folder_that_cannot_be_used_is_one_sentence(place):
    done = place.wasl("search", "سارة", WASL_DATA="/dev/null/nowhere")

    assert done.code == 1
    assert done.err.count("\n") == 1
    assert "WASL_DATA" in done.err


@pytest.mark.parametrize("command", [[], ["import"], ["owner"], ["owner", "create"], ["log"], ["restore"]])
def test_help_speaks_the_language_of_the_terminal(place, command):
    arabic = place.wasl(*command, "--help", LC_ALL="ar_SA.UTF-8", LANGUAGE="").out
    english = place.wasl(*command, "--help", LC_ALL="C.UTF-8", LANGUAGE="").out

    assert arabic.startswith("الاستعمال:")
    assert english.startswith("Usage:")
    for line in english.splitlines():
        said = re.sub(r"^ *(?:-\S+|[a-z.]+)?(?:, --\S+)?(?: <\S+>)?  +|\[\S+ ?\S*\]", "", line).strip()
        assert len(said.split()) < 4 or said.startswith("Usage") or said not in arabic, said

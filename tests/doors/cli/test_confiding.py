"""`wasl vault …`, `wasl confidences`, `wasl confidence …`; and that nothing on the disk tells what was confided."""

import json
import zipfile

import pytest

from tests.doors.cli.installation import FILES, installed
from wasl.relations.trust.models import Confidence

PASSPHRASE, OTHER = "أربع كلمات لا يعرفها أحد", "مدينة بعيدة ونهر قديم"
CANARY = "kanari-7f3a91c2d4e85b60c1a9e2f4"  # 32 signs that stand nowhere else


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with installed(tmp_path_factory.mktemp("confiding") / "kept") as installation:
        assert installation.create_owner().code == 0
        assert installation.wasl("import", FILES / "journey" / "people.vcf", "--json").code == 0
        made = installation.wasl("vault", "make", "--passphrase-stdin", "--json", typed=f"{PASSPHRASE}\n")
        assert made.code == 0, made.err
        assert len(made.json["recovery_code"]) == 39
        yield installation


def keep(place, words, *more):
    kept = place.wasl(
        "confidence", "keep", "سارة العتيبي", *more, "--passphrase-stdin", "--json", typed=f"{PASSPHRASE}\n{words}\n"
    )
    assert kept.code == 0, kept.err
    return kept.json["id"]


def told(place, passphrase=PASSPHRASE, *more):
    listed = place.wasl("confidences", *more, "--passphrase-stdin", "--json", typed=f"{passphrase}\n")
    assert listed.code == 0, listed.err
    return listed.json


def test_nothing_that_is_kept_written_or_printed_holds_a_word_of_it(place, tmp_path):
    kept = keep(place, CANARY, "--promise", CANARY)
    try:
        assert place.wasl("backup", tmp_path / "backup").code == 0
        assert place.wasl("export", tmp_path / "all.zip").code == 0
        assert place.wasl("export", tmp_path / "sealed.zip", "--with-confidences").code == 0
        printed = [
            place.wasl(*command).out
            for command in (("today",), ("search", CANARY, "--json"), ("person", "سارة العتيبي", "--json"), ("check",))
        ]

        assert [one["words"] for one in told(place)] == [CANARY]
        files = [path for path in [*place.folder.rglob("*"), *tmp_path.iterdir()] if path.is_file()]
        assert len(files) > 3
        for path in files:
            assert CANARY.encode() not in path.read_bytes(), path
            assert CANARY.encode("utf-16-le") not in path.read_bytes(), path
        for path in (tmp_path / "all.zip", tmp_path / "sealed.zip"):
            with zipfile.ZipFile(path) as archive:
                assert not any(CANARY.encode() in archive.read(name) for name in archive.namelist())
        assert not any(CANARY in out for out in printed)
    finally:
        place.wasl("confidence", "delete", kept)


def test_it_leaves_only_where_asked_for_and_opens_elsewhere(place, tmp_path):
    kept = keep(place, "سينتقل إلى جدة", "--about", "رنا الأنصاري", "--until", "2031-01-01")
    plain, sealed = tmp_path / "plain.zip", tmp_path / "sealed.zip"
    assert place.wasl("export", plain).code == place.wasl("export", sealed, "--with-confidences").code == 0
    with installed(tmp_path / "there") as there:
        assert there.create_owner().code == 0
        assert there.wasl("import", plain, "--json").code == 0
        without = there.wasl("confidences", "--passphrase-stdin", "--json", typed=f"{PASSPHRASE}\n")
        assert (without.code, "vault-missing" in without.err) == (1, True)
        for _ in "ab":
            assert there.wasl("import", sealed, "--json").code == 0

        [line] = told(there)

    assert (line["words"], line["until"]) == ("سينتقل إلى جدة", "2031-01-01")
    assert line["by"]["name"] == "سارة العتيبي"
    assert [one["name"] for one in line["about"]] == ["رنا الأنصاري"]
    assert all(one["id"] for one in (line["by"], *line["about"]))
    place.wasl("confidence", "delete", kept)


def test_another_passphrase_and_back(place):
    changed = place.wasl("vault", "passphrase", "--passphrase-stdin", typed=f"{PASSPHRASE}\n{OTHER}\n")
    assert changed.code == 0, changed.err
    assert told(place, OTHER) == []

    refused = place.wasl("confidences", "--passphrase-stdin", typed=f"{PASSPHRASE}\n")
    back = place.wasl("vault", "passphrase", "--passphrase-stdin", typed=f"{OTHER}\n{PASSPHRASE}\n")

    assert (refused.code, back.code) == (1, 0)
    assert PASSPHRASE not in refused.err + refused.out


def test_what_was_deleted_comes_back_and_only_a_person_is_asked_for(place):
    kept = keep(place, "سينتقل إلى جدة")
    assert place.wasl("confidence", "delete", kept).code == 0
    assert told(place) == []

    assert place.wasl("confidence", "restore", kept).code == 0
    assert [one["id"] for one in told(place, PASSPHRASE, "--person", "سارة العتيبي")] == [kept]
    assert told(place, PASSPHRASE, "--person", "رنا الأنصاري") == []
    place.wasl("confidence", "delete", kept)


@pytest.mark.django_db
def test_a_recovery_code_takes_the_place_of_a_lost_passphrase(wasl, owner):
    made = json.loads(wasl("vault", "make", "--passphrase-stdin", "--json", typed=f"{PASSPHRASE}\n").stdout)

    again = wasl(
        "vault", "recover", "--passphrase-stdin", "--json", typed=f"{made['recovery_code'].lower()}\n{OTHER}\n"
    )

    assert again.exit_code == 0, again.output
    assert json.loads(again.stdout)["recovery_code"] != made["recovery_code"]
    assert wasl("confidences", "--passphrase-stdin", typed=f"{OTHER}\n").exit_code == 0
    assert wasl("vault", "close", "--json").exit_code == 0
    assert not Confidence.objects.exists()

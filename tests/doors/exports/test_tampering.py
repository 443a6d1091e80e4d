"""An archive that somebody changed, or made to do harm: refused in words, and nothing of it is written."""

import base64
import json
import random
import zipfile
from contextlib import nullcontext
from hashlib import sha256

import pytest

from tests.doors.exports.conftest import furnish
from wasl.doors.exports.actions import export_archive
from wasl.doors.exports.belongings import kept_models
from wasl.doors.exports.errors import ArchiveRefusedError, FileNotReadableError
from wasl.doors.importers.archives import import_archive
from wasl.foundation.accounts.models import Preferences, User
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def whole(owner, tmp_path):
    furnish(owner)
    path = tmp_path / "whole.zip"
    export_archive(owner, path)
    owner.delete()
    return path


@pytest.fixture
def newcomer(whole):
    user = User.objects.create_user("new@example.com", None, name="جديد")
    user.preferences = Preferences.objects.create(owner=user)
    return user


def forged(whole, tmp_path, change, *, manifest=None, more=()):
    """The archive with other lines, and a manifest that says that they are right."""
    with zipfile.ZipFile(whole) as archive:
        said = json.loads(archive.read("wasl.json"))
        content = {entry["name"]: archive.read(entry["name"]) for entry in said["members"]}
    change(content)
    for entry in said["members"]:
        lines = content[entry["name"]]
        entry |= {"rows": lines.count(b"\n"), "bytes": len(lines), "sha256": sha256(lines).hexdigest()}
    if manifest:
        manifest(said)
    path = tmp_path / "forged.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, lines in [*content.items(), *more]:
            archive.writestr(name, lines)
        archive.writestr("wasl.json", json.dumps(said))
    return path


def is_refused(newcomer, path):
    with pytest.raises(ArchiveRefusedError) as refusal:
        import_archive(newcomer, path)
    for kept in kept_models():
        if not kept.label.startswith("accounts."):
            assert not kept.rows(newcomer).exists()
    assert str(refusal.value)
    return refusal.value.code


def line(member, **values):
    """Change columns of the first row of a member; None takes one away."""

    def change(content):
        first, *rest = content[f"{member}.jsonl"].split(b"\n")
        row = {k: v for k, v in (json.loads(first) | values).items() if v is not None}
        content[f"{member}.jsonl"] = b"\n".join([json.dumps(row).encode(), *rest])

    return change


def test_packed_anew_by_another_program_it_still_comes_in(whole, newcomer, tmp_path):
    counts = import_archive(newcomer, forged(whole, tmp_path, lambda content: None))

    assert counts["people"]["new"] == 2


def test_any_changed_byte_is_noticed(whole, newcomer):
    good, chance = whole.read_bytes(), random.Random(20)
    for _ in range(20):
        bad = bytearray(good)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        whole.write_bytes(bad)
        assert is_refused(newcomer, whole) in {"archive-changed", "archive-broken"}


def test_a_cut_file_is_noticed(whole, newcomer):
    good = whole.read_bytes()
    for length in (0, 1, 100, len(good) // 2, len(good) - 1):
        whole.write_bytes(good[:length])
        assert is_refused(newcomer, whole) in {"archive-changed", "archive-broken"}


def test_a_wrong_hash_is_refused(whole, newcomer, tmp_path):
    def lie(said):
        said["members"][3]["sha256"] = "0" * 64

    assert is_refused(newcomer, forged(whole, tmp_path, lambda c: None, manifest=lie)) == "archive-changed"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda said: said.update(version=2), "archive-version"),
        (lambda said: said["members"][0].update(name="people.secret.jsonl"), "archive-version"),
        (lambda said: said["members"][0].update(fields=["kind", "value", "soul"]), "archive-version"),
        (lambda said: said.update(format="other"), "archive-broken"),
        (lambda said: said.update(members=[*said["members"], said["members"][0]]), "archive-broken"),
        (lambda said: said.update(members=said["members"][1:]), "archive-changed"),
        (lambda said: said["members"][0].update(rows="many"), "archive-broken"),
    ],
)
def test_a_manifest_of_another_kind_is_refused(whole, newcomer, tmp_path, change, code):
    assert is_refused(newcomer, forged(whole, tmp_path, lambda c: None, manifest=change)) == code


@pytest.mark.parametrize("name", ["../../evil.jsonl", "people.person.jsonl", "extra.jsonl", "/etc/passwd"])
def test_a_member_too_many_is_refused(whole, newcomer, tmp_path, name):
    twice = pytest.warns(UserWarning, match="Duplicate name") if name == "people.person.jsonl" else nullcontext()
    with twice:
        path = forged(whole, tmp_path, lambda c: None, more=[(name, b"{}\n")])

    assert is_refused(newcomer, path) == "archive-changed"


@pytest.mark.parametrize(
    "change",
    [
        line("people.person", owner_id=1),
        line("people.person", id=7),
        line("people.person", uid="not a uid"),
        line("people.person", display_name="م" * 301),
        line("people.person", display_name=["د. منى"]),
        line("people.person", display_name="د\0"),
        line("people.person", met_on="2026-02-31"),
        line("people.person", met_through_id=99),
        line("people.person", met_through_id=0),
        line("people.person", met_through_id=True),
        line("people.person", source_id=-1),
        line("people.person", created_at="yesterday"),
        line("people.person", created_at="2026-01-01T00:00:00"),
        line("people.person", **{f"f{i}": i for i in range(1000)}),
        line("people.photo", media_type="text/html"),
        line("people.photo", content=base64.b64encode(b"<script>alert(1)</script>").decode()),
        line("people.affiliation", since="soon"),
        line("interactions.interaction", channel="telepathy"),
        line("interactions.interaction", duration_seconds=-1),
        line("interactions.interaction", duration_seconds=2**40),
        line("interactions.participation", person_id=3),
        line("interactions.rhythm", circle_id=1, person_id=1),
        line("interactions.binnedinteraction", row={"owner_id": 1, "channel": "call"}),
        line("interactions.binnedinteraction", row={"source_id": 40}),
        line("interactions.binnedinteraction", row=[]),
        line("interactions.binnedinteraction", people=[44]),
        line("interactions.binnedinteraction", people=["1"]),
        line("network.evidence", a_id=1, b_id=1),
        line("network.evidence", strength=7),
        line("occasions.occasion", year=30000),
        line("sources.filledfield", model="accounts.user"),
        line("accounts.preferences", time_zone="../../etc/passwd"),
        line("accounts.preferences", language="xx"),
        line("accounts.preferences", actions_a_day=9000),
        line("accounts.user", email="stolen@example.com"),
        line("accounts.user", password="known"),
        line("importers.feed", secret="eA=="),
        line("importers.importedfile", path="/etc/passwd"),
        lambda content: content.update({"people.person.jsonl": content["people.person.jsonl"].split(b"\n")[0] * 2 + b"\n"}),
        lambda content: content.update({"people.person.jsonl": content["people.person.jsonl"][:-1]}),
        lambda content: content.update({"people.tag.jsonl": content["people.tag.jsonl"].split(b"\n")[0] + b"\n" + content["people.tag.jsonl"]}),
        lambda content: content.update({"people.person.jsonl": b"[" * 100_000 + b"\n"}),
        lambda content: content.update({"people.person.jsonl": b"\xff\xfe\n"}),
        lambda content: content.update({"presence.profilefact.jsonl": b'{"platform":"x","kind":"y","fingerprint":"z","fields":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"}),
        lambda content: content.update({"people.person.jsonl": b'{"uid":"' + b"0" * (40 << 20) + b"\n"}),
        lambda content: content.update({"people.person.jsonl": b" " * (40 << 20)}),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_right_is_refused(whole, newcomer, tmp_path, change):
    assert is_refused(newcomer, forged(whole, tmp_path, change)).startswith("archive-")


def test_introductions_may_go_in_a_circle(whole, newcomer, tmp_path):
    """Two people may each have met through the other: it is odd, not hostile."""

    def circle(content):
        first, second, _ = content["people.person.jsonl"].split(b"\n")
        rows = [json.loads(first) | {"met_through_id": 2}, json.loads(second) | {"met_through_id": 1}]
        content["people.person.jsonl"] = b"".join(json.dumps(row).encode() + b"\n" for row in rows)

    import_archive(newcomer, forged(whole, tmp_path, circle))

    one, two = Person.objects.of(newcomer).order_by("pk")
    assert (one.met_through, two.met_through) == (two, one)


def test_a_crowd_of_members_is_refused(newcomer, tmp_path):
    path = tmp_path / "crowd.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(3000):
            archive.writestr(f"{number}.jsonl", b"")

    assert is_refused(newcomer, path) == "archive-bomb"


def test_a_bomb_is_refused_by_its_measure(whole, newcomer, tmp_path):
    def swell(content):
        content["people.person.jsonl"] = b'{"display_name":"' + b"a" * (25 << 20) + b'"}\n'

    assert is_refused(newcomer, forged(whole, tmp_path, swell)) == "archive-bomb"


def test_an_older_archive_lacks_columns_and_takes_their_defaults(whole, newcomer, tmp_path):
    def older(said):
        for entry in said["members"]:
            if entry["name"] == "people.person.jsonl":
                entry["fields"].remove("is_organisation")
                entry["fields"].remove("changed_at")

    def strip(content):
        rows = [json.loads(row) for row in content["people.person.jsonl"].splitlines()]
        kept = [{k: v for k, v in row.items() if k not in {"is_organisation", "changed_at"}} for row in rows]
        content["people.person.jsonl"] = b"".join(json.dumps(row).encode() + b"\n" for row in kept)

    import_archive(newcomer, forged(whole, tmp_path, strip, manifest=older))

    assert Person.objects.of(newcomer).filter(is_organisation=False).count() == 2


def test_no_file_is_said_plainly(newcomer, tmp_path):
    for path in (tmp_path / "absent.zip", tmp_path):
        with pytest.raises(FileNotReadableError):
            import_archive(newcomer, path)

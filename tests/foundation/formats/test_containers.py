"""Paths opened as what they hold: files, folders and zips, hostile ones included."""

import io
import os
import stat
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from wasl.foundation.formats.containers import archives
from wasl.foundation.formats.containers.members import Member
from wasl.foundation.formats.containers.opening import open_container
from wasl.foundation.formats.records import FileRefusedError
from wasl.foundation.readers.spooling import spooled

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\xd9\x86\xd9\x88\xd8\xb1\xd8\xa9\r\nEND:VCARD\r\n"


def zip_of(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def members_of(path: Path) -> list[Member]:
    with open_container(path) as container:
        return list(container.members())


def names_of(path: Path) -> list[str]:
    return [member.name for member in members_of(path)]


def codes_of(path: Path) -> dict[str, str]:
    return {member.name: member.rejected.code for member in members_of(path) if member.rejected}


def read_member(path: Path, name: str) -> bytes:
    with open_container(path) as container:
        for member in container.members():
            if member.name == name:
                with member.open(lambda _count: None) as stream:
                    return stream.read()
    raise LookupError(name)


def refusal_of(path: Path | str) -> str:
    with pytest.raises(FileRefusedError) as refusal, open_container(path):
        pass
    return refusal.value.code


# One path


def test_a_file_is_its_own_only_member(tmp_path: Path):
    path = tmp_path / "جهات الاتصال.vcf"
    path.write_bytes(CARD)

    (member,) = members_of(path)

    assert (member.name, member.size) == ("جهات الاتصال.vcf", len(CARD))
    assert read_member(path, member.name) == CARD


def test_a_name_that_begins_with_a_dash_is_a_name(tmp_path: Path):
    (tmp_path / "--as").write_bytes(CARD)

    assert read_member(tmp_path / "--as", "--as") == CARD


def test_what_is_no_regular_file_is_refused(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")

    assert refusal_of(tmp_path / "pipe") == "file-not-regular"
    assert refusal_of("/dev/zero") == "file-not-regular"
    assert refusal_of(tmp_path / "gone.vcf") == "file-missing"
    assert refusal_of(f"{tmp_path}/\0") == "file-unreadable"


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_closed_file_is_refused(tmp_path: Path):
    (tmp_path / "closed.vcf").touch(mode=0o000)

    assert refusal_of(tmp_path / "closed.vcf") == "file-unreadable"


def test_bytes_are_counted_once_however_often_the_reader_goes_back(tmp_path: Path):
    path = tmp_path / "a.vcf"
    path.write_bytes(CARD * 100)
    moved: list[int] = []

    with open_container(path) as container, next(container.members()).open(moved.append) as stream:
        for _ in range(3):
            stream.seek(0)
            stream.read()

    assert sum(moved) == len(CARD) * 100


# Folders


def test_a_folder_gives_its_files_by_name(tmp_path: Path):
    for name in ("ب.vcf", "b/z.vcf", "a.vcf", ".hidden.vcf", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(CARD)

    assert names_of(tmp_path) == ["a.vcf", "b/z.vcf", "ب.vcf"]


def test_links_never_lead_out_of_the_folder(tmp_path: Path):
    outside = tmp_path / "secret.vcf"
    outside.write_bytes(CARD)
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "own.vcf").write_bytes(CARD)
    (folder / "again.vcf").symlink_to(folder / "own.vcf")
    (folder / "out.vcf").symlink_to(outside)
    (folder / "round").symlink_to(folder, target_is_directory=True)

    assert codes_of(folder) == {"out.vcf": "file-link-outside"}
    assert names_of(folder) == ["out.vcf", "own.vcf"]


def test_a_pipe_in_a_folder_is_reported_and_not_opened(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.vcf").write_bytes(CARD)

    assert codes_of(tmp_path) == {"pipe": "file-not-regular"}
    assert names_of(tmp_path) == ["a.vcf", "pipe"]


def test_a_maildir_gives_its_letters_and_not_its_bookkeeping(tmp_path: Path):
    for name in ("cur/1:2,S", "new/2", "tmp/3", "dovecot-uidlist", ".Sent/cur/4:2,", ".Sent/new/5"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"From: a@b.c\n\n")

    assert names_of(tmp_path) == [".Sent/cur/4:2,", ".Sent/new/5", "cur/1:2,S", "new/2"]
    assert {member.format for member in members_of(tmp_path)} == {"maildir"}
    assert {member.format for member in members_of(tmp_path / "cur")} == {"maildir"}


def test_a_folder_that_is_only_called_new_is_no_maildir(tmp_path: Path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.vcf").write_bytes(CARD)

    assert {member.format for member in members_of(tmp_path)} == {""}


def test_an_apple_mailbox_gives_its_letters_alone(tmp_path: Path):
    box = tmp_path / "الوارد.mbox"
    (box / "Messages").mkdir(parents=True)
    (box / "table_of_contents").write_bytes(b"\0\1")
    (box / "mbox").write_bytes(b"From a@b.c Thu Mar  5 12:00:00 2026\nFrom: a@b.c\n\n")

    assert names_of(box) == ["mbox"]


def test_a_zip_in_a_folder_is_opened(tmp_path: Path):
    zip_of(tmp_path / "chat.zip", {"_chat.txt": b"x"})
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and no more")

    assert names_of(tmp_path) == ["broken.zip", "chat.zip/_chat.txt"]
    assert codes_of(tmp_path) == {"broken.zip": "archive-broken"}
    assert read_member(tmp_path, "chat.zip/_chat.txt") == b"x"


def test_a_folder_nested_without_end_is_left_at_a_depth(tmp_path: Path):
    (tmp_path / "/".join(["d"] * 40)).mkdir(parents=True)

    assert list(codes_of(tmp_path).values()) == ["folder-too-deep"]


# Zips


def test_a_zip_gives_its_members_by_name(tmp_path: Path):
    path = zip_of(
        tmp_path / "a.zip", {"b.vcf": CARD, "a/محمد.vcf": CARD, "__MACOSX/a/._b.vcf": b"x", ".DS_Store": b"x"}
    )

    assert names_of(path) == ["a/محمد.vcf", "b.vcf"]
    assert read_member(path, "a/محمد.vcf") == CARD


def test_names_in_utf8_without_the_flag_are_read(tmp_path: Path):
    info = zipfile.ZipInfo("NAME.vcf")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(info, CARD)
    content = (tmp_path / "a.zip").read_bytes().replace(b"NAME.vcf", "نور".encode() + b"ab")
    (tmp_path / "a.zip").write_bytes(content)

    assert names_of(tmp_path / "a.zip") == ["نورab"]


@pytest.mark.parametrize(
    "name",
    ["../up.vcf", "a/../../up.vcf", "/etc/passwd", "C:\\a.vcf", "C:a.vcf", "a\\..\\b.vcf", "\\\\host\\a.vcf", "a/.."],
)
def test_a_name_that_leads_elsewhere_is_reported(tmp_path: Path, name: str):
    path = zip_of(tmp_path / "a.zip", {name: CARD, "good.vcf": CARD})

    assert list(codes_of(path).values()) == ["archive-unsafe-name"]
    assert read_member(path, "good.vcf") == CARD


def test_a_link_in_a_zip_is_reported(tmp_path: Path):
    link = zipfile.ZipInfo("link.vcf")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")

    assert codes_of(tmp_path / "a.zip") == {"link.vcf": "archive-link"}


def drain(path: Path) -> str:
    with open_container(path) as container:
        member = next(container.members())
        with member.open(lambda _count: None) as stream, pytest.raises(FileRefusedError) as refusal:
            stream.read()
    return refusal.value.code


def test_a_bomb_is_refused_while_it_goes_off(tmp_path: Path):
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.vcf", "w") as member:
        for _ in range(64):
            member.write(bytes(1024 * 1024))

    assert drain(path) == "archive-bomb"


def test_all_members_together_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "UNPACKED_BYTES_AT_MOST", 1500)
    path = zip_of(tmp_path / "a.zip", {name: os.urandom(1000) for name in "ab"})

    with open_container(path) as container:
        first, second = container.members()
        with first.open(lambda _count: None) as stream:
            assert len(stream.read()) == 1000
        with pytest.raises(FileRefusedError, match="archive-bomb"), second.open(lambda _count: None) as stream:
            stream.read()


def test_a_damaged_member_is_told_as_such(tmp_path: Path):
    content = os.urandom(5000)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.vcf", content)
    path.write_bytes(path.read_bytes().replace(content[2000:2010], b"0123456789"))

    assert drain(path) == "archive-broken"


def test_a_member_that_says_it_is_smaller_is_told_as_broken(tmp_path: Path):
    path = zip_of(tmp_path / "a.zip", {"a.vcf": os.urandom(5000)})
    packed = path.read_bytes().replace(struct.pack("<L", 5000), struct.pack("<L", 100))
    path.write_bytes(packed)

    assert drain(path) == "archive-broken"


@pytest.mark.parametrize("cut", [10, 100, -1, -10])
def test_a_zip_cut_short_is_broken(tmp_path: Path, cut: int):
    path = zip_of(tmp_path / "a.zip", {"a.vcf": os.urandom(500)})
    path.write_bytes(path.read_bytes()[:cut])

    assert refusal_of(path) == "archive-broken"


def test_too_many_members_are_refused_before_they_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "MEMBERS_AT_MOST", 10)
    path = zip_of(tmp_path / "a.zip", {f"{number}.vcf": b"" for number in range(11)})
    monkeypatch.setattr(zipfile, "ZipFile", None)

    assert refusal_of(path) == "archive-too-many"


def test_a_directory_of_64_bits_is_counted_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.zip"
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 5)
    zip_of(path, {f"{number}.vcf": CARD for number in range(11)})
    monkeypatch.setattr(archives, "MEMBERS_AT_MOST", 10)

    assert refusal_of(path) == "archive-too-many"


def locked(path: Path) -> Path:
    content = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1
    path.write_bytes(content)
    return path


def test_a_locked_zip_is_refused_as_a_whole(tmp_path: Path):
    assert refusal_of(locked(zip_of(tmp_path / "a.zip", {"a.vcf": CARD}))) == "archive-locked"


def test_one_locked_member_is_reported(tmp_path: Path):
    path = locked(zip_of(tmp_path / "a.zip", {"a.vcf": CARD, "b.vcf": CARD}))

    assert codes_of(path) == {"a.vcf": "archive-locked"}


def test_a_document_that_is_a_zip_inside_is_named(tmp_path: Path):
    path = zip_of(tmp_path / "a.zip", {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})

    with pytest.raises(FileRefusedError) as refusal, open_container(path):
        pass

    assert (refusal.value.code, refusal.value.values) == ("format-not-supported", {"kind": "office"})


def test_one_archive_within_another_is_opened_and_a_third_is_not(tmp_path: Path):
    third = zip_of(tmp_path / "3.zip", {"c.vcf": CARD}).read_bytes()
    second = zip_of(tmp_path / "2.zip", {"b.vcf": CARD, "3.zip": third}).read_bytes()
    first = zip_of(tmp_path / "1.zip", {"2.zip": second, "a.vcf": CARD})

    assert names_of(first) == ["2.zip/3.zip", "2.zip/b.vcf", "a.vcf"]
    assert codes_of(first) == {"2.zip/3.zip": "archive-nested-too-deep"}
    assert read_member(first, "2.zip/b.vcf") == CARD


def test_an_archive_within_that_is_too_large_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    inner = zip_of(tmp_path / "inner.zip", {"b.vcf": os.urandom(2000)}).read_bytes()
    path = zip_of(tmp_path / "a.zip", {"inner.zip": inner})
    monkeypatch.setattr(archives, "NESTED_BYTES_AT_MOST", 1000)

    assert codes_of(path) == {"inner.zip": "archive-nested-too-large"}


# Standard input


def test_standard_input_can_be_read_twice():
    with spooled(io.BytesIO(CARD)) as path:
        assert Path(path).read_bytes() == Path(path).read_bytes() == CARD
    assert not Path(path).exists()


def test_standard_input_without_end_is_refused():
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return bytes(size)

    def spool() -> Iterator[str]:
        with spooled(Endless(), at_most=3 * 1024 * 1024) as path:  # type: ignore[arg-type]
            yield path

    with pytest.raises(FileRefusedError, match="input-too-large"):
        next(spool())

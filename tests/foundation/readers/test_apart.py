"""Readers run apart: each misdeed ends with its own code, and the next file is read all the same."""

import gc
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.foundation.readers.reads import HOSTILE, OPTIONS, PATIENT, QUICK, all_of, apart, here, named
from wasl.foundation.formats.records import Contact, Rejected
from wasl.foundation.readers import child
from wasl.foundation.readers.apart import read_apart
from wasl.foundation.readers.limits import Limits
from wasl.foundation.readers.outcomes import Batch, FileOutcome, Progress, Source


def open_files() -> int:
    gc.collect()
    return len(list(Path("/dev/fd").iterdir()))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The readers' processes as they are started; a browser of other tests may be a child of ours too."""
    processes: list[subprocess.Popen[bytes]] = []
    start = child._start

    def start_and_remember(*given):
        processes.append(start(*given))
        return processes[-1]

    monkeypatch.setattr(child, "_start", start_and_remember)
    return processes


def have_ended(processes: list[subprocess.Popen[bytes]]) -> bool:
    """Whether there were some, and each is gone and was waited for."""
    return bool(processes) and all(process.returncode is not None for process in processes)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return named(tmp_path, "names", name="good.txt", rest="نورة القحطاني\nسعد الشمري\n")


@pytest.mark.parametrize(
    ("deed", "code", "kept"),
    [
        ("spins", "reading-took-too-long", 1),
        ("sleeps", "reading-took-too-long", 1),
        ("rewinds", "reading-took-too-long", 0),
        ("recognition-hangs", "reading-took-too-long", 0),
        ("grows", "reading-needed-too-much-memory", 1),
        ("grows-at-once", "reading-needed-too-much-memory", 1),
        ("crashes", "reader-failed", 1),
        ("leaves", "reader-failed", 1),
        ("raises", "reader-failed", 1),
        ("forks", "reader-failed", 1),
        ("runs", "reader-failed", 1),
        ("connects", "reader-failed", 1),
        ("writes", "reader-failed", 1),
        ("kills", "reader-failed", 1),
    ],
)
def test_a_reader_that_misbehaves_is_reported_and_the_next_file_is_read(
    tmp_path: Path, good: Path, started: list[subprocess.Popen[bytes]], deed: str, code: str, kept: int
):
    limits = QUICK if code == "reading-took-too-long" else PATIENT

    records, (bad, fine) = apart(named(tmp_path, deed), good, limits=limits)

    assert [record.code for record in records if isinstance(record, Rejected)] == [code]
    assert (bad.counts["contacts"], bad.counts["rejected"]) == (kept, 1)
    assert (fine.counts["contacts"], fine.code) == (2, "")
    assert have_ended(started)


def test_what_a_failure_says_is_the_name_of_its_class_alone(tmp_path: Path):
    records, _ = apart(named(tmp_path, "raises"))

    assert records[-1] == Rejected(code="reader-failed", values={"error": "LookupError"})


def test_a_reader_whose_module_is_missing_fails_alone(tmp_path: Path, good: Path):
    source = Source(str(named(tmp_path, "names", rest="سعد\n")), format="lost")
    readers = HOSTILE | {"lost": "tests.foundation.readers.no_such_module"}

    _, (bad, fine) = all_of(read_apart([source, Source(str(good))], OPTIONS, limits=PATIENT, readers=readers))

    assert (bad.counts["rejected"], bad.counts["contacts"]) == (1, 0)
    assert (fine.counts["contacts"], fine.code) == (2, "")


def test_a_reader_without_end_is_stopped(tmp_path: Path):
    records, (outcome,) = apart(named(tmp_path, "never-ends"), limits=Limits(spare_records=2000))

    assert records[-1] == Rejected(code="reading-gave-too-much", values={"most": "2011"})
    assert outcome.counts["contacts"] == 2011


def test_processor_time_is_limited_although_records_come(tmp_path: Path):
    limits = Limits(processor_seconds=0.2, spare_records=10**12)

    records, (outcome,) = apart(named(tmp_path, "never-ends"), limits=limits)

    assert records[-1] == Rejected(code="reading-took-too-long")
    assert outcome.counts["contacts"] > 1000


def test_memory_stays_flat_over_a_large_file(tmp_path: Path):
    path = named(tmp_path, "letters")
    with path.open("r+b") as file:
        file.truncate(2**28)  # takes no room on the disk
    limits = Limits(resident_bytes=64 * 1024**2)

    count = 0
    for event in read_apart([Source(str(path))], OPTIONS, limits=limits, readers=HOSTILE):
        count += len(event.records) if isinstance(event, Batch) else 0

    assert count == 2**28 // 16384


def test_a_refusal_is_of_the_whole_file(tmp_path: Path, good: Path):
    _, (bad, fine) = apart(named(tmp_path, "refuses"), good)

    assert (bad.code, bad.counts["rejected"]) == ("chat-without-dates", 0)
    assert fine.counts["contacts"] == 2


def test_what_a_reader_prints_reaches_nobody(tmp_path: Path):
    records, _ = apart(named(tmp_path, "prints"))

    assert records == [Contact(line=1, full="نورة 1", ways=())]


def test_a_record_that_is_no_text_is_rejected_alone(tmp_path: Path):
    records, _ = apart(named(tmp_path, "half-letter"))

    assert [record.line for record in records if isinstance(record, Contact)] == [1, 3]
    assert records[1] == Rejected(line=2, code="record-unwritable", values={"error": "UnicodeEncodeError"})


def test_a_record_larger_than_a_batch_arrives(tmp_path: Path):
    records, _ = apart(named(tmp_path, "large-photo"))

    assert [len(record.note) for record in records if isinstance(record, Contact)] == [3_000_000, 0]


def test_apart_and_here_give_the_same(tmp_path: Path, good: Path):
    folder = tmp_path / "folder"
    folder.mkdir()
    paths = [
        good,
        named(tmp_path, "messages 1200"),
        named(tmp_path, "raises"),
        named(tmp_path, "refuses"),
        named(folder, "names", rest="سعد\n").parent,
        tmp_path / "gone.vcf",
    ]

    assert apart(*paths) == here(*paths)


def test_many_files_are_read_by_one_process(tmp_path: Path, started: list[subprocess.Popen[bytes]]):
    paths = [named(tmp_path, "names", name=f"{number}.txt", rest=f"سعد {number}\n") for number in range(20)]

    records, outcomes = apart(*paths)

    assert [record.full for record in records] == [f"سعد {number}" for number in range(20)]
    assert [Path(outcome.source.path) for outcome in outcomes] == paths
    assert len(started) == 1


def test_the_file_of_a_folder_that_ended_its_reader_is_named_and_the_others_are_read(tmp_path: Path):
    for number in range(3):
        named(tmp_path, "names", name=f"{number}.txt", rest="سعد\n")
    named(tmp_path, "crashes", name="0-crashes.txt")
    named(tmp_path, "recognition-hangs", name="1-hangs.txt")

    events = list(read_apart([Source(str(tmp_path))], OPTIONS, limits=QUICK, readers=HOSTILE))
    outcome = events[-1]
    rejected = {
        event.member: record.code
        for event in events[:-1]
        if isinstance(event, Batch)
        for record in event.records
        if isinstance(record, Rejected)
    }

    assert rejected == {"0-crashes.txt": "reader-failed", "1-hangs.txt": "reading-took-too-long"}
    assert isinstance(outcome, FileOutcome)
    assert (outcome.counts["contacts"], outcome.format) == (4, "hostile")


def test_a_folder_that_ends_every_reader_is_given_up(tmp_path: Path):
    for number in range(9):
        named(tmp_path, "leaves", name=f"{number}.txt")

    _, (outcome,) = apart(tmp_path, limits=Limits(deaths_at_most=2))

    assert outcome.code == "reading-given-up"
    assert outcome.counts["rejected"] == 3


def test_standard_input_is_a_file_like_others(tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch):
    with good.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        records, (outcome,) = all_of(read_apart([Source("-")], OPTIONS, limits=PATIENT, readers=HOSTILE))

    assert len(records) == 2
    assert outcome.source.path == "-"


def test_paths_that_are_no_files_are_refused_in_order(tmp_path: Path, good: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty.vcf").touch()
    (tmp_path / "nothing").mkdir()
    paths = [
        tmp_path / "pipe",
        Path("/dev/zero"),
        tmp_path / "gone",
        tmp_path / "empty.vcf",
        tmp_path / "nothing",
        good,
    ]

    _, outcomes = apart(*paths)

    assert [outcome.code for outcome in outcomes] == [
        "file-not-regular",
        "file-not-regular",
        "file-missing",
        "file-empty",
        "nothing-to-read",
        "",
    ]


def test_closing_the_iterator_ends_the_process(tmp_path: Path, started: list[subprocess.Popen[bytes]]):
    path = named(tmp_path, "messages 1000000", rest="x" * 1_000_000)
    before = open_files()
    events = read_apart([Source(str(path))], OPTIONS, readers=HOSTILE)

    next(events)
    events.close()

    assert have_ended(started)
    assert open_files() == before


def test_nothing_is_left_open_after_readers_died(tmp_path: Path, started: list[subprocess.Popen[bytes]]):
    before = open_files()

    apart(named(tmp_path, "crashes"), named(tmp_path, "leaves"), named(tmp_path, "raises"))

    assert have_ended(started)
    assert open_files() == before


def test_the_process_sees_nothing_of_our_surroundings(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WASL_DATABASE_URL", "postgresql://secret")

    assert "WASL_DATABASE_URL" not in child._surroundings()


def test_progress_grows_to_the_whole(tmp_path: Path):
    path = named(tmp_path, "names", rest="سعد الشمري\n" * 200_000)
    seen: list[Progress] = []

    list(read_apart([Source(str(path))], OPTIONS, on_progress=seen.append, readers=HOSTILE))

    done = [progress.bytes_done for progress in seen]
    assert done == sorted(done)
    assert seen[-1].bytes_done == seen[-1].bytes_total == path.stat().st_size
    assert seen[-1].records == 200_000


def test_whoever_watches_may_cancel(tmp_path: Path, started: list[subprocess.Popen[bytes]]):
    path = named(tmp_path, "names", rest="سعد الشمري\n" * 20_000)

    def cancel(_progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(read_apart([Source(str(path))], OPTIONS, on_progress=cancel, readers=HOSTILE))

    assert have_ended(started)


def test_a_broken_member_is_reported_and_the_others_are_read(tmp_path: Path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("a", "b", "c"):
            archive.writestr(f"{name}.txt", f"names\n{name}-سعد\n")
    path.write_bytes(path.read_bytes().replace("b-سعد".encode(), "b-سعج".encode(), 1))

    records, (outcome,) = apart(path)

    assert [record.full for record in records if isinstance(record, Contact)] == ["a-سعد", "c-سعد"]
    assert [record.code for record in records if isinstance(record, Rejected)] == ["archive-broken"]
    assert outcome.code == ""

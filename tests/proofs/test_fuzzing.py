"""What fuzzing found once is read well for ever; and a fault would be seen."""

import pytest

from proofs.fuzzing import readers
from proofs.fuzzing.seeds import FINDS, LARGEST_BYTES, seeds_of, swollen
from proofs.fuzzing.watching import fault_of, keep

KEPT = sorted(path for path in FINDS.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_found_once_is_read_well(path):
    read = readers.MAKERS[path.parent.name]()

    assert fault_of(read, path.read_bytes()) is None


@pytest.mark.parametrize("reader", readers.MAKERS)
def test_each_reader_has_something_to_begin_from_and_reads_it_well(reader):
    read, seeds = readers.MAKERS[reader](), list(seeds_of(reader))

    assert seeds
    assert [fault_of(read, seed) for seed in seeds[:5]] == [None] * len(seeds[:5])
    assert all(len(seed) <= LARGEST_BYTES for seed in seeds)


def _hang(_content):
    end = 10**7
    while end:
        end -= 1


@pytest.mark.parametrize(
    ("read", "sign"),
    [
        (lambda content: content.decode("ascii"), "UnicodeDecodeError in outside"),
        (lambda content: content * 25_000_000, "memory"),
        (_hang, "hang"),
    ],
)
def test_a_fault_is_seen(read, sign, monkeypatch):
    monkeypatch.setattr("proofs.fuzzing.watching.SECONDS_AT_MOST", 0.05 if sign == "hang" else 10)

    assert fault_of(read, "سارة".encode()).sign == sign


def test_of_each_fault_the_smallest_input_is_kept(tmp_path):
    fault = fault_of(lambda content: content.decode("ascii"), b"\xff\xff")

    for content in (b"\xff\xff\xff", b"\xff", b"\xff\xff"):
        keep(content, fault, tmp_path)

    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"\xff"]


def test_lines_of_the_beginnings_are_repeated_until_they_are_large():
    grown = list(swollen([b"FN:a\nN:b\n"], bytes_at_most=100))

    assert b"FN:a\n" * 20 in grown
    assert all(len(one) <= 110 for one in grown)

"""Guesses and used codes, counted by several processes."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from wasl.foundation.accounts.counts import CountsInFiles

AT_ONCE = 20
ADDS = """
import sys
from django.conf import settings
settings.configure()
from wasl.foundation.accounts.counts import CountsInFiles
print(CountsInFiles(sys.argv[1], {}).add("code", "y"))
"""


@pytest.fixture
def counts(tmp_path):
    return CountsInFiles(str(tmp_path / "counts"), {})


def test_of_many_who_add_at_once_one_does(counts):
    with ThreadPoolExecutor(AT_ONCE) as together:
        added = list(together.map(lambda _: counts.add("code", "y"), range(AT_ONCE)))

    assert added.count(True) == 1


def test_what_one_process_counted_another_knows(counts, tmp_path):
    assert counts.add("code", "y")

    done = subprocess.run([sys.executable, "-c", ADDS, tmp_path / "counts"], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_it_ends_with_its_time(counts):
    counts.add("code", "y", timeout=-1)

    assert counts.add("code", "y")


def test_nobody_else_on_the_machine_reads_it(counts, tmp_path):
    counts.set("guesses", [1.0])

    counts.add("code", "y")

    files = list((tmp_path / "counts").rglob("*"))
    assert len(files) > 2
    assert (tmp_path / "counts").stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in files)

"""The program as people start it: on an empty folder, with its jobs, until it is told to stop."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.doors.cli.installation import installed

LONGEST_START_SECONDS = 120

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def served(tmp_path):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with installed(tmp_path / "kept") as place:
        program = subprocess.Popen(
            [sys.executable, "-m", "wasl.doors.cli.main", "serve", "--port", str(port)],
            env={**os.environ, "WASL_DATA": str(place.folder), "WASL_DATABASE_URL": place.database_url},
            stderr=subprocess.DEVNULL,
        )
        yield program, f"http://127.0.0.1:{port}"
        program.kill()
        program.wait()


def _answer(address):
    with urllib.request.urlopen(address, timeout=5) as answer:
        return answer.status


def _await_answer(address):
    until = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < until:
        with contextlib.suppress(urllib.error.URLError, OSError):
            return _answer(address)
        time.sleep(0.1)  # another process starts; nothing tells when
    return None


def _children(process):
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, check=False).stdout
    return [int(pid) for pid in listed.split()]


def _are_gone(pids):
    until = time.monotonic() + 30
    while (still := [pid for pid in pids if Path(f"/proc/{pid}").exists()]) and time.monotonic() < until:
        time.sleep(0.1)
    return not still


def test_a_first_start_answers_and_ends_with_all_it_started(served):
    program, address = served

    assert _await_answer(f"{address}/welcome/") == 200
    started = _children(program)
    program.send_signal(signal.SIGTERM)

    assert len(started) == 2  # one answers, one does the jobs
    assert program.wait(30) == 0
    assert _are_gone(started)


def test_jobs_end_when_their_program_was_killed(served):
    program, address = served
    _await_answer(f"{address}/welcome/")
    jobs, answering = sorted(_children(program))
    assert os.getpriority(os.PRIO_PROCESS, jobs) > os.getpriority(os.PRIO_PROCESS, answering), "jobs give way to pages"

    program.kill()
    program.wait()

    assert _are_gone([jobs])
    os.kill(answering, signal.SIGKILL)  # the server's own process, which it leaves behind when it is killed

"""The guard of the suite bites: on names, on addresses, on what is caught, and in tests that may open sockets."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.silence import attempts, attempts_expected

ROOT = Path(__file__).resolve().parents[1]
REACHING = """
import socket
from contextlib import suppress
import pytest

@pytest.mark.enable_socket
def test_reaching():
    with suppress(OSError):
        socket.getaddrinfo("example.org", 80)
"""
NOBODY = "192.0.2.1"  # RFC 5737: given to no one


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    "reach_out",
    [
        lambda: socket.create_connection((NOBODY, 80), timeout=1),
        lambda: socket.create_connection(("example.org", 80), timeout=1),
        lambda: socket.getaddrinfo("example.org", 443),
        lambda: socket.gethostbyname("example.org"),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"?", (NOBODY, 53)),
        lambda: socket.socket(socket.AF_INET6).connect(("2001:db8::1", 80)),
    ],
)
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_whoever_reaches_out_is_refused_and_remembered(reach_out):
    with attempts_expected() as tried, pytest.raises(OSError, match="unreachable"):
        reach_out()

    assert len(tried) == 1
    assert attempts == []


@pytest.mark.enable_socket
def test_this_machine_may_be_spoken_with():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
    assert socket.getaddrinfo("localhost", 80)
    assert attempts == []


def test_a_test_that_reached_out_fails_though_it_caught_the_refusal(tmp_path):
    (tmp_path / "conftest.py").write_text("from tests.conftest import silence\n", encoding="ascii")
    path = tmp_path / "test_reaching.py"
    path.write_text(REACHING, encoding="ascii")

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "-c", ROOT / "pyproject.toml",
         "--rootdir", tmp_path, path],
        cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
    )  # fmt: skip

    assert """reached out: ["socket.getaddrinfo 'example.org'"]""" in done.stdout
    assert done.returncode == 1

"""Two telephones of one owner, played by vdirsyncer, keep in step through the program as people start it."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doors.cli.installation import installed
from tests.doors.dav.telephone import card, unfolded

pytestmark = pytest.mark.enable_socket
LONGEST_START_SECONDS = 120
MAKE_APP_PASSWORD = """
import django; django.setup()
from django.utils import timezone
from wasl.foundation.accounts.models import User
from wasl.foundation.accounts.tokens.actions import create_token
from wasl.foundation.walls.scope import acting_for
owner = User.objects.get()
with acting_for(owner.pk):
    print(create_token(owner, name="x", scope="phones", days=30, moment=timezone.now()).written)
"""


@dataclass
class Program:
    """The program, served; and its own way in beside the telephones'."""

    environment: dict
    address: str

    def wasl(self, *arguments: str, typed: str = "") -> str:
        return self.run("-m", "wasl.doors.cli.main", *arguments, typed=typed)

    def run(self, *arguments: str, typed: str = "") -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@dataclass
class Client:
    """A folder of cards that vdirsyncer keeps in step."""

    folder: Path
    program: Program
    password: str

    def begin(self):
        (self.folder / "cards" / "people").mkdir(parents=True)
        (self.folder / "config").write_text(
            f'[general]\nstatus_path = "{self.folder}/status"\n'
            '[pair book]\na = "here"\nb = "there"\ncollections = ["people"]\n'
            f'[storage here]\ntype = "filesystem"\npath = "{self.folder}/cards"\nfileext = ".vcf"\n'
            f'[storage there]\ntype = "carddav"\nurl = "{self.program.address}/"\nusername = "mona@example.com"\npassword = "{self.password}"\n'
        )
        self.call("discover")
        return self

    def call(self, *arguments: str) -> str:
        done = self._run(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stderr

    def is_refused(self) -> str:
        done = self._run("sync")
        assert done.returncode != 0
        return done.stderr

    def sync(self) -> "Client":
        self.call("sync")
        return self

    @property
    def cards(self) -> dict[str, str]:
        return {path.name: unfolded(path.read_text()) for path in (self.folder / "cards" / "people").glob("*.vcf")}

    def path_of(self, name: str) -> Path:
        return self.folder / "cards" / "people" / next(key for key, text in self.cards.items() if f"FN:{name}" in text)

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.path_of(name)
        path.write_text(unfolded(path.read_text()).replace(old, new))

    def _run(self, *arguments: str):
        return subprocess.run(
            [Path(sys.executable).with_name("vdirsyncer"), "-c", self.folder / "config", *arguments],
            capture_output=True, text=True, check=False, timeout=120, env=os.environ | {"LC_ALL": "C.UTF-8"}, input="y\ny\n",
        )  # fmt: skip


@pytest.fixture
def program(tmp_path):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with installed(tmp_path / "kept") as place:
        environment = {
            **os.environ, "WASL_DATA": str(place.folder), "WASL_DATABASE_URL": place.database_url,
            "DJANGO_SETTINGS_MODULE": "wasl.project.settings",
        }  # fmt: skip
        program = Program(environment, f"http://127.0.0.1:{port}")
        program.wasl(
            "owner",
            "create",
            "--email",
            "mona@example.com",
            "--name",
            "منى",
            "--password-stdin",
            typed="كلمة-سر-طويلة\n",
        )
        cards = tmp_path / "known.vcf"
        cards.write_text(
            card("نورة القاسمي", "NOTE:من المؤتمر", "X-PET:قطة")
            + card("خالد العتيبي", "TEL:+966501234567", uid="uid-2")
        )
        program.wasl("import", str(cards))
        serving = subprocess.Popen(
            [sys.executable, "-m", "wasl.doors.cli.main", "serve", "--no-jobs", "--port", str(port)],
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        _await_answer(f"{program.address}/sign-in/")
        yield program
        serving.kill()
        serving.wait()


def _await_answer(address):
    until = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < until:
        with contextlib.suppress(urllib.error.URLError, OSError):
            urllib.request.urlopen(address, timeout=5).close()
            return
        time.sleep(0.1)  # another process starts; nothing tells when


def test_two_telephones_keep_in_step_with_each_other_and_with_wasl(program, tmp_path):
    password = program.run("-c", MAKE_APP_PASSWORD).strip()
    one, other = (Client(tmp_path / name, program, password).begin().sync() for name in ("one", "other"))
    assert len(one.cards) == len(other.cards) == 2

    # What one changes the other has, and Wasl too; what neither understands stays.
    one.edit("نورة القاسمي", "من المؤتمر", "من الجامعة")
    one.sync()
    other.sync()
    assert "NOTE:من الجامعة" in other.path_of("نورة القاسمي").read_text()
    assert "X-PET:قطة" in unfolded(other.path_of("نورة القاسمي").read_text())

    # Somebody new comes from the other.
    (other.folder / "cards" / "people" / "new.vcf").write_text(card("سارة الحربي", "TEL:+966509999999", uid="uid-3"))
    other.sync()
    one.sync()
    assert "سارة الحربي" in program.wasl("search", "سارة", "--json")
    assert one.path_of("سارة الحربي")

    # Both change the same card: the second is told, and overwrites nothing.
    one.edit("خالد العتيبي", "966501234567", "966501111111")
    other.edit("خالد العتيبي", "966501234567", "966502222222")
    one.sync()
    assert "conflict" in other.is_refused().lower()
    assert "خالد" in program.wasl("search", "966501111111", "--json")
    assert program.wasl("search", "966502222222", "--json").strip() == "[]"
    other.path_of("خالد العتيبي").write_text(one.path_of("خالد العتيبي").read_text())
    other.sync()

    # What one deletes goes from the other; here it lies in the bin.
    one.path_of("نورة القاسمي").unlink()
    one.sync()
    other.sync()
    assert len(one.cards) == len(other.cards) == 2
    assert program.wasl("search", "نورة", "--json").strip() == "[]"

    # Nothing more happens.
    assert "Copying" not in one.call("sync") + other.call("sync")

"""What the machine tells Wasl: every environment variable, read once, typed, with its meaning."""

import os
import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

KEPT_SECONDS = 60  # a connection to the database, from one request to the next


def platform_data_folder() -> Path:
    """Where programs of this platform keep a user's data."""
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Wasl"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home)) / "Wasl"
    return Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share")) / "wasl"


@dataclass(frozen=True)
class MailServer:
    """Mail always goes encrypted: from the first byte, or after STARTTLS."""

    host: str
    port: int
    user: str
    password: str
    is_encrypted_at_once: bool
    sender: str


def _meaning(text: str) -> dict[str, str]:
    return {"meaning": text}


@dataclass(frozen=True)
class Environment:
    """One field a variable: `WASL_` and the field's name in capitals."""

    data: Path = field(metadata=_meaning("The folder of everything kept. Default: the platform's user data folder."))
    database_url: str = field(
        default="",
        metadata=_meaning("`postgresql://user:password@host:port/name`. Default: SQLite inside the data folder."),
    )
    backups: str = field(
        default="",
        metadata=_meaning(
            "The folder of the backups that are made by themselves each day; best on another disk. `off`: none are made. "
            "Default: `backups` inside the data folder."
        ),
    )
    secret_key: str = field(
        default="", metadata=_meaning("Signs sessions. Default: made at first start and kept in the data folder.")
    )
    base_url: str = field(
        default="http://localhost:8000", metadata=_meaning("The address people use; links in mails are built from it.")
    )
    mail_url: str = field(
        default="",
        metadata=_meaning(
            "`smtps://user:password@host:465`, or `smtp://…:587` with STARTTLS: sends links that set a new password. "
            "Default: no mail is sent."
        ),
    )
    mail_from: str = field(
        default="", metadata=_meaning("The sender of these mails. Default: the user of the mail server.")
    )
    hosts: tuple[str, ...] = field(
        default=(), metadata=_meaning("Further host names that are answered, separated by commas.")
    )
    proxy: bool = field(
        default=False,
        metadata=_meaning("`1` behind a proxy of your own that sets X-Forwarded-Proto and X-Forwarded-For."),
    )
    private_addresses: bool = field(
        default=False,
        metadata=_meaning(
            "`1` lets calendars, mailboxes and news of organisations be read from the machine's own network as well."
        ),
    )
    polish_url: str = field(
        default="",
        metadata=_meaning(
            "Where a language model answers by OpenAI's protocol, such as `http://localhost:11434/v1`: owners who turn it on may "
            "have the wording of a draft polished there. Plain http only within your own network. Default: nothing of it is seen."
        ),
    )
    polish_model: str = field(default="", metadata=_meaning("The name of that model, as its server knows it."))
    polish_key: str = field(
        default="",
        repr=False,
        metadata=_meaning("The key of that server, if it asks for one. No page shows it."),
    )
    debug: bool = field(default=False, metadata=_meaning("`1` shows tracebacks. Never on a machine others reach."))

    @classmethod
    def read(cls, variables: Mapping[str, str]) -> "Environment":
        """Read the variables; an empty one counts as absent."""
        given = {f.name: variables.get(f"WASL_{f.name.upper()}", "").strip() for f in fields(cls)}
        values: dict[str, Any] = {name: text for name, text in given.items() if text}  # Any: fields differ in type
        values["data"] = Path(values.get("data") or platform_data_folder()).expanduser().resolve()
        values["hosts"] = tuple(h.strip() for h in given["hosts"].split(",") if h.strip())
        for name in ("proxy", "debug", "private_addresses"):
            values[name] = given[name].lower() in {"1", "true", "yes", "on"}
        return cls(**values)

    def backups_folder(self) -> Path | None:
        """Where backups are made by themselves; None for nowhere."""
        if self.backups.lower() == "off":
            return None
        return Path(self.backups).expanduser().resolve() if self.backups else self.data / "backups"

    def secret(self) -> str:
        """The secret key: the one given, or one of our own, made once and readable by the owner alone."""
        if self.secret_key:
            return self.secret_key
        path = self.data / "secret.key"
        if not path.exists():
            self.data.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            except FileExistsError:  # another process was first
                return path.read_text(encoding="ascii").strip()
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(secrets.token_urlsafe(48))
        return path.read_text(encoding="ascii").strip()

    def all_hosts(self) -> list[str]:
        own = urlsplit(self.base_url).hostname
        return [*dict.fromkeys(["localhost", "127.0.0.1", "[::1]", *([own] if own else []), *self.hosts])]

    def mail_server(self) -> MailServer:
        """Where mails are handed in; one without a host where none are sent."""
        url = urlsplit(self.mail_url)
        user = unquote(url.username or "")
        return MailServer(
            host=url.hostname or "",
            port=url.port or (465 if url.scheme == "smtps" else 587),
            user=user,
            password=unquote(url.password or ""),
            is_encrypted_at_once=url.scheme == "smtps",
            sender=self.mail_from or user or "wasl@localhost",
        )

    def database(self) -> dict[str, Any]:
        """Django's settings of the database."""
        if not self.database_url:
            return sqlite(self.data / "wasl.sqlite3")
        url = urlsplit(self.database_url)
        return {
            "ENGINE": "wasl.foundation.postgresql",
            "NAME": unquote(url.path.lstrip("/")),
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": unquote(url.hostname or ""),
            "PORT": str(url.port or ""),
            "CONN_MAX_AGE": KEPT_SECONDS,
            "CONN_HEALTH_CHECKS": True,
            # The planner's compiler costs more than it saves on queries of milliseconds.
            "OPTIONS": {"options": "-c jit=off"},
        }


def sqlite(path: Path) -> dict[str, Any]:
    """SQLite that loses nothing: simulated power cuts lost acknowledged rows with NORMAL, none with FULL."""
    return {
        "ENGINE": "wasl.foundation.sqlite",
        "NAME": str(path),
        # To open the file, read all its tables and fill its cache anew took a third of the time of a page. Counts that the
        # planner goes by (`foundation.statistics`) are read when it is opened: within a minute.
        "CONN_MAX_AGE": KEPT_SECONDS,
        "OPTIONS": {
            "cached_statements": 512,  # the pages that are asked most have two hundred; each is some kilobytes
            "transaction_mode": "IMMEDIATE",  # a read that later writes fails at once under DEFERRED
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000;"
            ),
        },
    }

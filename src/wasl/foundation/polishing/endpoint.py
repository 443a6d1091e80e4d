"""The language model that the administrator of this installation named; nobody else can name one."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from wasl.foundation.fetching import host_header

PATH = "/chat/completions"
OWN_NAMES = frozenset({"localhost", "localhost."})


@dataclass(frozen=True)
class Endpoint:
    """`base` is the address up to where `/chat/completions` is added."""

    base: str
    model: str
    key: str = field(default="", repr=False)

    @property
    def parts(self) -> SplitResult:
        return urlsplit(self.base)

    @property
    def host(self) -> str:
        """With its port, as one reads it in an address."""
        return host_header(self.parts)

    @property
    def place(self) -> str:
        """What an owner agrees to: another host, port or scheme asks her again."""
        return f"{self.parts.scheme}://{self.host}"

    @property
    def target(self) -> str:
        return self.parts.path.rstrip("/") + PATH

    @property
    def address(self) -> str:
        return self.place + self.target

    @property
    def is_on_this_machine(self) -> bool:
        """By its name alone; nobody is asked."""
        name = self.parts.hostname or ""
        try:
            return name in OWN_NAMES or ip_address(name).is_loopback
        except ValueError:
            return False


def configured() -> Endpoint | None:
    """None where none is named, or where what is named cannot be one."""
    environment = settings.ENVIRONMENT
    if not environment.polish_url or what_is_wrong():
        return None
    return Endpoint(environment.polish_url.rstrip("/"), environment.polish_model, environment.polish_key)


def what_is_wrong() -> str:
    """The variable that keeps the model from being used; nothing where none is named or all is well."""
    environment = settings.ENVIRONMENT
    if not environment.polish_url:
        return ""
    if not _is_address(environment.polish_url):
        return "WASL_POLISH_URL"
    if not environment.polish_model:
        return "WASL_POLISH_MODEL"
    key = environment.polish_key
    return "" if key.isascii() and (not key or key.isprintable()) else "WASL_POLISH_KEY"


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host_header(parts)  # reads the port, and the name as servers know it
    except ValueError:
        return False
    is_plain = not (parts.username or parts.password or parts.query or parts.fragment)
    is_written_so = url.isascii() and url.isprintable() and " " not in url
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and is_plain and is_written_so

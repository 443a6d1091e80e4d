"""A telephone, as the tests have one: it asks as iOS and DAVx5 do, and remembers nothing by itself."""

import base64
import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from django.test import Client
from django.utils import timezone

from wasl.foundation.accounts.models import User
from wasl.foundation.accounts.tokens.actions import create_token

D, CARD = "{DAV:}", "{urn:ietf:params:xml:ns:carddav}"


def app_password(owner: User, scope: str = "phones") -> str:
    return create_token(owner, name="هاتفي", scope=scope, days=90, moment=timezone.now()).written


def basic(name: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


@dataclass
class Telephone:
    owner: User
    password: str = ""
    collection: str = "people"

    def __post_init__(self):
        self.password = self.password or app_password(self.owner)
        self.client = Client()

    @property
    def home(self) -> str:
        return f"/dav/{self.owner.pk}/{self.collection}/"

    def ask(self, method: str, path: str = "", body: str | bytes = b"", **headers):
        passed = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        kind = "text/vcard; charset=utf-8" if method == "PUT" else "application/xml; charset=utf-8"
        content = body.encode() if isinstance(body, str) else body
        passed.setdefault("HTTP_AUTHORIZATION", basic(self.owner.email, self.password))
        address = path if path.startswith("/") else self.home + path
        return self.client.generic(method, address, content, content_type=kind, **passed)

    def properties(self, *names: str, path: str = "", depth: str = "0"):
        asked = "".join(f"<{name}/>" for name in names)
        body = f'<propfind xmlns="DAV:" xmlns:card="{CARD[1:-1]}" xmlns:cs="http://calendarserver.org/ns/"><prop>{asked}</prop></propfind>'
        return self.ask("PROPFIND", path, body, depth=depth)

    def etags(self) -> dict[str, str]:
        answer = self.properties("getetag", depth="1")
        assert answer.status_code == 207, answer.content
        return {name: etag for name, etag in _etags(answer.content).items() if name}

    def sync(self, token: str = "") -> tuple[str, dict[str, str | None]]:
        """The new token; of each card that changed its ETag, of each that went None."""
        body = f'<sync-collection xmlns="DAV:"><sync-token>{token}</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>'
        answer = self.ask("REPORT", "", body)
        assert answer.status_code == 207, answer.content
        return ET.fromstring(answer.content).findtext(f"{D}sync-token"), _etags(answer.content)

    def cards(self, names) -> dict[str, tuple[str, str]]:
        """By name the ETag and the card, of those that are there."""
        hrefs = "".join(f"<href>{self.home}{name}</href>" for name in names)
        body = f'<c:addressbook-multiget xmlns="DAV:" xmlns:c="{CARD[1:-1]}"><prop><getetag/><c:address-data/></prop>{hrefs}</c:addressbook-multiget>'
        answer = self.ask("REPORT", "", body)
        assert answer.status_code == 207, answer.content
        return {
            _name(one): (one.findtext(f".//{D}getetag"), one.findtext(f".//{CARD}address-data"))
            for one in ET.fromstring(answer.content).iter(f"{D}response")
            if one.findtext(f".//{D}getetag")
        }

    def everything(self) -> dict[str, tuple[str, str]]:
        return self.cards(self.etags())

    def card_of(self, name: str) -> tuple[str, str, str]:
        """Name, ETag and card of whoever is called so."""
        return next(
            (key, etag, unfolded(text))
            for key, (etag, text) in self.everything().items()
            if f"FN:{name}" in unfolded(text)
        )

    def put(self, name: str, card: str, **headers):
        return self.ask("PUT", name, card, **headers)


def card(name: str, *lines: str, uid: str = "uid-1") -> str:
    return "\r\n".join(
        ("BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}", f"FN:{name}", f"N:;{name};;;", *lines, "END:VCARD", "")
    )


def unfolded(text: str) -> str:
    return re.sub(r"\r?\n[ \t]", "", text)


def _etags(content: bytes) -> dict[str, str | None]:
    return {_name(one): one.findtext(f".//{D}getetag") for one in ET.fromstring(content).iter(f"{D}response")}


def _name(response) -> str:
    return response.findtext(f"{D}href").rpartition("/")[2]

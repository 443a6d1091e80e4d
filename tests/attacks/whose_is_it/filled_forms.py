"""The forms of the program as its own pages show them: every field of every form on every page that an owner reaches."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.test import Client
from django.urls import Resolver404, resolve

NEVER_PRESSED = {"account_logout", "accounts:leave", "demo:close", "demo:open"}
"""They end the walk; each has tests of its own."""


@dataclass
class ShownForm:
    """Where it goes, and what it would send: fields in the order of the page, several of one name kept."""

    action: str
    method: str = "get"
    fields: list[tuple[str, str]] = field(default_factory=list)
    options: dict[str, list[str]] = field(default_factory=dict)
    file_fields: set[str] = field(default_factory=set)

    @property
    def key(self) -> tuple[str, frozenset[str]]:
        """One form of a kind is enough: the view it goes to, and the names of its fields."""
        return view_of(self.action), frozenset(name for name, _value in self.fields)


class _Forms(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self.found: list[ShownForm] = []
        self._open: ShownForm | None = None
        self._select = self._area = ""
        self._written = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._open = ShownForm(
                urljoin(self._url, told.get("action") or self._url), told.get("method", "get").lower()
            )
            self.found.append(self._open)
        elif self._open is not None and tag in {"input", "select", "textarea", "button", "option"}:
            self._field(self._open, tag, told)

    def _field(self, form: ShownForm, tag: str, told: dict[str, str]) -> None:
        name, kind = told.get("name", ""), told.get("type", "")
        if tag == "option":
            if self._select:
                form.options.setdefault(self._select, []).append(told.get("value", ""))
                if "selected" in told:
                    form.fields.append((self._select, told.get("value", "")))
        elif not name:
            self._select = "" if tag == "select" else self._select
        elif tag == "select":
            self._select = name
            form.options.setdefault(name, [])
        elif tag == "textarea":
            self._area, self._written = name, ""
        elif kind == "file":
            form.file_fields.add(name)
        elif kind in {"radio", "checkbox"}:
            form.options.setdefault(name, []).append(told.get("value", "on"))
            if "checked" in told:
                form.fields.append((name, told.get("value", "on")))
        else:
            form.fields.append((name, told.get("value", "")))

    def handle_data(self, data: str) -> None:
        if self._area:
            self._written += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._open is not None and self._area:
            self._open.fields.append((self._area, self._written))
            self._area = ""
        elif tag == "select" and self._open is not None and self._select:
            self._choose_the_first(self._open)
            self._select = ""
        elif tag == "form":
            self._open = None

    def _choose_the_first(self, form: ShownForm) -> None:
        """As a browser does where nothing is chosen."""
        options = form.options[self._select]
        if options and self._select not in dict(form.fields):
            form.fields.append((self._select, options[0]))


def forms_on(client: Client, urls: list[str]) -> Iterator[ShownForm]:
    """One of each kind that posts, over all these pages."""
    answers = ((url, client.get(url)) for url in urls)
    yield from forms_in(
        (url, answer.content.decode())
        for url, answer in answers
        if answer.status_code == 200 and not answer.streaming and answer["Content-Type"].startswith("text/html")
    )


def forms_in(pages: Iterable[tuple[str, str]]) -> Iterator[ShownForm]:
    """The same, of pages that are at hand: the address and the text of each."""
    known = set()
    for url, text in pages:
        page = _Forms(url)
        page.feed(text)
        for form in page.found:
            if form.method == "post" and form.key not in known and view_of(form.action) not in NEVER_PRESSED | {""}:
                known.add(form.key)
                yield form


def view_of(url: str) -> str:
    try:
        return resolve(urlsplit(url).path).view_name
    except Resolver404:
        return ""

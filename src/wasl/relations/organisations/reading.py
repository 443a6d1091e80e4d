"""Reads what a site publishes: RSS and Atom by feedparser, JSON Feed, and where a page says that its feed is. Pure.

Whatever comes is text from strangers: it is kept as plain words, without marks, pictures or scripts.
"""

from __future__ import annotations

import calendar
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2s
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json")
MOST_NEWS, LONGEST_TITLE, LONGEST_TEXT, LONGEST_LINK = 50, 300, 2000, 500
READ_OF_A_PAGE = 300_000
SILENT = frozenset({"script", "style", "head", "template", "noscript", "iframe", "object", "svg"})
BREAKS = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "tr", "blockquote", "section", "article"})
OLDEST = datetime(1990, 1, 1, tzinfo=UTC)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True)
class Published:
    """One piece of news. `at` is None where the feed does not say when."""

    key: str
    title: str
    text: str
    link: str
    at: datetime | None


def news_in(content: bytes, address: str) -> list[Published] | None:
    """The newest of a feed, as it lists them; None where this is no feed."""
    begun = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    if begun.startswith(b"{"):
        return _json_news(content, address)
    return _xml_news(content, address)


def feed_named_in(content: bytes, address: str) -> str:
    """The address of the feed that a page names (`link rel=alternate`), the first of a kind that is known; or nothing."""
    page = _Page()
    page.feed(content[:READ_OF_A_PAGE].decode("utf-8", "replace"))
    base = urljoin(address, page.base)
    found = [urljoin(base, link) for kind in FEED_TYPES for of_kind, link in page.feeds if of_kind == kind]
    return next((link for link in found if link != address and is_web(link)), "")


def plain_text(marked: str, length: int = LONGEST_TEXT) -> str:
    """The words of a text with marks, its paragraphs apart; what is cut ends with a sign."""
    reader = _Words()
    reader.feed(marked[: length * 20])
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    text = "\n".join(line for line in lines if line).replace("\x00", "")
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def is_web(link: str) -> bool:
    if _CONTROLS.search(link):
        return False
    try:
        parts = urlsplit(link)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and len(link) <= LONGEST_LINK
    except ValueError:
        return False


def _xml_news(content: bytes, address: str) -> list[Published] | None:
    import feedparser  # type: ignore[import-untyped]  # slow to load, and needed by the job alone

    told = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    if not told.get("version"):
        return None
    return [_published(entry, address) for entry in told.entries[:MOST_NEWS]]


def _published(entry: Any, address: str) -> Published:  # Any: feedparser's own
    full = entry.get("content") or [{}]
    text = entry.get("summary", "") or str(full[0].get("value", ""))
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    return _one(
        str(entry.get("id", "")),
        str(entry.get("title", "")),
        str(text),
        str(entry.get("link", "")),
        _at(moment),
        address,
    )


def _json_news(content: bytes, address: str) -> list[Published] | None:
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not str(told.get("version", "")).startswith("https://jsonfeed.org/"):
        return None
    items = told.get("items")
    rows = [one for one in items if isinstance(one, dict)][:MOST_NEWS] if isinstance(items, list) else []
    return [_of_json(one, address) for one in rows]


def _of_json(one: dict[str, Any], address: str) -> Published:  # Any: JSON
    text = one.get("summary") or one.get("content_html") or one.get("content_text") or ""
    when = one.get("date_published") or one.get("date_modified") or ""
    try:
        at = datetime.fromisoformat(str(when))
    except ValueError:
        at = None
    link = one.get("url") or one.get("external_url") or ""
    return _one(str(one.get("id", "")), str(one.get("title") or ""), str(text), str(link), at, address)


def _one(key: str, title: str, text: str, link: str, at: datetime | None, address: str) -> Published:
    words, absolute = plain_text(text), urljoin(address, link.strip()) if link else ""
    named = plain_text(title, LONGEST_TITLE).replace("\n", " ") or words.partition("\n")[0][:LONGEST_TITLE]
    moment = at.replace(tzinfo=at.tzinfo or UTC) if at else None
    return Published(
        blake2s((key or absolute or named).encode("utf-8", "replace"), digest_size=16).hexdigest(),
        named,
        words,
        absolute if is_web(absolute) else "",
        moment if moment and moment > OLDEST else None,
    )


def _at(moment: Any) -> datetime | None:  # Any: a struct_time in UTC, or nothing
    try:
        return datetime.fromtimestamp(calendar.timegm(moment), UTC) if moment else None
    except (ValueError, OverflowError, OSError):
        return None


class _Marks(HTMLParser):
    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Python's own raises AssertionError for `<![[` (3.11), where a browser reads a comment."""
        return self.parse_bogus_comment(i, report)


class _Words(_Marks):
    """The words between the marks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - Any: the parser's own
        if tag in SILENT:
            self._silent += 1
        elif tag in BREAKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT and self._silent:
            self._silent -= 1
        elif tag in BREAKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)


class _Page(_Marks):
    """What the head of a page says of its feeds."""

    def __init__(self) -> None:
        super().__init__()
        self.feeds: list[tuple[str, str]] = []
        self.base = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # Any: the parser's own
        told = {name: (value or "").strip() for name, value in attrs}
        if tag == "base" and not self.base:
            self.base = told.get("href", "")
        if tag == "link" and "alternate" in told.get("rel", "").lower().split() and told.get("href"):
            self.feeds.append((told.get("type", "").lower(), told["href"]))

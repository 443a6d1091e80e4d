"""The text of a message for owners who keep it: the plain part, else the HTML without its tags."""

from __future__ import annotations

import binascii
import html
import re

from wasl.foundation.formats.mail.charsets import decode, unbase64
from wasl.foundation.formats.mail.headers import MailHeaders, charset_in, parse_headers

LONGEST_TEXT = 20_000
_DEEPEST = 20
_MOST_PARTS = 200
_LONGEST_HTML = 200_000  # characters; its text is cut at a tenth of that
_BOUNDARY = re.compile(r"boundary\*?\s*=\s*(?:\"([^\"]{1,200})|'([^']{1,200})'|([^\s;\"']{1,200}))", re.IGNORECASE)
_HEADER_END = re.compile(rb"\n\r?\n")
_TAG_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]*|!--)")
_UNSHOWN = {"script", "style", "head", "title", "template"}
_BREAKING = {"p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "blockquote", "hr", "ul", "ol"}
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufeff]+")
_BLANKS = re.compile(r"[ \t\u00a0]+")
_EMPTY_LINES = re.compile(r"\n\s*\n")


def text_of(headers: MailHeaders, body: bytes) -> str:
    """The text people read in a message, at most 20,000 characters; "" for a message without any."""
    found = _Found()
    _look_into(headers, body, found, depth=0)
    text = found.plain if found.plain.strip() else text_of_html(found.html)
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.strip()[:LONGEST_TEXT].rstrip()


class _Found:
    """The first plain and the first HTML text met, and how many parts were looked at."""

    def __init__(self) -> None:
        self.plain = ""
        self.html = ""
        self.parts = 0


def _look_into(headers: MailHeaders, body: bytes, found: _Found, *, depth: int) -> None:
    found.parts += 1
    if depth > _DEEPEST or found.parts > _MOST_PARTS or found.plain.strip():
        return
    content_type = headers.line(b"content-type")
    kind = content_type.partition(";")[0].strip().lower()
    boundary = _boundary_in(content_type) if kind.startswith("multipart/") else b""
    if boundary:
        for part in _parts(body, boundary):
            _look_into(*_split_part(part), found, depth=depth + 1)
    elif kind == "message/rfc822":
        _look_into(*_split_part(_without_transfer_encoding(headers, body)), found, depth=depth + 1)
    elif not headers.line(b"content-disposition").lower().startswith("attachment"):
        _take_text(kind, content_type, headers, body, found)


def _take_text(kind: str, content_type: str, headers: MailHeaders, body: bytes, found: _Found) -> None:
    if kind == "text/html" and not found.html:
        found.html = decode(_without_transfer_encoding(headers, body), charset_in(content_type))
    elif kind in {"", "text", "text/plain"} or kind.startswith("multipart/"):
        found.plain = decode(_without_transfer_encoding(headers, body), charset_in(content_type))


def _boundary_in(content_type: str) -> bytes:
    found = _BOUNDARY.search(content_type[:2000])
    return (found[1] or found[2] or found[3]).rstrip().encode("utf-8", "replace") if found else b""


def _parts(body: bytes, boundary: bytes) -> list[bytes]:
    """The bodies between boundary lines. A missing last boundary ends with the message."""
    pieces = (b"\n" + body).split(b"\n--" + boundary)[1 : _MOST_PARTS + 1]
    parts: list[bytes] = []
    for piece in pieces:
        rest_of_line, _, part = piece.partition(b"\n")
        if rest_of_line.startswith(b"--"):
            break
        if not rest_of_line.strip():  # else another boundary that begins with this one
            parts.append(part)
    return parts


def _split_part(part: bytes) -> tuple[MailHeaders, bytes]:
    if part.startswith((b"\n", b"\r\n")):
        return MailHeaders({}), part
    end = _HEADER_END.search(part)
    if end is None:
        return parse_headers(part), b""
    return parse_headers(part[: end.start()]), part[end.end() :]


def _without_transfer_encoding(headers: MailHeaders, body: bytes) -> bytes:
    encoding = headers.line(b"content-transfer-encoding").strip("\"' ;").lower()
    if encoding.startswith("base64"):
        return unbase64(body)
    if encoding.startswith("quoted-printable"):
        return binascii.a2b_qp(body)
    return body


def text_of_html(page: str) -> str:
    """The words of an HTML page, in time linear in its length, whatever is left open in it."""
    pieces = page[:_LONGEST_HTML].split("<")
    shown, hidden_by = [pieces[0]], ""
    for piece in pieces[1:]:
        name = _TAG_NAME.match(piece)
        tag = name[1].lower() if name else ""
        if hidden_by:
            ends_hiding = "-->" in piece if hidden_by == "!--" else piece.startswith("/") and tag == hidden_by
            if not ends_hiding:
                continue
            hidden_by = ""
            shown.append(piece.partition("-->" if "-->" in piece else ">")[2])
        elif tag == "!--":
            _, closed, after = piece.partition("-->")
            hidden_by = "" if closed else tag
            shown.append(after)
        elif tag in _UNSHOWN and not piece.startswith("/"):
            hidden_by = tag
        elif tag or piece[:1] in {"!", "?", "/"}:
            shown += ["\n" if tag in _BREAKING else "", piece.partition(">")[2]]
        else:
            shown += ["<", piece]
    return _tidy(_unescape("".join(shown)))


def _unescape(text: str) -> str:
    try:
        return html.unescape(text)
    except ValueError:  # a character number of thousands of digits
        return text


def _tidy(text: str) -> str:
    text = _BLANKS.sub(" ", text)
    return _EMPTY_LINES.sub("\n\n", text)

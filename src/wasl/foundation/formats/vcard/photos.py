"""Pictures inside vCards."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from wasl.foundation.formats.mail.charsets import unbase64
from wasl.foundation.formats.records import Photo
from wasl.foundation.formats.vcard.heads import Head

_PICTURES = (
    (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG", "image/png"), (b"GIF8", "image/gif"), (b"BM", "image/bmp"),
)  # fmt: skip


def picture(head: Head, value: str) -> Photo | None:
    """The picture that a line holds, in base64 or a data: address; None for one that is elsewhere."""
    declared = next((word for word in head.types if word not in {"work", "home", "pref"}), "")
    content = _bytes_of(value) if head.encoding == "b64" else b""
    if value[:5].lower() == "data:":
        about, _, body = value[5:].replace("\\", "").partition(",")
        declared = about.partition(";")[0]
        content = _bytes_of(body) if about.lower().endswith(";base64") else unquote_to_bytes(body)
    return Photo(content=content, media_type=_media_type(content, declared)) if content else None


def _bytes_of(text: str) -> bytes:
    return unbase64(text.encode("ascii", "ignore"))


def _media_type(content: bytes, declared: str) -> str:
    """What the picture is by its first bytes, which do not lie; else what the card says, if it is a picture."""
    for start, media_type in _PICTURES:
        if content.startswith(start):
            return media_type
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    declared = declared.lower()
    declared = declared if "/" in declared or not declared.isalnum() else f"image/{declared}"
    return declared if declared.startswith("image/") else ""

"""Files that Wasl does not read, told by their first bytes, so that a refusal can say what they are."""

from __future__ import annotations

import re

_BINARY: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"GIF8", "gif"),
    (0, b"II*\x00", "tiff"),
    (0, b"MM\x00*", "tiff"),
    (4, b"ftyp", "mp4"),  # ISO 14496-12 4.3; also M4A, MOV, HEIC
    (0, b"OggS", "ogg"),
    (0, b"ID3\x03", "mp3"),
    (0, b"ID3\x04", "mp3"),
    (0, b"fLaC", "flac"),
    (0, b"\x1aE\xdf\xa3", "matroska"),
    (0, b"%PDF-", "pdf"),
    (0, b"{\\rtf", "rtf"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),  # MS-CFB 2.2: doc, xls, Outlook msg
    (0, b"!BDN", "pst"),  # MS-PST 2.2.2.6
    (0, b"SQLite format 3\x00", "sqlite"),
    (0, b"bplist00", "plist"),
    (0, b"\x1f\x8b", "gzip"),
    (4, b"1AY&SY", "bzip2"),
    (0, b"\xfd7zXZ\x00", "xz"),
    (0, b"(\xb5/\xfd", "zstd"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z"),
    (0, b"Rar!\x1a\x07", "rar"),
    (257, b"ustar", "tar"),
    (0, b"\x7fELF", "program"),
    (0, b"MZ\x90\x00", "program"),
    (0, b"\xcf\xfa\xed\xfe", "program"),
)

_RIFF = {b"WEBP": "webp", b"WAVE": "wav", b"AVI ": "avi"}

_TEXTS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (
        re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL),
        "html",
    ),
    (re.compile(rb"\s*<\?xml\b|\s*<!DOCTYPE\b", re.IGNORECASE), "xml"),
    (re.compile(rb"\s*[{\[]\s*(?:[\"{\[\]}]|\d)"), "json"),
    (re.compile(rb"\s*-----BEGIN [A-Z ]{3,40}-----"), "pem"),
)

_UTF8_MARK = b"\xef\xbb\xbf"

ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK\x03\x04")


def binary_kind(head: bytes) -> str:
    """Name the kind of a binary file, or give "" for one that may be text."""
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], "riff")
    return next((kind for offset, mark, kind in _BINARY if head.startswith(mark, offset)), "")


def text_kind(head: bytes) -> str:
    """Name the kind of a text that no reader wants: a page saved instead of a file, a list of settings."""
    text = head.removeprefix(_UTF8_MARK)
    return next((kind for pattern, kind in _TEXTS if pattern.match(text)), "")


def is_zip(head: bytes) -> bool:
    return head.startswith(ZIP_MARKS)


PASSED_OVER = frozenset(
    {
        *("jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "bmp", "tif", "tiff", "svg"),
        *("opus", "ogg", "oga", "mp3", "m4a", "aac", "amr", "wav", "flac"),
        *("mp4", "m4v", "3gp", "mov", "avi", "mkv", "webm", "tgs", "was"),
        *("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "epub"),
        *("html", "htm", "css", "js", "ttf", "woff", "woff2", "plist", "apk", "exe", "dmg"),
    },
)
"""Endings of what lies beside letters and chats in an export: passed over quietly, and counted."""


def is_passed_over(name: str) -> bool:
    return name.rpartition(".")[2].lower() in PASSED_OVER and "." in name

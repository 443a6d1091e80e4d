"""The title of a chat, taken from the name of its file, in whatever language the file was named."""

from __future__ import annotations

import re
import unicodedata

from wasl.foundation.formats.chats.whatsapp_wording import unmarked

_WHATSAPP = r"(?:whats\s?app|واتس\s?اب|واتس\s?آب|واتساپ|وتساب|וואטסאפ|ווטסאפ|ватсап)"
_WITH = (
    r"(?:مع|with|עם|con|mit|avec|com|с|со|з|із|dengan|met|med|cu|z użytkownikiem|z|s|با|ile|käyttäjän|के साथ|"
    r"mit dem kontakt|với|กับ|me|amb)"
)
_BEFORE = re.compile(
    rf"^.{{0,40}}?{_WHATSAPP}\S*(?:\s+\S{{1,15}})?\s+(?:{_WITH}:?|[-–—:])\s+(?P<name>.+)$", re.IGNORECASE
)
_BETWEEN = re.compile(
    rf"^.{{0,30}}\s{_WITH}\s+(?P<name>.+?)\s+(?:على|في|on|in|auf|sur|en|em|su|через)\s+{_WHATSAPP}$", re.IGNORECASE
)
_AFTER = (
    re.compile(rf"^(?P<name>.+?)\s+(?:ile|के साथ|님과의|kanssa)\s+(?:.{{0,12}})?{_WHATSAPP}.{{0,25}}$", re.IGNORECASE),
    re.compile(rf"^(?:与|與|和)\s*(?P<name>.+?)\s*的\s*{_WHATSAPP}.{{0,15}}$", re.IGNORECASE),
    re.compile(r"^(?P<name>.+?)\s*とのwhatsapp.{0,15}$", re.IGNORECASE),
)
_COPY = re.compile(r"\s*(?:\(\d{1,3}\)|- ?copy|copy|نسخة)$", re.IGNORECASE)
_EXTENSIONS = (".txt", ".zip")


def chat_title(file_name: str) -> str:
    """The other person or the group, or "" where the file's name does not say.

    An iPhone's export is `_chat.txt` within `WhatsApp Chat - NAME.zip`, so every part of the path is asked.
    """
    for part in reversed(re.split(r"[/\\!]", file_name[-400:])):
        stem = _stem(part)
        for shape in (_BETWEEN, _BEFORE, *_AFTER):
            if found := shape.match(stem):
                return found["name"].strip()
    return ""


def _stem(part: str) -> str:
    stem = unmarked(unicodedata.normalize("NFC", part).replace("_", " "))
    for extension in _EXTENSIONS * 2:
        stem = stem[: -len(extension)] if stem.casefold().endswith(extension) else stem
    return _COPY.sub("", stem).strip()


def same_name(one: str, other: str) -> bool:
    """Whether two titles name the same: telephones leave out of a file's name what it may not hold."""
    return letters_of(one) == letters_of(other) != ""


def like_name(one: str, other: str) -> bool:
    """Whether one is the other with further names: whoever keeps a file may call it after a first name alone."""
    fewer, more = sorted((_words_of(one), _words_of(other)), key=len)
    return fewer != [] and more[: len(fewer)] == fewer


def _words_of(text: str) -> list[str]:
    return [word for written in text.split() if (word := letters_of(written))]


def letters_of(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())

"""Which of a card's many names is the name, which are spellings of it, and which are no name at all."""

from __future__ import annotations

import re

from wasl.foundation.formats.vcard.draft import Draft, Name
from wasl.foundation.formats.vcard.heads import Head
from wasl.foundation.formats.vcard.lines import parts, plain, raw_parts, without_marks

_NOT_IN_NUMBER = re.compile(r"[^\d+()\[\]\-./*#,;\s]")
_DIGIT = re.compile(r"\d")
_EMAIL = re.compile(r"(?:mailto:)?<?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?", re.IGNORECASE)
_LONGEST_EMAIL = 320
_PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")


class Naming:
    """The names of one card, decided.

    The name shown is FN if it is a name; else the parts of N in the order they are said; else the nickname;
    else the organisation, which then is what the card is about. An e-mail address or a number is none of these.
    """

    def __init__(self, draft: Draft) -> None:
        self._formatted = _best_first(draft.formatted_names)
        formatted = [name for _, written in self._formatted if (name := _as_name(written))]
        self.parts, others = _choose_parts(draft, self._formatted[0][0] if self._formatted else None)
        said = self.parts.shown()
        self.nickname = next((nickname for nickname in draft.nicknames if _as_name(nickname)), "")
        organisation = _tidy(draft.organisations[0][1]) if draft.organisations else ""
        self.full = formatted[0] if formatted else said or self.nickname or organisation
        self.is_organisation = draft.is_organisation or bool(organisation and not said and self.full == organisation)
        self.spellings = self._spellings(
            [*formatted[1:], *others, *draft.spellings, *_phonetic(draft), *draft.nicknames[1:]]
        )

    def mistaken_address(self) -> str:
        """The e-mail address or number that stands where a name should, or ""."""
        if not self._formatted or not (written := _tidy(self._formatted[0][1])) or _as_name(written):
            return ""
        return written

    def _spellings(self, written: list[str]) -> tuple[str, ...]:
        found = dict.fromkeys(name for spelling in written if (name := _as_name(spelling)))
        return tuple([name for name in found if name not in {self.full, self.nickname}])


def _phonetic(draft: Draft) -> list[str]:
    return [" ".join(draft.phonetic.get(name, "") for name in _PHONETIC)] if draft.phonetic else []


def _best_first(names: list[tuple[Head, str]]) -> list[tuple[Head, str]]:
    if len(names) < 2:  # noqa: PLR2004 - one needs no order
        return names
    return sorted(names, key=lambda name: not name[0].is_preferred)


def _choose_parts(draft: Draft, shown: Head | None) -> tuple[Name, list[str]]:
    """The N line in the language of the name shown, else the first; and how the other N lines are said."""
    if not draft.name_lines:
        return Name(), []
    if len(draft.name_lines) == 1:
        return _read_parts(draft, draft.name_lines[0][1]), []
    language = shown.parameters.get("LANGUAGE", "") if shown else ""
    ordered = sorted(
        draft.name_lines,
        key=lambda line: ("PHONETIC" in line[0].parameters, line[0].parameters.get("LANGUAGE", "") != language),
    )
    first, *others = [_read_parts(draft, value) for _, value in ordered]
    return first, [other.without_titles() for other in others]


def _read_parts(draft: Draft, value: str) -> Name:
    is_old = draft.version.startswith("2")  # there a comma is a comma
    found = [_part(part, is_old=is_old) for part in raw_parts(value)[:5]]
    return Name(*found)


def _part(written: str, *, is_old: bool) -> str:
    if not written:
        return ""
    said = plain(written) if is_old or "," not in written else " ".join(part for part in parts(written, ",") if part)
    return _as_name(said)


def _as_name(text: str) -> str:
    """The text as a name on one line; "" when it is an e-mail address or a number."""
    name = _tidy(text)
    if (not name[:1].isalpha() and _is_number(name)) or (
        "@" in name and len(name) <= _LONGEST_EMAIL and _EMAIL.fullmatch(name)
    ):
        return ""
    return name


def _is_number(name: str) -> bool:
    return not _NOT_IN_NUMBER.search(name) and bool(_DIGIT.search(name))


def _tidy(text: str) -> str:
    return " ".join(without_marks(text).split())

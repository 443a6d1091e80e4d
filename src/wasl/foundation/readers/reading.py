"""One path read, member by member: the same steps in a process of its own and in this one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import msgspec

from wasl.foundation.formats.chats.whatsapp_files import attached_names, is_numbered
from wasl.foundation.formats.containers.members import Member
from wasl.foundation.formats.containers.opening import Container
from wasl.foundation.formats.recognition import HEAD_BYTES, recognise
from wasl.foundation.formats.records import Contact, FileRefusedError, Record, Rejected
from wasl.foundation.formats.registry import reader_of
from wasl.foundation.formats.streams import MeteredStream, head_of
from wasl.foundation.readers.wire import MemberBegan, Request

# Whoever asked for some of her data only gets an archive without connections.
_LINKEDIN_TABLE = re.compile(
    r"(?:connections|messages|invitations|importedcontacts|profile|positions|education|email addresses|recommendations_|"
    r"endorsement_|company follows|member_follows|shares).*\.csv\Z",
    re.IGNORECASE,
)
_CHAT_OF_IOS = "_chat.txt"
_BY_PLACE = frozenset({"maildir", "mail-emlx"})  # their flags and folders stand in the path


class Watch(Protocol):
    """Told where the reading is."""

    def at(self, member: int, name: str) -> None: ...
    def moved(self, count: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Part:
    """One member, and its records as they are read. To be read before the next part is asked for."""

    began: MemberBegan
    records: Iterator[Record]


class Reading:
    """The parts of one container. `passed_over` counts what was told to be no matter for Wasl while reading."""

    def __init__(self, request: Request, container: Container, watch: Watch) -> None:
        self.passed_over = 0
        self._request = request
        self._container = container
        self._watch = watch
        self._is_single = container.shape == "file"
        self._linkedin_folders: set[str] = set()
        self._ios_chat_folders: set[str] = set()
        self._attached: set[str] = set()

    def parts(self) -> Iterator[Part]:
        """Give the parts in order.

        Raises FileRefusedError when the container is one file and that file is refused, or when nothing in it is to be read.
        """
        if not self._is_single:
            self._look_ahead()
        is_bare = not self._request.start
        for index, member in self._members():
            self._watch.at(index, member.name)
            for part in self._parts_of(index, member):
                is_bare = False
                yield part
        if is_bare:
            raise FileRefusedError("nothing-to-read")

    def _members(self) -> Iterator[tuple[int, Member]]:
        for index, member in enumerate(self._container.members()):
            is_due = index >= self._request.start and index not in self._request.skip
            if is_due and (self._is_single or not member.is_passed_over):
                yield index, member

    def _look_ahead(self) -> None:
        """Find what belongs to something else: the tables of a LinkedIn archive, and what was sent in a chat."""
        chats: list[tuple[int, Member]] = []
        for index, member in enumerate(self._container.members()):
            folder, _, name = member.name.rpartition("/")
            if index in self._request.skip or member.rejected:
                continue
            if name == _CHAT_OF_IOS:
                self._ios_chat_folders.add(folder)
            elif name.lower().endswith(".txt"):
                chats.append((index, member))
            elif _LINKEDIN_TABLE.match(name):
                self._watch.at(index, member.name)
                if self._told(member) == "csv-linkedin":
                    self._linkedin_folders.add(folder)
        for index, member in chats:
            self._watch.at(index, member.name)
            if self._told(member) == "whatsapp":
                self._attached |= self._attached_in(member)

    def _attached_in(self, chat: Member) -> set[str]:
        folder = chat.name.rpartition("/")[0]
        try:
            with chat.open(self._ignore) as stream:
                return {f"{folder}/{name}" if folder else name for name in attached_names(stream)}
        except FileRefusedError:
            return set()

    def _told(self, member: Member) -> str:
        try:
            with member.open(self._ignore) as stream:
                return self._recognised(member, stream)
        except FileRefusedError:
            return ""

    def _ignore(self, _count: int) -> None:
        """Looking ahead is no progress."""

    def _parts_of(self, index: int, member: Member) -> Iterator[Part]:
        if member.rejected:
            yield Part(MemberBegan(index=index, name=member.name), iter((member.rejected,)))
            return
        try:
            with member.open(self._watch.moved) as stream:
                format_id = self._format_of(member, stream)
                if format_id:
                    began = MemberBegan(index=index, name=member.name, format=format_id)
                    yield Part(began, self._records(member, stream, format_id))
                    return
        except FileRefusedError as refusal:
            if self._is_single:
                raise
            if refusal.code != "format-not-supported":
                yield Part(MemberBegan(index=index, name=member.name), iter((_rejected(refusal),)))
                return
        self.passed_over += 1

    def _format_of(self, member: Member, stream: MeteredStream) -> str:
        """Name the member's format, or "" for one that only accompanies the others."""
        in_linkedin = self._is_below(member, self._linkedin_folders)
        try:
            format_id = self._recognised(member, stream)
        except FileRefusedError as refusal:
            if refusal.code != "format-unknown" or not (in_linkedin or self._was_sent_in_chat(member)):
                raise
            format_id = ""
        if in_linkedin and member.name.lower().endswith(".csv") and format_id in {"", "csv-other"}:
            return "csv-linkedin"
        return "" if self._was_sent_in_chat(member) and format_id != "whatsapp" else format_id

    def _recognised(self, member: Member, stream: MeteredStream) -> str:
        forced = self._request.format or member.format
        if forced and forced in self._request.readers:
            return forced
        if forced:
            raise FileRefusedError("format-no-such", format=forced)
        head, is_whole = head_of(stream, HEAD_BYTES)
        # The folders above say whether a single file is a letter of a Maildir.
        name = self._whole_path(member) if self._is_single else member.name
        return recognise(head, name, is_whole=is_whole, readers=self._request.readers)

    def _is_below(self, member: Member, folders: set[str]) -> bool:
        folder = member.name.rpartition("/")[0]
        return any(not above or folder == above or folder.startswith(f"{above}/") for above in folders)

    def _was_sent_in_chat(self, member: Member) -> bool:
        folder, _, name = member.name.rpartition("/")
        return member.name in self._attached or (folder in self._ios_chat_folders and is_numbered(name))

    def _records(self, member: Member, stream: MeteredStream, format_id: str) -> Iterator[Record]:
        """Give the records; whatever happens in the reader is one more of them, or a refusal of a single file."""
        has_begun = False
        try:
            reader = reader_of(format_id, self._request.readers)
            read = reader.read(stream, self._hint(member, format_id), self._request.options)
            records = _with_ways(read, self._request.options.default_country)
            for record in records:
                has_begun = True
                yield record
                break
            yield from records
        except MemoryError:
            raise
        except Exception as error:  # a reader meets bytes that nobody foresaw
            refusal = stream.trouble or _as_refusal(error)
            if self._is_single and not has_begun and refusal.code != "reader-failed":
                raise refusal from error
            if refusal.code == "not-a-linkedin-file" and not self._request.format:
                self.passed_over += 1  # of forty tables a dozen tell of nobody: of advertisements, logins, receipts
                return
            yield _rejected(refusal)
        else:
            if stream.trouble:
                yield _rejected(stream.trouble)

    def _hint(self, member: Member, format_id: str) -> str:
        """The name that the reader is told: of a chat inside a zip, the zip's, which holds the title."""
        path = f"{self._container.name}/{member.name}"
        above, _, name = path.rpartition("/")
        if name == "_chat.txt":
            return f"{above.rpartition('/')[2].removesuffix('.zip')}.txt"
        if format_id not in _BY_PLACE:
            return name
        return self._whole_path(member) if self._is_single else path

    def _whole_path(self, member: Member) -> str:
        return self._request.path.decode(errors="replace") or member.name


def _with_ways(records: Iterator[Record], country: str) -> Iterator[Record]:
    """The records, contacts with their ways to reach: worked out here, for who receives them has more to do than we."""
    for record in records:
        if isinstance(record, Contact):
            from wasl.foundation.formats.ways import usable_ways  # with the numbering plans, which mail has no use for

            yield msgspec.structs.replace(record, ways=usable_ways(record.reaches, country))
        else:
            yield record


def _as_refusal(error: Exception) -> FileRefusedError:
    return (
        error if isinstance(error, FileRefusedError) else FileRefusedError("reader-failed", error=type(error).__name__)
    )


def _rejected(refusal: FileRefusedError) -> Rejected:
    return Rejected(code=refusal.code, values=refusal.values)

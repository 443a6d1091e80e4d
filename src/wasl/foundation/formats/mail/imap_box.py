"""A mailbox read over IMAP: always encrypted, never changed, only what is new since the last time."""

from __future__ import annotations

import imaplib
import ssl
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from imapclient import IMAPClient
from imapclient.exceptions import CapabilityError, IMAPClientError, LoginError

from wasl.foundation.formats.mail.folders import folder_kind
from wasl.foundation.formats.mail.gathering import KEPT_BODY_BYTES, FolderKind, Gathering, RawMail
from wasl.foundation.formats.mail.reading import read_mails
from wasl.foundation.formats.records import FileRefusedError, Party, ReadOptions, Record, Rejected, Whose

HEADERS_AT_ONCE = 200
BODIES_AT_ONCE = 20  # with up to half a megabyte each
_CERTAIN_LOGIN = 0.95  # most servers take the address as the user's name
_ALL, _SENT, _ARCHIVE = b"\\all", b"\\sent", b"\\archive"
_KINDS: dict[bytes, FolderKind] = {_SENT: "sent", b"\\drafts": "draft", b"\\junk": "spam"}
_BROKEN = (IMAPClientError, imaplib.IMAP4.error, OSError, ValueError)

T = TypeVar("T")


class FolderMark(msgspec.Struct, frozen=True, kw_only=True, tag="folder-mark"):
    """How far a folder was read. Another `uid_validity` means that the server numbered it anew."""

    folder: str
    uid_validity: int
    last_uid: int


class _Folder(msgspec.Struct, frozen=True):
    name: str
    flags: frozenset[bytes]

    @property
    def kind(self) -> FolderKind:
        for flag, kind in _KINDS.items():
            if flag in self.flags:
                return kind
        return folder_kind(self.name)


def read_mailbox(
    host: str,
    port: int,
    user: str,
    password: str,
    *,
    folders: Sequence[str] = (),
    since_uid: Mapping[str, FolderMark] | None = None,
    use_tls: bool = True,
    timeout: float = 30.0,
    options: ReadOptions,
    certificate_file: Path | None = None,
) -> Iterator[Record | FolderMark]:
    """Read the messages of a mailbox, folder by folder; after each folder comes its `FolderMark`.

    `use_tls` False means a plain port that changes to TLS (STARTTLS) before anything is said; there is no
    way without TLS. Without `folders`, all mail is read where the server has such a folder, else the
    inbox, the archive and the sent mail. `certificate_file` is a further certificate to trust. `timeout`
    is in seconds, for each answer. Nothing is marked as read.

    Raises FileRefusedError: imap-unreachable, imap-no-tls, imap-certificate, imap-login-refused,
    imap-broken-off.
    """
    client = _connect(host, port, use_tls=use_tls, timeout=timeout, certificate_file=certificate_file)
    try:
        _log_in(client, user, password)
        owner = user.strip().lower() if "@" in user else ""
        if owner:
            yield Whose(party=Party(kind="email", value=owner), certainty=_CERTAIN_LOGIN)
        known = _asked(lambda: _list_folders(client))
        for folder in _chosen(known, folders):
            yield from _read_folder(client, folder, (since_uid or {}).get(folder.name), owner, options)
    finally:
        _leave(client)


def _connect(host: str, port: int, *, use_tls: bool, timeout: float, certificate_file: Path | None) -> IMAPClient:
    context = ssl.create_default_context()
    if certificate_file:
        context.load_verify_locations(certificate_file)
    try:
        client = IMAPClient(host, port, ssl=use_tls, ssl_context=context, timeout=timeout)
        if not use_tls:
            _encrypt(client, context)
    except ssl.SSLCertVerificationError as error:
        raise FileRefusedError("imap-certificate", host=host, why=error.verify_message) from error
    except (ssl.SSLError, CapabilityError) as error:
        raise FileRefusedError("imap-no-tls", host=host, port=str(port)) from error
    except _BROKEN as error:
        raise FileRefusedError("imap-unreachable", host=host, port=str(port)) from error
    client.normalise_times = False  # else moments come without their zone
    return client


def _encrypt(client: IMAPClient, context: ssl.SSLContext) -> None:
    try:
        client.starttls(context)
    except _BROKEN:
        client.shutdown()
        raise


def _log_in(client: IMAPClient, user: str, password: str) -> None:
    try:
        client.login(user, password)
    except (LoginError, UnicodeError) as error:  # the protocol's passwords are ASCII
        raise FileRefusedError("imap-login-refused", user=user) from error
    except _BROKEN as error:
        raise FileRefusedError("imap-broken-off") from error


def _leave(client: IMAPClient) -> None:
    try:
        client.logout()
    except _BROKEN:  # it is gone already
        client.shutdown()


def _asked(question: Callable[[], T]) -> T:
    """The server's answer; whatever goes wrong meanwhile means that the connection cannot be used any more."""
    try:
        return question()
    except _BROKEN as error:
        raise FileRefusedError("imap-broken-off") from error


def _list_folders(client: IMAPClient) -> list[_Folder]:
    return [
        _Folder(str(name), frozenset(flag.lower() for flag in flags))
        for flags, _delimiter, name in client.list_folders()
        if b"\\noselect" not in {flag.lower() for flag in flags}
    ]


def _chosen(known: list[_Folder], names: Sequence[str]) -> list[_Folder]:
    if names:
        by_name = {folder.name: folder for folder in known}
        return [by_name.get(name, _Folder(name, frozenset())) for name in names]
    everything = [folder for folder in known if _ALL in folder.flags]
    if everything:
        return everything
    return [
        folder
        for folder in known
        if folder.name.upper() == "INBOX" or _ARCHIVE in folder.flags or folder.kind == "sent"
    ]


def _read_folder(
    client: IMAPClient, folder: _Folder, mark: FolderMark | None, owner: str, options: ReadOptions
) -> Iterator[Record | FolderMark]:
    try:
        chosen = client.select_folder(folder.name, readonly=True)  # EXAMINE
    except IMAPClientError:
        yield Rejected(code="imap-folder-missing", values={"folder": folder.name})
        return
    except _BROKEN as error:
        raise FileRefusedError("imap-broken-off") from error
    validity = int(chosen.get(b"UIDVALIDITY", 0))
    last = mark.last_uid if mark and mark.uid_validity == validity else 0
    uids = sorted(uid for uid in _asked(lambda: client.search(["UID", f"{last + 1}:*"])) if uid > last)
    yield from read_mails(_fetch(client, uids, folder.kind, owner, options), options)
    yield FolderMark(folder=folder.name, uid_validity=validity, last_uid=uids[-1] if uids else last)


def _fetch(
    client: IMAPClient, uids: list[int], kind: FolderKind, owner: str, options: ReadOptions
) -> Iterator[RawMail]:
    part = f"BODY.PEEK[]<0.{KEPT_BODY_BYTES}>" if options.keep_text else "BODY.PEEK[HEADER]"
    at_once = BODIES_AT_ONCE if options.keep_text else HEADERS_AT_ONCE
    for start in range(0, len(uids), at_once):
        batch = uids[start : start + at_once]
        answers = _asked(lambda batch=batch: client.fetch(batch, [part, "RFC822.SIZE", "INTERNALDATE"]))  # type: ignore[misc]
        for uid in batch:
            if uid in answers:  # else it was deleted meanwhile
                yield _raw_mail(answers[uid], uid, kind, owner, keep_text=options.keep_text)


def _raw_mail(answer: Mapping[bytes, Any], uid: int, kind: FolderKind, owner: str, *, keep_text: bool) -> RawMail:
    """`answer` is the server's: any of its items may be missing or of another kind than it should be."""
    content = next((value for item, value in answer.items() if item.startswith(b"BODY[")), None) or b""
    received, size = answer.get(b"INTERNALDATE"), answer.get(b"RFC822.SIZE")
    gathering = Gathering(line=uid, envelope=str(received or "").encode(), keep_text=keep_text)
    gathering.take(content)
    mail = gathering.finish(folder=kind)
    before_body = len(content) - mail.body_length
    length = max(0, size - before_body) if isinstance(size, int) else mail.body_length
    return msgspec.structs.replace(mail, body_length=length, owner=owner)

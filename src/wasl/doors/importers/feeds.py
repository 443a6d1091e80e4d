"""Mailboxes and calendars that are read again and again; each reading is an import of its own."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_tasks import task

from wasl.doors.importers import actions, jobs
from wasl.doors.importers.models import Feed, Import, ImportedFile
from wasl.doors.importers.reading import options_of
from wasl.doors.importers.spool import SpoolWriter, folder_of, forget_folder, make_folder
from wasl.foundation.accounts.models import User
from wasl.foundation.accounts.sealing import SealBrokenError, seal, unseal
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.fetching import fetch, public_host
from wasl.foundation.formats.records import FileRefusedError, Message, Record, Rejected
from wasl.foundation.readers.outcomes import Batch
from wasl.foundation.readers.outcomes import Source as ReadSource
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners

if TYPE_CHECKING:
    from wasl.foundation.formats.mail.imap_box import FolderMark

RECORDS_AT_ONCE = 500
RETRY_AFTER = timedelta(minutes=15)
WORKERS_APART = timedelta(minutes=1)  # one may have asked the clock before the other put the turn


class AddressNotWebError(WaslError):
    code = "address-not-web"
    message = _("The calendar was not added: its address begins with https:// or webcal://. Copy it whole.")


@transaction.atomic
def add_mailbox(owner: User, *, host: str, port: int, user: str, password: str, uses_starttls: bool = False) -> Feed:
    """Add a mailbox; its password is sealed."""
    feed: Feed = Feed.objects.create(
        owner=owner,
        kind=Feed.Kind.IMAP,
        label=user,
        settings={"host": host, "port": port, "user": user, "starttls": uses_starttls},
    )
    feed.secret = seal(password, _place(feed))
    feed.save(update_fields=["secret"])
    return feed


@transaction.atomic
def add_calendar(owner: User, *, url: str, label: str = "") -> Feed:
    """Add the address of a calendar. The address is a secret itself: whoever has it reads the calendar."""
    if not url.startswith(("https://", "http://", "webcal://")):
        raise AddressNotWebError
    feed: Feed = Feed.objects.create(owner=owner, kind=Feed.Kind.CALENDAR, label=label or url.split("/")[2])
    feed.secret = seal(url, _place(feed))
    feed.save(update_fields=["secret"])
    return feed


def find_feed(owner: User, feed_id: int) -> Feed:
    """Raises NotFoundError."""
    feed: Feed | None = Feed.objects.of(owner).select_related("owner__preferences").filter(pk=feed_id).first()
    if feed is None:
        raise NotFoundError
    return feed


def pause_feed(owner: User, feed_id: int) -> Feed:
    """Stop reading it, or go on."""
    feed = find_feed(owner, feed_id)
    feed.is_paused = not feed.is_paused
    feed.save(update_fields=["is_paused"])
    return feed


@transaction.atomic
def remove_feed(owner: User, feed_id: int, *, takes_back: bool) -> Feed:
    """Forget a feed and its password; on demand with all that it ever brought, which a job takes back."""
    feed = find_feed(owner, feed_id)
    if takes_back:
        works = Import.objects.of(owner).filter(feed=feed, state=Import.State.DONE)
        for import_id in works.values_list("pk", flat=True):
            jobs.enqueue_undoing(actions.start_undo(owner, import_id))
    feed.delete()
    return feed


def ask_for_reading(owner: User, feed_id: int) -> Feed:
    """Read a feed soon."""
    feed = find_feed(owner, feed_id)
    transaction.on_commit(lambda: read_feed_job.enqueue(feed.pk))
    return feed


@acting_for_all_owners()
def enqueue_due_feeds() -> None:
    """Enter a job for each feed that is due. Claimed by moving its next time, so that it is entered once."""
    now = timezone.now()
    for feed in Feed.objects.filter(is_paused=False):
        if not _has_its_turn(feed, now):
            continue
        claimed = Feed.objects.filter(pk=feed.pk, next_at=feed.next_at).update(
            next_at=now + timedelta(minutes=feed.every_minutes)
        )
        if claimed:
            read_feed_job.enqueue(feed.pk)


def _has_its_turn(feed: Feed, now: datetime) -> bool:
    """Also when its turn stands further ahead than any is put: a clock put it there that was wrong for a while."""
    furthest = now + max(timedelta(minutes=feed.every_minutes), RETRY_AFTER) + WORKERS_APART
    return feed.next_at <= now or feed.next_at > furthest


@task()
def read_feed_job(feed_id: int) -> None:
    """Read one feed, and write what is new."""
    with acting_for_all_owners():
        feed = Feed.objects.select_related("owner__preferences").filter(pk=feed_id).first()
    if feed is not None:
        with acting_for(feed.owner_id):
            read_feed(feed)


def read_feed(feed: Feed) -> Import | None:
    """Read a feed and write what is new; gives the import, or None when there was nothing new or it was refused."""
    work: Import = Import.objects.create(owner=feed.owner, feed=feed, state=Import.State.READING)
    file = ImportedFile.objects.create(belongs_to=work, position=1, name=feed.label)
    try:
        marks = _read_mailbox(feed, work, file) if feed.kind == Feed.Kind.IMAP else _read_calendar(feed, work, file)
        for _step in actions.write_import(work, timezone.now()):
            pass
    except actions.CancelledError:
        return None
    except (FileRefusedError, SealBrokenError) as refusal:
        work.delete()
        forget_folder(str(work.uid))
        _note(feed, refusal=refusal.code, next_at=timezone.now() + RETRY_AFTER)
        return None
    _note(feed, refusal="", marks={**feed.marks, **marks})
    file.refresh_from_db()
    if file.source_id is None:
        work.delete()
        forget_folder(str(work.uid))
        return None
    return work


def _note(feed: Feed, **fields: Any) -> None:  # Any: columns differ in type
    Feed.objects.filter(pk=feed.pk).update(last_at=timezone.now(), **fields)


def _read_calendar(feed: Feed, work: Import, file: ImportedFile) -> dict[str, Any]:  # Any: no marks
    path = make_folder(folder_of(file)) / "calendar.ics"
    fetch(unseal(feed.secret, _place(feed)), path)
    file.path, file.forced_format = str(path), "ics"
    file.save()
    for _step in actions.read_import(work, timezone.now()):
        pass
    file.refresh_from_db()
    if file.refusal:
        raise FileRefusedError(file.refusal, **file.refusal_values)
    return {}


def _read_mailbox(feed: Feed, work: Import, file: ImportedFile) -> dict[str, Any]:  # Any: a mark for each folder
    from wasl.foundation.formats.mail.imap_box import (
        FolderMark,
    )  # its client takes nine megabytes, and few have a mailbox

    marks: dict[str, Any] = {}
    counts = {"messages": 0, "rejected": 0}
    pulse = actions.Pulse(work)
    with closing(SpoolWriter(file, work.country)) as spool:
        some: list[Record] = []
        for record in _mails(feed, work, file):
            if isinstance(record, FolderMark):
                marks[record.folder] = msgspec.to_builtins(record)
                continue
            some.append(record)
            counts["messages"] += isinstance(record, Message)
            counts["rejected"] += isinstance(record, Rejected)
            if len(some) >= RECORDS_AT_ONCE:
                spool.write(Batch(ReadSource(feed.label), "", "imap", some))
                some = []
                pulse.beat(file)
        spool.write(Batch(ReadSource(feed.label), "", "imap", some))
    file.format = "imap"
    file.counts = {"read": {"contacts": 0, "messages": counts["messages"], "events": 0}, "rejected": counts["rejected"]}
    file.save()
    return marks


def _mails(feed: Feed, work: Import, file: ImportedFile) -> "Iterator[Record | FolderMark]":
    from wasl.foundation.formats.mail.imap_box import FolderMark, read_mailbox

    host = public_host(feed.settings["host"], feed.settings["port"])
    return read_mailbox(
        host.name,
        port := feed.settings["port"],
        feed.settings["user"],
        unseal(feed.secret, _place(feed)),
        since_uid={name: msgspec.convert(mark, FolderMark) for name, mark in feed.marks.items()},
        use_tls=not feed.settings.get("starttls", False) and port != 143,  # noqa: PLR2004 - the plain port
        options=options_of(work, file, timezone.localdate()),
    )


def _place(feed: Feed) -> str:
    return f"feed:{feed.pk}"

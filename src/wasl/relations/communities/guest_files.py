"""A list of guests as a file, read apart from the program: a vCard, a table that is known, else a name a line."""

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.records import Contact, ReadOptions
from wasl.foundation.readers.apart import read_apart
from wasl.foundation.readers.outcomes import Batch, Source
from wasl.relations.communities.rules import MOST_LINES, Named, lines_of

LARGEST = 2 << 20  # bytes; a list of a thousand guests with pictures is longer than anybody reads


def names_in_file(owner: User, file: UploadedFile, today: date) -> list[Named]:
    """The names in it, each once; none where it holds none."""
    if file.size is None or file.size > LARGEST:
        return []
    content = file.read()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"guests{Path(file.name or '').suffix[:8]}"
        path.write_bytes(content)
        found = {named.name or named.address or named.number: named for named in _contacts(owner, path, today)}
    if found:
        return list(found.values())[:MOST_LINES]
    return lines_of(content.decode("utf-8-sig", "replace")) if b"\0" not in content else []


def _contacts(owner: User, path: Path, today: date) -> Iterator[Named]:
    preferences = owner.preferences
    options = ReadOptions(time_zone=preferences.time_zone, default_country=preferences.country, today=today.isoformat())
    for step in read_apart([Source(str(path))], options):
        if isinstance(step, Batch):
            yield from (_named(record) for record in step.records if isinstance(record, Contact))


def _named(contact: Contact) -> Named:
    reaches = {reach.kind: reach.value for reach in reversed(contact.reaches)}
    full = contact.full or " ".join(filter(None, (contact.given, contact.middle, contact.family)))
    roles = [text for role in contact.roles[:1] for text in (role.title, role.organisation) if text]
    return Named(full[:300], reaches.get("phone", ""), reaches.get("email", ""), " · ".join(roles)[:300])

"""What was read of a file, kept on disk between the preview and the writing, record by record."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec
from django.conf import settings

from wasl.doors.importers.models import ImportedFile
from wasl.doors.importers.surveying import Survey, Surveyor
from wasl.foundation.formats.records import Contact, Record, Rejected
from wasl.foundation.readers.outcomes import Batch
from wasl.foundation.readers.wire import MemberBegan, encode
from wasl.relations.people.intake import Draft, draft_of, ways_of

_LINES_AT_ONCE = 1 << 20


class Spooled(NamedTuple):
    """A record, with the format it was read by, the file of the archive that it stood in, and of a contact its draft."""

    record: Record
    format: str
    member: str
    draft: Draft | None = None


_decode = msgspec.json.Decoder(Record | MemberBegan | Draft).decode


def folder_of(file: ImportedFile) -> Path:
    return import_folder(str(file.belongs_to.uid))


def import_folder(uid: str) -> Path:
    """Where everything of one import lies until it is done with. Asking where makes nothing."""
    folder: Path = settings.WASL_DATA / "imports" / uid
    return folder


def make_folder(folder: Path) -> Path:
    """Make it where it is not there yet, readable by nobody else."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def forget_folder(uid: str) -> None:
    shutil.rmtree(import_folder(uid), ignore_errors=True)


def records_path(file: ImportedFile) -> Path:
    return folder_of(file) / f"{file.position}.records"


def rejected_path(file: ImportedFile) -> Path:
    return folder_of(file) / f"{file.position}.rejected"


def survey_path(file: ImportedFile) -> Path:
    return folder_of(file) / f"{file.position}.survey"


class SpoolWriter:
    """Writes batches as they are read: records into one file, what could not be read into another.

    Before each contact stands its draft: the processor that reads is another one, and this one would wait for it.
    """

    def __init__(self, file: ImportedFile, country: str) -> None:
        make_folder(folder_of(file))
        self._country = country
        self._surveyor = Surveyor()
        self._survey_path = survey_path(file)
        self._records: BinaryIO = records_path(file).open("wb")
        self._rejected: BinaryIO = rejected_path(file).open("wb")
        self._member = ("", "")

    def close(self) -> None:
        self._records.close()
        self._rejected.close()
        self._survey_path.write_bytes(encode(self._surveyor.survey()))

    def write(self, batch: Batch) -> None:
        if self._member != (batch.member, batch.format):
            self._member = (batch.member, batch.format)
            self._line(self._records, MemberBegan(index=0, name=batch.member, format=batch.format))
            self._line(self._rejected, MemberBegan(index=0, name=batch.member, format=batch.format))
        for record in batch.records:
            if isinstance(record, Rejected):
                self._line(self._rejected, record)
            else:
                self._keep(record)

    def _keep(self, record: Record) -> None:
        if isinstance(record, Contact):
            draft = draft_of(record, self._country)
            self._surveyor.see_contact(record, ways_of(record, self._country))
            self._records.write(b"%b\n%b\n" % (encode(draft), encode(record)))
        else:
            self._surveyor.see_more()
            self._line(self._records, record)

    def _line(self, file: BinaryIO, value: msgspec.Struct) -> None:
        file.write(encode(value) + b"\n")


def survey_of(file: ImportedFile) -> Survey:
    """What the reading of a file showed of it as a whole."""
    return msgspec.json.decode(survey_path(file).read_bytes(), type=Survey)


def spooled_records(file: ImportedFile) -> Iterator[Spooled]:
    """The records in the order of the file, one at a time."""
    return _lines(records_path(file))


def spooled_rejections(file: ImportedFile) -> Iterator[Spooled]:
    return _lines(rejected_path(file))


def _lines(path: Path) -> Iterator[Spooled]:
    if not path.exists():
        return
    member, format_id, draft = "", "", None
    with path.open("rb", buffering=_LINES_AT_ONCE) as lines:
        for line in lines:
            value = _decode(line)
            if isinstance(value, MemberBegan):
                member, format_id = value.name, value.format
            elif isinstance(value, Draft):
                draft = value
            else:
                yield Spooled(value, format_id, member, draft)
                draft = None

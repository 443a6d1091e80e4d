"""An owner's whole network as one file: a member of lines for each model, and `wasl.json`, which says what is in it.

Rows name each other by their place: the third person is 3 wherever she is named. Nothing in the file tells when
or where it was made, so that the same network gives the same file.
"""

from collections.abc import Callable, Iterator

import wasl
from wasl.doors.exports.belongings import Kept, kept_models
from wasl.doors.exports.hidden_references import OUTWARD
from wasl.doors.exports.manifest import MANIFEST, ArchiveManifest, MemberEntry
from wasl.doors.exports.numbers import NumbersGiven, rows_by_keys
from wasl.doors.exports.one_moment import one_moment
from wasl.doors.exports.rows import Row, blocks, encode
from wasl.doors.exports.sealed import Measured, write_sealed
from wasl.foundation.accounts.models import User


def write_archive(
    owner: User, told: Callable[[int], None] | None = None, *, with_confidences: bool = False
) -> Iterator[bytes]:
    """Give the file piece by piece, of one moment; `told` hears of rows as they are written.

    Confidences are in it where they are asked for, sealed: whoever brings them in needs the passphrase.
    """
    with one_moment():
        numbers = NumbersGiven()
        for kept in kept_models():
            numbers.give(kept.label, kept.leaving(owner, with_confidences=with_confidences), kept.needed)
        members = ((kept.member, blocks(_rows(kept, numbers), told)) for kept in kept_models())
        yield from write_sealed(members, (MANIFEST, _manifest))


def rows_to_leave(owner: User, *, with_confidences: bool = False) -> int:
    """How many rows an archive of this owner holds, nearly."""
    return sum(kept.leaving(owner, with_confidences=with_confidences).count() for kept in kept_models())


def _rows(kept: Kept, numbers: NumbersGiven) -> Iterator[Row]:
    columns = kept.row.__struct_fields__
    pointing = [(columns.index(column), label) for column, label in kept.pointing]
    outward = OUTWARD.get(kept.label)
    for found in rows_by_keys(kept.model, numbers.keys(kept.label), columns):
        values = list(found)
        for at, label in pointing:
            values[at] = numbers.number(label, values[at])
        if outward is None:
            yield kept.row(*values)
        elif (told := outward(dict(zip(columns, values, strict=True)), numbers)) is not None:
            yield kept.row(**told)


def _manifest(measured: dict[str, Measured]) -> bytes:
    members = [
        MemberEntry(
            name=kept.member,
            fields=kept.row.__struct_fields__,
            rows=measured[kept.member].rows,
            bytes=measured[kept.member].bytes,
            sha256=measured[kept.member].sha256,
        )
        for kept in kept_models()
    ]
    return encode(ArchiveManifest(written_by=f"Wasl {wasl.__version__}", members=members))

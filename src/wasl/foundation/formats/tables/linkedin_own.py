"""What a LinkedIn archive says of its owner: posts, schools, skills, courses, followed companies."""

from __future__ import annotations

from collections.abc import Iterator

from wasl.foundation.formats.records import OwnFact, Party, ReadOptions, Record, Rejected, Whose
from wasl.foundation.formats.tables.table import Row, clean

Rows = Iterator[Row | Rejected]

# kind: the columns that tell the file, and the word in the file's name where columns alone do not.
_FILES: tuple[tuple[str, frozenset[str], str], ...] = (
    ("profile", frozenset({"first name", "last name", "headline", "summary"}), ""),
    ("summary", frozenset({"profile summary"}), ""),
    ("position", frozenset({"company name", "title", "started on"}), ""),
    ("education", frozenset({"school name", "degree name"}), ""),
    ("certification", frozenset({"name", "authority", "started on"}), ""),
    ("recommendation-given", frozenset({"first name", "last name", "text", "creation date"}), "given"),
    ("recommendation-received", frozenset({"first name", "last name", "text", "creation date"}), ""),
    ("endorsement-received", frozenset({"endorsement date", "skill name", "endorser first name"}), ""),
    ("endorsement-given", frozenset({"endorsement date", "skill name", "endorsee first name"}), ""),
    ("followed-organisation", frozenset({"organization", "followed on"}), ""),
    ("followed-member", frozenset({"date", "status", "fullname"}), ""),
    ("event", frozenset({"event name", "event time"}), ""),
    ("course", frozenset({"content title", "content type"}), ""),
    ("application", frozenset({"application date", "job title"}), ""),
    ("saved-job", frozenset({"saved date", "job title"}), ""),
    ("phone", frozenset({"extension", "number", "type"}), ""),
    ("email", frozenset({"email address", "confirmed", "primary"}), ""),
    ("share", frozenset({"date", "sharelink", "sharecommentary"}), ""),
    ("comment", frozenset({"date", "link", "message"}), ""),
    ("reaction", frozenset({"date", "type", "link"}), ""),
    ("volunteering", frozenset({"company name", "role", "cause"}), ""),
    ("project", frozenset({"title", "description", "started on", "finished on"}), "project"),
    ("publication", frozenset({"name", "published on"}), ""),
    ("honour", frozenset({"title", "description", "issued on"}), ""),
    ("organisation", frozenset({"name", "position", "started on"}), "organi"),
    ("patent", frozenset({"title", "patent or application number"}), ""),
    ("test-score", frozenset({"name", "date", "score"}), ""),
    ("course", frozenset({"name", "number"}), "course"),
    ("language", frozenset({"name", "proficiency"}), ""),
    ("skill", frozenset({"name"}), "skill"),
)
_SURE, _BY_NAME = 0.95, 0.9
_FEW = 2  # columns of this number or fewer may be any other program's
_UNSURE = 0.55
_WHOSE_CERTAINTY = 0.9


def certainty(names: list[str], file_name: str) -> float:
    """How surely this header is of a file on the owner's own profile."""
    found = _file(names, file_name)
    if not found:
        return 0.0
    _, columns, hint = found
    if hint and not hint.startswith("given"):
        return _BY_NAME
    return _SURE if len(columns) > _FEW else _UNSURE if columns == {"name", "proficiency"} else 0.8


def read_facts(rows: Rows, names: list[str], name: str, options: ReadOptions) -> Iterator[Record]:
    """Yield an `OwnFact` for each row, its cells by the header's words (`company_name`), blank ones left out."""
    del options
    found = _file(names, name)
    kind = found[0] if found else "other"
    keys = [column.replace(" ", "_").replace("-", "_") for column in names]
    for row in rows:
        if isinstance(row, Rejected):
            yield row
            continue
        fields = {key: cell for key, cell in zip(keys, map(clean, row.cells), strict=False) if key and cell}
        if fields:
            yield OwnFact(line=row.line, platform="linkedin", kind=kind, fields=fields)
            if owner := _owner(kind, fields):
                yield owner


def _file(names: list[str], file_name: str) -> tuple[str, frozenset[str], str] | None:
    known, called = set(names), file_name.casefold()
    for kind, columns, hint in _FILES:
        has_hint = not hint or hint in called
        is_whole = columns <= known if len(columns) > 1 else columns == known
        if has_hint and is_whole:
            return kind, columns, hint
    return None


def _owner(kind: str, fields: dict[str, str]) -> Whose | None:
    if kind == "profile":
        full = " ".join(fields[part] for part in ("first_name", "last_name") if part in fields)
        return Whose(party=Party(name=full), certainty=_WHOSE_CERTAINTY) if full else None
    if kind == "email" and "email_address" in fields:
        return Whose(party=Party(kind="email", value=fields["email_address"]), certainty=_WHOSE_CERTAINTY)
    return None

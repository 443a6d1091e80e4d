"""A note as JSON tells it: what was understood, what was kept, and what must be asked."""

from collections.abc import Sequence
from typing import Any

from wasl.overviews.note_box.reading import NoteRead, Whom

Told = dict[str, Any]  # Any: JSON


def note_told(note: NoteRead) -> Told:
    """`unsure` holds each name that fits several or nobody, and each thing of which it was not said with whom."""
    return {
        "interactions": [
            {
                "channel": one.channel,
                "direction": one.direction,
                "on": one.on.isoformat(),
                "people": _people(note, one.whom),
                "matter": one.matter or None,
                "channel_is_assumed": one.is_assumed,
                "is_sure": note.sure(one.whom) is not None,
            }
            for one in note.contacts
        ],
        "promises": [
            {
                "side": one.side,
                "wording": one.wording,
                "made_on": one.made_on.isoformat(),
                "due_on": one.due_on.isoformat() if one.due_on else None,
                "people": _people(note, one.whom),
                "is_sure": note.sure(one.whom) is not None,
            }
            for one in note.promises
        ],
        "occasions": [
            {
                "kind": one.kind,
                "on": one.on.isoformat() if one.on else None,
                "people": _people(note, one.whom),
                "is_sure": note.sure(one.whom) is not None,
            }
            for one in note.occasions
        ],
        "invitations": [
            {
                "kind": one.kind,
                "on": one.on.isoformat() if one.on else None,
                "what": one.what,
                "people": _people(note, one.whom),
                "is_sure": note.sure(one.whom) is not None and one.on is not None,
            }
            for one in note.invitations
        ],
        "introductions": [
            {
                "how": one.how,
                "on": one.on.isoformat(),
                "one": _whom_told(note.people[one.one]),
                "other": _whom_told(note.people[one.other]),
                "is_sure": note.sure((one.one, one.other)) is not None,
            }
            for one in note.introductions
        ],
        "people": [_whom_told(one) for one in note.people if one.text],
        "unsure": [_doubt(one) for one in note.people if not one.is_sure],
    }


def _people(note: NoteRead, places: Sequence[int]) -> list[Told]:
    return [_whom_told(note.people[place]) for place in places if note.people[place].text]


def _whom_told(one: Whom) -> Told:
    """Without an id where it is not sure who she is."""
    if one.is_sure:
        return {"id": one.candidates[0].id, "name": one.candidates[0].name, "called": one.text}
    return {"id": None, "name": one.text, "called": one.text}


def _doubt(one: Whom) -> Told:
    people = [{"id": found.id, "name": found.name} for found in one.candidates]
    return {"why": one.sureness, "text": one.text or None, "people": people}

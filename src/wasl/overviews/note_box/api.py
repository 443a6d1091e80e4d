"""`/notes`: one sentence in."""

from typing import Annotated, Any

from django.utils import timezone
from ninja import Router
from pydantic import Field

from wasl.foundation.api.bearer import TOKEN_THAT_READS, ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.shapes import KEPT, Given, Told
from wasl.foundation.understanding.understood import LONGEST
from wasl.overviews.note_box.actions import save_note
from wasl.overviews.note_box.reading import read_note
from wasl.overviews.note_box.sure import sure_part
from wasl.overviews.note_box.telling import note_told

router = Router(tags=["notes"])


class NoteGiven(Given):
    """What happened, in Arabic or English."""

    sentence: Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=KEPT)]


class NoteTold(Told):
    """What was understood; `is_saved` where something of it was sure and is kept. The rest is `unsure`: asked, and not kept."""

    interactions: list[dict[str, Any]]  # Any: JSON, as `wasl note --json` prints it
    promises: list[dict[str, Any]]  # Any: as above
    occasions: list[dict[str, Any]]  # Any: as above
    invitations: list[dict[str, Any]]  # Any: as above
    introductions: list[dict[str, Any]]  # Any: as above
    people: list[dict[str, Any]]  # Any: as above
    unsure: list[dict[str, Any]]  # Any: as above
    is_saved: bool


@router.post("", response={201: NoteTold}, summary="Write what happened in one sentence", openapi_extra=KEY_DESCRIBED)
@once
def note_create(request: ApiRequest, body: NoteGiven) -> NoteTold:
    return _told(request, body.sentence, saves=True)


@router.post("/read", response=NoteTold, auth=TOKEN_THAT_READS, summary="What would be understood; nothing is saved")
def note_read(request: ApiRequest, body: NoteGiven) -> NoteTold:
    return _told(request, body.sentence, saves=False)


def _told(request: ApiRequest, sentence: str, *, saves: bool) -> NoteTold:
    today = timezone.localdate()
    read = read_note(request.user, sentence, today)
    sure = sure_part(read, today)
    is_saved = saves and not sure.is_empty
    if is_saved:
        save_note(request.user, sure, at=timezone.now(), key="")
    return NoteTold(**note_told(read), is_saved=is_saved)

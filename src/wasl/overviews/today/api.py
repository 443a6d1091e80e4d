"""`/today`: whom to contact today, why, and how to begin."""

from datetime import date

from django.utils import timezone
from ninja import Router

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.shapes import Named, Told
from wasl.overviews.today.queries import as_json, today_plan

router = Router(tags=["today"])


class ActionTold(Told):
    """Somebody to contact, or a matter of the day, where `person` is null. `row` is the practice that it serves."""

    id: str
    kind: str
    row: str
    person: Named | None
    reason: str
    channel: str
    draft: str
    link: str
    due_on: date
    rank: int


@router.get("", response=list[ActionTold], summary="Whom to contact today, why, and how to begin")
def today(request: ApiRequest) -> list[dict[str, object]]:
    return as_json(today_plan(request.user, timezone.localtime()))

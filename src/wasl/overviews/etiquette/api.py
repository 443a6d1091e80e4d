"""`/check-text`: what could hurt in a draft. Nothing of it is kept or sent."""

from typing import Annotated

from django.utils import timezone
from ninja import Router
from pydantic import Field

from wasl.foundation.api.bearer import TOKEN_THAT_READS, ApiRequest
from wasl.foundation.api.shapes import KEPT, Given, Id, Told
from wasl.overviews.etiquette.queries import LONGEST, findings
from wasl.overviews.etiquette.telling import findings_told
from wasl.relations.people.queries import people_present

router = Router(tags=["check-text"])


class DraftGiven(Given):
    """A draft, and for whom it is."""

    draft: Annotated[str, Field(max_length=LONGEST, pattern=KEPT)]
    to: Id | None = None


class FindingTold(Told):
    """Words that could hurt: where they are in the draft, counted in letters from 0, and what to say instead."""

    kind: str
    span: tuple[int, int]
    severity: str
    why: str
    suggestion: str


class FindingsTold(Told):
    """The findings in the order of the words."""

    findings: list[FindingTold]


@router.post(
    "", response=FindingsTold, auth=TOKEN_THAT_READS, summary="What could hurt in a draft, why, and how else to say it"
)
def check_text(request: ApiRequest, body: DraftGiven) -> dict[str, object]:
    person = people_present(request.user, [body.to])[0] if body.to is not None else None
    return findings_told(findings(request.user, body.draft, person, timezone.localdate()))

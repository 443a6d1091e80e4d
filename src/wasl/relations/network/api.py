"""`/warmth` and `/introductions`: how likely contact is with each, and who can introduce the owner to whom."""

from datetime import date
from typing import Annotated

from django.utils import timezone
from ninja import Query, Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.errors import NotAsDescribedError
from wasl.foundation.api.shapes import Asked, Day, Named, Told
from wasl.relations.network.introductions.explaining import explained
from wasl.relations.network.introductions.queries import organisation_target, person_target, ways_to
from wasl.relations.network.introductions.rules import MOST_HOPS, USUAL_HOPS
from wasl.relations.network.ties.keeping import bring_up_to_date
from wasl.relations.network.warmth.queries import Warm, warmth_of_everybody
from wasl.relations.network.warmth.rules import LONGEST_HORIZON, SHORTEST_HORIZON, USUAL_HORIZON
from wasl.relations.network.warmth.wording import sentence

warmth_router, introductions_router = Router(tags=["warmth"]), Router(tags=["introductions"])
ISOLATES = dict.fromkeys((0x2068, 0x2069))  # keep names apart where letters are drawn; a program reads them as they are


class WarmTold(Told):
    """`probability` of at least one contact within the horizon; null with too few contacts to say."""

    id: int
    name: str
    probability: float | None
    last_on: date
    contacts: int
    why: str


class IntroductionTold(Told):
    """From the one to ask to the one to reach."""

    path: list[Named]
    strength: float
    why: str


@warmth_router.get("", response=list[WarmTold], summary="How likely contact is with each when nothing is done for it")
def warmth(
    request: ApiRequest,
    on: Annotated[Day | None, Query(description="From what was known on this day; today if left out.")] = None,
    horizon: Annotated[
        int, Query(description="Within so many days."), Field(ge=SHORTEST_HORIZON, le=LONGEST_HORIZON)
    ] = USUAL_HORIZON,
) -> list[WarmTold]:
    ties = warmth_of_everybody(request.user, on or timezone.localdate(), horizon)
    return [_warm_told(request, tie) for tie in ties]


@introductions_router.get(
    "", response=list[IntroductionTold], summary="Who can introduce the owner to a person, or into an organisation"
)
def introductions(
    request: ApiRequest,
    person: Annotated[Asked | None, Query(description="To this person; or:")] = None,
    organisation: Annotated[Asked | None, Query(description="To somebody of this organisation.")] = None,
    hops: Annotated[int, Query(description="Ties at most."), Field(ge=1, le=MOST_HOPS)] = USUAL_HOPS,
    count: Annotated[int, Query(description="Ways at most."), Field(ge=1, le=100)] = 5,
) -> list[IntroductionTold]:
    owner, day = request.user, timezone.localdate()
    if (person is None) == (organisation is None):
        raise NotAsDescribedError
    target = person_target(owner, person) if person is not None else organisation_target(owner, organisation or 0)
    bring_up_to_date(owner, day)
    ways = explained(owner, ways_to(owner, target, day, hops=hops, count=count), day)
    return [
        IntroductionTold(
            path=[Named(id=stop.id, name=stop.name) for stop in way.stops],
            strength=round(way.strength, 6),
            why=way.why.translate(ISOLATES),
        )
        for way in ways
    ]


def _warm_told(request: ApiRequest, tie: Warm) -> WarmTold:
    return WarmTold(
        id=tie.person_id,
        name=tie.name,
        probability=tie.probability,
        last_on=tie.last_on,
        contacts=tie.contact_days,
        why=sentence(request.user.preferences, tie).translate(ISOLATES),
    )

"""All openings: the board, the list, through whom they came, and their days for another calendar."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from wasl.foundation.formats.calendars.writing import MEDIA_TYPE
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.opportunities import calendar_out, queries
from wasl.relations.opportunities.models import Outcome
from wasl.relations.opportunities.queries.openings import SHOWS
from wasl.relations.opportunities.wording import asked_words, came_words
from wasl.relations.trust.naming import ids_given

MOST_PAGES = 1000


@login_required
@require_GET
def board(request: SignedInRequest) -> HttpResponse:
    """`stage` is the column that a narrow screen shows."""
    found = queries.board(request.user, timezone.localtime(), shown=request.GET.get("stage", ""))
    return render(request, "opportunities/board.html", {"board": found, "outcomes": ways_to_end()})


@login_required
@require_GET
def listed(request: SignedInRequest) -> HttpResponse:
    shows = request.GET.get("shows", "")
    page = min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)
    found = queries.opening_list(
        request.user, timezone.localtime(), shows=shows if shows in SHOWS else SHOWS[0], page=page
    )
    return render(request, "opportunities/list.html", {"list": found})


@login_required
@require_GET
def came(request: SignedInRequest) -> HttpResponse:
    found, reader = queries.came_through(request.user), request.user.preferences
    context = {
        "came": found,
        "said": came_words(found.whole, found.people, reader),
        "asked_said": asked_words(found.asked, found.given, reader) if found.asked else "",
    }
    return render(request, "opportunities/came.html", context)


@login_required
@require_GET
def calendar(request: SignedInRequest) -> HttpResponse:
    content = calendar_out.openings_calendar(request.user, timezone.localtime())
    headers = {"Content-Disposition": 'attachment; filename="openings.ics"'}
    return HttpResponse(content, content_type=MEDIA_TYPE, headers=headers)


def ways_to_end() -> list[tuple[str, str]]:
    return [(one.value, str(one.label)) for one in Outcome if one.value]

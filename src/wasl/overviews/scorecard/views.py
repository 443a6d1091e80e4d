"""The scorecard, to read and to print."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.scorecard.paper import paper_of
from wasl.overviews.scorecard.queries import scorecard


@login_required
@require_GET
def page(request: SignedInRequest) -> HttpResponse:
    return render(request, "scorecard/scorecard.html", {"page": scorecard(request.user, timezone.localtime())})


@login_required
@require_GET
def paper(request: SignedInRequest) -> HttpResponse:
    now = timezone.localtime()
    found = scorecard(request.user, now)
    headers = {
        "Content-Disposition": f'inline; filename="scorecard-{found.day.isoformat()}.pdf"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(paper_of(request.user, found, now), content_type="application/pdf", headers=headers)

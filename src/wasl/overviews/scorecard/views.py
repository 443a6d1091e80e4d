"""The scorecard and the weekly review, to read and to print; whom the owner chooses for the week."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.numbers import ids_in
from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.scorecard.paper import paper_of, review_paper_of
from wasl.overviews.scorecard.queries import review, scorecard
from wasl.relations.interactions.week import choose_people

MOST_CHOSEN = 50


@login_required
@require_GET
def page(request: SignedInRequest) -> HttpResponse:
    return render(request, "scorecard/scorecard.html", {"page": scorecard(request.user, timezone.localtime())})


@login_required
@require_GET
def paper(request: SignedInRequest) -> HttpResponse:
    now = timezone.localtime()
    found = scorecard(request.user, now)
    return _pdf(paper_of(request.user, found, now), f"scorecard-{found.day.isoformat()}.pdf")


@login_required
@require_GET
def review_page(request: SignedInRequest) -> HttpResponse:
    return render(request, "scorecard/review.html", {"page": review(request.user, timezone.localtime())})


@login_required
@require_GET
def review_paper(request: SignedInRequest) -> HttpResponse:
    now = timezone.localtime()
    found = review(request.user, now, is_for_others=True)
    return _pdf(review_paper_of(request.user, found, now), f"review-{found.day.isoformat()}.pdf")


@login_required
@require_POST
def choose(request: SignedInRequest) -> HttpResponse:
    """The ticks are the people of the week; taken back, those who were before."""
    is_back = "back" in request.GET
    before = choose_people(
        request.user, _ids((request.GET if is_back else request.POST).getlist("person")), at=timezone.now()
    )
    if is_back:
        messages.success(request, _("Taken back."))
    else:
        back = f"{reverse('scorecard:choose')}?{urlencode([('back', 1), *(('person', pk) for pk in before)])}"
        messages.success(request, _("Chosen. May it be a good week."), extra_tags=back)
    return redirect("scorecard:review")


def _ids(texts: list[str]) -> list[int]:
    return list(dict.fromkeys(ids_in(texts)))[:MOST_CHOSEN]


def _pdf(content: bytes, name: str) -> HttpResponse:
    headers = {
        "Content-Disposition": f'inline; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type="application/pdf", headers=headers)

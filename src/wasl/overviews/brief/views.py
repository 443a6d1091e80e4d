"""The brief before a meeting, to read and to print."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.brief.paper import paper_of
from wasl.overviews.brief.queries import Brief, brief_of_person, brief_of_target
from wasl.relations.people.queries import standing_ids


@login_required
@require_GET
def person(request: SignedInRequest, person_id: int) -> HttpResponse:
    standing = standing_ids(request.user, [person_id]).get(person_id, person_id)
    if standing != person_id:  # an old address of somebody who became part of another
        return redirect("brief:person", standing)
    return _page(request, brief_of_person(request.user, person_id, timezone.localtime()))


@login_required
@require_GET
def target(request: SignedInRequest, wanted_id: int) -> HttpResponse:
    return _page(request, brief_of_target(request.user, wanted_id, timezone.localtime()))


@login_required
@require_GET
def person_paper(request: SignedInRequest, person_id: int) -> HttpResponse:
    return _paper(request, brief_of_person(request.user, person_id, timezone.localtime()))


@login_required
@require_GET
def target_paper(request: SignedInRequest, wanted_id: int) -> HttpResponse:
    return _paper(request, brief_of_target(request.user, wanted_id, timezone.localtime()))


def _page(request: SignedInRequest, brief: Brief) -> HttpResponse:
    return render(request, "brief/brief.html", {"brief": brief})


def _paper(request: SignedInRequest, brief: Brief) -> HttpResponse:
    """The file's name says no more than what it is: it may lie in a folder that others see."""
    content = paper_of(request.user, brief, timezone.localtime())
    headers = {
        "Content-Disposition": f'inline; filename="brief-{brief.on.isoformat()}.pdf"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type="application/pdf", headers=headers)

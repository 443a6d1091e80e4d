"""Content: the plan with what is proposed, what went out, what worked."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.content import queries
from wasl.relations.content.forms import PLATFORMS, FollowersForm


@login_required
@require_GET
def plan(request: SignedInRequest) -> HttpResponse:
    return render(request, "content/plan.html", {"plan": queries.plan_page(request.user, timezone.localdate())})


@login_required
@require_GET
def published(request: SignedInRequest) -> HttpResponse:
    page = queries.published_page(request.user)
    context = {
        "page": page,
        "followers_form": FollowersForm(),
        "platforms": dict.fromkeys([*(course.name for course in page.followers), *PLATFORMS]),
    }
    return render(request, "content/published.html", context)


@login_required
@require_GET
def worked(request: SignedInRequest) -> HttpResponse:
    return render(request, "content/worked.html", {"page": queries.worked_page(request.user)})

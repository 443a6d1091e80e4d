"""The check of a draft, as a page and beside it. Drafts come by POST, so that they stand in no address and no log."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.etiquette.queries import LONGEST, findings
from wasl.relations.people.models import Person
from wasl.relations.trust.browser import open_keys
from wasl.relations.trust.naming import ids_given, people_named, people_of, recent_names
from wasl.relations.trust.queries import confidence_list

DRAFT_FIELDS = ("draft", "words")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def check(request: SignedInRequest) -> HttpResponse:
    """Nothing is kept: what was written stands in the answer alone."""
    draft = _draft(request)
    given = request.POST if request.method == "POST" else request.GET
    people = people_of(request.user, ids_given([given.get("to", "")]))[:1]
    named = people_named(request.user, [], given.get("name", "")) if given.get("name") and not people else None
    people = people or (named.people[:1] if named else [])
    context = {
        "draft": draft,
        "person": people[0] if people else None,
        "name": given.get("name", ""),
        "fitting": named.fitting if named else [],
        "is_unknown": bool(named and named.unknown),
        "is_checked": bool(draft.strip()),
        "findings": _found(request, draft, people),
        "recent_names": recent_names(request.user),
        "longest": LONGEST,
    }
    if request.htmx and not request.htmx.boosted:
        return render(request, "etiquette/parts/findings.html", context)
    return render(request, "etiquette/check.html", context)


@login_required
@require_POST
@sensitive_post_parameters()
def beside(request: SignedInRequest) -> HttpResponse:
    """What is found in the draft beside which it stands, as one types."""
    draft = _draft(request)
    people = people_of(request.user, ids_given([request.POST.get("to", "")]))[:1]
    context = {"findings": _found(request, draft, people), "is_checked": bool(draft.strip())}
    return render(request, "etiquette/parts/findings.html", context)


def _draft(request: SignedInRequest) -> str:
    return next((request.POST[name] for name in DRAFT_FIELDS if request.POST.get(name)), "")[:LONGEST]


def _found(request: SignedInRequest, draft: str, people: list[Person]) -> list[object]:
    if not draft.strip():
        return []
    day, keys = timezone.localdate(), open_keys(request)
    confided = confidence_list(request.user, keys, day).lines if keys else []
    return [*findings(request.user, draft, people[0] if people else None, day, confided)]

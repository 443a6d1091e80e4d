"""A draft before it goes, what came back, and which of the two is taken. Drafts come by POST and are kept nowhere."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.accounts.auditing import note_event
from wasl.foundation.accounts.models import AuditEntry
from wasl.foundation.errors import NotFoundError
from wasl.foundation.polishing.leaving import LONGEST_DRAFT, Leaving
from wasl.foundation.polishing.refusals import NothingToPolishError, NotPolishedError
from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.polishing import actions, queries
from wasl.relations.people.models import Person
from wasl.relations.trust.browser import open_keys
from wasl.relations.trust.naming import ids_given, people_of

DRAFT_FIELDS = ("shown_draft", "draft", "words")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def polish(request: SignedInRequest) -> HttpResponse:
    """What would leave, before anything does."""
    _seen_only_where_on(request)
    draft = _draft(request)
    if not draft.strip() and not _is_part(request):
        return _answer(request, "write", draft)
    try:
        leaving = _leaving(request, draft)
    except NotPolishedError as refusal:
        return _refused(request, draft, refusal)
    return _answer(request, "leaving", draft, leaving=leaving)


@login_required
@require_POST
@sensitive_post_parameters()
def send(request: SignedInRequest) -> HttpResponse:
    """Send what was shown, and nothing else: where it would be other words by now, they are shown first."""
    _seen_only_where_on(request)
    draft, leaving = _draft(request), None
    try:
        leaving = _leaving(request, draft)
        if request.POST.get("mark") != leaving.mark:
            return _answer(request, "leaving", draft, leaving=leaving, is_other=True)
        polished = actions.polish_draft(
            request.user, draft, leaving, noted=lambda: note_event(request.user, AuditEntry.What.POLISHED, request)
        )
    except NotPolishedError as refusal:
        return _refused(request, draft, refusal, leaving)
    return _answer(request, "polished", draft, polished=polished)


@login_required
@require_POST
@sensitive_post_parameters()
def take(request: SignedInRequest) -> HttpResponse:
    """Either wording, to be sent by oneself; the other stays within reach."""
    _seen_only_where_on(request)
    own, other = _draft(request), request.POST.get("polished", "")
    is_own = "own" in request.POST
    words = own if is_own else other
    through = queries.ways_to_send(request.user, _person(request), words)
    return _answer(request, "taken", own, words=words, other=other, is_own=is_own, through=through)


def _seen_only_where_on(request: SignedInRequest) -> None:
    if not request.user.preferences.polishes:
        raise NotFoundError


def _leaving(request: SignedInRequest, draft: str) -> Leaving:
    return queries.what_would_leave(request.user, draft, open_keys(request), timezone.localdate(), to=_person(request))


def _draft(request: SignedInRequest) -> str:
    return next((request.POST[name] for name in DRAFT_FIELDS if request.POST.get(name)), "")


def _person(request: SignedInRequest) -> Person | None:
    given = request.POST if request.method == "POST" else request.GET
    return next(iter(people_of(request.user, ids_given([given.get("to", "")]))), None)


def _is_part(request: SignedInRequest) -> bool:
    return bool(request.htmx) and not request.htmx.boosted


def _refused(
    request: SignedInRequest, draft: str, refusal: NotPolishedError, leaving: Leaving | None = None
) -> HttpResponse:
    step = "write" if isinstance(refusal, NothingToPolishError) and not _is_part(request) else "leaving"
    return _answer(request, step, draft, refusal=refusal, leaving=leaving)


def _answer(request: SignedInRequest, step: str, draft: str, **more: Any) -> HttpResponse:  # Any: of the context
    names = ("leaving", "refusal", "is_other", "polished", "words", "other", "is_own", "through")
    context = {name: more.get(name) for name in names}
    context |= {"step": step, "draft": draft, "person": _person(request), "longest": LONGEST_DRAFT}
    context["is_part"] = _is_part(request)
    template = f"polishing/parts/{step}.html" if context["is_part"] else "polishing/polish.html"
    return render(request, template, context, status=422 if context["refusal"] else 200)

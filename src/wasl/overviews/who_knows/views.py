"""The question and its answer on one page."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.who_knows.queries import who_knows
from wasl.overviews.who_knows.rules import LONGEST_QUESTION

EXAMPLES = {
    "ar": ("التفاوض على الراتب", "الانتقال إلى كندا", "شركة ناشئة"),
    "en": ("salary negotiation", "moving abroad", "startup"),
}


@login_required
@require_GET
def asked(request: SignedInRequest) -> HttpResponse:
    question = request.GET.get("q", "")[:LONGEST_QUESTION].strip()
    found = who_knows(request.user, question) if question else None
    context = {"q": question, "found": found, "examples": EXAMPLES[request.user.preferences.written]}
    return render(request, "who_knows/asked.html", context)

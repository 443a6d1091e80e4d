"""The document of a review period: on the page, as PDF, as DOCX."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.promotion import queries, rules
from wasl.relations.promotion.forms import PeriodForm
from wasl.relations.promotion.paper import paper_of
from wasl.relations.promotion.sheet import sheet_of
from wasl.relations.promotion.word_file import MEDIA_TYPE, word_file_of


@login_required
@require_GET
def review(request: SignedInRequest) -> HttpResponse:
    form = _period(request)
    found = _found(request, form)
    context = {
        "form": form,
        "found": found,
        "sheet": sheet_of(request.user, found),
        "asked": urlencode({"since": found.since.isoformat(), "until": found.until.isoformat()}),
    }
    return render(request, "promotion/review.html", context, status=422 if form.errors else 200)


@login_required
@require_GET
def paper(request: SignedInRequest) -> HttpResponse:
    found = _found(request, _period(request))
    content = paper_of(request.user, sheet_of(request.user, found), timezone.localtime())
    return _file(content, "application/pdf", f"achievements-{found.until.isoformat()}.pdf")


@login_required
@require_GET
def word_file(request: SignedInRequest) -> HttpResponse:
    found = _found(request, _period(request))
    content = word_file_of(request.user, sheet_of(request.user, found), timezone.localtime())
    return _file(content, MEDIA_TYPE, f"achievements-{found.until.isoformat()}.docx")


def _period(request: SignedInRequest) -> PeriodForm:
    """The year up to today, where none is asked for."""
    day = timezone.localdate()
    usual = {"since": (day - rules.PERIOD).isoformat(), "until": day.isoformat()}
    return PeriodForm({name: request.GET.get(name) or value for name, value in usual.items()})


def _found(request: SignedInRequest, form: PeriodForm) -> queries.ReviewDocument:
    """Of a period that cannot be read, the year up to today."""
    day = timezone.localdate()
    given = form.cleaned_data if form.is_valid() else {"since": day - rules.PERIOD, "until": day}
    return queries.review_document(request.user, since=given["since"], until=given["until"])


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=media_type, headers=headers)

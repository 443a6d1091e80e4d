"""Whether advice was followed and how it went; each answer taken back by one press."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.accounts.corrections import Before
from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.advice import actions, queries
from wasl.relations.advice.forms import WentForm
from wasl.relations.trust.views.returning import go_back, way_back


@login_required
@require_POST
def went(request: SignedInRequest, advice_id: int) -> HttpResponse:
    """From Today only whether it was followed; from its page also how it went."""
    queries.advice_by_id(request.user, advice_id)
    form = WentForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This could not be read. Please choose again."))
        return go_back(request, _page(advice_id))
    told = {name: form.cleaned_data[name] for name in ("went", "outcome") if name in request.POST}
    before = actions.say_how_it_went(
        request.user, advice_id, followed=form.cleaned_data["followed"], on=timezone.localdate(), **told
    )
    return _done(request, advice_id, before, _("Noted."))


@login_required
@require_POST
def ask_no_more(request: SignedInRequest, advice_id: int) -> HttpResponse:
    return _done(request, advice_id, actions.ask_no_more(request.user, advice_id), _("It is not asked again."))


@login_required
@require_POST
def as_before(request: SignedInRequest, advice_id: int) -> HttpResponse:
    """Take back what was corrected or answered."""
    queries.advice_by_id(request.user, advice_id)
    actions.set_advice_back(request.user, advice_id, take_before(request, "advice", advice_id))
    messages.success(request, _("Taken back."))
    return go_back(request, _page(advice_id))


def _done(request: SignedInRequest, advice_id: int, before: Before, words: str) -> HttpResponse:
    keep_before(request, "advice", advice_id, before)
    messages.success(request, words, extra_tags=way_back(request, "advice:advice_as_before", advice_id))
    return go_back(request, _page(advice_id))


def _page(advice_id: int) -> str:
    return reverse("advice:advice", args=[advice_id])

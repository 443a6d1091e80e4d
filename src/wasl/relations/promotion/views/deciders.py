"""Who decides, against what they have seen; and what to tell one of them next."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.language.sentences import part_of_day
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.people.actions.marks import present_person
from wasl.relations.promotion import actions, queries
from wasl.relations.promotion.actions.people import LONGEST_DECIDES
from wasl.relations.promotion.drafts import drafts_to
from wasl.relations.promotion.forms import DeciderForm
from wasl.relations.trust.naming import ids_given, people_of
from wasl.relations.trust.views.returning import go_back


@login_required
@require_GET
def deciders(request: SignedInRequest) -> HttpResponse:
    """Opened from a person, their name stands in the form."""
    people = people_of(request.user, ids_given(request.GET.getlist("person")))
    return _page(request, DeciderForm(request.user, people=people))


@login_required
@require_POST
def add(request: SignedInRequest) -> HttpResponse:
    form = DeciderForm(request.user, request.POST, people=[])
    if not form.is_valid():
        return _page(request, form, status=422)
    for person in form.people:
        actions.mark_decider(request.user, person, decides=form.cleaned_data["decides"], at=timezone.now())
    undo = reverse("promotion:decider_remove", args=[form.people[0].pk]) if len(form.people) == 1 else ""
    messages.success(request, _("Noted."), extra_tags=undo)
    return redirect("promotion:deciders")


@login_required
@require_GET
def decider(request: SignedInRequest, person_id: int) -> HttpResponse:
    now = timezone.localtime()
    page = queries.deciding_page(request.user, person_id, now.date())
    drafts = drafts_to(request.user, page.person, page.to_tell, part_of_day(now.hour)) if page.to_tell else {}
    told = [(line, drafts[line.id]) for line in page.to_tell]
    return render(request, "promotion/decider.html", {"page": page, "deciding": page.deciding, "to_tell": told})


@login_required
@require_POST
def edit(request: SignedInRequest, person_id: int) -> HttpResponse:
    """What they decide, in other words; also the way back for one who was taken off."""
    person = present_person(request.user, person_id)
    decides = request.POST.get("decides", request.GET.get("decides", ""))[:LONGEST_DECIDES]
    actions.mark_decider(request.user, person, decides=decides, at=timezone.now())
    messages.success(request, _("Saved."))
    return redirect("promotion:decider", person_id)


@login_required
@require_POST
def remove(request: SignedInRequest, person_id: int) -> HttpResponse:
    gone = actions.unmark_decider(request.user, person_id)
    undo = f"{reverse('promotion:decider_edit', args=[person_id])}?{urlencode({'decides': gone.decides})}"
    messages.success(request, _("Taken off."), extra_tags=undo)
    return go_back(request, reverse("promotion:deciders"))


def _page(request: SignedInRequest, form: DeciderForm, *, status: int = 200) -> HttpResponse:
    matrix = queries.deciding_matrix(request.user, timezone.localdate())
    return render(request, "promotion/deciders.html", {"matrix": matrix, "form": form}, status=status)

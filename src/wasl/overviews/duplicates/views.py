"""The review of duplicates: the list, two side by side, and what is decided of them, each with its way back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.numbers import id_in
from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.duplicates import actions, queries
from wasl.overviews.duplicates.comparing import comparison, read_choices
from wasl.overviews.duplicates.jobs import enqueue_looking
from wasl.relations.people.actions import no_longer_tell_apart, tell_apart
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.finding import find_people

LONGEST_QUERY = 200
LAST_PAGE = 100_000
PEOPLE_FOUND = 10


@login_required
@require_GET
def review(request: SignedInRequest) -> HttpResponse:
    asked = request.GET.get("page", "")
    number = min(id_in(asked), LAST_PAGE) or 1
    actions.look_at_the_few_changed(request.user, moment=timezone.now())  # right at once, without a worker too
    return render(request, "duplicates/review.html", {"page": queries.review_page(request.user, number)})


@login_required
@require_POST
def look(request: SignedInRequest) -> HttpResponse:
    """Look anew: at once in a small book, else while the owner does other things."""
    if queries.is_small(request.user):
        found = actions.look_through(request.user, moment=timezone.now())
        messages.success(request, _("Looked through everybody.") if found else _("Nobody seems to stand here twice."))
    else:
        enqueue_looking(request.user)
        messages.success(request, _("Wasl is looking. Come back in a minute or two."))
    return redirect("duplicates:review")


@login_required
@require_GET
def choose(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Whom this person is to be merged with."""
    person = present_person(request.user, person_id)
    q = request.GET.get("q", "")[:LONGEST_QUERY].strip()
    hits = find_people(request.user, q, PEOPLE_FOUND + 1)
    known = queries.cards(request.user, [hit.row_id for hit in hits if hit.row_id != person_id])
    found = [known[hit.row_id] for hit in hits if hit.row_id in known]
    return render(request, "duplicates/choose.html", {"person": person, "q": q, "found": found})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: SignedInRequest, person_id: int, other_id: int) -> HttpResponse:
    """Side by side; posted, with what was chosen, as a preview that writes nothing."""
    asked = read_choices(request.POST.dict())
    found = comparison(request.user, person_id, other_id, asked, get_language() or "ar")
    template = "duplicates/parts/result.html" if request.htmx and asked else "duplicates/compare.html"
    following = "" if request.htmx else queries.pair_after(request.user, person_id, other_id)
    return render(request, template, {"found": found, "following": following, "is_preview": bool(asked)})


@login_required
@require_POST
def merge(request: SignedInRequest, person_id: int, other_id: int) -> HttpResponse:
    following = queries.pair_after(request.user, person_id, other_id)
    choices = read_choices(request.POST.dict())
    made = actions.merge(request.user, person_id, other_id, choices=choices, at=timezone.now())
    made.kept.refresh_from_db(fields=["display_name"])
    words = _("%(name)s is one person now.") % {"name": made.kept.display_name}
    messages.success(request, words, extra_tags=reverse("duplicates:unmerge", args=[made.pk]))
    is_reviewed = request.POST.get("from") == "review"
    return redirect(following if is_reviewed else reverse("person_page:person", args=[person_id]))


@login_required
@require_POST
def unmerge(request: SignedInRequest, merge_id: int) -> HttpResponse:
    undone = actions.unmerge(request.user, merge_id, at=timezone.now())
    messages.success(request, _("They are two people again. What you wrote since is still here."))
    return redirect("duplicates:compare", *queries.who_stays(request.user, undone.kept_id, undone.merged_id))


@login_required
@require_POST
def apart(request: SignedInRequest, person_id: int, other_id: int) -> HttpResponse:
    following = queries.pair_after(request.user, person_id, other_id)
    said = tell_apart(request.user, person_id, other_id, at=timezone.now())
    way_back = reverse("duplicates:not_apart", args=[said.pk])
    messages.success(request, _("Noted: they are two people."), extra_tags=way_back)
    return redirect(following)


@login_required
@require_POST
def not_apart(request: SignedInRequest, distinction_id: int) -> HttpResponse:
    both = no_longer_tell_apart(request.user, distinction_id)
    messages.success(request, _("Taken back."))
    return redirect("duplicates:compare", *queries.who_stays(request.user, *both))

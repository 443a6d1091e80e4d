"""The directory of communities, one of them, its renewal, whom one knows there."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities import actions, queries
from wasl.relations.communities.forms import CommunityForm, FellowForm, RenewForm
from wasl.relations.communities.models import Community
from wasl.relations.trust.naming import ids_given, people_of
from wasl.relations.trust.views.returning import go_back, way_back

AS_THEY_ARE = (
    "name", "kind", "place", "link", "role", "number", "since", "until", "how_to_join", "dues", "currency", "period",
    "renewal_on", "documents", "note",
)  # fmt: skip


@login_required
@require_GET
def communities(request: SignedInRequest) -> HttpResponse:
    lines = queries.community_list(request.user, timezone.localdate())
    return render(request, "communities/communities.html", {"lines": lines})


@login_required
@require_GET
def community(request: SignedInRequest, community_id: int) -> HttpResponse:
    return _page(request, community_id, FellowForm(request.user))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    form = CommunityForm(request.user, data, initial={"period": Community.Period.YEAR})
    if data is not None and form.is_valid():
        made = actions.add_community(request.user, **form.fields_given())
        messages.success(
            request, _("The community is noted."), extra_tags=way_back(request, "communities:community_remove", made.pk)
        )
        return redirect("communities:community", made.pk)
    return render(request, "communities/community_edit.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, community_id: int) -> HttpResponse:
    known = queries.community_by_id(request.user, community_id)
    initial = {name: getattr(known, name) for name in AS_THEY_ARE} | {"organisation": str(known.organisation or "")}
    data = request.POST if request.method == "POST" else None
    form = CommunityForm(request.user, data, initial=initial)
    if data is not None and form.is_valid():
        before = actions.edit_community(request.user, community_id, **form.fields_given())
        keep_before(request, "community", community_id, before)
        messages.success(
            request, _("Saved."), extra_tags=reverse("communities:community_as_before", args=[community_id])
        )
        return redirect("communities:community", community_id)
    context = {"form": form, "community": known}
    return render(request, "communities/community_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def as_before(request: SignedInRequest, community_id: int) -> HttpResponse:
    """Take a correction back."""
    actions.set_community_back(request.user, community_id, take_before(request, "community", community_id))
    messages.success(request, _("Taken back."))
    return redirect("communities:community", community_id)


@login_required
@require_POST
def renew(request: SignedInRequest, community_id: int) -> HttpResponse:
    """Without anything said: today, and a period on."""
    known = queries.community_by_id(request.user, community_id)
    form = RenewForm(request.POST)
    given: dict[str, Any] = form.cleaned_data if form.is_valid() else {}  # Any: each field's own type
    today = timezone.localdate()
    made = actions.renew(
        request.user, community_id, on=min(given.get("on") or today, today), next_on=given.get("next_on")
    )
    messages.success(
        request,
        _("Renewed: %(name)s.") % {"name": known.name},
        extra_tags=way_back(request, "communities:renewal_undo", made.pk),
    )
    return go_back(request, reverse("communities:community", args=[community_id]))


@login_required
@require_POST
def renewal_undo(request: SignedInRequest, renewal_id: int) -> HttpResponse:
    known = actions.take_back_renewal(request.user, renewal_id)
    messages.success(request, _("Taken back."))
    return go_back(request, reverse("communities:community", args=[known.pk]))


@login_required
@require_POST
def ask(request: SignedInRequest, community_id: int) -> HttpResponse:
    """From which day Today speaks of the renewal; without one, never."""
    text = request.POST.get("from", request.GET.get("from", ""))
    before = actions.ask_about_renewal_from(request.user, community_id, day=day_given(text))
    back = reverse("communities:community_ask", args=[community_id])
    asked = urlencode({"from": before.isoformat() if before else "", "next": request.POST.get("next", "")})
    messages.success(request, _("Noted."), extra_tags=f"{back}?{asked}")
    return go_back(request, reverse("communities:community", args=[community_id]))


@login_required
@require_POST
def fellow_add(request: SignedInRequest, community_id: int) -> HttpResponse:
    queries.community_by_id(request.user, community_id)
    asked = request.GET.get("person", "")  # the way back of taking somebody off
    if asked:
        people = people_of(request.user, ids_given([asked]))
        actions.know_there(request.user, community_id, people=people, role=request.GET.get("role", ""))
        return redirect("communities:community", community_id)
    form = FellowForm(request.user, request.POST)
    if not form.is_valid():
        return _page(request, community_id, form)
    made = actions.know_there(request.user, community_id, people=form.people, role=form.cleaned_data["role"])
    address = reverse("communities:fellow_remove", args=[community_id, made[0].person_id]) if len(made) == 1 else ""
    messages.success(request, _("Saved."), extra_tags=address)
    return redirect("communities:community", community_id)


@login_required
@require_POST
def fellow_remove(request: SignedInRequest, community_id: int, person_id: int) -> HttpResponse:
    gone = actions.know_there_no_more(request.user, community_id, person_id)
    back, asked = (
        reverse("communities:fellow_add", args=[community_id]),
        urlencode({"person": f"{person_id}", "role": f"{gone.role}"}),
    )
    messages.success(request, _("Taken off."), extra_tags=f"{back}?{asked}")
    return redirect("communities:community", community_id)


@login_required
@require_POST
def remove(request: SignedInRequest, community_id: int) -> HttpResponse:
    actions.remove_community(request.user, community_id, at=timezone.now())
    messages.success(
        request,
        _("The community is deleted."),
        extra_tags=way_back(request, "communities:community_restore", community_id),
    )
    return redirect("communities:communities")


@login_required
@require_POST
def restore(request: SignedInRequest, community_id: int) -> HttpResponse:
    actions.restore_community(request.user, community_id)
    messages.success(request, _("The community is back."))
    return redirect("communities:community", community_id)


def day_given(text: str) -> Any:  # Any: a day, or None
    try:
        return parse_date(text)
    except ValueError:
        return None


def _page(request: SignedInRequest, community_id: int, form: FellowForm) -> HttpResponse:
    page = queries.community_page(request.user, community_id, timezone.localtime())
    context = {
        "page": page,
        "community": page.community,
        "line": page.line,
        "form": form,
        "renew_form": RenewForm(initial={"on": timezone.localdate(), "next_on": page.next_on}),
    }
    return render(request, "communities/community.html", context, status=422 if form.errors else 200)

"""Discussions: the list, one of them, followed, corrected, closed, its next step taken; each press taken back by one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities.views.communities import day_given
from wasl.relations.discussions import actions, queries, rules
from wasl.relations.discussions.calendar_out import discussions_calendar
from wasl.relations.discussions.forms import DiscussionForm, MetForm, OwnWordForm, ViewForm
from wasl.relations.discussions.views.things import way_to_remove
from wasl.relations.trust.naming import recent_names
from wasl.relations.trust.views.returning import go_back, way_back


@login_required
@require_GET
def discussions(request: SignedInRequest) -> HttpResponse:
    return render(
        request, "discussions/discussions.html", {"list": queries.discussion_list(request.user, timezone.now())}
    )


@login_required
@require_GET
def discussion(request: SignedInRequest, discussion_id: int) -> HttpResponse:
    page = queries.discussion_page(request.user, discussion_id)
    context = {
        "page": page,
        "line": page.line,
        "view_form": ViewForm(),
        "own_form": OwnWordForm(),
        "met_form": MetForm(),
        "recent_names": recent_names(request.user),
    }
    return render(request, "discussions/discussion.html", context)


@login_required
@require_GET
def calendar(request: SignedInRequest) -> HttpResponse:
    """The live ones that come, as a file for any calendar."""
    content = discussions_calendar(request.user, timezone.now())
    headers = {"Content-Disposition": 'attachment; filename="discussions.ics"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    form = DiscussionForm(request.user, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        made = actions.follow_discussion(request.user, form.given, at=timezone.now())
        words = _("Noted. Add the views that you hear, and your own.")
        messages.success(request, words, extra_tags=way_to_remove("discussion", made.pk))
        return redirect("discussions:discussion", made.pk)
    return render(request, "discussions/edit.html", {"form": form, "row": None}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, discussion_id: int) -> HttpResponse:
    row = actions.present_discussion(request.user, discussion_id)
    data = request.POST if request.method == "POST" else None
    form = DiscussionForm(request.user, data, initial=DiscussionForm.initial_of(row))
    if form.is_bound and form.is_valid():
        keep_before(
            request, "discussion", discussion_id, actions.edit_discussion(request.user, discussion_id, form.given)
        )
        undo_url = reverse("discussions:discussion_as_before", args=[discussion_id])
        messages.success(request, _("Saved."), extra_tags=undo_url)
        return redirect("discussions:discussion", discussion_id)
    return render(request, "discussions/edit.html", {"form": form, "row": row}, status=422 if form.errors else 200)


@login_required
@require_POST
def as_before(request: SignedInRequest, discussion_id: int) -> HttpResponse:
    """Take a correction back, or a step that was taken."""
    actions.set_discussion_back(request.user, discussion_id, take_before(request, "discussion", discussion_id))
    messages.success(request, _("Taken back."))
    return go_back(request, reverse("discussions:discussion", args=[discussion_id]))


@login_required
@require_POST
def close(request: SignedInRequest, discussion_id: int) -> HttpResponse:
    """Closed, or open again: the same press takes it back."""
    row = actions.present_discussion(request.user, discussion_id)
    on = timezone.localdate() if row.is_open else None
    actions.close_discussion(request.user, discussion_id, on=on)
    words = _("You follow this discussion no more.") if on else _("You follow this discussion again.")
    messages.success(request, words, extra_tags=way_back(request, "discussions:discussion_close", discussion_id))
    return go_back(request, reverse("discussions:discussion", args=[discussion_id]))


@login_required
@require_POST
def step(request: SignedInRequest, discussion_id: int) -> HttpResponse:
    """The next step is taken."""
    keep_before(request, "discussion", discussion_id, actions.take_step(request.user, discussion_id))
    undo_url = way_back(request, "discussions:discussion_as_before", discussion_id)
    messages.success(request, _("Noted. Well done."), extra_tags=undo_url)
    return go_back(request, reverse("discussions:discussion", args=[discussion_id]))


@login_required
@require_POST
def later(request: SignedInRequest, discussion_id: int) -> HttpResponse:
    """From which day Today asks about it again; without one, not for three months."""
    given = day_given(request.POST.get("from", request.GET.get("from", "")))
    today = timezone.localdate()
    before = actions.ask_from(request.user, discussion_id, day=given or today + rules.SILENT_FOR)
    back = reverse("discussions:discussion_later", args=[discussion_id])
    asked = urlencode({"from": (before or today).isoformat(), "next": request.POST.get("next", "")})
    messages.success(request, _("Noted."), extra_tags=f"{back}?{asked}")
    return go_back(request, reverse("discussions:discussion", args=[discussion_id]))

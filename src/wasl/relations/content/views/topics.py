"""A topic: its page, added, corrected, drafted, published, set aside; each press taken back by one."""

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
from wasl.relations.content import actions, queries
from wasl.relations.content.actions import PostGiven
from wasl.relations.content.forms import PLATFORMS, DraftForm, TopicForm
from wasl.relations.content.models import Topic
from wasl.relations.content.rules import days
from wasl.relations.content.views.things import way_to_remove
from wasl.relations.trust.naming import recent_names
from wasl.relations.trust.views.returning import go_back, way_back


@login_required
@require_GET
def topic(request: SignedInRequest, topic_id: int) -> HttpResponse:
    page = queries.topic_page(request.user, topic_id)
    context = {
        "page": page,
        "topic": page.topic,
        "line": page.line,
        "form": DraftForm(initial={"draft": page.topic.draft}),
    }
    return render(request, "content/topic.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    form = TopicForm(request.user, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        made = actions.add_topic(request.user, form.given, on=timezone.localdate(), at=timezone.now())
        messages.success(request, _("It is in your plan."), extra_tags=way_to_remove("topic", made.pk))
        return redirect("content:topic", made.pk)
    return _edited(request, form, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, topic_id: int) -> HttpResponse:
    row = actions.present_topic(request.user, topic_id)
    form = TopicForm(request.user, request.POST if request.method == "POST" else None, row=row)
    if form.is_bound and form.is_valid():
        keep_before(request, "topic", topic_id, actions.edit_topic(request.user, topic_id, form.given))
        return _told(request, topic_id, _("Saved."))
    return _edited(request, form, row)


@login_required
@require_POST
def draft(request: SignedInRequest, topic_id: int) -> HttpResponse:
    actions.present_topic(request.user, topic_id)  # another's is not found, whatever is written
    form = DraftForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("The draft was not saved: it is too long."))
        return redirect("content:topic", topic_id)
    before = actions.keep_draft(request.user, topic_id, form.cleaned_data["draft"], on=timezone.localdate())
    keep_before(request, "topic", topic_id, before)
    return _told(request, topic_id, _("Saved."))


@login_required
@require_POST
def state(request: SignedInRequest, topic_id: int) -> HttpResponse:
    """Set aside, or into the plan again."""
    row = actions.present_topic(request.user, topic_id)
    aside = row.state != Topic.State.SET_ASIDE
    back = Topic.State.DRAFTING if row.draft else Topic.State.IDEA
    new_state = Topic.State.SET_ASIDE if aside else back
    before = actions.set_state(request.user, topic_id, new_state, on=timezone.localdate())
    keep_before(request, "topic", topic_id, before)
    return _told(request, topic_id, _("Set aside.") if aside else _("It is in your plan again."))


@login_required
@require_POST
def publish(request: SignedInRequest, topic_id: int) -> HttpResponse:
    """It went out today; link and platform may be added on its page."""
    row = actions.present_topic(request.user, topic_id)
    given = PostGiven(row.words, timezone.localdate(), platform=row.platform, language=row.language, topic=row)
    made = actions.publish(request.user, given, at=timezone.now())
    words = _("Noted. Add its link, and later how it went.")
    messages.success(request, words, extra_tags=way_to_remove("post", made.pk))
    return go_back(request, reverse("content:post", args=[made.pk]))


@login_required
@require_POST
def later(request: SignedInRequest, topic_id: int) -> HttpResponse:
    """From which day Today asks about it again; without one, not for three months."""
    given = day_given(request.POST.get("from", request.GET.get("from", "")))
    today = timezone.localdate()
    before = actions.ask_from(request.user, topic_id, day=given or today + days.SILENT_FOR)
    back = reverse("content:topic_later", args=[topic_id])
    asked = urlencode({"from": (before or today).isoformat(), "next": request.POST.get("next", "")})
    messages.success(request, _("Noted."), extra_tags=f"{back}?{asked}")
    return go_back(request, reverse("content:topic", args=[topic_id]))


@login_required
@require_POST
def as_before(request: SignedInRequest, topic_id: int) -> HttpResponse:
    """Take a correction back, a draft, or a new state."""
    actions.set_topic_back(request.user, topic_id, take_before(request, "topic", topic_id))
    messages.success(request, _("Taken back."))
    return go_back(request, reverse("content:topic", args=[topic_id]))


def _told(request: SignedInRequest, topic_id: int, words: str) -> HttpResponse:
    messages.success(request, words, extra_tags=way_back(request, "content:topic_as_before", topic_id))
    return go_back(request, reverse("content:topic", args=[topic_id]))


def _edited(request: SignedInRequest, form: TopicForm, row: Topic | None) -> HttpResponse:
    context = {"form": form, "row": row, "platforms": PLATFORMS, "recent_names": recent_names(request.user)}
    return render(request, "content/topic_edit.html", context, status=422 if form.errors else 200)

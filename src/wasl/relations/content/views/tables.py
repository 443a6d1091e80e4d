"""A table of posts is chosen or pasted, and told what came of it; one press takes it back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.foundation.web.shown import in_digits
from wasl.relations.content import actions
from wasl.relations.content.actions.tables import Brought
from wasl.relations.content.errors import NoPostsInTableError
from wasl.relations.content.forms import PLATFORMS, TableForm
from wasl.relations.content.rules.table import TableRead, read_posts

UNREAD_SHOWN = 50


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def table(request: SignedInRequest) -> HttpResponse:
    form = TableForm(request.POST, request.FILES) if request.method == "POST" else TableForm()
    read: TableRead | None = None
    if form.is_bound and form.is_valid():
        today = timezone.localdate()
        read = read_posts(form.content, today, request.user.preferences.country)
        if read is None:
            form.add_error(None, str(NoPostsInTableError.message))
        elif read.posts:
            platform = form.cleaned_data["platform"]
            brought = actions.bring_posts(request.user, read.posts, platform, on=today, at=timezone.now())
            _tell(request, brought)
            if not read.unread and not read.is_cut:
                return redirect("content:published")
    context = {
        "form": form,
        "platforms": PLATFORMS,
        "read": read,
        "unread": read.unread[:UNREAD_SHOWN] if read else [],
    }
    return render(request, "content/table.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def take_back(request: SignedInRequest) -> HttpResponse:
    actions.take_posts_back(request.user, take_before(request, "table", 0), at=timezone.now())
    messages.success(request, _("Taken back."))
    return redirect("content:published")


def _tell(request: SignedInRequest, brought: Brought) -> None:
    if not brought.readings:
        messages.success(request, _("Nothing new: all of it stands here already."))
        return
    keep_before(request, "table", 0, brought.before)
    count = len(brought.readings)
    words = ngettext("One post was read anew.", "%(figure)s posts were read anew.", count)
    words %= {"figure": in_digits(count, request.user.preferences)}
    messages.success(request, words, extra_tags=reverse("content:table_take_back"))

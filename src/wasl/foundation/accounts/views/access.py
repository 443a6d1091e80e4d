"""Where an owner is signed in, and what happened with her account."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.accounts.models import AuditEntry
from wasl.foundation.accounts.requests import SignedInRequest
from wasl.foundation.accounts.sessions import end_other_sessions, end_session, signed_in_browsers
from wasl.foundation.accounts.views.guards import not_in_demo

ENTRIES_SHOWN = 100


@not_in_demo
@require_GET
def access(request: SignedInRequest) -> HttpResponse:
    entries = AuditEntry.objects.of(request.user).order_by("-at", "-pk")[:ENTRIES_SHOWN]
    browsers = signed_in_browsers(request.user, request.session.session_key)
    others = sum(not one.is_this for one in browsers)
    return render(request, "accounts/access.html", {"browsers": browsers, "others": others, "entries": entries})


@not_in_demo
@require_POST
def end(request: SignedInRequest, browser_id: int) -> HttpResponse:
    browser = end_session(request.user, browser_id, request)
    messages.success(request, _("%(browser)s is signed out.") % {"browser": browser or _("The browser")})
    return redirect("accounts:access")


@not_in_demo
@require_POST
def end_others(request: SignedInRequest) -> HttpResponse:
    count = end_other_sessions(request.user, request)
    told = ngettext("%(count)d other browser is signed out.", "%(count)d other browsers are signed out.", count)
    messages.success(request, told % {"count": count})
    return redirect("accounts:access")

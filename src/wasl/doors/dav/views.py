"""The door of telephones, where they look for it, and the page that helps to set one up."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from wasl.doors.dav.door import open_door
from wasl.doors.dav.setting_up import telephone_page
from wasl.foundation.accounts.tokens.actions import create_token, revoke_token
from wasl.foundation.accounts.views.guards import after_asking_again, not_in_demo
from wasl.foundation.web.requests import SignedInRequest

MOUNT = "/dav"
DAYS = 365  # typing fifty-nine signs on a telephone once a year is enough


@csrf_exempt  # no cookie means anything here: `open_door`
def dav(request: HttpRequest) -> HttpResponse:
    return open_door(request, MOUNT)


@csrf_exempt
def well_known(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the same for everybody
    """RFC 6764 5: who knows the host alone asks here, by any method."""
    return HttpResponsePermanentRedirect(f"{MOUNT}/")


@not_in_demo
@after_asking_again
@require_http_methods(["GET", "POST"])
def telephone(request: SignedInRequest) -> HttpResponse:
    """POST answers with the app password itself, on a page that no browser keeps: it is in no session and no address."""
    now = timezone.now()
    written = ""
    if request.method == "POST":
        name = _("Telephone")
        made = create_token(request.user, name=name, scope="phones", days=DAYS, moment=now, request=request)
        written = made.written
    address = f"{settings.BASE_URL}{reverse('dav:telephone')}"
    page = telephone_page(request.user, now, base_url=settings.BASE_URL, mount=MOUNT, page_address=address)
    return render(request, "dav/telephone.html", {"page": page, "written": written})


@not_in_demo
@after_asking_again
@require_POST
def end(request: SignedInRequest, token_id: int) -> HttpResponse:
    token = revoke_token(request.user, token_id, moment=timezone.now(), request=request)
    messages.success(request, _("“%(name)s” opens nothing any more.") % {"name": token.name})
    return redirect("dav:telephone")

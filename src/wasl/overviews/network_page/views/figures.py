"""The figures of the network."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.network_page.queries import figures_page
from wasl.relations.network.figures.jobs import enqueue_measuring


@login_required
@require_GET
def figures(request: SignedInRequest) -> HttpResponse:
    page = figures_page(request.user, timezone.localdate())
    if page.figures is None:
        enqueue_measuring(request.user)
    return render(request, "network_page/figures.html", {"page": page})


@login_required
@require_POST
def measure(request: SignedInRequest) -> HttpResponse:
    """Measure a large network again; a small one is measured each time it is looked at."""
    enqueue_measuring(request.user)
    messages.success(request, _("Wasl is measuring. Come back in a minute or two."))
    return redirect("network_page:figures")

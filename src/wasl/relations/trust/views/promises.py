"""The list of promises, one of them, a new one, a correction."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.people.models import Person
from wasl.relations.trust import actions, queries, wording
from wasl.relations.trust.forms import NewDayForm, PromiseForm, SettleForm, interaction_given
from wasl.relations.trust.models.promises import Side
from wasl.relations.trust.naming import ids_given, people_of
from wasl.relations.trust.views.returning import go_back, page_asked_from, way_back

SHOWS = ("open", "settled")
MOST_PAGES = 1000


@login_required
@require_GET
def promises(request: SignedInRequest) -> HttpResponse:
    person = next(iter(_people_asked(request)), None)
    found = queries.promise_list(
        request.user,
        timezone.localdate(),
        side=_one_of(Side.values, request.GET.get("side", "")),
        shows=_one_of(SHOWS, request.GET.get("shows", "")),
        person=person,
        page=_page(request),
    )
    words = wording.of_reliability(found.reliability)
    return render(request, "trust/promises.html", {"list": found, "reliability_words": words})


@login_required
@require_GET
def promise(request: SignedInRequest, promise_id: int) -> HttpResponse:
    now = timezone.localtime()
    page = queries.promise_page(request.user, promise_id, now.date())
    context = {
        "page": page,
        "promise": page.promise,
        "line": page.line,
        "new_day_form": NewDayForm(),
        "settle_form": SettleForm(),
        "draft": wording.draft_for(request.user, page, now) if page.line.is_open else "",
    }
    return render(request, "trust/promise.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a person or a contact, it knows them already."""
    interaction = interaction_given(request.user, request.POST.get("interaction", request.GET.get("interaction", "")))
    initial = {
        "side": _one_of(Side.values, request.GET.get("side", "")),
        "wording": request.GET.get("wording", "")[:500],
    }
    data = request.POST if request.method == "POST" else None
    form = PromiseForm(request.user, data, people=_people_asked(request), initial=initial)
    if data is not None and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("wording", "side", "due_on", "made_on", "is_private")}
        made = actions.make_promise(request.user, people=form.people, interaction=interaction, **given)
        messages.success(
            request, _("The promise is noted."), extra_tags=way_back(request, "trust:promise_remove", made.pk)
        )
        return go_back(request, f"{reverse('trust:promises')}?side={made.side}")
    context = {"form": form, "interaction": interaction, "next": page_asked_from(request)}
    return render(request, "trust/promise_new.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, promise_id: int) -> HttpResponse:
    known = queries.promise_by_id(request.user, promise_id)
    initial = {name: getattr(known, name) for name in ("side", "wording", "due_on", "is_private", "made_on")}
    data = request.POST if request.method == "POST" else None
    people = [row.person for row in known.counterparts.all()]
    form = PromiseForm(request.user, data, people=people, initial=initial)
    if data is not None and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("wording", "side", "due_on", "is_private")}
        change = actions.edit_promise(request.user, promise_id, people=form.people, on=timezone.localdate(), **given)
        messages.success(request, _("Saved."), extra_tags=way_back(request, "trust:promise_undo", change.pk))
        return redirect("trust:promise", promise_id)
    context = {"form": form, "promise": known}
    return render(request, "trust/promise_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def remove(request: SignedInRequest, promise_id: int) -> HttpResponse:
    made = actions.remove_promise(request.user, promise_id, at=timezone.now())
    messages.success(
        request, _("The promise is deleted."), extra_tags=way_back(request, "trust:promise_restore", promise_id)
    )
    return go_back(request, f"{reverse('trust:promises')}?side={made.side}")


@login_required
@require_POST
def restore(request: SignedInRequest, promise_id: int) -> HttpResponse:
    actions.restore_promise(request.user, promise_id)
    messages.success(request, _("The promise is back."))
    return go_back(request, reverse("trust:promise", args=[promise_id]))


def _people_asked(request: SignedInRequest) -> list[Person]:
    return people_of(request.user, ids_given(request.GET.getlist("person")))


def _one_of(values: tuple[str, ...] | list[str], given: str) -> str:
    return given if given in values else values[0]


def _page(request: SignedInRequest) -> int:
    return min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)

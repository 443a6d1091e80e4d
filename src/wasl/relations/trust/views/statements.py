"""What was told: the list with its search, one of them with its history, a new one, a later word, a correction."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.trust import actions, queries
from wasl.relations.trust.forms import LaterWordForm, StatementForm, interaction_given
from wasl.relations.trust.naming import ids_given, people_of
from wasl.relations.trust.views.returning import go_back, page_asked_from, way_back

LONGEST_QUERY = 200
MOST_PAGES = 1000


@login_required
@require_GET
def statements(request: SignedInRequest) -> HttpResponse:
    q = request.GET.get("q", "")[:LONGEST_QUERY].strip()
    page = min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)
    found = queries.statement_list(request.user, q=q, page=page)
    template = "trust/parts/statements.html" if request.htmx and not request.htmx.boosted else "trust/statements.html"
    return render(request, template, {"list": found, "day": timezone.localdate()})


@login_required
@require_GET
def statement(request: SignedInRequest, statement_id: int) -> HttpResponse:
    page = queries.statement_page(request.user, statement_id, timezone.localdate())
    form = LaterWordForm(request.user, people=[row.person for row in page.statement.hearers.all()])
    return render(request, "trust/statement.html", {"page": page, "line": page.line, "form": form})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a person or a contact, it knows them already."""
    interaction = interaction_given(request.user, request.POST.get("interaction", request.GET.get("interaction", "")))
    data = request.POST if request.method == "POST" else None
    people = people_of(request.user, ids_given(request.GET.getlist("person")))
    initial = {"said_on": timezone.localdate(interaction.at)} if interaction else {}
    form = StatementForm(request.user, data, people=people, initial=initial)
    if data is not None and form.is_valid():
        given = _given(form)
        made = actions.pin_statement(request.user, people=form.people, interaction=interaction, **given)
        messages.success(request, _("Pinned."), extra_tags=way_back(request, "trust:statement_remove", made.pk))
        return go_back(request, reverse("trust:statements"))
    context = {"form": form, "interaction": interaction, "next": page_asked_from(request)}
    return render(request, "trust/statement_new.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def replace(request: SignedInRequest, statement_id: int) -> HttpResponse:
    """Pin a later word in the place of this one."""
    page = queries.statement_page(request.user, statement_id, timezone.localdate())
    form = LaterWordForm(request.user, request.POST, people=[])
    if not form.is_valid():
        context = {"page": page, "line": page.line, "form": form}
        return render(request, "trust/statement.html", context, status=422)
    later = actions.replace_statement(request.user, statement_id, people=form.people, **_given(form))
    messages.success(
        request, _("The later words are pinned."), extra_tags=way_back(request, "trust:statement_remove", later.pk)
    )
    return redirect("trust:statement", later.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, statement_id: int) -> HttpResponse:
    known = queries.statement_by_id(request.user, statement_id)
    initial = {name: getattr(known, name) for name in ("matter", "words", "said_on", "valid_until")}
    data = request.POST if request.method == "POST" else None
    form = StatementForm(request.user, data, people=[row.person for row in known.hearers.all()], initial=initial)
    if data is not None and form.is_valid():
        actions.correct_statement(request.user, statement_id, people=form.people, **_given(form))
        messages.success(request, _("Saved."))
        return redirect("trust:statement", statement_id)
    context = {"form": form, "statement": known}
    return render(request, "trust/statement_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def remove(request: SignedInRequest, statement_id: int) -> HttpResponse:
    actions.remove_statement(request.user, statement_id, at=timezone.now())
    messages.success(
        request, _("These words are deleted."), extra_tags=way_back(request, "trust:statement_restore", statement_id)
    )
    return go_back(request, reverse("trust:statements"))


@login_required
@require_POST
def restore(request: SignedInRequest, statement_id: int) -> HttpResponse:
    actions.restore_statement(request.user, statement_id)
    messages.success(request, _("These words are back."))
    return go_back(request, reverse("trust:statement", args=[statement_id]))


def _given(form: StatementForm) -> dict[str, Any]:  # Any: each field's own type
    return {name: form.cleaned_data[name] for name in form.fields if name != "names"}

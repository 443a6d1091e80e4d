"""One opening: noted, seen with who can help, corrected, moved, put off, deleted."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.language.sentences import part_of_day
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities.views.communities import day_given
from wasl.relations.network.ties.keeping import bring_up_to_date
from wasl.relations.opportunities import actions, queries, rules
from wasl.relations.opportunities.drafts import drafts_for
from wasl.relations.opportunities.forms import AnswerForm, ContactForm, InterviewForm, OpeningForm, WentForm
from wasl.relations.opportunities.models import OpeningChange, Origin, Outcome, Stage
from wasl.relations.opportunities.queries.openings import came_from
from wasl.relations.opportunities.views.boards import ways_to_end
from wasl.relations.people.models import Person
from wasl.relations.trust.naming import ids_given, people_of, recent_names
from wasl.relations.trust.views.returning import go_back, page_asked_from, way_back

SAID_IN_ADDRESS = {"title": 300, "organisation": 300, "link": 500, "field": 200, "origin": 12, "who": 200}


@login_required
@require_GET
def opening(request: SignedInRequest, opening_id: int) -> HttpResponse:
    now = timezone.localtime()
    page = queries.opening_page(request.user, opening_id, now)
    helpers: list[queries.Helper] = []
    if page.line.is_open:
        bring_up_to_date(request.user, now.date())
        asked = {one.person_id for one in page.asked}
        known = queries.helpers_of(request.user, page.opening, now.date())
        helpers = [one for one in known if one.person.id not in asked]
    context = {
        "page": page,
        "line": page.line,
        "helpers": drafts_for(request.user, page.opening, helpers, part_of_day(now.hour)),
        "answer_forms": {one.id: _answer_form(one) for one in page.asked},
        "interview_form": InterviewForm(),
        "went_form": WentForm(),
        "contact_form": ContactForm(request.user, people=[]),
        "stages": [(one.value, str(one.label)) for one in Stage if one != Stage.CLOSED],
        "outcomes": ways_to_end(),
        "now": now,
        "recent_names": recent_names(request.user),
    }
    return render(request, "opportunities/opening.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a person, it knows who told of it; from elsewhere, what its address says."""
    teller = next(iter(people_of(request.user, ids_given(request.GET.getlist("person")))), None)
    data = request.POST if request.method == "POST" else None
    form = OpeningForm(request.user, data, initial=_said_in_address(request) | _from(teller))
    if data is not None and form.is_valid():
        today = timezone.localdate()
        given = form.texts
        found_on = min(given.pop("found_on") or today, today)
        made = actions.note_opening(
            request.user, at=timezone.now(), found_on=found_on, came_from=form.came_from, **given
        )
        _tell(request, made, _("Noted. Who can help is on its page."))
        return go_back(request, reverse("opportunities:opening", args=[made.opening_id]))
    context = {"form": form, "opening": None, "next": page_asked_from(request)}
    return render(request, "opportunities/opening_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, opening_id: int) -> HttpResponse:
    known = queries.opening_by_id(request.user, opening_id)
    data = request.POST if request.method == "POST" else None
    form = OpeningForm(request.user, data, initial=OpeningForm.initial_of(known, came_from(known)))
    if data is not None and form.is_valid():
        today = timezone.localdate()
        given = form.texts
        found_on = min(given.pop("found_on") or known.found_on, today)
        made = actions.edit_opening(
            request.user, opening_id, on=today, at=timezone.now(), came_from=form.came_from, found_on=found_on, **given
        )
        _tell(request, made, _("Saved."))
        return redirect("opportunities:opening", opening_id)
    context = {"form": form, "opening": known, "next": ""}
    return render(request, "opportunities/opening_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def move(request: SignedInRequest, opening_id: int) -> HttpResponse:
    """To another stage, since today or an earlier day; an outcome alone closes it."""
    queries.opening_by_id(request.user, opening_id)  # another's is not found, whatever is written
    outcome, today = request.POST.get("outcome", ""), timezone.localdate()
    stage = Stage.CLOSED if outcome else request.POST.get("stage", "")
    if stage not in Stage.values or outcome not in Outcome.values:
        raise Http404
    on = day_given(request.POST.get("on", "")) or today
    made = actions.move_opening(request.user, opening_id, stage, on=on, today=today, at=timezone.now(), outcome=outcome)
    if made:
        label = Outcome(outcome).label if outcome else Stage(stage).label
        words = _("%(title)s: %(stage)s.") % {"title": f"\u2068{made.opening.title}\u2069", "stage": label}
        _tell(request, made, words)
    return go_back(request, reverse("opportunities:opening", args=[opening_id]))


@login_required
@require_POST
def later(request: SignedInRequest, opening_id: int) -> HttpResponse:
    """From which day Today asks about it again; without one, not for three months."""
    given = day_given(request.POST.get("from", request.GET.get("from", "")))
    today = timezone.localdate()
    before = actions.ask_from(request.user, opening_id, day=given or today + rules.SILENT_FOR)
    back = reverse("opportunities:opening_later", args=[opening_id])
    asked = urlencode({"from": (before or today).isoformat(), "next": request.POST.get("next", "")})
    messages.success(request, _("Noted."), extra_tags=f"{back}?{asked}")
    return go_back(request, reverse("opportunities:opening", args=[opening_id]))


@login_required
@require_POST
def remove(request: SignedInRequest, opening_id: int) -> HttpResponse:
    made = actions.remove_opening(request.user, opening_id, on=timezone.localdate(), at=timezone.now())
    undo_url = reverse("opportunities:change_undo", args=[made.pk])
    messages.success(request, _("The opening is deleted."), extra_tags=undo_url)
    return redirect("opportunities:board")


@login_required
@require_POST
def undo(request: SignedInRequest, opening_change_id: int) -> HttpResponse:
    """Take back the last change of an opening, or of an interview or a request of it."""
    known = actions.take_back_change(request.user, opening_change_id, at=timezone.now())
    messages.success(request, _("Taken back."))
    page = reverse("opportunities:opening", args=[known.pk])
    return go_back(request, reverse("opportunities:board") if known.deleted_at else page)


def _said_in_address(request: SignedInRequest) -> dict[str, str]:
    """Whoever leads here may say what it is, where, and from what; the owner sees it before it is kept."""
    return {name: request.GET[name][:length] for name, length in SAID_IN_ADDRESS.items() if name in request.GET}


def _from(teller: Person | None) -> dict[str, str]:
    return {"origin": Origin.PERSON, "who": teller.display_name if teller else ""} if teller else {}


def _answer_form(one: queries.Asked) -> AnswerForm:
    initial = {"answer": one.answer, "result": one.result, "note": one.note}
    return AnswerForm(initial=initial, auto_id=f"asked_{one.id}_%s")


def _tell(request: SignedInRequest, made: OpeningChange, words: str) -> None:
    messages.success(request, words, extra_tags=way_back(request, "opportunities:change_undo", made.pk))

"""The pages of imports: drop files, look at what they would bring, agree, take back."""

from collections.abc import Iterator

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.doors.importers import actions, jobs, queries, uploads
from wasl.doors.importers.forms import MappingForm, StartForm, choices_of, own_names_of
from wasl.doors.importers.models import ImportedFile
from wasl.doors.importers.results import rejected_rows
from wasl.foundation.errors import NotFoundError
from wasl.foundation.formats.tables.writing import write_table
from wasl.foundation.web.requests import SignedInRequest

ALL_ROWS = 1_000_000


@login_required
@require_http_methods(["GET", "POST"])
def start(request: SignedInRequest) -> HttpResponse:
    """Drop files, and see what was brought before."""
    form = StartForm(request.POST or None, owner=request.user)
    if request.method == "POST" and form.is_valid():
        brought = uploads.keep_uploads(form.uid, request.FILES.getlist("files"))
        work = actions.start_import(
            request.user,
            brought,
            keeps_text=form.cleaned_data["keeps_text"],
            default_country=form.cleaned_data["default_country"],
            uid=form.uid,
        )
        jobs.enqueue_reading(work)
        return redirect("importers:import", work.pk)
    page = queries.start_page(request.user)
    return render(request, "importers/start.html", {"form": form, "page": page})


@login_required
@require_GET
def import_page(request: SignedInRequest, import_id: int) -> HttpResponse:
    work = actions.find_import(request.user, import_id)
    page = queries.import_page(work, timezone.now())
    return render(request, "importers/import.html", {"page": page, "work": work})


@login_required
@require_GET
def progress(request: SignedInRequest, import_id: int) -> HttpResponse:
    """The bar alone, asked for each second; once the work moves on, the page is drawn anew."""
    work = actions.find_import(request.user, import_id)
    page = queries.import_page(work, timezone.now())
    if not page.is_under_way:
        return HttpResponse(headers={"HX-Refresh": "true"})
    return render(request, "importers/parts/progress.html", {"page": page, "work": work})


@login_required
@require_POST
def import_write(request: SignedInRequest, import_id: int) -> HttpResponse:
    """Agree: keep what was answered to the questions, then write."""
    work = actions.find_import(request.user, import_id)
    for channel in ("whatsapp", "email"):
        if own_names := own_names_of(request.POST, channel):
            actions.say_who_i_am(request.user, own_names, channel=channel)
    actions.decide(request.user, import_id, choices_of(request.POST))
    actions.agree(request.user, import_id)
    jobs.enqueue_writing(work)
    return redirect("importers:import", import_id)


@login_required
@require_POST
def import_cancel(request: SignedInRequest, import_id: int) -> HttpResponse:
    actions.cancel_import(request.user, import_id)
    messages.info(request, _("Stopped. Nothing of these files was kept."))
    return redirect("importers:start")


@login_required
@require_POST
def import_undo(request: SignedInRequest, import_id: int) -> HttpResponse:
    jobs.enqueue_undoing(actions.start_undo(request.user, import_id))
    return redirect("importers:import", import_id)


@login_required
@require_POST
def import_retry(request: SignedInRequest, import_id: int) -> HttpResponse:
    jobs.enqueue_reading(actions.retry_import(request.user, import_id))
    return redirect("importers:import", import_id)


@login_required
@require_GET
def rejected(request: SignedInRequest, import_id: int, position: int) -> HttpResponseBase:
    """Every row that could not be read, with its place and the reason, as a table."""
    rows = rejected_rows(_file(request, import_id, position), ALL_ROWS)
    table: Iterator[str] = write_table([_("Where"), _("Why")], ([row["where"], row["why"]] for row in rows))
    name = f"wasl-import-{import_id}-{position}.csv"
    return StreamingHttpResponse(
        table,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@login_required
@require_http_methods(["GET", "POST"])
def columns(request: SignedInRequest, import_id: int, position: int) -> HttpResponse:
    """Say what the columns of a table are."""
    file = _file(request, import_id, position)
    form = MappingForm(request.POST or None, mapping=file.mapping)
    if request.method == "POST" and form.is_valid():
        work = actions.set_mapping(request.user, import_id, position, form.mapping())
        jobs.enqueue_reading(work)
        return redirect(reverse("importers:import", args=[import_id]))
    return render(request, "importers/columns.html", {"form": form, "file": file, "import_id": import_id})


def _file(request: HttpRequest, import_id: int, position: int) -> ImportedFile:
    work = actions.find_import(request.user, import_id)  # type: ignore[arg-type]  # signed in by the view
    file = work.files.filter(position=position).first()
    if file is None:
        raise NotFoundError
    file.belongs_to = work
    return file

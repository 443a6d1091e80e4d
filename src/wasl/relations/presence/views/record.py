"""The record: what one is, line by line, and one's picture."""

from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.accounts.models import User
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.people.errors import PictureRefusedError, PictureTooLargeError
from wasl.relations.people.pictures import LARGEST_MEGABYTES, LARGEST_MEGAPIXELS
from wasl.relations.presence import actions, queries
from wasl.relations.presence.forms import LineForm, PictureForm, RecordForm
from wasl.relations.presence.models import Line
from wasl.relations.presence.queries.record import counted
from wasl.relations.presence.wording import ADD_WORDS


@login_required
@require_GET
def record(request: SignedInRequest) -> HttpResponse:
    page = queries.record_page(request.user, timezone.localdate())
    forms = [(group, LineForm(group.kind, request.user), ADD_WORDS[group.kind]) for group in page.groups]
    return render(
        request, "presence/record.html", {"page": page, "record": page.record, "groups": forms, "picture_form": PictureForm()}
    )  # fmt: skip


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest) -> HttpResponse:
    known = queries.record_of(request.user)
    initial = {name: getattr(known, name) for name in RecordForm.base_fields}
    form = RecordForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        actions.edit_record(request.user, form.cleaned_data, at=timezone.now())
        messages.success(request, _("Saved."))
        return redirect("presence:record")
    limits = {f"{one.part}_{one.language}": one.limits for one in counted(known)}
    fields = [(field, limits.get(field.name, [])) for field in form]
    return render(
        request, "presence/record_edit.html", {"form": form, "fields": fields}, status=422 if form.errors else 200
    )


@login_required
@require_POST
def line_add(request: SignedInRequest, line_kind: str) -> HttpResponse:
    if line_kind not in Line.Kind.values:
        raise Http404
    form = LineForm(line_kind, request.user, request.POST)
    if not form.is_valid():
        return render(request, "presence/line.html", {"form": form, "line": None, "kind": line_kind}, status=422)
    made = actions.add_line(request.user, form.given(), at=timezone.now())
    messages.success(request, _("Added."), extra_tags=reverse("presence:line_remove", args=[made.pk]))
    return redirect(f"{reverse('presence:record')}#{line_kind}")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def line_edit(request: SignedInRequest, line_id: int) -> HttpResponse:
    line = _present_line(request.user, line_id)
    initial = {name: getattr(line, name) for name in LineForm.base_fields}
    form = LineForm(line.kind, request.user, request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        actions.edit_line(request.user, line_id, form.given(), at=timezone.now())
        messages.success(request, _("Saved."))
        return redirect(f"{reverse('presence:record')}#{line.kind}")
    context = {"form": form, "line": line, "kind": line.kind}
    return render(request, "presence/line.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def line_remove(request: SignedInRequest, line_id: int) -> HttpResponse:
    actions.remove_line(request.user, line_id, at=timezone.now())
    messages.success(request, _("Deleted."), extra_tags=reverse("presence:line_restore", args=[line_id]))
    return redirect("presence:record")


@login_required
@require_POST
def line_restore(request: SignedInRequest, line_id: int) -> HttpResponse:
    actions.restore_line(request.user, line_id, at=timezone.now())
    messages.success(request, _("It is back."))
    return redirect("presence:record")


@login_required
@require_POST
def picture_set(request: SignedInRequest) -> HttpResponse:
    content, taken_on = uploaded_picture(PictureForm(request.POST, request.FILES))
    actions.set_picture(request.user, content, taken_on=taken_on, at=timezone.now())
    messages.success(request, _("The picture is kept."))
    return redirect("presence:record")


@login_required
@require_POST
def picture_remove(request: SignedInRequest) -> HttpResponse:
    actions.remove_picture(request.user, at=timezone.now())
    messages.success(request, _("The picture is gone."))
    return redirect("presence:record")


@login_required
@require_GET
def picture(request: SignedInRequest) -> HttpResponse:
    return picture_answer(queries.picture_of(request.user))


def picture_answer(content: bytes, caching: str = "private, no-cache") -> HttpResponse:
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": "inline",
        "Content-Security-Policy": "default-src 'none'",
        "Cache-Control": caching,
    }
    return HttpResponse(content, content_type="image/jpeg", headers=headers)


def uploaded_picture(form: PictureForm) -> tuple[bytes, date | None]:
    """The file's bytes, read only when their number is bearable, and the day that was said."""
    if not form.is_valid():
        raise PictureRefusedError
    given = form.cleaned_data
    return bytes_of(given["picture"]), given["taken_on"]


def bytes_of(file: UploadedFile) -> bytes:
    if (file.size or 0) > LARGEST_MEGABYTES * 1_000_000:
        raise PictureTooLargeError(megabytes=LARGEST_MEGABYTES, megapixels=LARGEST_MEGAPIXELS)
    content: bytes = file.read()
    return content


def _present_line(owner: User, line_id: int) -> Line:
    found = Line.objects.of(owner).present().filter(pk=line_id).first()
    if found is None:
        raise Http404
    return found  # type: ignore[no-any-return]  # the queryset of each word is untyped
